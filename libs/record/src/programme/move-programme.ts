import { DomainError } from '#domain/error/domain-error';
import { mayMove } from '#domain/process/transition';
import type { ProgrammeStage } from '#domain/programme/programme';
import { PROGRAMME_TRANSITIONS } from '#domain/programme/programme-transitions';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';

/** What a programme looks like after a command. */
export interface ProgrammeStageView {
  readonly id: string;
  readonly number: string;
  readonly stage: ProgrammeStage;
  readonly version: number;
}

/** A programme whose row is locked. */
export type MovingProgramme = Omit<ProgrammeStageView, 'version'>;

/** Moves a locked programme to a stage. Throws PROGRAMME_NOT_IN_FORCE where it does not lead there. */
export async function moveProgramme(
  tx: Transaction,
  programme: MovingProgramme,
  to: ProgrammeStage,
  by: string,
): Promise<ProgrammeStageView> {
  if (!mayMove(PROGRAMME_TRANSITIONS, programme.stage, to, by)) {
    throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: programme.stage });
  }
  const row = await tx.one<ProgrammeStageView>(
    `update programme set stage = $2, version = version + 1 where id = $1 returning id, number, stage, version`,
    [programme.id, to],
  );
  return row!;
}

/** Ends a locked programme before its time; its open rounds close as they stand. */
export async function endProgramme(
  tx: Transaction,
  programme: MovingProgramme,
  reason: string,
): Promise<ProgrammeStageView> {
  const view = await moveProgramme(tx, programme, 'ended', 'end');
  await tx.query(`update programme set ended_on = $2 where id = $1`, [programme.id, localDate(tx.now)]);
  await tx.emit(
    'programme.closed',
    { programmeId: programme.id, key: programme.number, data: { reason: 'ended-early' } },
    { detail: { reason } },
  );
  return view;
}

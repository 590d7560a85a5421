import type { DirectionStage } from '#domain/direction/direction';
import { type DirectionStep, kindTowards, type Side } from '#domain/direction/direction-life';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import type { Access } from '../person/access.js';
import type { LockedDirection } from './lock-direction.js';

/** What a step leaves behind. */
export interface Step {
  readonly step: DirectionStep;
  readonly stage: DirectionStage;
  readonly note: string | null;
  /** The due date in force from then on. */
  readonly due: LocalDate | null;
  /** For a redirection: whom it is addressed to from then on. */
  readonly to?: { readonly unitId: string; readonly partyId: string | null; readonly side: Side };
}

/** How each step is called in the audit; those with an event of their own are written down with that. */
const WRITTEN_DOWN_AS: Readonly<Partial<Record<DirectionStep, string>>> = {
  accept: 'direction.accepted',
  refuse: 'direction.refused',
  redirect: 'direction.redirected',
  return: 'direction.returned',
};

/**
 * Moves a locked direction and adds the step to its history, which nothing can change. Returns the step's ordinal. The
 * first due date it ever had stays beside every later one.
 */
export async function takeStep(
  tx: Transaction,
  access: Access,
  direction: LockedDirection,
  { step, stage, note, due, to }: Step,
): Promise<number> {
  const { id, code, now } = direction;
  const addressed = to ?? { unitId: direction.toUnitId, partyId: direction.toPartyId };
  await tx.query(
    `update direction set stage = $2, kind = $3, to_unit_id = $4, to_party_id = $5, due = $6, due_original = coalesce(due_original, $6),
       answered_at = $7, version = version + 1 where id = $1`,
    [
      id,
      stage,
      to ? kindTowards(to.side) : direction.kind,
      addressed.unitId,
      addressed.partyId,
      due,
      step === 'answer' ? new Date(now) : null,
    ],
  );
  const ordinal = await addStep(tx, access, id, { step, stage, note, due, unitId: addressed.unitId }, new Date(now));
  const action = WRITTEN_DOWN_AS[step];
  if (action) await tx.audit({ action, subjectKind: 'direction', subjectId: id, detail: { direction: code, ordinal } });
  return ordinal;
}

/** Adds a step to a direction's history; returns its ordinal. */
export async function addStep(
  tx: Transaction,
  access: Access,
  directionId: string,
  { step, stage, note, due, unitId }: Omit<Step, 'to'> & { readonly unitId: string },
  at: Date,
): Promise<number> {
  const added = await tx.one<{ ordinal: number }>(
    `insert into direction_step (id, direction_id, ordinal, step, stage, at, person_id, note, unit_id, due)
     select $1, $2::uuid, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, $7, $8, $9 from direction_step where direction_id = $2::uuid
     returning ordinal`,
    [uuid(), directionId, step, stage, at, access.personId, note, unitId, due],
  );
  return added!.ordinal;
}

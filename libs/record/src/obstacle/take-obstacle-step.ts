import type { ObstacleStage, Severity } from '#domain/obstacle/obstacle';
import type { ObstacleStep } from '#domain/obstacle/obstacle-life';
import type { Instant, LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import type { Access } from '../person/access.js';
import type { LockedObstacle } from './lock-obstacle.js';

/** What triage says. */
export interface Triage {
  readonly severity: Severity;
  readonly handlerUnitId: string;
  readonly answerBy: LocalDate;
}

/** What a step leaves behind. */
export interface TakenStep {
  readonly step: ObstacleStep;
  readonly stage: ObstacleStage;
  readonly note: string | null;
  readonly triage?: Triage;
}

/** How each step is called in the audit; those with an event of their own are written down with that. */
const WRITTEN_DOWN_AS: Readonly<Partial<Record<ObstacleStep, string>>> = {
  triage: 'obstacle.triaged',
  settle: 'obstacle.settled',
  reopen: 'obstacle.reopened',
};

const ANSWERING: readonly ObstacleStep[] = ['reply', 'support', 'change', 'dismiss'];

/**
 * Moves a locked obstacle and adds the step to its history, which nothing can change. Returns the step's ordinal. The
 * first date by which it was to be answered stays beside every later one; what is reopened waits for a new one.
 */
export async function takeObstacleStep(
  tx: Transaction,
  access: Access,
  obstacle: LockedObstacle,
  { step, stage, note, triage }: TakenStep,
): Promise<number> {
  const { id, code, now } = obstacle;
  await tx.query(
    `update obstacle set stage = $2, severity = coalesce($3, severity), handler_unit_id = coalesce($4, handler_unit_id),
       answer_by = case when $5 then null else coalesce($6::date, answer_by) end, answer_by_original = coalesce(answer_by_original, $6::date),
       answered_at = case when $5 then null when $7 then $8::timestamptz else answered_at end,
       settled_at = case when $2 = 'settled' then $8::timestamptz end, version = version + 1
     where id = $1`,
    [
      id,
      stage,
      triage?.severity ?? null,
      triage?.handlerUnitId ?? null,
      step === 'reopen',
      triage?.answerBy ?? null,
      ANSWERING.includes(step),
      new Date(now),
    ],
  );
  const ordinal = await addObstacleStep(tx, access, id, { step, stage, note, triage }, now);
  const action = WRITTEN_DOWN_AS[step];
  if (action) await tx.audit({ action, subjectKind: 'obstacle', subjectId: id, detail: { obstacle: code, ordinal } });
  return ordinal;
}

/** Adds a step to an obstacle's history; returns its ordinal. */
export async function addObstacleStep(
  tx: Transaction,
  access: Access,
  obstacleId: string,
  { step, stage, note, triage }: TakenStep,
  at: Instant,
): Promise<number> {
  const added = await tx.one<{ ordinal: number }>(
    `insert into obstacle_step (id, obstacle_id, ordinal, step, stage, at, person_id, note, severity, handler_unit_id, answer_by)
     select $1, $2::uuid, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 from obstacle_step where obstacle_id = $2::uuid
     returning ordinal`,
    [
      uuid(),
      obstacleId,
      step,
      stage,
      new Date(at),
      access.personId,
      note,
      triage?.severity ?? null,
      triage?.handlerUnitId ?? null,
      triage?.answerBy ?? null,
    ],
  );
  return added!.ordinal;
}

import { DomainError } from '#domain/error/domain-error';
import type { ObstacleKind, ObstacleStage, Severity } from '#domain/obstacle/obstacle';
import { type ObstacleStep, obstacleStageAfter } from '#domain/obstacle/obstacle-life';
import type { ProgrammeStage } from '#domain/programme/programme';
import { type Instant, instantAt, type LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { MINE, obstacleVisible, ofSecretariat, scopeOf } from '../person/scope.js';
import { FROM_OBSTACLES } from './obstacle.queries.js';
import { handlesObstacle, ofRaisingUnit } from './obstacle-parts.queries.js';

/** One obstacle, held by this transaction, with all that its commands check. */
export interface LockedObstacle {
  readonly id: string;
  /** Natural key, `O-1`. */
  readonly code: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly programmeTitle: string;
  readonly programmeStage: ProgrammeStage;
  readonly kind: ObstacleKind;
  readonly title: string;
  readonly stage: ObstacleStage;
  readonly severity: Severity | null;
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  readonly handlerUnitId: string | null;
  readonly answerBy: LocalDate | null;
  /** The task it stops. */
  readonly itemId: string | null;
  /** What the caller is towards it. */
  readonly raiser: boolean;
  readonly handler: boolean;
  readonly secretariat: boolean;
  /** Since when the programme is suspended; its dates stand still from then on. */
  readonly suspendedOn: LocalDate | null;
  /** Business time, read once the obstacle's lock was held. */
  readonly now: Instant;
}

const FACTS_SQL = `
  with ${MINE}
  select o.id, 'O-' || o.ordinal as code, p.id as "programmeId", p.number as programme, p.title as "programmeTitle",
    p.stage as "programmeStage", o.kind, o.title, o.stage, o.severity, o.unit_id as "unitId", coalesce(raising.code, '') as unit,
    coalesce(raising.name, '') as "unitName", o.handler_unit_id as "handlerUnitId", o.answer_by as "answerBy",
    o.plan_item_id as "itemId", ${ofRaisingUnit('o')} as raiser, ${handlesObstacle('o')} as handler,
    ${ofSecretariat('p.id')} as secretariat,
    (select max(suspended_on) from suspension where programme_id = p.id and resumed_on is null) as "suspendedOn"
  from ${FROM_OBSTACLES} where o.id = $3::uuid`;

/**
 * Locks the programme (shared) and the obstacle, in this order, and reads business time after that. Throws NOT_FOUND
 * for an obstacle that does not exist or is not the caller's to see: one answer for both.
 */
export async function lockObstacle(tx: Transaction, access: Access, id: string): Promise<LockedObstacle> {
  const parameters = [...scopeOf(tx, access), id];
  const visible = await tx.one(
    `with ${MINE} select 1 from obstacle o join programme p on p.id = o.programme_id
     where o.id = $3::uuid and ${obstacleVisible('o')} for share of p`,
    parameters,
  );
  if (!visible) throw new DomainError('NOT_FOUND', { what: 'obstacle' });
  await tx.query(`select 1 from obstacle where id = $1 for update`, [id]);
  // A statement of its own: it sees what was committed while the lock was waited for.
  const facts = await tx.one<Omit<LockedObstacle, 'now'>>(FACTS_SQL, parameters);
  return { ...facts!, now: await tx.readClock() };
}

/** Throws NOT_ALLOWED unless the caller is what the command needs; `reply` is for whoever deals with it and the secretariat. */
export function requirePart(obstacle: LockedObstacle, as: 'unit' | 'secretariat' | 'reply'): void {
  if (as === 'unit' && !obstacle.raiser) throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
  if (as === 'secretariat' && !obstacle.secretariat) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  if (as === 'reply' && !obstacle.secretariat && !obstacle.handler) {
    throw new DomainError('NOT_ALLOWED', { role: 'secretariat or whoever deals with it' });
  }
}

/** The stage after the step. Throws OBSTACLE_NOT_AT_STAGE where the table of transitions has no such move. */
export function requireObstacleStep(obstacle: LockedObstacle, step: ObstacleStep): ObstacleStage {
  const next = obstacleStageAfter(obstacle.stage, step);
  if (next === undefined) {
    throw new DomainError('OBSTACLE_NOT_AT_STAGE', { obstacle: obstacle.code, stage: obstacle.stage });
  }
  return next;
}

/** Throws PROGRAMME_NOT_IN_FORCE for what gives or changes work once the programme has ended, or while it is suspended. */
export function requireInForce({ programmeStage }: Pick<LockedObstacle, 'programmeStage'>): void {
  if (programmeStage !== 'in-force') throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: programmeStage });
}

/** The moment that is held against the date: now, or the day on which the dates stopped. */
export const weighedAt = ({ now, suspendedOn }: Pick<LockedObstacle, 'now' | 'suspendedOn'>): Instant =>
  suspendedOn === null ? now : Math.min(now, instantAt(suspendedOn));

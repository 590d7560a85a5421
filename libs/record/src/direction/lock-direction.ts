import type { DirectionKind, DirectionStage } from '#domain/direction/direction';
import { type DirectionStep, type Side, stageAfter } from '#domain/direction/direction-life';
import { DomainError } from '#domain/error/domain-error';
import { type Instant, instantAt, type LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { actsForParty, directionVisible, MINE, scopeOf } from '../person/scope.js';
import { FROM_DIRECTIONS, ofAddressedUnit } from './direction.queries.js';

/** One direction, held by this transaction, with all that its commands check. */
export interface LockedDirection {
  readonly id: string;
  /** Natural key, `D-1`. */
  readonly code: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly programmeTitle: string;
  readonly kind: DirectionKind;
  readonly stage: DirectionStage;
  readonly text: string;
  readonly givenBy: string;
  readonly fromPartyId: string;
  readonly giverSecretariatId: string;
  readonly toPartyId: string | null;
  readonly toUnitId: string;
  readonly toUnit: string;
  readonly toUnitName: string;
  readonly dueOriginal: LocalDate | null;
  readonly due: LocalDate | null;
  /** What the caller is towards it. */
  readonly giver: boolean;
  readonly receiver: boolean;
  readonly addressed: boolean;
  /** Since when the programme is suspended; its dates stand still from then on. */
  readonly suspendedOn: LocalDate | null;
  /** Business time, read once the direction's lock was held. */
  readonly now: Instant;
}

const FACTS_SQL = `
  with ${MINE}
  select d.id, 'D-' || d.ordinal as code, p.id as "programmeId", p.number as programme, p.title as "programmeTitle", d.kind, d.stage,
    d.text, d.given_by as "givenBy", d.from_party_id as "fromPartyId", giver.secretariat_unit_id as "giverSecretariatId",
    d.to_party_id as "toPartyId", d.to_unit_id as "toUnitId", coalesce(addressed.code, '') as "toUnit",
    coalesce(addressed.name, '') as "toUnitName",
    (select max(suspended_on) from suspension where programme_id = p.id and resumed_on is null) as "suspendedOn", d.due_original as "dueOriginal", d.due,
    ${actsForParty('d.from_party_id')} as giver, ${actsForParty('d.to_party_id')} as receiver, ${ofAddressedUnit('d')} as addressed
  from ${FROM_DIRECTIONS} where d.id = $3::uuid`;

/**
 * Locks the programme and the direction, in this order, and reads business time after that. The programme is locked
 * alone: no plan takes directions over while one of them changes, and they are few. Throws NOT_FOUND for a direction
 * that does not exist or is not the caller's to see: one answer for both.
 */
export async function lockDirection(tx: Transaction, access: Access, id: string): Promise<LockedDirection> {
  const parameters = [...scopeOf(tx, access), id];
  const visible = await tx.one(
    `with ${MINE} select 1 from direction d join programme p on p.id = d.programme_id
     where d.id = $3::uuid and ${directionVisible('d.id', 'd.programme_id')} for update of p`,
    parameters,
  );
  if (!visible) throw new DomainError('NOT_FOUND', { what: 'direction' });
  await tx.query(`select 1 from direction where id = $1 for update`, [id]);
  // A statement of its own: it sees what was committed while the lock was waited for.
  const facts = await tx.one<Omit<LockedDirection, 'now'>>(FACTS_SQL, parameters);
  return { ...facts!, now: await tx.readClock() };
}

/** Throws NOT_ALLOWED unless the caller is what the command needs. */
export function requireParticipant(direction: LockedDirection, as: 'giver' | 'receiver' | 'addressed'): void {
  if (direction[as]) return;
  throw new DomainError('NOT_ALLOWED', { role: as === 'addressed' ? 'officer or head' : 'leader or secretariat' });
}

/** The stage after the step. Throws DIRECTION_NOT_AT_STAGE where the table of transitions has no such move. */
export function requireStep(direction: LockedDirection, step: DirectionStep, side: Side = 'own'): DirectionStage {
  const next = stageAfter(direction.stage, step, side);
  if (next === undefined) {
    throw new DomainError('DIRECTION_NOT_AT_STAGE', { direction: direction.code, stage: direction.stage });
  }
  return next;
}

/** The moment that is held against the due date: now, or the day on which the dates stopped. */
export const weighedAt = ({ now, suspendedOn }: LockedDirection): Instant =>
  suspendedOn === null ? now : Math.min(now, instantAt(suspendedOn));

import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError } from '#domain/error/input-error';
import { mayMove } from '#domain/process/transition';
import type { ProgrammeStage } from '#domain/programme/programme';
import type { ReviewStage } from '#domain/review/review';
import { REVIEW_TRANSITIONS } from '#domain/review/review-transitions';
import { type Instant, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { type ProgrammeUnit, unitsOfProgramme } from '../direction/programme-unit.queries.js';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, reviewVisible, scopeOf } from '../person/scope.js';
import type { ToldReview } from './tell-review.js';

/** A review held by this transaction, with all that its commands check. */
export interface HeldReview extends ToldReview {
  readonly stage: ReviewStage;
  readonly launches: number | null;
  readonly version: number;
  readonly programme_stage: ProgrammeStage;
  /** Whether the caller is of one of the programme's secretariats. */
  readonly secretariat: boolean;
  /** Business time, read once the review's lock was held. */
  readonly now: Instant;
  readonly today: LocalDate;
}

const AROUND_SQL = `
  with ${MINE}
  select p.id as programme_id, p.number as programme, p.title as programme_title, p.stage as programme_stage,
    ${ofSecretariat('p.id')} as secretariat
  from review join programme p on p.id = review.programme_id
  where review.id = $3::uuid and ${reviewVisible('review')}
  for share of p`;

/**
 * Locks the programme (shared) and the review, in this order, and reads business time after that. Throws NOT_FOUND for a
 * review that does not exist or is not the caller's to see: one answer for both.
 */
export async function lockReview(tx: Transaction, access: Access, reviewId: string): Promise<HeldReview> {
  const around = await tx.one(AROUND_SQL, [...scopeOf(tx, access), reviewId]);
  if (!around) throw new DomainError('NOT_FOUND', { what: 'review' });
  const own = await tx.one(
    `select id, code, kind, year, topic, stage, launches, version from review where id = $1 for update`,
    [reviewId],
  );
  const now = await tx.readClock();
  return { ...around, ...own, now, today: localDate(now) };
}

/** The same, for a command of the secretariat while the programme runs. Throws NOT_ALLOWED, PROGRAMME_NOT_IN_FORCE. */
export async function lockReviewAsSecretariat(tx: Transaction, access: Access, reviewId: string): Promise<HeldReview> {
  const review = await lockReview(tx, access, reviewId);
  requireSecretariat(review);
  requireInForce(review);
  return review;
}

/** Throws NOT_ALLOWED unless the caller is of one of the programme's secretariats. */
export function requireSecretariat({ secretariat }: HeldReview): void {
  if (!secretariat) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
}

/** Throws PROGRAMME_NOT_IN_FORCE: while a programme is suspended all stands still. */
export function requireInForce({ programme_stage: stage }: HeldReview): void {
  if (stage !== 'in-force') throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage });
}

/** Throws REVIEW_NOT_AT_STAGE unless the review is at one of the stages. */
export function requireStage({ code, stage }: HeldReview, ...stages: readonly ReviewStage[]): void {
  if (!stages.includes(stage)) throw new DomainError('REVIEW_NOT_AT_STAGE', { review: code, stage });
}

/** Throws REVIEW_NOT_AT_STAGE unless the table of transitions has the move. */
export function requireReviewMove({ code, stage }: HeldReview, to: ReviewStage, by: string): void {
  if (!mayMove(REVIEW_TRANSITIONS, stage, to, by))
    throw new DomainError('REVIEW_NOT_AT_STAGE', { review: code, stage });
}

/** Throws VERSION_STALE unless the review is still as it was read. */
export function requireVersion(review: HeldReview, version: number): void {
  if (review.version !== version) throw new DomainError('VERSION_STALE');
}

/** A unit's code in the input, and where it stands there. */
interface NamedUnit {
  readonly code: string;
  readonly pointer: string;
}

/** The units of the programme by code. Throws INPUT_INVALID with every code that is none of them. */
export async function requireUnits(
  tx: Transaction,
  programmeId: string,
  named: readonly NamedUnit[],
): Promise<ReadonlyMap<string, ProgrammeUnit>> {
  const codes = [...new Set(named.map(({ code }) => code))];
  const units = codes.length === 0 ? [] : await unitsOfProgramme(tx, programmeId, codes);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const faults = named
    .filter(({ code }) => !byCode.has(code))
    .map(
      ({ pointer, code }): FieldFault => ({
        pointer,
        vi: `Chương trình không có đơn vị ${code}.`,
        en: `The programme has no unit ${code}.`,
      }),
    );
  if (faults.length > 0) throw new InputError(faults);
  return byCode;
}

/** Throws INPUT_INVALID for a day that lies ahead. */
export function requirePast(day: LocalDate, pointer: string, { today }: HeldReview): void {
  if (day > today) throw InputError.at(pointer, 'Ngày này không thể ở tương lai.', 'This day cannot lie ahead.');
}

/** Writes what the audit keeps of a change to a review. */
export function auditReview(
  tx: Transaction,
  { id, code }: HeldReview,
  action: string,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return tx.audit({ action, subjectKind: 'review', subjectId: id, detail: { review: code, ...detail } });
}

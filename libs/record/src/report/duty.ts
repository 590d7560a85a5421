import { DomainError } from '#domain/error/domain-error';
import type { EventName } from '#domain/event/event-names';
import type { FormField } from '#domain/form/field';
import type { FormRule } from '#domain/form/rule';
import type { ProgrammeStage } from '#domain/programme/programme';
import { type ObligationState, owes } from '#domain/report/obligation';
import type { RoundStage } from '#domain/round/round';
import { endOf, type Instant, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { hasRole, MINE, obligationVisible, ofSecretariat, scopeOf } from '../person/scope.js';

/** One unit's duty, held by this transaction, with all that its commands check. */
export interface Duty {
  readonly obligationId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  readonly calendarId: string;
  readonly roundId: string;
  readonly round: string;
  readonly roundName: string;
  readonly roundStage: RoundStage;
  readonly programmeId: string;
  readonly programme: string;
  readonly programmeTitle: string;
  readonly programmeStage: ProgrammeStage;
  readonly mode: 'signed' | 'figures-only';
  readonly nothingToReport: boolean;
  readonly returnWorkingDays: number;
  readonly fields: readonly FormField[];
  readonly rules: readonly FormRule[];
  readonly periodRuleId: string;
  readonly cutOff: LocalDate;
  readonly officer: boolean;
  readonly head: boolean;
  readonly secretariat: boolean;
  readonly dueOriginal: LocalDate;
  readonly due: LocalDate;
  readonly lock: LocalDate;
  readonly status: ObligationState;
  readonly timely: boolean | null;
  readonly version: number;
  /** Business time, read once the obligation's lock was held. */
  readonly now: Instant;
}

// The programme and the round are shared: three thousand units submit at once, but neither closes under them.
const DUTY_SQL = `
  with ${MINE}
  select o.id as "obligationId", o.unit_id as "unitId", o.calendar_id as "calendarId",
    coalesce(name.code, o.unit_id::text) as unit, coalesce(name.name, '') as "unitName",
    r.id as "roundId", r.code as round, r.name as "roundName", r.stage as "roundStage",
    p.id as "programmeId", p.number as programme, p.title as "programmeTitle", p.stage as "programmeStage",
    rule.mode, rule.nothing_to_report as "nothingToReport", rule.return_working_days as "returnWorkingDays", form.fields, form.rules,
    rule.id as "periodRuleId", r.cut_off as "cutOff",
    ${hasRole('o.unit_id', 'officer')} as officer, ${hasRole('o.unit_id', 'head')} as head,
    ${ofSecretariat('p.id')} as secretariat
  from obligation o
  join round r on r.id = o.round_id
  join programme p on p.id = r.programme_id
  join period_rule rule on rule.id = r.period_rule_id
  join form_version form on form.id = r.form_version_id
  left join lateral (
    select code, name from unit_version v where v.unit_id = o.unit_id and v.valid_from <= $2::date
    order by v.valid_from desc limit 1
  ) as name on true
  where o.id = $3::uuid and ${obligationVisible('o.unit_id', 'p.id')}
  for share of p, r`;

/**
 * Locks the programme and the round (shared) and the obligation, in this order, and reads business time after that.
 * Throws NOT_FOUND for a duty that does not exist or is not the caller's to see: one answer for both.
 */
export async function lockDuty(tx: Transaction, access: Access, obligationId: string): Promise<Duty> {
  const around = await tx.onePrepared(DUTY_SQL, [...scopeOf(tx, access), obligationId]);
  if (!around) throw new DomainError('NOT_FOUND', { what: 'obligation' });
  const own = await tx.one(
    `select due_original as "dueOriginal", due, lock, status, timely, version from obligation where id = $1 for update`,
    [obligationId],
  );
  return { ...around, ...own, now: await tx.readClock() };
}

/** Throws NOT_ALLOWED unless the caller is an officer or the head of the unit. */
export function requireUnit(duty: Duty): void {
  if (!duty.officer && !duty.head) throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
}

/** Throws NOT_ALLOWED unless the caller is the unit's head. */
export function requireHead(duty: Duty): void {
  if (!duty.head) throw new DomainError('NOT_ALLOWED', { role: 'head' });
}

/** Throws NOT_ALLOWED unless the caller is of one of the programme's secretariats. */
export function requireSecretariat(duty: Duty): void {
  if (!duty.secretariat) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
}

/** Throws unless the programme runs and the round is open: while it is suspended its dates stand still, so nothing is weighed against them. */
export function requireOpenRound(duty: Duty): void {
  if (duty.programmeStage !== 'in-force') {
    throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: duty.programmeStage });
  }
  if (duty.roundStage !== 'open') {
    throw new DomainError('ROUND_NOT_OPEN', { round: duty.round, stage: duty.roundStage });
  }
}

/** Throws once the duty's own lock has passed; an extension may have moved it past the round's. */
export function requireUnlocked(duty: Duty, at: Instant = duty.now): void {
  if (at >= endOf(duty.lock)) throw new DomainError('ROUND_LOCKED', { round: duty.round, lock: duty.lock });
}

/** Throws unless the unit still owes the report. */
export async function requireOwing(tx: Transaction, duty: Duty): Promise<void> {
  if (owes(duty.status)) return;
  const newest = await tx.one(`select max(number) as number from report_version where obligation_id = $1`, [
    duty.obligationId,
  ]);
  throw new DomainError('REPORT_ALREADY_SUBMITTED', { version: newest?.number ?? 0 });
}

/** The day it is, for the duty. */
export const today = (duty: Duty): LocalDate => localDate(duty.now);

/** Writes an event of one unit's duty, stamped with the moment at which the duty's lock was held. */
export function emitOfDuty(
  tx: Transaction,
  duty: Duty,
  name: EventName,
  key: string,
  data: Record<string, unknown>,
): Promise<void> {
  return tx.emit(
    name,
    { programmeId: duty.programmeId, roundId: duty.roundId, unitId: duty.unitId, key, data },
    { subjectKind: 'obligation', subjectId: duty.obligationId },
    duty.now,
  );
}

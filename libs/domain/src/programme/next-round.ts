import type { Calendar } from '../calendar/calendar.js';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.js';
import type { Period, PeriodRule } from '../period/period-rule.js';
import { periodsOf } from '../period/periods.js';
import { type RoundDates, roundDates } from '../period/round-dates.js';
import { type Instant, type LocalDate, localDate } from '../time/instant.js';

/** A reporting rule as the programme keeps it. */
export interface ReportingRule {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly rule: PeriodRule;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate;
}

/** A round that a programme's rules call for. */
export interface PlannedRound extends RoundDates {
  readonly ruleId: string;
  readonly ruleName: string;
  readonly period: Period;
}

/** Every round the rules call for, by opening, then code. */
export function plannedRounds(rules: readonly ReportingRule[], calendar: Calendar): PlannedRound[] {
  return rules
    .flatMap((rule) =>
      periodsOf(rule.rule, rule.validFrom, rule.validUntil).map((period) => ({
        ruleId: rule.id,
        ruleName: rule.name,
        period,
        ...roundDates(rule.rule, period, calendar),
      })),
    )
    .sort((a, b) => a.opensAt - b.opensAt || (a.period.code < b.period.code ? -1 : 1));
}

/**
 * The rounds still to open: not opened yet, not over before the programme was entered (importing a running programme
 * must not call for the reports of years gone by), and not wholly within a suspension.
 */
export function roundsAhead(
  planned: readonly PlannedRound[],
  opened: ReadonlySet<string>,
  enteredAt: Instant,
  suspensions: readonly { readonly from: LocalDate; readonly until: LocalDate }[],
): PlannedRound[] {
  const entered = localDate(enteredAt);
  const slept = (round: PlannedRound) =>
    suspensions.some(({ from, until }) => localDate(round.opensAt) >= from && round.lock <= until);
  return planned.filter((round) => !opened.has(round.period.code) && round.lock >= entered && !slept(round));
}

/**
 * The dates of a round that opens now. One that opens in its time keeps them. One that opens after an outage, with less
 * than half of its working days left, gives its units the full time again: nobody is late for a call that never came.
 */
export function datesAtOpening(round: PlannedRound, now: Instant, calendar: Calendar): RoundDates {
  const { opensAt, cutOff, due, lock } = round;
  const today = localDate(now);
  const full = Math.max(1, workingDaysBetween(calendar, localDate(opensAt), due));
  const left = workingDaysBetween(calendar, today, due);
  if (left * 2 >= full || today <= localDate(opensAt)) return { opensAt, cutOff, due, lock };
  const newDue = addWorkingDays(calendar, today, full);
  return {
    opensAt,
    cutOff,
    due: newDue,
    lock: addWorkingDays(calendar, newDue, Math.max(0, workingDaysBetween(calendar, due, lock))),
  };
}

import type { Calendar } from '../calendar/calendar.js';
import { addWorkingDays, nextWorkingDay } from '../calendar/working-days.js';
import { type Instant, instantAt, type LocalDate } from '../time/instant.js';
import { dayOfMonth } from './month-day.js';
import type { DateRule, Period, PeriodRule } from './period-rule.js';

/** When one round opens, and its dates; a due date or a lock means the end of that day in +07:00. */
export interface RoundDates {
  readonly opensAt: Instant;
  readonly cutOff: LocalDate;
  readonly due: LocalDate;
  readonly lock: LocalDate;
}

/**
 * The dates of a period's round by that calendar. Due and lock are working days; the lock is never before the due date
 * and the round opens on the due date at the latest, whatever the rules say: holidays may push one date past another.
 */
export function roundDates(rule: PeriodRule, period: Period, calendar: Calendar): RoundDates {
  const { opens, due, lock } = datesByRule(rule, period, calendar);
  const opensLate = opens > due;
  const locksEarly = lock < due;
  return {
    opensAt: instantAt(opensLate ? due : opens, rule.opensAtTime),
    cutOff: period.cutOff,
    due,
    lock: locksEarly ? due : lock,
  };
}

/** Each date just where its own rule puts it, not yet held against the others. */
export function datesByRule(rule: PeriodRule, { cutOff }: Period, calendar: Calendar) {
  const due = placed(rule.due, cutOff, cutOff, calendar);
  return { due, opens: placed(rule.opens, cutOff, due, calendar), lock: placed(rule.lock, cutOff, due, calendar) };
}

function placed(rule: DateRule, cutOff: LocalDate, due: LocalDate, calendar: Calendar): LocalDate {
  if ('workingDays' in rule) return addWorkingDays(calendar, rule.from === 'due' ? due : cutOff, rule.workingDays);
  const [year, month] = [Number(cutOff.slice(0, 4)), Number(cutOff.slice(5, 7))];
  return nextWorkingDay(calendar, dayOfMonth(year, month + rule.monthOffset, rule.day));
}

import { addDays, DAY_MS, type LocalDate } from '../time/instant.js';
import type { Calendar } from './calendar.js';

/** Longer than any real run of days off: past it the calendar has no working day at all. */
const LONGEST_RUN_OFF = 366;

/** The day of the week, 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(date).getUTCDay();
}

/** Whether that day is worked: a dated exception speaks first, then the weekly days off. */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  const exception = calendar.days.get(date);
  return exception ? exception.kind === 'swap-work' : !calendar.weekend.includes(weekdayOf(date));
}

/** That day when it is worked, else the first working day after it. Throws RangeError when no day is ever worked. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  return isWorkingDay(calendar, date) ? date : neighbour(calendar, date, 1);
}

/** That day when it is worked, else the last working day before it. Throws RangeError when no day is ever worked. */
export function lastWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  return isWorkingDay(calendar, date) ? date : neighbour(calendar, date, -1);
}

/**
 * The day `count` working days after `date`, or before it when negative; `date` itself is not counted.
 * 0 is that day, or the next working day. Throws RangeError when no day is ever worked.
 */
export function addWorkingDays(calendar: Calendar, date: LocalDate, count: number): LocalDate {
  if (count === 0) return nextWorkingDay(calendar, date);
  let day = date;
  for (let left = Math.abs(count); left > 0; left--) day = neighbour(calendar, day, count > 0 ? 1 : -1);
  return day;
}

/** How many working days lie after `from`, up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  return to < from ? 0 - countAfter(calendar, to, from) : countAfter(calendar, from, to);
}

/** The nearest working day strictly after (1) or before (-1) that day. */
function neighbour(calendar: Calendar, date: LocalDate, step: 1 | -1): LocalDate {
  let day = date;
  for (let tried = 0; tried < LONGEST_RUN_OFF; tried++) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) return day;
  }
  throw new RangeError(`Calendar ${calendar.code} has no working day within ${LONGEST_RUN_OFF} days of ${date}`);
}

/** Counted by whole weeks, then corrected by the exceptions: a span of years costs no more than a week. */
function countAfter(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
  const weekend = new Set(calendar.weekend);
  const firstWeekday = weekdayOf(from) + 1;
  let count = Math.floor(days / 7) * (7 - weekend.size);
  for (let i = 0; i < days % 7; i++) if (!weekend.has((firstWeekday + i) % 7)) count++;
  for (const [date, { kind }] of calendar.days) {
    if (date <= from || date > to) continue;
    count += Number(kind === 'swap-work') - Number(!weekend.has(weekdayOf(date)));
  }
  return count;
}

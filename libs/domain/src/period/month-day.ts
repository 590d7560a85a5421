import { addDays, type LocalDate } from '../time/instant.js';

/**
 * That day of a month, or the month's last day when the month is shorter or `day` is `end`.
 * `month` counts from 1 and may lie outside 1–12: 0 is December of the year before.
 */
export function dayOfMonth(year: number, month: number, day: number | 'end'): LocalDate {
  const last = new Date(Date.UTC(year, month, 0));
  const length = last.getUTCDate();
  return addDays(last.toISOString().slice(0, 10), (day === 'end' ? length : Math.min(day, length)) - length);
}

/** Whether `MM-DD` names a day that exists in a leap year at least. */
export function isMonthDay(text: string): boolean {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(2024, m, 0)).getUTCDate();
}

/** That `MM-DD` in that year; 29 February is the 28th in a common year. */
export function monthDayIn(year: number, monthDay: string): LocalDate {
  return dayOfMonth(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)));
}

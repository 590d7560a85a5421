import type { Calendar } from '../calendar/calendar.js';
import { nextWorkingDay } from '../calendar/working-days.js';
import { type Instant, localDate } from '../time/instant.js';

/**
 * Whether two moments fall on one working day of the calendar: what is sent on a day off arrives on the next working day,
 * and counts as sent on that.
 */
export function onOneWorkingDay(calendar: Calendar, a: Instant, b: Instant): boolean {
  return nextWorkingDay(calendar, localDate(a)) === nextWorkingDay(calendar, localDate(b));
}

import type { Calendar } from '../calendar/calendar.js';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.js';
import type { LocalDate } from '../time/instant.js';

/**
 * A date of an open duty after a suspension: what had not passed when the programme was suspended keeps the working days
 * it had left, counted from the day of resuming. What had passed stays: it was late before.
 */
export function dateAfterSuspension(
  date: LocalDate,
  suspended: LocalDate,
  resumed: LocalDate,
  calendar: Calendar,
): LocalDate {
  if (date < suspended) return date;
  return addWorkingDays(calendar, resumed, Math.max(0, workingDaysBetween(calendar, suspended, date)));
}

import type { Calendar } from '../calendar/calendar.js';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.js';
import { addDays, type LocalDate } from '../time/instant.js';

/**
 * The dates of a duty that gets more time: due on the new date, and locked at least as many working days after it as
 * before. The original due date is not among them: it never moves.
 */
export function extendedDates(
  { due, lock }: { readonly due: LocalDate; readonly lock: LocalDate },
  newDue: LocalDate,
  calendar: Calendar,
): { due: LocalDate; lock: LocalDate } {
  const grace = workingDaysBetween(calendar, due, lock);
  const behind = grace > 0 ? addWorkingDays(calendar, newDue, grace) : newDue;
  return { due: newDue, lock: behind > lock ? behind : lock };
}

/** The day after which a new date must lie: the due date in force, or yesterday once that has passed. */
export function mustLieAfter(due: LocalDate, today: LocalDate): LocalDate {
  const yesterday = addDays(today, -1);
  return due > yesterday ? due : yesterday;
}

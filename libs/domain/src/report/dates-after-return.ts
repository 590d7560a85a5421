import type { Calendar } from '../calendar/calendar.js';
import { addWorkingDays } from '../calendar/working-days.js';
import type { LocalDate } from '../time/instant.js';

/** The two dates of a duty that may move; the original due date never does. */
export interface DutyDates {
  readonly due: LocalDate;
  readonly lock: LocalDate;
}

/**
 * The dates of a report that goes back today: the unit has `workingDays` of its calendar to put it right, or until the
 * due date in force when that is later. The lock gives way when the unit would otherwise be locked out of answering.
 */
export function datesAfterReturn(
  { due, lock }: DutyDates,
  today: LocalDate,
  workingDays: number,
  calendar: Calendar,
): DutyDates {
  const answerBy = addWorkingDays(calendar, today, workingDays);
  const newDue = answerBy > due ? answerBy : due;
  return { due: newDue, lock: newDue > lock ? newDue : lock };
}

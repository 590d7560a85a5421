import type { Calendar } from '#domain/calendar/calendar';
import { isWorkingDay } from '#domain/calendar/working-days';
import { addDays, type Instant, instantAt, type LocalDate, localDate } from '#domain/time/instant';

/** The two moments of a working day at which simulated people act. */
export const MORNING = '09:00';
export const AFTERNOON = '15:00';
export type OfficeHour = typeof MORNING | typeof AFTERNOON;

/** Longer than any run of days off. */
const LONGEST_RUN_OFF = 366;

/**
 * The first moment from `hour` of that day on at which people of that calendar work, and not before `earliest`. A day
 * off gives the morning of the next working day. Throws RangeError when no day is ever worked.
 */
export function officeMoment(calendar: Calendar, day: LocalDate, hour: OfficeHour, earliest: Instant): Instant {
  // What should have been done long ago is looked for from now on, however many years that is.
  const today = localDate(earliest);
  let date = day < today ? today : day;
  let hours: readonly OfficeHour[] = hour === MORNING || day < today ? [MORNING, AFTERNOON] : [AFTERNOON];
  for (let tried = 0; tried < LONGEST_RUN_OFF; tried++) {
    const moment = hours.map((each) => instantAt(date, each)).find((each) => each >= earliest);
    if (moment !== undefined && isWorkingDay(calendar, date)) return moment;
    date = addDays(date, 1);
    hours = [MORNING, AFTERNOON];
  }
  throw new RangeError(`Calendar ${calendar.code} has no working day within ${LONGEST_RUN_OFF} days of ${day}`);
}

/** The close of office: a rehearsal that ends on a day ends then, and there its clock stands. */
export const closeOfOffice = (day: LocalDate): Instant => instantAt(day, '17:00');

import { dateAfterSuspension } from '#domain/programme/resume-dates';
import { addDays, type LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { loadCalendar } from '../calendar/calendar.queries.js';

/** How far beyond the latest date a moved one may fall. */
const LOOK_AHEAD_DAYS = 400;

/** Where each of the dates falls once the programme has resumed: it keeps the working days of that calendar it had left. */
export async function datesAfterSuspension(
  tx: Transaction,
  calendarId: string,
  dates: readonly LocalDate[],
  suspended: LocalDate,
  resumed: LocalDate,
): Promise<LocalDate[]> {
  const latest = [resumed, ...dates].sort().at(-1)!;
  const calendar = await loadCalendar(tx, calendarId, suspended, addDays(latest, LOOK_AHEAD_DAYS));
  return dates.map((date) => dateAfterSuspension(date, suspended, resumed, calendar));
}

import type { Calendar, CalendarDayKind } from '#domain/calendar/calendar';
import { isWorkingDay, lastWorkingDay, weekdayOf } from '#domain/calendar/working-days';

/** A dated exception as the programme's calendar tells it. */
export interface DayOff {
  readonly date: string;
  readonly kind: CalendarDayKind;
  readonly name: string;
}

/** What is worth knowing of a day: its day of the week, and when it is off, why, and the working day before. */
export interface DayFacts {
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekday: number;
  /** Null on a working day; the name of the day off, empty for a weekend. */
  readonly off: string | null;
  readonly before: string | null;
}

/** Offices rest on Saturday and Sunday; the calendar has what differs from that. */
const WEEKEND = [6, 0];

export function factsOf(date: string, daysOff: readonly DayOff[]): DayFacts {
  const calendar: Calendar = {
    code: 'programme',
    weekend: WEEKEND,
    days: new Map(daysOff.map(({ date: of, kind }) => [of, { kind }])),
  };
  const weekday = weekdayOf(date);
  if (isWorkingDay(calendar, date)) return { weekday, off: null, before: null };
  const named = daysOff.find((each) => each.date === date);
  return { weekday, off: named?.name ?? '', before: lastWorkingDay(calendar, date) };
}

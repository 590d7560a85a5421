import type { CalendarDayKind } from '../calendar/calendar.js';
import type { LocalDate } from '../time/instant.js';
import type { ValuesOf } from './column.js';
import { HOLIDAY_COLUMNS } from './holiday-columns.js';
import { changesOf, faulty, firstRows, type MatchedRow, matched } from './matched-row.js';
import { rowFault } from './row-fault.js';
import type { SheetRow } from './sheet-rows.js';

export type HolidayRow = SheetRow<ValuesOf<typeof HOLIDAY_COLUMNS>>;

/** A day as it is recorded; one that is computed and not confirmed changes by being confirmed. */
export interface RecordedDay {
  readonly date: LocalDate;
  readonly kind: string;
  readonly name: string;
  readonly source: string;
  readonly confirmed: boolean;
}

/** A day as the calendar's import takes it. */
export interface HolidayWrite {
  readonly date: LocalDate;
  readonly kind: CalendarDayKind | 'ordinary';
  readonly name: string;
  readonly source: string;
}

/** Holds a year's notice against the calendar. A day that the sheet leaves out stays as it is. */
export function matchHolidays(
  rows: readonly HolidayRow[],
  recorded: readonly RecordedDay[],
): MatchedRow<HolidayWrite>[] {
  const days = new Map(recorded.map((day) => [day.date, day]));
  const first = firstRows(rows, ({ values }) => values.date);
  return rows.map((row) => {
    const { date, kind, name, source } = row.values;
    const faults = [...row.faults];
    const earlier = date === null ? undefined : first.get(date);
    if (earlier && earlier !== row) {
      const detail = { value: date!, other: earlier.row, column: HOLIDAY_COLUMNS.date.header };
      faults.push(rowFault('TWICE', row.at('date'), detail));
    }
    if (faults.length > 0) return faulty(row.row, date ?? '', faults);
    const write = { date: date!, kind: kind as HolidayWrite['kind'], name: name!, source: source! };
    const day = days.get(date!);
    if (!day)
      return matched(row.row, date!, kind === 'ordinary' ? 'same' : 'new', changesOf({}, { kind, name }), write);
    const changes = [
      ...changesOf({ ...day }, { kind, name, source }),
      ...(day.confirmed ? [] : [{ field: 'confirmed', from: 'false', to: 'true' }]),
    ];
    return matched(row.row, date!, changes.length > 0 ? 'changed' : 'same', changes, write);
  });
}

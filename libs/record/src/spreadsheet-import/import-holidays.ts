import { InputError } from '#domain/error/input-error';
import {
  type HolidayRow,
  type HolidayWrite,
  matchHolidays,
  type RecordedDay,
} from '#domain/spreadsheet-import/match-holidays';
import type { Transaction } from '#persistence/transaction';
import { holdNotice, writeNotice } from '../calendar/import-calendar.js';
import { ensureCalendars, STATE_CALENDAR } from '../calendar/import-calendar-seed.js';
import type { ImportScope, ImportTarget } from './import-target.js';

const DAYS_SQL = `
  select date, day.kind, day.name, source, confirmed from calendar_day day join calendar on calendar.id = day.calendar_id
  where calendar.code = $1`;

/** A year's days off, by the very rules of `songhanh calendar import`. */
export const holidaysTarget: ImportTarget<HolidayWrite> = {
  async match(tx, scope, rows) {
    const code = await calendarOf(tx, scope);
    const recorded = await tx.query<RecordedDay>(DAYS_SQL, [code]);
    const matched = matchHolidays(rows as readonly HolidayRow[], recorded);
    const days = matched.flatMap(({ write }) => (write ? [write] : []));
    const { moves } = await holdNotice(tx, code, days);
    return { rows: matched, moves };
  },

  async write(tx, scope, writes) {
    await writeNotice(tx, await calendarOf(tx, scope), writes);
  },
};

async function calendarOf(tx: Transaction, { calendar }: ImportScope): Promise<string> {
  const code = calendar ?? STATE_CALENDAR;
  if ((await ensureCalendars(tx)).has(code)) return code;
  throw InputError.at('/calendar', `Không có lịch “${code}”.`, `There is no calendar "${code}".`);
}

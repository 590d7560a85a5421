import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import type { Calendar, CalendarDayKind } from '#domain/calendar/calendar';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { seedCalendarDays } from '#platform/calendar/seed-calendar';
import { loadCalendar } from '../calendar/calendar.queries.js';
import { STATE_CALENDAR } from '../calendar/import-calendar-seed.js';
import { programmeCalendarOf } from '../programme/import-parts.js';

const WEEKEND = [0, 6];

/** A day off, or a weekend that is worked, with its name. */
export interface NamedDay {
  readonly date: LocalDate;
  readonly kind: CalendarDayKind;
  readonly name: string;
  readonly confirmed: boolean;
}

/** The calendars by code; that of State bodies is made with the first programme, and is known before. */
export async function knownCalendars(tx: Transaction): Promise<Set<string>> {
  const known = await tx.query<{ code: string }>(`select code from calendar`);
  return new Set([STATE_CALENDAR, ...known.map(({ code }) => code)]);
}

/** The programme's calendar over those years with its named days: as the record has it, or as it will be made. */
export async function programmeCalendar(
  tx: Transaction,
  file: ProgrammeFile,
  firstYear: number,
  lastYear: number,
): Promise<{ readonly calendar: Calendar; readonly days: readonly NamedDay[] }> {
  const kept = await tx.one<{ id: string }>(`select id from calendar where code = $1`, [programmeCalendarOf(file)]);
  const [from, until] = [`${firstYear}-01-01`, `${lastYear}-12-31`];
  if (kept) {
    const days = await tx.query<NamedDay>(
      `select date, kind, name, confirmed from calendar_day where calendar_id = $1 and date between $2 and $3 order by date`,
      [kept.id, from, until],
    );
    return { calendar: await loadCalendar(tx, kept.id, from, until), days };
  }
  const days = seedCalendarDays(firstYear, lastYear);
  const calendar = { code: STATE_CALENDAR, weekend: WEEKEND, days: new Map(days.map((day) => [day.date, day])) };
  return { calendar, days: days.map(({ date, kind, name, confirmed }) => ({ date, kind, name, confirmed })) };
}

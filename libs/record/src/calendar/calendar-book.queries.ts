import type { CalendarDaysView, CalendarDayView, CalendarView } from '#contracts/http/calendar';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { businessDay } from '../local-time.js';

/** Every calendar with what is recorded of each year; `$1` narrows to one code. */
export const CALENDARS_SQL = `
  select c.code, c.name, c.weekend, coalesce((
    select json_agg(json_build_object('year', each.year, 'days', each.days, 'unconfirmed', each.unconfirmed) order by each.year)
    from (select extract(year from d.date)::int as year, count(*)::int as days,
        (count(*) filter (where not d.confirmed))::int as unconfirmed
      from calendar_day d where d.calendar_id = c.id group by 1) as each), '[]') as years
  from calendar c where $1::text is null or c.code = $1 order by c.code`;

const DAYS_SQL = `
  select d.date, d.kind, d.name, d.source, d.valid_from as "validFrom", d.confirmed from calendar_day d
  where d.calendar_id = $1 and d.date between make_date($2, 1, 1) and make_date($2, 12, 31) order by d.date`;

/** Working calendars as anybody who is signed in may read them. */
export class CalendarQueries {
  constructor(private readonly database: Database) {}

  calendars(actor: Actor): Promise<CalendarView[]> {
    return this.database.snapshot(actor, (tx) => tx.query<CalendarView>(CALENDARS_SQL, [null]));
  }

  /** The days off and swaps of one year; of this year where none is named. Throws NOT_FOUND for an unknown calendar. */
  days(actor: Actor, code: string, year: number | undefined): Promise<CalendarDaysView> {
    return this.database.snapshot(actor, async (tx) => {
      const calendar = await tx.one<{ id: string }>(`select id from calendar where code = $1`, [code]);
      if (!calendar) throw new DomainError('NOT_FOUND', { what: 'calendar' });
      const asked = year ?? Number(businessDay(tx).slice(0, 4));
      return { code, year: asked, days: await tx.query<CalendarDayView>(DAYS_SQL, [calendar.id, asked]) };
    });
  }
}

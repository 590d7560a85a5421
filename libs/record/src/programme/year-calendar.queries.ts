import type { YearCalendar } from '#contracts/http/programme-calendar';
import { DATED_KINDS, yearAhead } from '#domain/programme/year-ahead';
import type { Rung } from '#domain/reminder/reminder-policy';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { loadCalendar } from '../calendar/calendar.queries.js';
import type { Access } from '../person/access.js';
import { requireProgramme } from './programme.queries.js';
import { loadProgramme } from './programme.snapshot.js';

/** A year of a programme as its rules have it, drawn over the calendar's days off. */
export class YearCalendarQueries {
  constructor(private readonly database: Database) {}

  /** Throws NOT_FOUND for a programme out of scope. */
  ofProgramme(actor: Actor, access: Access, id: string, year: number): Promise<YearCalendar> {
    return this.database.snapshot(actor, async (tx) => {
      await requireProgramme(tx, access, id);
      const { row } = (await loadProgramme(tx, id))!;
      const policy = await tx.one<{ rungs: Rung[] }>(
        `select rungs from reminder_policy where programme_id = $1 order by valid_from desc, version desc limit 1`,
        [id],
      );
      // A round of one year may lie on days of the years beside it.
      const calendar = await loadCalendar(tx, row.calendar_id, `${year - 2}-01-01`, `${year + 2}-12-31`);
      const dates = yearAhead(
        {
          period: { from: row.period_from, until: row.period_until },
          rules: row.rules ?? [],
          plans: row.plan_calendar,
          reviews: row.reviews ?? [],
          rungs: policy?.rungs ?? [],
        },
        year,
        calendar,
      );
      const daysOff = await tx.query<YearCalendar['daysOff'][number]>(
        `select date, kind, name, confirmed from calendar_day where calendar_id = $1 and date between $2 and $3 order by date`,
        [row.calendar_id, `${year}-01-01`, `${year}-12-31`],
      );
      return {
        programme: row.number,
        year,
        dates: dates.map((dated) => ({ ...dated, ...DATED_KINDS[dated.kind] })),
        daysOff,
      };
    });
  }
}

import type { Calendar, CalendarDayKind } from '#domain/calendar/calendar';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';

interface CalendarRow {
  id: string;
  code: string;
  weekend: number[];
  days: { date: LocalDate; kind: CalendarDayKind }[] | null;
}

/** The calendars of those ids, with their exceptions between the two days. */
export async function loadCalendars(
  tx: Transaction,
  ids: readonly string[],
  from: LocalDate,
  until: LocalDate,
): Promise<Map<string, Calendar>> {
  const rows = await tx.query<CalendarRow>(
    `select c.id, c.code, c.weekend,
       (select json_agg(json_build_object('date', d.date, 'kind', d.kind)) from calendar_day d
        where d.calendar_id = c.id and d.date between $2 and $3) as days
     from calendar c where c.id = any($1)`,
    [ids, from, until],
  );
  return new Map(rows.map((row) => [row.id, toCalendar(row)]));
}

/** One calendar, as `loadCalendars` gives it. */
export async function loadCalendar(tx: Transaction, id: string, from: LocalDate, until: LocalDate): Promise<Calendar> {
  const calendar = (await loadCalendars(tx, [id], from, until)).get(id);
  if (!calendar) throw new Error(`no calendar ${id}`);
  return calendar;
}

function toCalendar({ code, weekend, days }: CalendarRow): Calendar {
  return { code, weekend, days: new Map((days ?? []).map(({ date, kind }) => [date, { kind }])) };
}

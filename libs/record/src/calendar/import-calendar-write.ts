import type { CalendarDay, CalendarDayKind } from '#domain/calendar/calendar';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import type { MovedRound } from './import-calendar-moves.js';

/** A day as a year's notice gives it; `ordinary` takes an exception away that was computed and is not so. */
export interface NoticeDay extends Pick<CalendarDay, 'date' | 'name' | 'source'> {
  readonly kind: CalendarDayKind | 'ordinary';
}

/** Writes the days as the notice gives them, confirmed; takes away those that it calls ordinary. */
export async function writeDays(tx: Transaction, calendarId: string, days: readonly NoticeDay[]): Promise<void> {
  const ordinary = days.filter(({ kind }) => kind === 'ordinary').map(({ date }) => date);
  await tx.query(`delete from calendar_day where calendar_id = $1 and date = any($2)`, [calendarId, ordinary]);
  const kept = days.filter(({ kind }) => kind !== 'ordinary');
  await tx.query(
    `insert into calendar_day (calendar_id, date, kind, name, source, valid_from, confirmed)
     select $1, day.date, day.kind, day.name, day.source, $2, true
     from unnest($3::date[], $4::text[], $5::text[], $6::text[]) as day(date, kind, name, source)
     on conflict (calendar_id, date) do update set kind = excluded.kind, name = excluded.name,
       source = excluded.source, valid_from = excluded.valid_from, confirmed = true`,
    [
      calendarId,
      businessDay(tx),
      kept.map(({ date }) => date),
      kept.map(({ kind }) => kind),
      kept.map(({ name }) => name),
      kept.map(({ source }) => source),
    ],
  );
}

/**
 * Moves the rounds and what is still owed in them, one statement a table; an original due date never moves, nor does a
 * date that a unit was given for itself. Every process that reckons with the calendar looks again.
 */
export async function applyMoves(
  tx: Transaction,
  calendar: { readonly id: string; readonly code: string },
  days: readonly NoticeDay[],
  rounds: readonly MovedRound[],
): Promise<void> {
  const moved = `select * from unnest($1::uuid[], $2::date[], $3::date[], $4::date[], $5::date[]) as m(round_id, due, lock, new_due, new_lock)`;
  const parameters = [
    rounds.map(({ id }) => id),
    rounds.map(({ before }) => before.due),
    rounds.map(({ before }) => before.lock),
    rounds.map(({ after }) => after.due),
    rounds.map(({ after }) => after.lock),
  ];
  await tx.query(
    `with moved as (${moved})
     update round r set due = m.new_due, lock = m.new_lock, version = r.version + 1 from moved m where r.id = m.round_id`,
    parameters,
  );
  await tx.query(
    `with moved as (${moved})
     update obligation o set due = m.new_due, lock = case when o.lock = m.lock then m.new_lock else greatest(o.lock, m.new_due) end,
       version = o.version + 1
     from moved m where o.round_id = m.round_id and o.status in ('open', 'returned') and o.due = m.due`,
    parameters,
  );
  await tx.audit({
    action: 'calendar.imported',
    subjectKind: 'calendar',
    subjectId: calendar.id,
    detail: { code: calendar.code, days: days.map(({ date, kind }) => ({ date, kind })) },
  });
  for (const { id, before, after } of rounds) {
    await tx.audit({ action: 'round.moved', subjectKind: 'round', subjectId: id, detail: { before, after } });
  }
  await wakeWhoReckons(tx, calendar.id);
}

async function wakeWhoReckons(tx: Transaction, calendarId: string): Promise<void> {
  const woken = await tx.query(
    `insert into wake (kind, process_id, reason)
     select 'programme', id, 'calendar' from programme where calendar_id = $1 and stage <> 'ended'
     union all
     select 'round', r.id, 'calendar' from round r join programme p on p.id = r.programme_id
     where r.stage <> 'closed' and (p.calendar_id = $1
       or exists (select 1 from obligation o where o.round_id = r.id and o.calendar_id = $1))
     returning 1`,
    [calendarId],
  );
  if (woken.length > 0) tx.woke = true;
}

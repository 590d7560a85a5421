import type { CalendarDay, CalendarDayKind } from '#domain/calendar/calendar';
import { MAILED } from '#domain/delivery/notification-kind';
import type { Transaction } from '#persistence/transaction';
import { notifySql, wakeDelivery } from '../delivery/notify.js';
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
  await tellMoved(tx, calendar.code, rounds);
  await wakeWhoReckons(tx, calendar.id);
}

const TOLD = `
  select o.unit_id, array['officer', 'head'] as roles, r.programme_id, r.id as round_id, o.id as obligation_id, 'deadline-moved' as kind,
    r.code || '/moved/' || m.due || '/' || m.new_due as key,
    jsonb_build_object('programme', p.number, 'round', r.code, 'roundName', r.name, 'unit', v.code, 'unitName', v.name,
      'dueBefore', m.due, 'due', o.due, 'lock', o.lock) as data
  from unnest($1::uuid[], $2::date[], $3::date[]) as m(round_id, due, new_due)
  join round r on r.id = m.round_id join programme p on p.id = r.programme_id
  join obligation o on o.round_id = r.id and o.status in ('open', 'returned') and o.due = m.new_due
  join unit_version v on v.unit_id = o.unit_id and v.valid_from <= $4::date and (v.valid_to is null or v.valid_to > $4::date)
  where m.due <> m.new_due`;

/** Tells the units whose due date has moved; one set, whatever their number. */
async function tellMoved(tx: Transaction, calendar: string, rounds: readonly MovedRound[]): Promise<void> {
  const written = await tx.query(notifySql(TOLD, '$4', '$5', '$6'), [
    rounds.map(({ id }) => id),
    rounds.map(({ before }) => before.due),
    rounds.map(({ after }) => after.due),
    businessDay(tx),
    new Date(tx.now),
    MAILED['deadline-moved'] !== 'in-app',
  ]);
  await wakeDelivery(tx, written);
  if (written.length > 0) {
    await tx.audit({
      action: 'deadlines.told',
      subjectKind: 'calendar',
      subjectId: null,
      detail: { calendar, told: written.length },
    });
  }
}

async function wakeWhoReckons(tx: Transaction, calendarId: string): Promise<void> {
  const woken = await tx.query(
    `insert into wake (kind, process_id, reason)
     select 'programme', p.id, 'calendar' from programme p
     where p.stage <> 'ended' and (p.calendar_id = $1 or exists (
       select 1 from plan_item i join plan_item_unit part on part.plan_item_id = i.id
       join unit_version v on v.unit_id = part.unit_id and v.valid_to is null
       where i.programme_id = p.id and i.status = 'open' and v.calendar_id = $1))
     union all
     select 'round', r.id, 'calendar' from round r join programme p on p.id = r.programme_id
     where r.stage <> 'closed' and (p.calendar_id = $1
       or exists (select 1 from obligation o where o.round_id = r.id and o.calendar_id = $1))
     returning 1`,
    [calendarId],
  );
  if (woken.length > 0) tx.woke = true;
}

import { type DueRung, dueRungs, type PendingRung } from '#domain/reminder/rungs';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { RoundRow } from '../round/round.snapshot.js';
import { notifyReminded } from './notify-reminded.js';

/**
 * One statement for everybody who still owes: a reminder for each (rung, unit, recipient) that has none yet. A unit
 * whose obligation a command holds just now is skipped, and its rung stays open for the next turn.
 */
const REMIND_SQL = `
  with due_rung as (
    select * from unnest($2::text[], $3::uuid[], $4::date[], $5::text[]) as d(rung, calendar_id, due, recipients)
  ), concerned as (
    select count(*) as units from obligation o
    where o.round_id = $1 and o.status in ('open', 'returned')
      and (o.calendar_id, o.due) in (select calendar_id, due from due_rung)
  ), owing as (
    select o.id, o.unit_id, o.due, o.calendar_id from obligation o
    where o.round_id = $1 and o.status in ('open', 'returned')
      and (o.calendar_id, o.due) in (select calendar_id, due from due_rung)
    for update of o skip locked
  ), reminded as (
    insert into reminder (id, round_id, rung, unit_id, recipient, obligation_id, due, sent_at)
    select gen_random_uuid(), $1, d.rung, o.unit_id, recipient, o.id, o.due, $6
    from owing o join due_rung d using (calendar_id, due)
    cross join lateral unnest(string_to_array(d.recipients, ',')) as recipient
    on conflict (round_id, rung, unit_id, recipient) do nothing
    returning id
  )
  select array(select id from reminded) as ids, (select units from concerned) as concerned, (select count(*) from owing) as taken`;

const REMINDER_EVENTS_SQL = `
  select m.unit_id, $2::text || '/' || m.rung || '/' || v.code || '/' || m.recipient as key,
    jsonb_build_object('round', $2::text, 'rung', m.rung, 'recipient', m.recipient, 'due', m.due) as data
  from reminder m
  join unit_version v on v.unit_id = m.unit_id and v.valid_from <= $3 and (v.valid_to is null or v.valid_to > $3)
  where m.id = any($1::uuid[])`;

/** Runs the rungs whose time has come and writes down which are done. Answers whether anything moved. */
export async function remindOwing(tx: Transaction, round: RoundRow, pending: readonly PendingRung[]): Promise<boolean> {
  const due = dueRungs(pending, tx.now);
  const sent = due.filter((rung) => rung.outcome === 'sent');
  const outcome = await tx.one<{ ids: string[]; concerned: number; taken: number }>(REMIND_SQL, [
    round.id,
    sent.map((rung) => rung.rung.code),
    sent.map((rung) => rung.calendarId),
    sent.map((rung) => rung.due),
    sent.map((rung) => rung.rung.to.join(',')),
    new Date(tx.now),
  ]);
  const { ids, concerned, taken } = outcome!;
  if (ids.length > 0) {
    await tx.emitEach(
      'reminder.sent',
      {
        programmeId: round.programme_id,
        roundId: round.id,
        setKey: `${round.code}/${sent.map((rung) => rung.rung.code).join('+')}`,
      },
      REMINDER_EVENTS_SQL,
      [ids, round.code, localDate(tx.now)],
    );
    await notifyReminded(tx, ids);
  }
  const finished = taken === concerned; // nobody was skipped
  if (finished) await markDone(tx, round.id, due);
  return finished || ids.length > 0;
}

async function markDone(tx: Transaction, roundId: string, rungs: readonly DueRung[]): Promise<void> {
  await tx.query(
    `insert into round_rung (round_id, rung, calendar_id, due, outcome, done_at)
     select $1, d.rung, d.calendar_id, d.due, d.outcome, $6
     from unnest($2::text[], $3::uuid[], $4::date[], $5::text[]) as d(rung, calendar_id, due, outcome)
     on conflict do nothing`,
    [
      roundId,
      rungs.map((rung) => rung.rung.code),
      rungs.map((rung) => rung.calendarId),
      rungs.map((rung) => rung.due),
      rungs.map((rung) => rung.outcome),
      new Date(tx.now),
    ],
  );
}

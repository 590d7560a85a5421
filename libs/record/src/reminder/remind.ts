import { type DueRung, dueRungs, type PendingRung } from '#domain/reminder/rungs';
import { dueStuck, type PendingStuck } from '#domain/reminder/stuck';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { RoundRow } from '../round/round.snapshot.js';
import { notifyReminded } from './notify-reminded.js';
import { DUE_RUNGS, type DueLevel, dueValues, OWING_BY_RUNG, OWING_STUCK, REMINDED } from './reminded.js';

/**
 * One statement for everybody whom the rungs concern: a reminder for each (rung, unit, recipient) that has none yet. A
 * unit whose obligation a command holds just now is skipped, and its rung stays open for the next turn.
 */
const remindSql = (owing: string) => `
  with ${DUE_RUNGS},
  concerned as (select count(*) as units from (${owing}) as each),
  owing as (${owing} for update of o skip locked),
  reminded as (
    insert into reminder (id, round_id, rung, unit_id, recipient, obligation_id, due, sent_at, kind, since, note)
    select gen_random_uuid(), each.* from (${REMINDED}) as each
    on conflict do nothing
    returning id
  )
  select array(select id from reminded) as ids, (select units from concerned) as concerned, (select count(*) from owing) as taken`;

const REMINDER_EVENTS_SQL = `
  select m.unit_id, concat_ws('/', $2::text, m.rung, m.since, v.code, m.recipient) as key,
    jsonb_strip_nulls(jsonb_build_object('round', $2::text, 'rung', m.rung, 'recipient', m.recipient, 'due', m.due,
      'state', case when m.since is not null then m.kind end, 'since', m.since)) as data
  from reminder m
  join unit_version v on v.unit_id = m.unit_id and v.valid_from <= $3 and (v.valid_to is null or v.valid_to > $3)
  where m.id = any($1::uuid[])`;

/** What of a round a reminder's event names. */
export type RemindedRound = Pick<RoundRow, 'id' | 'programme_id' | 'code'>;

/** Runs the rungs whose time has come and writes down which are done. Answers whether anything moved. */
export async function remindOwing(tx: Transaction, round: RoundRow, pending: readonly PendingRung[]): Promise<boolean> {
  const due = dueRungs(pending, tx.now);
  const { finished, moved } = await send(tx, round, OWING_BY_RUNG, due);
  if (finished) await markDone(tx, round.id, 'round_rung (round_id, rung, calendar_id, due, outcome, done_at)', due);
  return moved;
}

/** Tells of the reports that have stuck for as long as the policy says, each once while the state lasts. */
export async function remindStuck(
  tx: Transaction,
  round: RoundRow,
  pending: readonly PendingStuck[],
): Promise<boolean> {
  const due = dueStuck(pending, tx.now);
  const { finished, moved } = await send(tx, round, OWING_STUCK, due);
  if (finished) await markDone(tx, round.id, 'round_stuck (round_id, code, calendar_id, since, outcome, done_at)', due);
  return moved;
}

async function send(
  tx: Transaction,
  round: RoundRow,
  owing: string,
  due: readonly (DueRung & Pick<DueLevel, 'state'>)[],
): Promise<{ finished: boolean; moved: boolean }> {
  const sent = due.filter(({ outcome }) => outcome === 'sent').map((level) => ({ ...level, goesAt: tx.now }));
  const outcome = await tx.one<{ ids: string[]; concerned: number; taken: number }>(remindSql(owing), [
    round.id,
    ...dueValues(sent),
  ]);
  const { ids, concerned, taken } = outcome!;
  await announceReminders(tx, round, ids, sent.map(({ rung }) => rung.code).join('+'));
  const finished = taken === concerned; // nobody was skipped
  return { finished, moved: finished || ids.length > 0 };
}

/** Writes the events of new reminders of a round, and tells whom they reach. `what` names the set in the audit. */
export async function announceReminders(
  tx: Transaction,
  round: RemindedRound,
  ids: readonly string[],
  what: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.emitEach(
    'reminder.sent',
    { programmeId: round.programme_id, roundId: round.id, setKey: `${round.code}/${what}` },
    REMINDER_EVENTS_SQL,
    [ids, round.code, localDate(tx.now)],
  );
  await notifyReminded(tx, ids);
}

async function markDone(tx: Transaction, roundId: string, into: string, rungs: readonly DueRung[]): Promise<void> {
  await tx.query(
    `insert into ${into}
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

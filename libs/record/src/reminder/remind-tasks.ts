import { type DueRung, dueRungs, type PendingRung } from '#domain/reminder/rungs';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { notifySql, wakeDelivery } from '../delivery/notify.js';
import { dueTaskValues, REMINDED_TASKS, taskDuties } from './reminded-tasks.js';
import { toldOfTasks } from './told-of-tasks.js';

/**
 * One statement for every open task that the rungs concern. A task that a command holds, or has changed since the
 * statement began, is skipped, and its rung stays open for the next turn.
 */
const REMIND_SQL = `
  with ${taskDuties('concerned')},
  held as (select i.id, i.version from plan_item i where i.id in (select id from concerned) and i.status = 'open' for update skip locked),
  duty as (select concerned.* from concerned join held using (id, version)),
  reminded as (
    insert into task_reminder (id, programme_id, plan_item_id, task, key, rung, unit_id, recipient, calendar_id, due, sent_at)
    select gen_random_uuid(), each.* from (${REMINDED_TASKS}) as each
    on conflict do nothing
    returning id
  )
  select array(select id from reminded) as ids, (select count(*) from concerned) as concerned, (select count(*) from duty) as taken`;

const REMINDER_EVENTS_SQL = `
  select m.unit_id, m.key, jsonb_build_object('task', m.task, 'rung', m.rung, 'recipient', m.recipient, 'due', m.due) as data
  from task_reminder m where m.id = any($1::uuid[])`;

const DRAFT_LETTERS_SQL = `
  insert into urging_letter (id, programme_id, rung, drafted_on, unit_ids, plan_item_ids, stage)
  select gen_random_uuid(), programme_id, rung, $2, array_agg(distinct unit_id order by unit_id),
    array_agg(distinct plan_item_id order by plan_item_id), 'draft'
  from task_reminder where id = any($1::uuid[]) and recipient = 'urging-letter'
  group by programme_id, rung
  on conflict (programme_id, rung, drafted_on) where programme_id is not null do update
    set unit_ids = (select array_agg(distinct u) from unnest(urging_letter.unit_ids || excluded.unit_ids) as u),
      plan_item_ids = (select array_agg(distinct i) from unnest(urging_letter.plan_item_ids || excluded.plan_item_ids) as i)`;

const MARK_DONE_SQL = `
  insert into task_rung (programme_id, rung, calendar_id, due, outcome, done_at)
  select $1, d.rung, d.calendar_id, d.due, d.outcome, $6
  from unnest($2::text[], $3::uuid[], $4::date[], $5::text[]) as d(rung, calendar_id, due, outcome)
  on conflict do nothing`;

/** Runs the rungs of a programme's tasks whose time has come, and writes down which are done. Answers whether anything moved. */
export async function remindOfTasks(
  tx: Transaction,
  programmeId: string,
  pending: readonly PendingRung[],
): Promise<boolean> {
  const due = dueRungs(pending, tx.now);
  const sent = due.filter(({ outcome }) => outcome === 'sent').map((rung) => ({ ...rung, goesAt: tx.now }));
  const outcome = await tx.one<{ ids: string[]; concerned: number; taken: number }>(REMIND_SQL, [
    programmeId,
    localDate(tx.now),
    ...dueTaskValues(sent),
  ]);
  const { ids, concerned, taken } = outcome!;
  await announce(tx, programmeId, ids, sent.map(({ rung }) => rung.code).join('+'));
  const finished = taken === concerned; // nobody was skipped
  if (finished) await markDone(tx, programmeId, due);
  return finished || ids.length > 0;
}

async function announce(tx: Transaction, programmeId: string, ids: readonly string[], what: string): Promise<void> {
  if (ids.length === 0) return;
  const today = localDate(tx.now);
  await tx.emitEach('reminder.sent', { programmeId, setKey: `tasks/${what}` }, REMINDER_EVENTS_SQL, [ids]);
  const told = toldOfTasks('task_reminder.id = any($1::uuid[])', '$3');
  const written = await tx.query(notifySql(told, '$3', '$2', '$4', 'told.person_id'), [
    ids,
    new Date(tx.now),
    today,
    true,
  ]);
  await tx.query(DRAFT_LETTERS_SQL, [ids, today]);
  await wakeDelivery(tx, written);
}

async function markDone(tx: Transaction, programmeId: string, rungs: readonly DueRung[]): Promise<void> {
  await tx.query(MARK_DONE_SQL, [
    programmeId,
    rungs.map(({ rung }) => rung.code),
    rungs.map(({ calendarId }) => calendarId),
    rungs.map(({ due }) => due),
    rungs.map(({ outcome }) => outcome),
    new Date(tx.now),
  ]);
}

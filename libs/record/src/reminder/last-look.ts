import { MAILED } from '#domain/delivery/notification-kind';
import type { Transaction } from '#persistence/transaction';
import { FROM_STUCK, STUCK_SINCE, STUCK_STATE } from './reminded.js';

const mailed = (way: string) =>
  Object.entries(MAILED)
    .filter(([, how]) => how === way)
    .map(([kind]) => kind);

/** Kinds of mails about tasks, and about reports that stick: before they leave, one looks once more. */
export const OF_OPEN_TASKS = mailed('mail-while-task-open');
export const OF_STUCK_REPORTS = mailed('mail-while-stuck');

// The task of a reminder, while the unit still has it to do by that date.
const STILL_TO_DO = (key: string) => `exists (
  select 1 from task_reminder m
  join plan_item i on i.id = m.plan_item_id and i.status = 'open'
  join plan_item_unit part on part.plan_item_id = i.id and part.unit_id = m.unit_id and coalesce(part.status, 'open') = 'open'
  where m.programme_id = n.programme_id and m.key = ${key}
    and case when part.role = 'each' then coalesce(part.due, i.due) else i.due end = m.due)`;

/** A task done, suspended, moved or passed on meanwhile is not reminded of; a list with nothing left in it is not sent. */
export async function cancelOfTasks(tx: Transaction): Promise<void> {
  await tx.query(
    `update notification n set mail = 'cancelled', settled_at = $2
     where n.mail = 'queued' and n.next_attempt_at <= $2 and n.kind = any($1) and not case
       when n.data ? 'reminder' then ${STILL_TO_DO(`n.data ->> 'reminder'`)}
       else exists (select 1 from jsonb_array_elements(n.data -> 'tasks') as listed where ${STILL_TO_DO(`listed ->> 'reminder'`)}) end`,
    [OF_OPEN_TASKS, new Date(tx.now)],
  );
}

/** A report that goes on meanwhile sticks no more. */
export async function cancelUnstuck(tx: Transaction): Promise<void> {
  await tx.query(
    `update notification n set mail = 'cancelled', settled_at = $2
     where n.mail = 'queued' and n.next_attempt_at <= $2 and n.kind = any($1) and not exists (
       select 1 from ${FROM_STUCK}
       where r.id = n.round_id and (o.id = n.obligation_id or n.obligation_id is null) and o.status in ('open', 'returned', 'submitted')
         and ${STUCK_STATE} = n.data ->> 'state' and ${STUCK_SINCE} = (n.data ->> 'since')::date)`,
    [OF_STUCK_REPORTS, new Date(tx.now)],
  );
}

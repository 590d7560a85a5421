import type { AssignmentChange } from '#domain/assignment/check-assignments';
import type { AssignmentRole } from '#domain/task/task';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { settleTask } from '../task/settle-task.js';
import { announceAssigned } from './announce-assigned.js';

/** A valid row with the ids it stands for. */
export interface RowToApply {
  readonly taskId: string;
  readonly unitId: string;
  readonly role: AssignmentRole;
  readonly due: LocalDate | null;
  readonly personId: string | null;
  readonly change: AssignmentChange;
  /** The unit that gives way as the lead. */
  readonly replacesId: string | null;
}

const ROWS = `row as (
  select * from jsonb_to_recordset($1::jsonb) as row("taskId" uuid, "unitId" uuid, role text, due date, "personId" uuid, change text,
    "replacesId" uuid))`;

const GIVE_WAY_SQL = `
  with ${ROWS}, lapsed as (
    update extension set status = 'lapsed', answered_at = $2 from row
    where extension.plan_item_id = row."taskId" and extension.unit_id = row."replacesId" and extension.status in ('requested', 'offered'))
  delete from plan_item_unit part using row
  where part.plan_item_id = row."taskId" and part.unit_id = row."replacesId" and part.role = 'lead'`;

// A unit whose role changes begins anew in it; a lead's due date is the task's.
const GIVE_SQL = `
  with ${ROWS}
  insert into plan_item_unit (plan_item_id, unit_id, role, status, due_original, due, person_id, named_by, named_at)
  select row."taskId", row."unitId", row.role, case when row.role = 'each' then 'open' end,
    case when row.role = 'each' then row.due end, case when row.role = 'each' then row.due end, row."personId",
    case when row."personId" is not null then $3::uuid end, case when row."personId" is not null then $2::timestamptz end
  from row
  on conflict (plan_item_id, unit_id) do update set role = excluded.role,
    status = case when plan_item_unit.role = excluded.role then plan_item_unit.status else excluded.status end,
    due_original = case when plan_item_unit.role = excluded.role then coalesce(plan_item_unit.due_original, excluded.due_original) else excluded.due_original end,
    due = case when plan_item_unit.role = excluded.role then coalesce(excluded.due, plan_item_unit.due) else excluded.due end,
    person_id = coalesce(excluded.person_id, plan_item_unit.person_id),
    named_by = coalesce(excluded.named_by, plan_item_unit.named_by), named_at = coalesce(excluded.named_at, plan_item_unit.named_at)`;

const NAMED_SQL = `
  with ${ROWS}
  insert into task_person (id, plan_item_id, unit_id, ordinal, person_id, named_by, named_at)
  select gen_random_uuid(), row."taskId", row."unitId",
    (select count(*) + 1 from task_person earlier where earlier.plan_item_id = row."taskId" and earlier.unit_id = row."unitId"),
    row."personId", $3::uuid, $2::timestamptz
  from row where row."personId" is not null`;

const TASKS_SQL = `
  with ${ROWS}, led as (select distinct on ("taskId") "taskId", due from row where role = 'lead' and due is not null order by "taskId")
  update plan_item item set version = item.version + 1,
    tracking = case when exists (select 1 from plan_item_unit part where part.plan_item_id = item.id and part.role = 'each')
      then 'each-unit' else 'lead' end,
    due = coalesce(item.due, led.due), due_original = coalesce(item.due_original, led.due)
  from (select distinct "taskId" from row) as touched left join led on led."taskId" = touched."taskId"
  where item.id = touched."taskId"`;

/** Gives the units their tasks, with events and notices; a handful of statements, however many there are. Tasks are locked. */
export async function applyAssignments(
  tx: Transaction,
  access: Access,
  programmeId: string,
  rows: readonly RowToApply[],
): Promise<void> {
  if (rows.length === 0) return;
  const written = JSON.stringify(rows);
  const now = new Date(tx.now);
  await tx.query(GIVE_WAY_SQL, [written, now]);
  await tx.query(GIVE_SQL, [written, now, access.personId]);
  await tx.query(NAMED_SQL, [written, now, access.personId]);
  await tx.query(TASKS_SQL, [written]);
  await announceAssigned(
    tx,
    programmeId,
    'assignments',
    rows.filter(({ change }) => change === 'new' || change === 'role'),
  );
  // A unit that now only coordinates may have been the last that had not done its share.
  const changed = new Set(rows.filter(({ change }) => change === 'role').map(({ taskId }) => taskId));
  for (const id of changed) await settleTask(tx, id);
  await tx.wake('programme', programmeId, 'tasks changed');
}

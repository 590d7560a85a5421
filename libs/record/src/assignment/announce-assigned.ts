import { MAILED } from '#domain/delivery/notification-kind';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { notifySql, wakeDelivery } from '../delivery/notify.js';
import { taskCodeSql } from '../task/task.queries.js';
import { joinUnitName } from '../unit-name.js';

/** A task in a unit's hands. */
export interface Assigned {
  readonly taskId: string;
  readonly unitId: string;
}

const CODE = taskCodeSql('i', 'plan');
const KEY = `${CODE} || '/' || name.code`;

const PAIRS = `
  from unnest($1::uuid[], $3::uuid[]) as pair(task_id, unit_id)
  join plan_item_unit part on part.plan_item_id = pair.task_id and part.unit_id = pair.unit_id
  join plan_item i on i.id = pair.task_id join programme p on p.id = i.programme_id
  left join plan on plan.id = i.plan_id left join direction d on d.id = i.direction_id`;

// What a unit has had before gets a key of its own: the task's version counts every change of its units.
const EVENTS = `
  select part.unit_id, ${KEY} || case when exists (
      select 1 from event where event.programme_id = i.programme_id and event.name = 'task.assigned' and event.key = ${KEY})
    then '/v' || i.version else '' end as key,
    case when plan.year is not null then jsonb_build_object('year', plan.year, 'task', i.number)
      when d.id is not null then jsonb_build_object('direction', i.number) else jsonb_build_object('task', i.number) end
    || jsonb_build_object('role', part.role, 'due', case when part.role = 'coordinating' then i.due else coalesce(part.due, i.due) end) as data
  ${PAIRS} ${joinUnitName('part.unit_id', 'name')}
  order by 2`;

const TOLD = `
  select part.unit_id, array['officer', 'head'] as roles, i.programme_id, null::uuid as round_id, null::uuid as obligation_id,
    'task-assigned'::text as kind, p.number || '/' || ${KEY} || '/v' || i.version || '/task-assigned' as key,
    jsonb_build_object('programme', p.number, 'programmeTitle', p.title, 'task', ${CODE}, 'title', i.title, 'unit', name.code,
      'unitName', name.name, 'role', part.role, 'due', case when part.role = 'coordinating' then i.due else coalesce(part.due, i.due) end) as data
  ${PAIRS} ${joinUnitName('part.unit_id', 'name')}`;

/** Writes that those units have got those tasks, and tells their people: two statements, however many there are. */
export async function announceAssigned(
  tx: Transaction,
  programmeId: string,
  setKey: string,
  assigned: readonly Assigned[],
): Promise<void> {
  if (assigned.length === 0) return;
  const pairs = [assigned.map(({ taskId }) => taskId), localDate(tx.now), assigned.map(({ unitId }) => unitId)];
  await tx.emitEach('task.assigned', { programmeId, setKey }, EVENTS, pairs);
  const told = await tx.query<{ mail: string }>(notifySql(TOLD, '$2', '$4', '$5'), [
    ...pairs,
    new Date(tx.now),
    MAILED['task-assigned'] !== 'in-app',
  ]);
  await wakeDelivery(tx, told);
}

import type { TaskMoreTimeInput } from '#contracts/http/extension';
import { MAILED } from '#domain/delivery/notification-kind';
import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError } from '#domain/error/input-error';
import { mustLieAfter } from '#domain/extension/extended-dates';
import { MORE_TIME_FAULTS } from '#domain/extension/more-time';
import type { ShareStatus } from '#domain/task/task-share';
import { type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { notifySql, wakeDelivery } from '../delivery/notify.js';
import type { Access } from '../person/access.js';
import type { LockedTask } from '../task/lock-task.js';
import { isDuty } from '../task/part-cell.js';
import { joinUnitName } from '../unit-name.js';
import { moveShareDues, moveTaskDue } from './task-due.js';

interface Duty {
  readonly unitId: string;
  readonly unit: string;
  readonly status: ShareStatus;
  readonly due: LocalDate | null;
}

const DUTIES_SQL = `
  select part.unit_id as "unitId", name.code as unit, coalesce(part.status, 'open') as status, coalesce(part.due, i.due) as due
  from plan_item i join plan_item_unit part on part.plan_item_id = i.id and ${isDuty('i', 'part')} ${joinUnitName('part.unit_id', 'name')}
  where i.id = $1 and (($3::text[] is null and part.status is distinct from 'done' and part.status is distinct from 'verified')
    or name.code = any($3::text[]))
  order by part.unit_id for update of part`;

const GIVE_SQL = `
  with met as (
    update extension set status = 'lapsed', answered_at = $5 where plan_item_id = $1 and unit_id = any($2::uuid[])
      and status in ('requested', 'offered') and coalesce(decided_due, requested_due) <= $3::date)
  insert into extension (id, plan_item_id, unit_id, ordinal, reason, due_before, requested_due, requested_by, requested_at, status,
    decided_due, decided_by, decided_at)
  select gen_random_uuid(), $1::uuid, each.unit_id,
    (select coalesce(max(e.ordinal), 0) + 1 from extension e where e.plan_item_id = $1 and e.unit_id = each.unit_id),
    $7, each.due, $3::date, $4::uuid, $5, 'given', $3::date, $4::uuid, $5
  from unnest($2::uuid[], $6::date[]) as each(unit_id, due)`;

const GIVEN = `
  from extension e join plan_item i on i.id = e.plan_item_id
  join plan_item_unit part on part.plan_item_id = e.plan_item_id and part.unit_id = e.unit_id ${joinUnitName('e.unit_id', 'name')}
  where e.plan_item_id = $1::uuid and e.unit_id = any($3::uuid[]) and e.ordinal = (
    select max(newest.ordinal) from extension newest where newest.plan_item_id = e.plan_item_id and newest.unit_id = e.unit_id)`;

const DATA = `jsonb_build_object('decision', 'given', 'due', e.decided_due, 'dueOriginal', coalesce(part.due_original, i.due_original))`;

const EVENTS = `
  select e.unit_id, 'task:' || $4::text || '/' || name.code || '/' || e.ordinal || '/decided' as key,
    jsonb_build_object('task', $4::text) || ${DATA} as data ${GIVEN} and $2::date is not null order by name.code`;

const TOLD = `
  select e.unit_id, array['officer', 'head', 'secretariat'] as roles, $5::uuid as programme_id, null::uuid as round_id, null::uuid as obligation_id,
    'task-extension-decided'::text as kind, $6::text || '/' || name.code || '/' || e.ordinal || '/given/task-extension-decided' as key,
    $4::jsonb || jsonb_build_object('unit', name.code, 'unitName', name.name) || ${DATA} as data ${GIVEN}`;

/**
 * Gives more time for a locked task that nobody asked for: for the whole of it, or for the shares of those units (all that
 * have not done theirs). Throws INPUT_INVALID with every unit for which it cannot be done; then nothing is.
 */
export async function giveTaskMoreTime(
  tx: Transaction,
  access: Access,
  task: LockedTask,
  { units, due, reason }: TaskMoreTimeInput,
): Promise<void> {
  if (task.status !== 'open') throw new DomainError('TASK_NOT_AT_STATUS', { task: task.code, status: task.status });
  const today = localDate(task.now);
  const duties = await tx.query<Duty>(DUTIES_SQL, [task.id, today, units ?? null]);
  checkDuties(duties, units, due, today);
  const unitIds = duties.map(({ unitId }) => unitId);
  const dues = duties.map((duty) => duty.due!);
  await tx.query(GIVE_SQL, [task.id, unitIds, due, access.personId, new Date(task.now), dues, reason]);
  if (task.tracking === 'lead') await moveTaskDue(tx, task, due);
  else await moveShareDues(tx, task, unitIds, due);
  const about = { programmeId: task.programmeId, setKey: `task:${task.code}/given` };
  await tx.emitEach('extension.decided', about, EVENTS, [task.id, today, unitIds, task.code]);
  const { programme, programmeTitle, code, title } = task;
  const told = await tx.query<{ mail: string }>(notifySql(TOLD, '$2', '$7', '$8'), [
    task.id,
    today,
    unitIds,
    { programme, programmeTitle, task: code, title },
    task.programmeId,
    `${programme}/${code}`,
    new Date(tx.now),
    MAILED['task-extension-decided'] !== 'in-app',
  ]);
  await wakeDelivery(tx, told);
}

function checkDuties(
  duties: readonly Duty[],
  units: readonly string[] | undefined,
  due: LocalDate,
  today: LocalDate,
): void {
  const known = new Map(duties.map((duty) => [duty.unit, duty]));
  const faults: FieldFault[] = [];
  const faultOf = (unit: string) => {
    const duty = known.get(unit);
    if (!duty) return { vi: 'Đơn vị không phải thực hiện nhiệm vụ này.', en: 'The unit does not have to do the task.' };
    if (duty.status === 'done' || duty.status === 'verified') {
      return { vi: 'Đơn vị đã hoàn thành phần việc của mình.', en: 'The unit has done its share already.' };
    }
    if (duty.due === null) return { vi: 'Nhiệm vụ không có hạn.', en: 'The task has no due date.' };
    return due > mustLieAfter(duty.due, today) ? null : MORE_TIME_FAULTS['not-later'];
  };
  (units ?? [...known.keys()]).forEach((unit, index) => {
    const fault = faultOf(unit);
    if (fault)
      faults.push({
        pointer: units ? `/units/${index}` : '/due',
        vi: `${unit}: ${fault.vi}`,
        en: `${unit}: ${fault.en}`,
      });
  });
  if (duties.length === 0 && faults.length === 0) {
    faults.push({ pointer: '/units', vi: 'Không còn đơn vị nào phải thực hiện.', en: 'No unit is left to do it.' });
  }
  if (faults.length > 0) throw new InputError(faults);
}

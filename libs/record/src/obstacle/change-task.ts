import type { TaskChangeInput } from '#contracts/http/obstacle';
import { DomainError } from '#domain/error/domain-error';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { notify } from '../delivery/notify.js';
import type { Access } from '../person/access.js';
import { emitAssigned } from '../task/announce-task.js';
import { wakeOfTasks } from '../task/lock-task.js';
import { type ChangedTerms, changedTerms } from './changed-terms.js';
import type { LockedObstacle } from './lock-obstacle.js';
import { lockStoppedTask, type StoppedTask, type TaskTerms } from './stopped-task.js';
import type { AnsweredTask } from './support-task.js';

const TERMS_SQL = `
  update plan_item set title = $2, output = $3, due = $4, due_original = coalesce(due_original, $4), version = version + 1 where id = $1`;

// Units that each have to do the task go by its date, unless they have done their part.
const SHARES_SQL = `
  update plan_item_unit set due = $2, due_original = coalesce(due_original, $2)
  where plan_item_id = $1 and role = 'each' and status in ('open', 'suspended')`;

const LEAVE_SQL = `
  delete from plan_item_unit where plan_item_id = $1 and role <> 'each' and unit_id <> all($2::uuid[])`;

const JOIN_SQL = `
  insert into plan_item_unit (plan_item_id, unit_id, role) select $1::uuid, unnest($2::uuid[]), unnest($3::text[])
  on conflict (plan_item_id, unit_id) do update set role = excluded.role where plan_item_unit.role <> 'each'`;

/**
 * Changes the task that an obstacle stops, as of a date: its due date, words, product or units. What it was before and
 * is after stays in `task_change` for ever, the original due date beside the new one. Throws OBSTACLE_WITHOUT_TASK,
 * TASK_NOT_AT_STATUS for one that is over, TASK_BELONGS_TO_DIRECTION, INPUT_INVALID.
 */
export async function changeStoppedTask(
  tx: Transaction,
  access: Access,
  obstacle: LockedObstacle,
  change: TaskChangeInput,
  reason: string,
): Promise<AnsweredTask> {
  if (obstacle.itemId === null) throw new DomainError('OBSTACLE_WITHOUT_TASK', { obstacle: obstacle.code });
  const task = await lockStoppedTask(tx, obstacle.itemId);
  if (task.direction !== null) {
    throw new DomainError('TASK_BELONGS_TO_DIRECTION', { task: task.code, direction: task.direction });
  }
  const today = localDate(obstacle.now);
  const changed = await changedTerms(tx, obstacle.programmeId, task, change, today);
  const { terms } = changed;
  await tx.query(TERMS_SQL, [task.id, terms.title, terms.output, terms.due]);
  if (terms.due !== task.terms.due) await tx.query(SHARES_SQL, [task.id, terms.due]);
  if (changed.units) {
    const ids = changed.units.map(({ unitId }) => unitId);
    await tx.query(LEAVE_SQL, [task.id, ids]);
    await tx.query(JOIN_SQL, [task.id, ids, changed.units.map(({ role }) => role)]);
  }
  const changeId = uuid();
  const kept = await tx.one<{ ordinal: number }>(
    `insert into task_change (id, plan_item_id, ordinal, obstacle_id, before, after, effective_on, reason, changed_by, changed_at)
     select $1, $2::uuid, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, $7, $8, $9 from task_change where plan_item_id = $2::uuid
     returning ordinal`,
    [
      changeId,
      task.id,
      obstacle.id,
      changed.before,
      changed.after,
      change.effectiveOn ?? today,
      reason,
      access.personId,
      new Date(obstacle.now),
    ],
  );
  await tx.audit({
    action: 'task.changed',
    subjectKind: 'task',
    subjectId: task.id,
    detail: {
      task: task.code,
      obstacle: obstacle.code,
      before: datesAndUnits(changed.before),
      after: datesAndUnits(changed.after),
    },
  });
  await announceUnits(tx, obstacle, task, changed, kept!.ordinal);
  await tellUnits(tx, obstacle, task, changed, kept!.ordinal);
  await wakeOfTasks(tx, obstacle.programmeId);
  return { itemId: task.id, code: task.code, due: terms.due, changeId, helper: null };
}

/** The audit keeps no words of the plan. */
const datesAndUnits = ({ due, lead, coordinating }: Partial<TaskTerms>) => ({ due, lead, coordinating });

async function announceUnits(
  tx: Transaction,
  { programmeId, now }: LockedObstacle,
  task: StoppedTask,
  { units, terms }: ChangedTerms,
  ordinal: number,
): Promise<void> {
  for (const { unitId, code, role, added } of units ?? []) {
    if (!added) continue;
    const what =
      task.year === null ? { task: task.code } : { year: task.year, task: task.code.slice(`${task.year}/`.length) };
    await emitAssigned(
      tx,
      { programmeId, taskId: task.id, unitId, key: `${task.code}/${code}`, data: { ...what, role, due: terms.due } },
      `c${ordinal}`,
      now,
    );
  }
}

/** Tells everybody who had or has a part in it. */
async function tellUnits(
  tx: Transaction,
  { programmeId, programme, programmeTitle, code }: LockedObstacle,
  task: StoppedTask,
  { units, terms }: ChangedTerms,
  ordinal: number,
): Promise<void> {
  const concerned = new Set([...task.units, ...(units ?? [])].map(({ unitId }) => unitId));
  for (const unitId of concerned) {
    await notify(
      tx,
      {
        kind: 'task-changed',
        key: `${programme}/${task.code}/c${ordinal}/task-changed`,
        programmeId,
        data: {
          programme,
          programmeTitle,
          task: task.code,
          title: terms.title,
          obstacle: code,
          due: terms.due,
          dueBefore: task.terms.due,
          dueOriginal: task.dueOriginal ?? terms.due,
        },
      },
      { unitId, roles: ['officer', 'head'] },
    );
  }
}

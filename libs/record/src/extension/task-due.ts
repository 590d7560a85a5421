import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { LockedTask } from '../task/lock-task.js';

/**
 * Puts a later date in force for a whole task, its direction, and the drafts that carry it on. Units with a share keep the
 * dates they had, written down, so that nobody's lateness moves with another's. The original dates never change.
 */
export async function moveTaskDue(tx: Transaction, task: LockedTask, due: LocalDate): Promise<void> {
  await tx.query(
    `update plan_item_unit set due = $2, due_original = coalesce(due_original, $3::date)
     where plan_item_id = $1 and role = 'each' and due is null`,
    [task.id, task.due, task.dueOriginal],
  );
  await tx.query(
    `update plan_item set due = $2, due_original = coalesce(due_original, due), version = version + 1 where id = $1`,
    [task.id, due],
  );
  await tx.query(
    `update direction d set due = $2, due_original = coalesce(d.due_original, d.due), version = d.version + 1
     from plan_item item where item.id = $1 and d.id = item.direction_id`,
    [task.id, due],
  );
  // Whoever has read such a draft must read it again.
  await tx.query(
    `with moved as (
       update plan_item set due = $2, version = version + 1 where carried_from = $1 and status = 'draft' and due is not distinct from $3::date
       returning plan_id)
     update plan set version = version + 1 where id in (select plan_id from moved)`,
    [task.id, due, task.due],
  );
}

/** Puts a later date in force for the shares of those units; the task itself ends no sooner than the last of them. */
export async function moveShareDues(
  tx: Transaction,
  task: LockedTask,
  unitIds: readonly string[],
  due: LocalDate,
): Promise<void> {
  if (task.due !== null && due > task.due) await moveTaskDue(tx, task, due);
  else await tx.query(`update plan_item set version = version + 1 where id = $1`, [task.id]);
  await tx.query(
    `update plan_item_unit set due_original = coalesce(due_original, due, $4::date), due = $3
     where plan_item_id = $1 and unit_id = any($2::uuid[]) and role = 'each'`,
    [task.id, unitIds, due, task.dueOriginal],
  );
}

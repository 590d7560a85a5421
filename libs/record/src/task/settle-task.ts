import type { Instant } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';

// The rule of `taskOfShares` in SQL: there may be thousands of shares.
const SETTLE_SQL = `
  update plan_item i set status = 'done', status_reason = null, completed_at = shares.at, timely = shares.timely, version = i.version + 1
  from (
    select max(completed_at) as at, bool_and(timely is not false) as timely
    from plan_item_unit where plan_item_id = $1 and role = 'each'
    having count(*) > 0 and bool_and(status in ('done', 'verified'))
  ) as shares
  where i.id = $1 and i.status = 'open' and i.tracking = 'each-unit'
  returning i.timely`;

/** Closes a task whose units have all done their shares. Answers whether it was in time, or `null` while one is left. */
export async function settleTask(tx: Transaction, taskId: string): Promise<boolean | null> {
  const settled = await tx.one<{ timely: boolean }>(SETTLE_SQL, [taskId]);
  return settled ? settled.timely : null;
}

/** Opens a task again one of whose shares is open again; says whether it was done. */
export async function unsettleTask(tx: Transaction, taskId: string): Promise<boolean> {
  const opened = await tx.execute(
    `update plan_item set status = 'open', timely = null, completed_at = null, completed_by = null, version = version + 1
     where id = $1 and status = 'done'`,
    [taskId],
  );
  return opened > 0;
}

/** What is done, or somebody else's, needs no more time: pending requests for it lapse. `unitIds` null: of all its units. */
export async function lapseTaskExtensions(
  tx: Transaction,
  taskId: string,
  unitIds: readonly string[] | null,
  at: Instant,
): Promise<void> {
  await tx.query(
    `update extension set status = 'lapsed', answered_at = $3
     where plan_item_id = $1 and ($2::uuid[] is null or unit_id = any($2)) and status in ('requested', 'offered')`,
    [taskId, unitIds, new Date(at)],
  );
}

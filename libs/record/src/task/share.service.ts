import type { TaskDetail } from '#contracts/http/task';
import { MAILED } from '#domain/delivery/notification-kind';
import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError } from '#domain/error/input-error';
import { sentence } from '#domain/error/sentence';
import { mayMove } from '#domain/process/transition';
import { SHARE_TRANSITIONS, type ShareStatus } from '#domain/task/task-share';
import { localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import { notifySql, wakeDelivery } from '../delivery/notify.js';
import type { Access } from '../person/access.js';
import { joinUnitName } from '../unit-name.js';
import { auditTask, type LockedTask, lockTask, requireSecretariat, wakeOfTasks } from './lock-task.js';
import { settleTask, unsettleTask } from './settle-task.js';
import { taskView } from './task.queries.js';

/** What the secretariat does with shares: where each goes to, and how the audit calls it. */
const MOVES = {
  verify: { to: 'verified', action: 'shares-verified' },
  return: { to: 'open', action: 'shares-returned' },
  suspend: { to: 'suspended', action: 'shares-suspended' },
  resume: { to: 'open', action: 'shares-resumed' },
} as const satisfies Record<string, { readonly to: ShareStatus; readonly action: string }>;
export type ShareMove = keyof typeof MOVES;

const LOCK_SQL = `
  select part.unit_id as "unitId", part_name.code as unit, part.status
  from plan_item_unit part ${joinUnitName('part.unit_id', 'part_name')}
  where part.plan_item_id = $1 and part.role = 'each' and part_name.code = any($3::text[])
  order by part.unit_id for update of part`;

// What was handed in stays to be seen until something better comes.
const WRITE_SQL: Readonly<Record<ShareMove, string>> = {
  verify: `status = 'verified', status_reason = null, verified_at = $3, verified_by = $4`,
  return: `status = 'open', status_reason = $5, timely = null, completed_at = null, completed_by = null, verified_at = null, verified_by = null`,
  suspend: `status = 'suspended', status_reason = $5`,
  resume: `status = 'open', status_reason = null`,
};

const RETURNED = `
  select part.unit_id, array['officer', 'head'] as roles, $1::uuid as programme_id, null::uuid as round_id, null::uuid as obligation_id,
    'task-share-returned'::text as kind, $5::text || '/' || name.code || '/v' || $6::int || '/task-share-returned' as key,
    $7::jsonb || jsonb_build_object('unit', name.code, 'unitName', name.name, 'due', coalesce(part.due, item.due)) as data
  from plan_item_unit part join plan_item item on item.id = part.plan_item_id ${joinUnitName('part.unit_id', 'name')}
  where part.plan_item_id = $8::uuid and part.unit_id = any($9::uuid[])`;

/** What the secretariat does with the shares of a task that each of its units has to do; of many units at once. */
export class ShareService {
  constructor(private readonly database: Database) {}

  /**
   * Verifies, returns, suspends or resumes the shares of those units: all of them, or none with every fault named. The
   * task follows by rule. Throws TASK_NOT_TRACKED_BY_UNIT for a task without shares.
   */
  move(
    actor: Actor,
    access: Access,
    id: string,
    move: ShareMove,
    units: readonly string[],
    reason: string | null,
  ): Promise<TaskDetail> {
    return command(this.database, actor, async (tx) => {
      const task = await lockTask(tx, access, id);
      requireSecretariat(task);
      if (task.tracking !== 'each-unit') throw new DomainError('TASK_NOT_TRACKED_BY_UNIT', { task: task.code });
      if (task.status !== 'open' && task.status !== 'done') {
        throw new DomainError('TASK_NOT_AT_STATUS', { task: task.code, status: task.status });
      }
      const unitIds = await lockShares(tx, task, move, units);
      const parameters = [task.id, unitIds, new Date(task.now), access.personId, reason];
      // Every value has its type, whichever of them the move writes.
      await tx.query(
        `with asked as (select $3::timestamptz, $4::uuid, $5::text)
         update plan_item_unit set ${WRITE_SQL[move]} where plan_item_id = $1 and unit_id = any($2::uuid[])`,
        parameters,
      );
      await tx.query(`update plan_item set version = version + 1 where id = $1`, [task.id]);
      await auditTask(tx, task, MOVES[move].action, { units, ...(reason !== null && { reason }) });
      if (move === 'return') {
        if (await unsettleTask(tx, task.id)) await auditTask(tx, task, 'reopened', { by: 'shares' });
        await tellReturned(tx, task, unitIds);
      } else await settleTask(tx, task.id);
      await wakeOfTasks(tx, task.programmeId);
      return taskView(tx, access, id);
    });
  }
}

async function lockShares(
  tx: Transaction,
  task: LockedTask,
  move: ShareMove,
  units: readonly string[],
): Promise<string[]> {
  const shares = await tx.query<{ unitId: string; unit: string; status: ShareStatus }>(LOCK_SQL, [
    task.id,
    localDate(task.now),
    units,
  ]);
  const byCode = new Map(shares.map((share) => [share.unit, share]));
  const faults: FieldFault[] = [];
  units.forEach((unit, index) => {
    const share = byCode.get(unit);
    const pointer = `/units/${index}`;
    if (!share) {
      faults.push({
        pointer,
        vi: 'Đơn vị không thuộc diện thực hiện nhiệm vụ này.',
        en: 'The unit has no share in the task.',
      });
    } else if (!mayMove(SHARE_TRANSITIONS, share.status, MOVES[move].to, move)) {
      const refusal = new DomainError('TASK_SHARE_NOT_AT_STATUS', { task: task.code, unit, status: share.status });
      faults.push({ pointer, vi: sentence(refusal, 'vi'), en: sentence(refusal, 'en') });
    }
  });
  if (faults.length > 0) throw new InputError(faults);
  return shares.map(({ unitId }) => unitId);
}

async function tellReturned(tx: Transaction, task: LockedTask, unitIds: readonly string[]): Promise<void> {
  const { programme, programmeTitle, programmeId, code, title } = task;
  const told = await tx.query<{ mail: string }>(notifySql(RETURNED, '$2', '$3', '$4'), [
    programmeId,
    localDate(tx.now),
    new Date(tx.now),
    MAILED['task-share-returned'] !== 'in-app',
    `${programme}/${code}`,
    task.version + 1,
    { programme, programmeTitle, task: code, title },
    task.id,
    unitIds,
  ]);
  await wakeDelivery(tx, told);
}

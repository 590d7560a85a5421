import type { TaskCompletionInput } from '#contracts/http/task';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { mayMove } from '#domain/process/transition';
import { doneInTime } from '#domain/task/task-cell';
import { SHARE_TRANSITIONS, type ShareStatus } from '#domain/task/task-share';
import { type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { MINE, scopeOf, worksFor } from '../person/scope.js';
import { checkAttachments } from '../report/check-answers.js';
import { joinUnitName } from '../unit-name.js';
import { tellSecretariatsOfTask } from './announce-task.js';
import { checkPaper } from './check-paper.js';
import { auditTask, type LockedTask, wakeOfTasks } from './lock-task.js';
import { lapseTaskExtensions, settleTask } from './settle-task.js';

/** One unit's share, held by this transaction. */
export interface LockedShare {
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  readonly status: ShareStatus;
  readonly dueOriginal: LocalDate | null;
  readonly due: LocalDate | null;
}

const MINE_SQL = `
  with ${MINE}
  select part.unit_id as "unitId", part_name.code as unit, part_name.name as "unitName", part.status,
    coalesce(part.due_original, i.due_original) as "dueOriginal", coalesce(part.due, i.due) as due
  from plan_item i join plan_item_unit part on part.plan_item_id = i.id and part.role = 'each'
  ${joinUnitName('part.unit_id', 'part_name')}
  where i.id = $3::uuid and ($4::text is null or part_name.code = $4) and ${worksFor('part.unit_id', 'i.programme_id')}
  order by part.status, part_name.code limit 2 for update of part`;

/**
 * The share of the unit that the caller works for; `unit` is needed by those who work for several. Throws NOT_ALLOWED
 * when none is the caller's.
 */
export async function lockShare(
  tx: Transaction,
  access: Access,
  task: LockedTask,
  unit: string | undefined,
): Promise<LockedShare> {
  const [share, another] = await tx.query<LockedShare>(MINE_SQL, [...scopeOf(tx, access), task.id, unit ?? null]);
  if (!share) throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
  if (another) {
    throw InputError.at(
      '/unit',
      'Hãy chọn một đơn vị của bạn có trong nhiệm vụ.',
      'Name one of your own units that does the task.',
    );
  }
  return share;
}

/**
 * One unit reports its share done, with its proof; in time or late by the share's own date. The last one closes the
 * task. The task is locked already.
 */
export async function completeShare(
  tx: Transaction,
  access: Access,
  task: LockedTask,
  input: TaskCompletionInput,
): Promise<void> {
  const share = await lockShare(tx, access, task, input.unit);
  if (task.status !== 'open') throw new DomainError('TASK_NOT_AT_STATUS', { task: task.code, status: task.status });
  if (!mayMove(SHARE_TRANSITIONS, share.status, 'done', 'complete')) {
    throw new DomainError('TASK_SHARE_NOT_AT_STATUS', { task: task.code, unit: share.unit, status: share.status });
  }
  checkPaper(input, localDate(task.now));
  await checkAttachments(tx, input.attachmentIds, [share.unitId]);
  const timely = doneInTime(task.now, share.due);
  await tx.query(
    `update plan_item_unit set status = 'done', status_reason = null, completed_at = $3, completed_by = $4, completion_note = $5,
       paper_number = $6, paper_date = $7, timely = $8 where plan_item_id = $1 and unit_id = $2`,
    [
      task.id,
      share.unitId,
      new Date(task.now),
      access.personId,
      input.note,
      input.paperNumber ?? null,
      input.paperDate ?? null,
      timely,
    ],
  );
  await tx.query(`delete from plan_item_unit_attachment where plan_item_id = $1 and unit_id = $2`, [
    task.id,
    share.unitId,
  ]);
  await tx.query(
    `insert into plan_item_unit_attachment (plan_item_id, unit_id, attachment_id) select distinct $1::uuid, $2::uuid, unnest($3::uuid[])`,
    [task.id, share.unitId, input.attachmentIds],
  );
  await tx.query(`update plan_item set version = version + 1 where id = $1`, [task.id]);
  await lapseTaskExtensions(tx, task.id, [share.unitId], task.now);
  await auditTask(tx, task, 'share-completed', { unit: share.unit, timely });
  await tellSecretariatsOfTask(tx, task, 'task-completed', `${share.unit}/v${task.version + 1}`, {
    unit: share.unit,
    unitName: share.unitName,
    timely,
  });
  const whole = await settleTask(tx, task.id);
  if (whole === null) return;
  await auditTask(tx, task, 'completed', { timely: whole, by: 'shares' });
  await wakeOfTasks(tx, task.programmeId);
}

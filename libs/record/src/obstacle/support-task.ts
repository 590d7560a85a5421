import type { ObstacleAnswerInput } from '#contracts/http/obstacle';
import { InputError } from '#domain/error/input-error';
import { type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import { emitAssigned } from '../task/announce-task.js';
import { wakeOfTasks } from '../task/lock-task.js';
import type { LockedObstacle } from './lock-obstacle.js';

/** What an answer did to the plan's tasks. */
export interface AnsweredTask {
  readonly itemId: string;
  /** Natural key of the task: `O-1/1` for one that helps. */
  readonly code: string;
  readonly due: LocalDate | null;
  /** For a changed task: the row that keeps what it was before. */
  readonly changeId: string | null;
  /** For a task that helps: whose it is. */
  readonly helper: { readonly unitId: string; readonly code: string; readonly name: string } | null;
}

/**
 * Another unit helps: a single task of that unit, outside any plan, with a date of its own. Its number is that of the
 * obstacle and the answer, `O-1/1`. Throws INPUT_INVALID for a unit the programme does not have, or a date that is gone.
 */
export async function giveSupportTask(
  tx: Transaction,
  { id, code, programmeId, unitId: raisingUnitId, now }: LockedObstacle,
  number: number,
  support: NonNullable<ObstacleAnswerInput['support']>,
): Promise<AnsweredTask> {
  const [unit] = await unitsOfProgramme(tx, programmeId, [support.unit]);
  if (!unit) {
    throw InputError.at('/support/unit', 'Chương trình không có đơn vị này.', 'The programme has no such unit.');
  }
  if (unit.unitId === raisingUnitId) {
    throw InputError.at(
      '/support/unit',
      'Đơn vị hỗ trợ phải khác đơn vị nêu khó khăn.',
      'Help comes from another unit than the one that raised it.',
    );
  }
  const today = localDate(now);
  if (support.due < today) {
    throw InputError.at(
      '/support/due',
      `Hạn không thể trước ngày ${today}.`,
      `The due date cannot be before ${today}.`,
    );
  }
  const itemId = uuid();
  const task = `${code}/${number}`;
  await tx.query(
    `insert into plan_item (id, programme_id, obstacle_id, number, title, output, due_original, due, origin, status, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7, 'single', 'open', $8)`,
    [itemId, programmeId, id, task, support.title, support.output ?? null, support.due, new Date(now)],
  );
  await tx.query(`insert into plan_item_unit (plan_item_id, unit_id, role) values ($1, $2, 'lead')`, [
    itemId,
    unit.unitId,
  ]);
  await emitAssigned(
    tx,
    {
      programmeId,
      taskId: itemId,
      unitId: unit.unitId,
      key: `${task}/${unit.code}`,
      data: { obstacle: code, task, role: 'lead', due: support.due },
    },
    `a${number}`,
    now,
  );
  await wakeOfTasks(tx, programmeId);
  const helper = { unitId: unit.unitId, code: unit.code, name: unit.name };
  return { itemId, code: task, due: support.due, changeId: null, helper };
}

import { type Instant, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { emitAssigned } from '../task/announce-task.js';

/** Whose task a direction is, at the moment it becomes or changes one. */
export interface DirectionTask {
  readonly directionId: string;
  /** `D-1` */
  readonly code: string;
  readonly programmeId: string;
  readonly text: string;
  readonly due: LocalDate | null;
  readonly unitId: string;
  readonly unit: string;
  /** The step of the direction that does it. */
  readonly step: number;
  readonly now: Instant;
}

/** Makes the direction a task of its unit, outside any plan; the next plan takes it over. */
export async function createDirectionTask(tx: Transaction, task: DirectionTask): Promise<void> {
  const id = uuid();
  await tx.query(
    `insert into plan_item (id, programme_id, direction_id, number, title, due_original, due, origin, status, issued_at)
     values ($1, $2, $3, $4, $5, $6, $6, 'direction', 'open', $7)`,
    [id, task.programmeId, task.directionId, task.code, task.text, task.due, new Date(task.now)],
  );
  await tx.query(`insert into plan_item_unit (plan_item_id, unit_id, role) values ($1, $2, 'lead')`, [id, task.unitId]);
  await announce(tx, task, id);
}

/** Completes every open task of an answered direction, whatever plan it stands in; drafts of it fall out of their plan. */
export async function completeDirectionTasks(
  tx: Transaction,
  directionId: string,
  proof: {
    readonly personId: string;
    readonly text: string;
    readonly paperNumber: string | null;
    readonly paperDate: LocalDate | null;
    readonly now: Instant;
    /** What is held against each task's due date. */
    readonly weighed: Instant;
  },
): Promise<void> {
  await lockTasks(tx, directionId);
  // A due date is met until the end of its day.
  await tx.query(
    `update plan_item set status = 'done', status_reason = null, completed_at = $2, completed_by = $3, completion_note = $4,
       paper_number = $5, paper_date = $6, timely = (due is null or due >= $7::date), version = version + 1
     where direction_id = $1 and status in ('open', 'suspended')`,
    [
      directionId,
      new Date(proof.now),
      proof.personId,
      proof.text,
      proof.paperNumber,
      proof.paperDate,
      localDate(proof.weighed),
    ],
  );
  await tx.query(
    `update plan_item set status = 'dropped', version = version + 1 where direction_id = $1 and status = 'draft'`,
    [directionId],
  );
}

/** The newest task of a direction whose answer does not do is open again; where none is left, a new one is made. */
export async function reopenDirectionTask(tx: Transaction, task: DirectionTask, reason: string): Promise<void> {
  await lockTasks(tx, task.directionId);
  const reopened = await tx.execute(
    `update plan_item set status = 'open', status_reason = $2, timely = null, completed_at = null, completed_by = null, version = version + 1
     where id = (select item.id from plan_item item left join plan on plan.id = item.plan_id
       where item.direction_id = $1 and item.status = 'done' order by plan.year desc nulls last, item.issued_at desc limit 1)`,
    [task.directionId, reason],
  );
  if (reopened === 0) await createDirectionTask(tx, task);
}

/** Passes every task of a direction that is not over to another unit of the own side; its person is to be named anew. */
export async function passDirectionTasks(tx: Transaction, task: DirectionTask): Promise<void> {
  await lockTasks(tx, task.directionId);
  await tx.query(
    `delete from plan_item_unit part using plan_item item
     where item.id = part.plan_item_id and item.direction_id = $1 and item.status in ('open', 'suspended', 'draft')
       and part.unit_id = $2 and part.role = 'coordinating'`,
    [task.directionId, task.unitId],
  );
  await tx.query(
    `update plan_item_unit part set unit_id = $2, person_id = null, named_by = null, named_at = null from plan_item item
     where item.id = part.plan_item_id and item.direction_id = $1 and item.status in ('open', 'suspended', 'draft') and part.role = 'lead'`,
    [task.directionId, task.unitId],
  );
  const passed = await tx.query<{ id: string; status: string }>(
    `update plan_item set due = $2, due_original = coalesce(due_original, $2), version = version + 1
     where direction_id = $1 and status in ('open', 'suspended', 'draft') returning id, status`,
    [task.directionId, task.due],
  );
  const running = passed.find(({ status }) => status !== 'draft');
  if (running) await announce(tx, task, running.id);
  else await createDirectionTask(tx, task);
}

/** A direction that turns to the other party is no task until that accepts it. */
export async function dropDirectionTasks(tx: Transaction, directionId: string, reason: string): Promise<void> {
  await lockTasks(tx, directionId);
  await tx.query(
    `update plan_item set status = 'dropped', status_reason = $2, version = version + 1
     where direction_id = $1 and status in ('open', 'suspended', 'draft')`,
    [directionId, reason],
  );
}

/**
 * First the locks, then the change: a statement that waits for a row judges it by what it was before. A draft that has
 * one of the tasks is another one from now on: who read it before must read it again.
 */
async function lockTasks(tx: Transaction, directionId: string): Promise<void> {
  await tx.query(
    `update plan set version = version + 1 where id in (select plan_id from plan_item where direction_id = $1 and status = 'draft')`,
    [directionId],
  );
  await tx.query(`select 1 from plan_item where direction_id = $1 order by id for update`, [directionId]);
}

function announce(tx: Transaction, task: DirectionTask, taskId: string): Promise<void> {
  const { programmeId, unitId, unit, code, due, step, now } = task;
  return emitAssigned(
    tx,
    { programmeId, taskId, unitId, key: `${code}/${unit}`, data: { direction: code, role: 'lead', due } },
    `s${step}`,
    now,
  );
}

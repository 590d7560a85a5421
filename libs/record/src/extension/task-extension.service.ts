import type {
  ExtensionDecisionInput,
  OfferAnswerInput,
  TaskExtension,
  TaskExtensionInput,
  TaskMoreTimeInput,
} from '#contracts/http/extension';
import type { TaskDetail } from '#contracts/http/task';
import type { NotificationKind } from '#domain/delivery/notification-kind';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { mustLieAfter } from '#domain/extension/extended-dates';
import type { ExtensionState } from '#domain/extension/extension';
import { type LocalDate, localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { tellOfTask, tellSecretariatsOfTask } from '../task/announce-task.js';
import { type LockedTask, lockTask, requireSecretariat, wakeOfTasks } from '../task/lock-task.js';
import { taskView } from '../task/task.queries.js';
import { JOIN_TASK_EXTENSION, TASK_EXTENSION_COLUMNS } from './extension.queries.js';
import { giveTaskMoreTime } from './give-task-more-time.js';
import { moveShareDues, moveTaskDue } from './task-due.js';
import { lockDutyOfTask, type TaskDuty } from './task-duty.js';

const DECIDED = { grant: 'granted', refuse: 'refused', offer: 'offered' } as const satisfies Record<
  string,
  ExtensionState
>;

interface Pending {
  readonly unitId: string;
  readonly ordinal: number;
  readonly status: ExtensionState;
  readonly requestedDue: LocalDate;
  readonly decidedDue: LocalDate | null;
}

/** More time for tasks: asked by the unit that does it, decided by the secretariat, or given to many unasked. */
export class TaskExtensionService {
  constructor(private readonly database: Database) {}

  /** Asks for more time while the task, or the unit's share of it, is open and no other request waits. */
  request(actor: Actor, access: Access, taskId: string, input: TaskExtensionInput): Promise<TaskExtension> {
    return command(this.database, actor, async (tx) => {
      const task = await lockTask(tx, access, taskId);
      const duty = await lockDutyOfTask(tx, access, task, input.unit);
      requireOpen(task, duty);
      requireLater(task, duty, input.requestedDue);
      const earlier = await tx.one<{ ordinal: number; pending: boolean | null }>(
        `select coalesce(max(ordinal), 0) as ordinal, bool_or(status in ('requested', 'offered')) as pending
         from extension where plan_item_id = $1 and unit_id = $2`,
        [task.id, duty.unitId],
      );
      if (earlier!.pending) throw new DomainError('EXTENSION_PENDING');
      const id = uuid();
      const ordinal = earlier!.ordinal + 1;
      await tx.query(
        `insert into extension (id, plan_item_id, unit_id, ordinal, reason, due_before, requested_due, requested_by, requested_at, status)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'requested')`,
        [
          id,
          task.id,
          duty.unitId,
          ordinal,
          input.reason,
          duty.due,
          input.requestedDue,
          access.personId,
          new Date(task.now),
        ],
      );
      const { due, dueOriginal } = duty;
      await emit(tx, task, duty, 'extension.requested', `${ordinal}`, {
        due,
        requested: input.requestedDue,
        dueOriginal,
      });
      await tellSecretariatsOfTask(tx, task, 'task-extension-requested', `${duty.unit}/${ordinal}`, {
        unit: duty.unit,
        unitName: duty.unitName,
        due,
        requested: input.requestedDue,
      });
      return view(tx, id);
    });
  }

  /** The secretariat's decision. Granting moves the date in force; the original date never changes. */
  decide(
    actor: Actor,
    access: Access,
    taskId: string,
    id: string,
    input: ExtensionDecisionInput,
  ): Promise<TaskExtension> {
    return command(this.database, actor, async (tx) => {
      const task = await lockTask(tx, access, taskId);
      requireSecretariat(task);
      const pending = await lockPending(tx, task, id, 'requested');
      const duty = await lockDutyOfTask(tx, access, task, { unitId: pending.unitId });
      requireOpen(task, duty);
      const status = DECIDED[input.decision];
      const date = decidedDue(task, duty, pending.requestedDue, input);
      await tx.query(
        `update extension set status = $2, decided_due = $3, decided_by = $4, decided_at = $5, note = $6 where id = $1`,
        [id, status, date, access.personId, new Date(task.now), input.note ?? null],
      );
      await this.conclude(tx, task, duty, pending.ordinal, 'decided', status, status === 'granted' ? date : null);
      return view(tx, id);
    });
  }

  /** The unit takes the offered date, or lets it be. */
  answer(
    actor: Actor,
    access: Access,
    taskId: string,
    id: string,
    { accept }: OfferAnswerInput,
  ): Promise<TaskExtension> {
    return command(this.database, actor, async (tx) => {
      const task = await lockTask(tx, access, taskId);
      const pending = await lockPending(tx, task, id, 'offered');
      const duty = await lockDutyOfTask(tx, access, task, { unitId: pending.unitId });
      if (!duty.mine) throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
      requireOpen(task, duty);
      if (accept) requireLater(task, duty, pending.decidedDue!);
      const status = accept ? 'offer-accepted' : 'offer-declined';
      await tx.query(`update extension set status = $2, answered_at = $3 where id = $1`, [
        id,
        status,
        new Date(task.now),
      ]);
      await this.conclude(tx, task, duty, pending.ordinal, status, status, accept ? pending.decidedDue : null);
      return view(tx, id);
    });
  }

  /** Gives more time unasked: to the task of one lead, or to those of the units that each have to do it. */
  give(actor: Actor, access: Access, taskId: string, input: TaskMoreTimeInput): Promise<TaskDetail> {
    return command(this.database, actor, async (tx) => {
      const task = await lockTask(tx, access, taskId);
      requireSecretariat(task);
      await giveTaskMoreTime(tx, access, task, input);
      await wakeOfTasks(tx, task.programmeId);
      return taskView(tx, access, taskId);
    });
  }

  private async conclude(
    tx: Transaction,
    task: LockedTask,
    duty: TaskDuty,
    ordinal: number,
    suffix: string,
    decision: ExtensionState,
    newDue: LocalDate | null,
  ): Promise<void> {
    if (newDue !== null) {
      if (task.tracking === 'lead') await moveTaskDue(tx, task, newDue);
      else await moveShareDues(tx, task, [duty.unitId], newDue);
      await wakeOfTasks(tx, task.programmeId);
    }
    const due = newDue ?? duty.due;
    const { dueOriginal } = duty;
    await emit(tx, task, duty, 'extension.decided', `${ordinal}/${suffix}`, { decision, due, dueOriginal });
    const kind: NotificationKind = 'task-extension-decided';
    const to = { unitId: duty.unitId, roles: ['officer', 'head', 'secretariat'] };
    const facts = { unit: duty.unit, unitName: duty.unitName, decision, due, dueOriginal };
    await tellOfTask(tx, task, kind, `${duty.unit}/${ordinal}/${suffix}`, to, facts);
  }
}

function requireOpen(task: LockedTask, duty: TaskDuty): void {
  if (task.status !== 'open') throw new DomainError('TASK_NOT_AT_STATUS', { task: task.code, status: task.status });
  if (duty.status !== 'open') {
    throw new DomainError('TASK_SHARE_NOT_AT_STATUS', { task: task.code, unit: duty.unit, status: duty.status });
  }
}

function requireLater(task: LockedTask, duty: TaskDuty, date: LocalDate): void {
  if (duty.due === null) throw new DomainError('TASK_WITHOUT_DUE', { task: task.code });
  const after = mustLieAfter(duty.due, localDate(task.now));
  if (date <= after) throw new DomainError('EXTENSION_DATE_INVALID', { due: after });
}

function decidedDue(
  task: LockedTask,
  duty: TaskDuty,
  requested: LocalDate,
  { decision, due }: ExtensionDecisionInput,
): LocalDate | null {
  if (decision !== 'offer' && due !== undefined) {
    throw InputError.at('/due', 'Chỉ ghi ngày khi đề xuất ngày khác.', 'A date is given only with an offer.');
  }
  if (decision === 'refuse') return null;
  const date = decision === 'grant' ? requested : due;
  if (date === undefined) throw InputError.at('/due', 'Hãy ghi ngày đề xuất.', 'Give the date that is offered.');
  requireLater(task, duty, date);
  return date;
}

/** The request of the locked task. Throws NOT_FOUND for one of another task, EXTENSION_NOT_PENDING unless it waits so. */
async function lockPending(
  tx: Transaction,
  task: LockedTask,
  id: string,
  status: 'requested' | 'offered',
): Promise<Pending> {
  const found = await tx.one<Pending>(
    `select unit_id as "unitId", ordinal, status, requested_due as "requestedDue", decided_due as "decidedDue"
     from extension where id = $1 and plan_item_id = $2 for update`,
    [id, task.id],
  );
  if (!found) throw new DomainError('NOT_FOUND', { what: 'extension' });
  if (found.status !== status) throw new DomainError('EXTENSION_NOT_PENDING');
  return found;
}

/** Key: `task:<task>/<unit>/<n>`, which no round's can be. */
const emit = (
  tx: Transaction,
  task: LockedTask,
  duty: TaskDuty,
  name: 'extension.requested' | 'extension.decided',
  key: string,
  data: Record<string, unknown>,
): Promise<void> =>
  tx.emit(
    name,
    {
      programmeId: task.programmeId,
      unitId: duty.unitId,
      key: `task:${task.code}/${duty.unit}/${key}`,
      data: { task: task.code, ...data },
    },
    { subjectKind: 'task', subjectId: task.id },
    task.now,
  );

async function view(tx: Transaction, id: string): Promise<TaskExtension> {
  const found = await tx.one<TaskExtension>(
    `select ${TASK_EXTENSION_COLUMNS} from extension e ${JOIN_TASK_EXTENSION} where e.id = $1`,
    [id, localDate(tx.now)],
  );
  return found!;
}

import type { TaskCompletionInput, TaskDetail } from '#contracts/http/task';
import { DomainError } from '#domain/error/domain-error';
import { doneInTime } from '#domain/task/task-cell';
import { localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { checkAttachments } from '../report/check-answers.js';
import { tellOfTask, tellSecretariatsOfTask } from './announce-task.js';
import { checkPaper, requireProof } from './check-paper.js';
import { completeShare } from './complete-share.js';
import { auditTask, type LockedTask, lockTask, requireMove, requireSecretariat, wakeOfTasks } from './lock-task.js';
import { lapseTaskExtensions } from './settle-task.js';
import { taskView } from './task.queries.js';

const WRITTEN_DOWN_AS = { suspend: 'suspended', resume: 'resumed' } as const;

/** What becomes of a task: its lead unit completes it; the secretariat reopens, suspends and resumes it. */
export class TaskService {
  constructor(private readonly database: Database) {}

  /**
   * The lead unit reports the task done, with its proof. In time or late is decided here, by business time once the
   * task's lock is held. Of a task that each unit has to do it is the unit's own share. Throws
   * TASK_BELONGS_TO_DIRECTION while its direction waits for the answer.
   */
  complete(actor: Actor, access: Access, id: string, input: TaskCompletionInput): Promise<TaskDetail> {
    return this.change(actor, access, id, async (tx, task) => {
      if (task.tracking === 'each-unit') return completeShare(tx, access, task, input);
      if (!task.lead) throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
      if (task.direction && task.directionOpen) {
        throw new DomainError('TASK_BELONGS_TO_DIRECTION', { task: task.code, direction: task.direction });
      }
      requireMove(task, 'done', 'complete');
      checkPaper(input, localDate(task.now));
      if (task.ofRecommendation) requireProof(input);
      const lead = task.units.find(({ role }) => role === 'lead')!;
      await checkAttachments(tx, input.attachmentIds, [lead.unitId]);
      await this.saveCompletion(tx, access, task, input);
      await lapseTaskExtensions(tx, task.id, null, task.now);
      await wakeOfTasks(tx, task.programmeId);
      const timely = doneInTime(task.now, task.due);
      await auditTask(tx, task, 'completed', { timely });
      await tellSecretariatsOfTask(tx, task, 'task-completed', `v${task.version + 1}`, {
        unit: lead.unit,
        unitName: lead.unitName,
        timely,
      });
    });
  }

  /** The secretariat finds the proof wanting: the task is open again, and in time or late is decided anew. */
  reopen(actor: Actor, access: Access, id: string, reason: string): Promise<TaskDetail> {
    return this.change(actor, access, id, async (tx, task) => {
      requireSecretariat(task);
      if (task.tracking === 'each-unit') throw new DomainError('TASK_TRACKED_BY_UNIT', { task: task.code });
      if (task.direction) {
        throw new DomainError('TASK_BELONGS_TO_DIRECTION', { task: task.code, direction: task.direction });
      }
      if (task.ofRecommendation) throw new DomainError('TASK_BELONGS_TO_RECOMMENDATION', { task: task.code });
      requireMove(task, 'open', 'reopen');
      // What was handed in stays to be seen until something better comes.
      await tx.query(
        `update plan_item set status = 'open', status_reason = $2, timely = null, completed_at = null, completed_by = null,
           version = version + 1 where id = $1`,
        [task.id, reason],
      );
      await wakeOfTasks(tx, task.programmeId);
      await auditTask(tx, task, 'reopened', { reason });
      const lead = task.units.find(({ role }) => role === 'lead');
      if (!lead) return;
      const to = { unitId: lead.unitId, roles: ['officer', 'head'] };
      await tellOfTask(tx, task, 'task-reopened', `v${task.version + 1}`, to);
    });
  }

  /** The secretariat suspends the task with a reason; it is counted apart until it goes on. */
  suspend(actor: Actor, access: Access, id: string, reason: string): Promise<TaskDetail> {
    return this.setStatus(actor, access, id, 'suspended', 'suspend', reason);
  }

  /** The task goes on, with the due date it had. */
  resume(actor: Actor, access: Access, id: string): Promise<TaskDetail> {
    return this.setStatus(actor, access, id, 'open', 'resume', null);
  }

  private setStatus(
    actor: Actor,
    access: Access,
    id: string,
    to: 'open' | 'suspended',
    by: keyof typeof WRITTEN_DOWN_AS,
    reason: string | null,
  ): Promise<TaskDetail> {
    return this.change(actor, access, id, async (tx, task) => {
      requireSecretariat(task);
      requireMove(task, to, by);
      await tx.query(`update plan_item set status = $2, status_reason = $3, version = version + 1 where id = $1`, [
        task.id,
        to,
        reason,
      ]);
      await wakeOfTasks(tx, task.programmeId);
      await auditTask(tx, task, WRITTEN_DOWN_AS[by], reason === null ? {} : { reason });
    });
  }

  private change(
    actor: Actor,
    access: Access,
    id: string,
    work: (tx: Transaction, task: LockedTask) => Promise<void>,
  ): Promise<TaskDetail> {
    return command(this.database, actor, async (tx) => {
      await work(tx, await lockTask(tx, access, id));
      return taskView(tx, access, id);
    });
  }

  private async saveCompletion(
    tx: Transaction,
    access: Access,
    task: LockedTask,
    { note, paperNumber, paperDate, attachmentIds }: TaskCompletionInput,
  ): Promise<void> {
    await tx.query(
      `update plan_item set status = 'done', status_reason = null, completed_at = $2, completed_by = $3, completion_note = $4,
         paper_number = $5, paper_date = $6, timely = $7, version = version + 1 where id = $1`,
      [
        task.id,
        new Date(task.now),
        access.personId,
        note,
        paperNumber ?? null,
        paperDate ?? null,
        doneInTime(task.now, task.due),
      ],
    );
    await tx.query(`delete from plan_item_attachment where plan_item_id = $1`, [task.id]);
    await tx.query(
      `insert into plan_item_attachment (plan_item_id, attachment_id) select distinct $1::uuid, unnest($2::uuid[])`,
      [task.id, attachmentIds],
    );
  }
}

import { DomainError } from '#domain/error/domain-error';
import { mayMove } from '#domain/process/transition';
import type { ProgrammeStage } from '#domain/programme/programme';
import type { AssignmentRole, TaskStatus, TaskTracking } from '#domain/task/task';
import { TASK_TRANSITIONS } from '#domain/task/task-transitions';
import type { Instant, LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { hasRole, MINE, ofSecretariat, scopeOf, taskVisible } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';
import { FROM_TASKS, isTask, ofLeadUnit, taskCodeSql } from './task.queries.js';

/** One unit's part in a task. */
export interface TaskUnit {
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  readonly role: AssignmentRole;
  /** Whether the caller is its head. */
  readonly head: boolean;
}

/** One task, held by this transaction, with all that its commands check. */
export interface LockedTask {
  readonly id: string;
  /** Natural key: `2018/1.1`, or `D-1` outside any plan. */
  readonly code: string;
  readonly year: number | null;
  readonly title: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly programmeTitle: string;
  readonly programmeStage: ProgrammeStage;
  /** The direction it carries out, such as `D-1`, and whether that still waits for its answer. */
  readonly direction: string | null;
  readonly directionOpen: boolean;
  /** Whether it carries out what an inspection recommended. */
  readonly ofRecommendation: boolean;
  readonly tracking: TaskTracking;
  readonly status: TaskStatus;
  readonly dueOriginal: LocalDate | null;
  readonly due: LocalDate | null;
  readonly version: number;
  /** The lead first; of units that each have to do it only the caller's own: there may be thousands. */
  readonly units: readonly TaskUnit[];
  readonly lead: boolean;
  readonly secretariat: boolean;
  /** Business time, read once the task's lock was held. */
  readonly now: Instant;
}

const UNITS = `
  select jsonb_agg(jsonb_build_object('unitId', part.unit_id, 'unit', coalesce(part_name.code, ''),
    'unitName', coalesce(part_name.name, ''), 'role', part.role,
    'head', ${hasRole('part.unit_id', 'head')}) order by part.role desc, part_name.code)
  from plan_item_unit part ${joinUnitName('part.unit_id', 'part_name')} where part.plan_item_id = i.id
    and (part.role <> 'each' or part.unit_id in (select unit_id from mine))`;

const FACTS_SQL = `
  with ${MINE}
  select i.id, ${taskCodeSql('i', 'plan')} as code, plan.year, i.title, p.id as "programmeId", p.number as programme,
    p.title as "programmeTitle", p.stage as "programmeStage", 'D-' || d.ordinal as direction,
    coalesce(d.stage <> 'answered', false) as "directionOpen", i.recommendation_id is not null as "ofRecommendation", i.tracking, i.status, i.due_original as "dueOriginal",
    i.due, i.version, coalesce((${UNITS}), '[]') as units,
    ${ofLeadUnit('i')} as lead, ${ofSecretariat('p.id')} as secretariat
  from ${FROM_TASKS} where i.id = $3::uuid`;

/**
 * Locks the programme (shared) and the task, in this order, and reads business time after that. Throws NOT_FOUND for a
 * task that does not exist or is not the caller's to see: one answer for both; PROGRAMME_NOT_IN_FORCE once it has
 * ended, and while it is suspended: its dates stand still then, and nothing is weighed against them.
 */
export async function lockTask(tx: Transaction, access: Access, id: string): Promise<LockedTask> {
  const parameters = [...scopeOf(tx, access), id];
  const visible = await tx.one(
    `with ${MINE} select 1 from plan_item i join programme p on p.id = i.programme_id
     where i.id = $3::uuid and ${isTask('i')} and ${taskVisible('i.id', 'i.programme_id')} for share of p`,
    parameters,
  );
  if (!visible) throw new DomainError('NOT_FOUND', { what: 'task' });
  await tx.query(`select 1 from plan_item where id = $1 for update`, [id]);
  // A statement of its own: it sees what was committed while the lock was waited for.
  const facts = await tx.one<Omit<LockedTask, 'now'>>(FACTS_SQL, parameters);
  if (facts!.programmeStage !== 'in-force') {
    throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: facts!.programmeStage });
  }
  return { ...facts!, now: await tx.readClock() };
}

/** Throws NOT_ALLOWED unless the caller is of one of the programme's secretariats. */
export function requireSecretariat(task: LockedTask): void {
  if (!task.secretariat) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
}

/** Throws TASK_NOT_AT_STATUS unless the table has the move. */
export function requireMove(task: LockedTask, to: TaskStatus, by: string): void {
  if (!mayMove(TASK_TRANSITIONS, task.status, to, by)) {
    throw new DomainError('TASK_NOT_AT_STATUS', { task: task.code, status: task.status });
  }
}

/** Writes down what was done to a task that has no event of its own. */
export function auditTask(tx: Transaction, task: LockedTask, action: string, detail: object = {}): Promise<void> {
  return tx.audit({
    action: `task.${action}`,
    subjectKind: 'task',
    subjectId: task.id,
    detail: { task: task.code, ...detail },
  });
}

/** The programme looks again at what comes next: a task's dates or its status have changed. */
export const wakeOfTasks = (tx: Transaction, programmeId: string): Promise<void> =>
  tx.wake('programme', programmeId, 'tasks changed');

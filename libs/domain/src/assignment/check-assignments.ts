import type { AssignmentRole, TaskStatus } from '../task/task.js';
import { type ShareStatus, shareDone } from '../task/task-share.js';
import type { LocalDate } from '../time/instant.js';
import type { AssignmentFault } from './assignment-faults.js';

/** One task for one unit, as it was asked for; `unit` is `null` for a choice of units that nobody meets. */
export interface AskedAssignment {
  /** The item of the request it comes from, counted from 0. */
  readonly item: number;
  readonly task: string;
  readonly unit: string | null;
  readonly role: AssignmentRole;
  readonly due: LocalDate | null;
  readonly person: string | null;
}

/** What a unit has of a task; `status` only for one of those that each have to do it. */
export interface PresentPart {
  readonly role: AssignmentRole;
  readonly status: ShareStatus | null;
  /** The date in force: its own, or the task's. */
  readonly due: LocalDate | null;
  readonly person: string | null;
}

export interface AssignableTask {
  readonly status: TaskStatus;
  readonly due: LocalDate | null;
  readonly ofDirection: boolean;
  /** By unit code. */
  readonly parts: ReadonlyMap<string, PresentPart>;
}

/** How a unit stands to the programme on the business day. */
export type UnitStanding = 'of-programme' | 'not-of-programme' | 'not-in-force';

/** All that a bulk assignment is weighed against. */
export interface AssignmentFacts {
  readonly today: LocalDate;
  readonly period: { readonly from: LocalDate; readonly until: LocalDate };
  /** By the code that was asked for. */
  readonly tasks: ReadonlyMap<string, AssignableTask>;
  readonly units: ReadonlyMap<string, UnitStanding>;
  /** `<unit>/<office>` of those who hold an office in the unit today. */
  readonly persons: ReadonlySet<string>;
}

/** What a row changes: the unit is new to the task, or gets another role in it, a due date, or a person. */
export type AssignmentChange = 'new' | 'role' | 'due' | 'person';

export type CheckedAssignment = AskedAssignment &
  (
    | { readonly fault: AssignmentFault }
    | {
        readonly fault: null;
        readonly change: AssignmentChange;
        /** The unit that led until now and gives way. */
        readonly replaces: string | null;
      }
  );

const NOTHING = { status: null, due: null, person: null } as const;

/**
 * Weighs every row, in order, against the record and against the rows before it: what a valid row would change, or why
 * one fails. A task has one lead: a new one takes the place of the old.
 */
export function checkAssignments(asked: readonly AskedAssignment[], facts: AssignmentFacts): CheckedAssignment[] {
  const parts = new Map([...facts.tasks].map(([code, task]) => [code, new Map(task.parts)]));
  const named = new Set<string>();
  return asked.map((row) => {
    const task = facts.tasks.get(row.task);
    const present = parts.get(row.task);
    if (!task || !present) return { ...row, fault: 'unknown-task' };
    const fault =
      faultOfUnit(row, facts) ??
      (named.has(`${row.task}\n${row.unit}`) ? 'named-twice' : null) ??
      faultOfTask(row, task, present) ??
      faultOfDue(row, task, present.get(row.unit!), facts) ??
      (row.person !== null && !facts.persons.has(`${row.unit}/${row.person}`) ? 'unknown-person' : null);
    if (fault) return { ...row, fault };
    const change = changeOf(row, present.get(row.unit!));
    if (!change) return { ...row, fault: 'already-assigned' };
    named.add(`${row.task}\n${row.unit}`);
    const replaces = row.role === 'lead' ? leadOtherThan(present, row.unit!) : null;
    if (replaces) present.delete(replaces);
    const { status, due, person } = present.get(row.unit!) ?? NOTHING;
    present.set(row.unit!, {
      role: row.role,
      status: row.role === 'each' ? (status ?? 'open') : null,
      due: row.due ?? due ?? task.due,
      person: row.person ?? person,
    });
    return { ...row, fault: null, change, replaces };
  });
}

function faultOfUnit({ unit }: AskedAssignment, { units }: AssignmentFacts): AssignmentFault | null {
  if (unit === null) return 'no-units';
  const standing = units.get(unit);
  if (standing === undefined) return 'unknown-unit';
  if (standing === 'not-in-force') return 'unit-not-in-force';
  return standing === 'not-of-programme' ? 'unit-not-of-programme' : null;
}

function faultOfTask(
  { unit, role }: AskedAssignment,
  task: AssignableTask,
  present: ReadonlyMap<string, PresentPart>,
): AssignmentFault | null {
  if (task.status !== 'open') return 'task-not-open';
  const part = present.get(unit!);
  const sameRole = part?.role === role;
  if (task.ofDirection && role !== 'coordinating' && !sameRole) return 'task-of-direction';
  if (part?.role === 'lead' && !sameRole) return 'lead-needed';
  // What a unit has done of its own stays on record: it cannot be turned into another role.
  if (part?.status && shareDone(part.status)) return sameRole ? 'already-assigned' : 'share-done';
  return null;
}

function faultOfDue(
  { due, role }: AskedAssignment,
  task: AssignableTask,
  part: PresentPart | undefined,
  { today, period }: AssignmentFacts,
): AssignmentFault | null {
  if (due === null) return null;
  if (role === 'coordinating') return 'due-of-coordinating';
  const inForce = part?.role === role ? part.due : task.due;
  if (due === inForce) return null;
  if (due < period.from || due > period.until) return 'due-outside-programme';
  if (due < today) return 'due-passed';
  const fresh = role === 'each' && part?.role !== 'each';
  if (fresh) return task.due !== null && due > task.due ? 'due-after-task' : null;
  return inForce === null ? null : 'due-in-force';
}

function changeOf({ role, due, person }: AskedAssignment, part: PresentPart | undefined): AssignmentChange | null {
  if (!part) return 'new';
  if (part.role !== role) return 'role';
  if (due !== null && role !== 'coordinating' && part.due !== due) return 'due';
  return person !== null && part.person !== person ? 'person' : null;
}

function leadOtherThan(present: ReadonlyMap<string, PresentPart>, unit: string): string | null {
  for (const [code, { role }] of present) if (role === 'lead' && code !== unit) return code;
  return null;
}

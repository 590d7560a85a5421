import type { AssignmentsInput, AssignmentsResult } from '#contracts/http/assignment';
import { ASSIGNMENT_FAULTS } from '#domain/assignment/assignment-faults';
import {
  type AskedAssignment,
  type CheckedAssignment,
  checkAssignments,
  type UnitStanding,
} from '#domain/assignment/check-assignments';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { applyAssignments, type RowToApply } from './apply-assignments.js';
import { officesOf, type TaskToAssign, tasksToAssign } from './assignable-tasks.queries.js';
import { type ActingProgramme, lockProgramme } from './lock-programme.js';
import { chosenUnits, unitsByCode } from './programme-units.queries.js';

/** All that was asked for, weighed. */
interface Weighed {
  readonly checked: readonly CheckedAssignment[];
  readonly tasks: ReadonlyMap<string, TaskToAssign>;
  readonly unitIds: ReadonlyMap<string, string>;
  readonly officeIds: ReadonlyMap<string, string>;
  readonly already: number;
}

/** Many tasks to many units at once: first what would be done and what would fail, then what can be done. */
export class BulkAssignmentService {
  constructor(private readonly database: Database) {}

  /** What the request would do, row by row; nothing is written. */
  preview(actor: Actor, access: Access, programmeId: string, input: AssignmentsInput): Promise<AssignmentsResult> {
    return this.database.snapshot(actor, async (tx) => {
      const programme = await lockProgramme(tx, access, programmeId, 'none');
      return result(await weigh(tx, programme, input, false), false);
    });
  }

  /** Does every valid row in one transaction, or none with `onlyIfAllValid` while one fails. */
  assign(actor: Actor, access: Access, programmeId: string, input: AssignmentsInput): Promise<AssignmentsResult> {
    return command(this.database, actor, async (tx) => {
      const programme = await lockProgramme(tx, access, programmeId, 'shared');
      const weighed = await weigh(tx, programme, input, true);
      const failed = weighed.checked.filter(({ fault }) => fault !== null).length;
      if (input.onlyIfAllValid && failed > 0) return { ...result(weighed, false), done: [] };
      const rows = rowsOf(weighed);
      await applyAssignments(tx, access, programmeId, rows);
      await tx.audit({
        action: 'tasks.assigned',
        subjectKind: 'programme',
        subjectId: programmeId,
        detail: { done: rows.length, failed },
      });
      return result(weighed, rows.length > 0);
    });
  }
}

async function weigh(
  tx: Transaction,
  programme: ActingProgramme,
  { items }: AssignmentsInput,
  lock: boolean,
): Promise<Weighed> {
  const tasks = await tasksToAssign(
    tx,
    programme.id,
    items.map(({ task }) => task),
    lock,
  );
  const { asked, already } = await expand(tx, programme.id, items, tasks);
  const codes = [...new Set(asked.flatMap(({ unit }) => unit ?? []))];
  const units = await unitsByCode(tx, programme.id, codes);
  const officeIds = await officesOf(
    tx,
    items.flatMap(({ person }) => person ?? []),
  );
  const checked = checkAssignments(asked, {
    today: programme.today,
    period: programme.period,
    tasks: new Map([...tasks.values()].map((task) => [task.code, task])),
    units: new Map<string, UnitStanding>(units.map(({ code, standing }) => [code, standing])),
    persons: new Set(officeIds.keys()),
  });
  return {
    checked,
    tasks: new Map([...tasks.values()].map((task) => [task.code, task])),
    unitIds: new Map(units.map(({ code, unitId }) => [code, unitId])),
    officeIds,
    already,
  };
}

/** One row a task and a unit. Of a choice of units, those that have the task like this already are left alone. */
async function expand(
  tx: Transaction,
  programmeId: string,
  items: AssignmentsInput['items'],
  tasks: ReadonlyMap<string, TaskToAssign>,
): Promise<{ asked: AskedAssignment[]; already: number }> {
  const asked: AskedAssignment[] = [];
  let already = 0;
  for (const [item, { lead, units, to, role, due = null, person = null, ...named }] of items.entries()) {
    const found = tasks.get(named.task);
    const task = found?.code ?? named.task;
    if (lead !== undefined) asked.push({ item, task, unit: lead, role: 'lead', due: null, person: null });
    const chosen = to ? await chosenUnits(tx, programmeId, to) : [];
    const fresh = chosen.filter(
      (code) => code !== lead && !units.includes(code) && found?.parts.get(code)?.role !== role,
    );
    already += chosen.filter((code) => found?.parts.get(code)?.role === role).length;
    for (const unit of [...units, ...fresh]) asked.push({ item, task, unit, role, due, person });
    const nobody = units.length === 0 && chosen.length === 0 && (to !== undefined || lead === undefined);
    if (nobody) asked.push({ item, task, unit: null, role, due, person });
  }
  return { asked, already };
}

function rowsOf({ checked, tasks, unitIds, officeIds }: Weighed): RowToApply[] {
  return checked.flatMap((row) => {
    if (row.fault !== null) return [];
    const task = tasks.get(row.task)!;
    return {
      taskId: task.id,
      unitId: unitIds.get(row.unit!)!,
      role: row.role,
      due: row.due,
      personId: row.person === null ? null : officeIds.get(`${row.unit}/${row.person}`)!,
      change: row.change,
      replacesId: row.replaces === null ? null : (unitIds.get(row.replaces) ?? task.partIds.get(row.replaces) ?? null),
    };
  });
}

function result({ checked, tasks, already }: Weighed, applied: boolean): AssignmentsResult {
  const done: AssignmentsResult['done'] = [];
  const failed: AssignmentsResult['failed'] = [];
  for (const row of checked) {
    const { item, task, unit, role } = row;
    if (row.fault === null) {
      const due = row.due ?? (role === 'coordinating' ? null : (tasks.get(task)?.due ?? null));
      done.push({ item, task, unit, role, change: row.change, replaces: row.replaces, due, person: row.person });
    } else {
      failed.push({
        item,
        task,
        unit,
        role,
        pointer: `/items/${item}`,
        code: row.fault,
        ...ASSIGNMENT_FAULTS[row.fault],
      });
    }
  }
  return { applied, already, done, failed };
}

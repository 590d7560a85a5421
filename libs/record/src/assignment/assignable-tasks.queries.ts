import type { AssignableTask, PresentPart } from '#domain/assignment/check-assignments';
import type { TaskStatus } from '#domain/task/task';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { FROM_TASKS, isTask, taskCodeSql } from '../task/task.queries.js';
import { joinUnitName } from '../unit-name.js';

/** A task that a bulk assignment names, with every unit that has a part in it. */
export interface TaskToAssign extends AssignableTask {
  readonly id: string;
  readonly code: string;
  /** Ids of those units by code. */
  readonly partIds: ReadonlyMap<string, string>;
}

interface TaskRow {
  id: string;
  code: string;
  status: TaskStatus;
  due: LocalDate | null;
  directionId: string | null;
}

const TASKS_SQL = `
  select i.id, ${taskCodeSql('i', 'plan')} as code, i.status, i.due, i.direction_id as "directionId" from ${FROM_TASKS}
  where i.programme_id = $1::uuid and ${isTask('i')} and (${taskCodeSql('i', 'plan')} = any($2::text[]) or i.id::text = any($2::text[]))
  order by i.id`;

const PARTS_SQL = `
  select part.plan_item_id as "taskId", part.unit_id as "unitId", coalesce(name.code, part.unit_id::text) as unit, part.role, part.status,
    case when part.role <> 'coordinating' then coalesce(part.due, i.due) end as due, person.code as person
  from plan_item_unit part join plan_item i on i.id = part.plan_item_id
  ${joinUnitName('part.unit_id', 'name')} left join person on person.id = part.person_id
  where part.plan_item_id = any($1::uuid[])`;

/** The tasks of those codes or ids, by what they were asked for by; `lock` holds them in the order of their ids. */
export async function tasksToAssign(
  tx: Transaction,
  programmeId: string,
  asked: readonly string[],
  lock: boolean,
): Promise<Map<string, TaskToAssign>> {
  if (lock) {
    const found = await tx.query<TaskRow>(TASKS_SQL, [programmeId, asked]);
    await tx.query(`select 1 from plan_item where id = any($1::uuid[]) order by id for update`, [
      found.map(({ id }) => id),
    ]);
  }
  // Read after the locks: it sees what was committed while they were waited for.
  const tasks = await tx.query<TaskRow>(TASKS_SQL, [programmeId, asked]);
  const parts = await tx.query<PresentPart & { taskId: string; unitId: string; unit: string }>(PARTS_SQL, [
    tasks.map(({ id }) => id),
    businessDay(tx),
  ]);
  const partsOf = new Map<string, Map<string, PresentPart>>(tasks.map(({ id }) => [id, new Map()]));
  const idsOf = new Map<string, Map<string, string>>(tasks.map(({ id }) => [id, new Map()]));
  for (const { taskId, unitId, unit, ...part } of parts) {
    partsOf.get(taskId)!.set(unit, part);
    idsOf.get(taskId)!.set(unit, unitId);
  }
  const named = new Map<string, TaskToAssign>();
  for (const { id, code, status, due, directionId } of tasks) {
    const task = {
      id,
      code,
      status,
      due,
      ofDirection: directionId !== null,
      parts: partsOf.get(id)!,
      partIds: idsOf.get(id)!,
    };
    for (const key of asked) if (key === code || key === id) named.set(key, task);
  }
  return named;
}

/** `<unit>/<office>` of the offices named that are held in the unit named, on the business day, with their ids. */
export async function officesOf(tx: Transaction, offices: readonly string[]): Promise<Map<string, string>> {
  if (offices.length === 0) return new Map();
  const rows = await tx.query<{ key: string; id: string }>(
    `select name.code || '/' || person.code as key, person.id from person
     join membership m on m.person_id = person.id and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
     ${joinUnitName('m.unit_id', 'name')} where person.code = any($1::text[])`,
    [offices, businessDay(tx)],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

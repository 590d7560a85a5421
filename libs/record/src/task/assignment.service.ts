import type { TaskDetail, TaskPersonInput, TaskUnitsInput } from '#contracts/http/task';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import { type Access, ROLES } from '../person/access.js';
import { emitAssigned, tellOfTask } from './announce-task.js';
import { auditTask, type LockedTask, lockTask, requireSecretariat, type TaskUnit, wakeOfTasks } from './lock-task.js';
import { settleTask } from './settle-task.js';
import { taskView } from './task.queries.js';
import { checkUnits, findWanted, presentUnits, saveUnits, type Wanted } from './task-units.js';

// Whoever was named before stays in the history.
const NAME_SQL = `
  with named as (
    update plan_item_unit set person_id = $3, named_by = $4, named_at = $5 where plan_item_id = $1 and unit_id = $2)
  insert into task_person (id, plan_item_id, unit_id, ordinal, person_id, named_by, named_at)
  select $6, $1, $2, count(*) + 1, $3, $4, $5 from task_person where plan_item_id = $1 and unit_id = $2`;

/** Who does a task: the secretariat gives it to units, and each unit's head names the person. */
export class AssignmentService {
  constructor(private readonly database: Database) {}

  /** Sets all units of an open task. Units that are new to it, or to their role in it, get it as an assignment. */
  setUnits(actor: Actor, access: Access, id: string, input: TaskUnitsInput): Promise<TaskDetail> {
    return command(this.database, actor, async (tx) => {
      const task = await lockTask(tx, access, id);
      requireSecretariat(task);
      requireOpen(task);
      const present = await presentUnits(tx, task);
      checkUnits(task, input, present);
      const wanted = await findWanted(tx, task, input);
      const added = wanted.filter(
        ({ unitId, role }) => !present.some((unit) => unit.unitId === unitId && unit.role === role),
      );
      await saveUnits(tx, task, wanted, input.each !== undefined);
      await auditTask(tx, task, 'units-changed', input);
      for (const unit of added) await this.announce(tx, task, unit);
      await settleTask(tx, task.id);
      await wakeOfTasks(tx, task.programmeId);
      return taskView(tx, access, id);
    });
  }

  /** A head names who does the unit's part: somebody who holds an office in that unit today. */
  namePerson(actor: Actor, access: Access, id: string, input: TaskPersonInput): Promise<TaskDetail> {
    return command(this.database, actor, async (tx) => {
      const task = await lockTask(tx, access, id);
      const unit = unitOfHead(task, input.unit);
      requireOpen(task);
      const personId = await findPerson(tx, unit.unitId, input.person);
      await tx.query(NAME_SQL, [id, unit.unitId, personId, access.personId, new Date(task.now), uuid()]);
      await tx.query(`update plan_item set version = version + 1 where id = $1`, [id]);
      const key = `${task.code}/${unit.unit}/person-`;
      const named = await tx.one<{ n: number }>(
        `select count(*)::int as n from event where programme_id = $1 and name = 'task.assigned' and starts_with(key, $2)`,
        [task.programmeId, key],
      );
      const number = named!.n + 1;
      await tx.emit(
        'task.assigned',
        {
          programmeId: task.programmeId,
          unitId: unit.unitId,
          key: `${key}${number}`,
          data: { task: task.code, to: 'person' },
        },
        { subjectKind: 'task', subjectId: id, detail: { personId } },
        task.now,
      );
      const to = { unitId: unit.unitId, roles: ROLES, personId };
      await tellOfTask(tx, task, 'task-named', `${unit.unit}/person-${number}`, to);
      return taskView(tx, access, id);
    });
  }

  private announce(tx: Transaction, task: LockedTask, { unitId, code, role }: Wanted): Promise<void> {
    const { programmeId, due, year, direction } = task;
    const outsidePlans = direction ? { direction: task.code } : { task: task.code };
    const what = year === null ? outsidePlans : { year, task: task.code.slice(`${year}/`.length) };
    return emitAssigned(
      tx,
      { programmeId, taskId: task.id, unitId, key: `${task.code}/${code}`, data: { ...what, role, due } },
      `v${task.version + 1}`,
      task.now,
    );
  }
}

function requireOpen(task: LockedTask): void {
  if (task.status !== 'open') throw new DomainError('TASK_NOT_AT_STATUS', { task: task.code, status: task.status });
}

/** The unit of the task of which the caller is the head. Throws NOT_ALLOWED when there is none. */
function unitOfHead(task: LockedTask, wanted: string | undefined): TaskUnit {
  const own = task.units.filter(({ head }) => head);
  if (own.length === 0) throw new DomainError('NOT_ALLOWED', { role: 'head' });
  const unit =
    wanted === undefined ? (own.length === 1 ? own[0] : undefined) : own.find((each) => each.unit === wanted);
  if (!unit)
    throw InputError.at(
      '/unit',
      'Hãy chọn một đơn vị của bạn có trong nhiệm vụ.',
      'Name one of your own units that has a part in the task.',
    );
  return unit;
}

async function findPerson(tx: Transaction, unitId: string, code: string): Promise<string> {
  const person = await tx.one<{ id: string }>(
    `select person.id from person join membership m on m.person_id = person.id
     where person.code = $1 and m.unit_id = $2 and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)
     limit 1`,
    [code, unitId, businessDay(tx)],
  );
  if (!person) throw InputError.at('/person', 'Đơn vị không có người này.', 'The unit has no such office today.');
  return person.id;
}

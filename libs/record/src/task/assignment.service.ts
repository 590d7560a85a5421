import type { TaskDetail, TaskPersonInput, TaskUnitsInput } from '#contracts/http/task';
import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError } from '#domain/error/input-error';
import type { AssignmentRole } from '#domain/task/task';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import { businessDay } from '../local-time.js';
import { type Access, ROLES } from '../person/access.js';
import { emitAssigned, tellOfTask } from './announce-task.js';
import { auditTask, type LockedTask, lockTask, requireSecretariat, type TaskUnit } from './lock-task.js';
import { taskView } from './task.queries.js';

interface Wanted {
  readonly unitId: string;
  readonly code: string;
  readonly role: AssignmentRole;
}

/** Who does a task: the secretariat gives it to units, and each unit's head names the person. */
export class AssignmentService {
  constructor(private readonly database: Database) {}

  /** Sets all units of an open task. Units that are new to it, or to their role in it, get it as an assignment. */
  setUnits(actor: Actor, access: Access, id: string, input: TaskUnitsInput): Promise<TaskDetail> {
    return command(this.database, actor, async (tx) => {
      const task = await lockTask(tx, access, id);
      requireSecretariat(task);
      requireOpen(task);
      checkUnits(task, input);
      const wanted = await findWanted(tx, task, input);
      const added = wanted.filter(
        ({ unitId, role }) => !task.units.some((unit) => unit.unitId === unitId && unit.role === role),
      );
      await saveUnits(tx, task, wanted);
      await auditTask(tx, task, 'units-changed', { lead: input.lead, coordinating: input.coordinating });
      for (const unit of added) await this.announce(tx, task, unit);
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
      await tx.query(
        `update plan_item_unit set person_id = $3, named_by = $4, named_at = $5 where plan_item_id = $1 and unit_id = $2`,
        [id, unit.unitId, personId, access.personId, new Date(task.now)],
      );
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
    const { programmeId, due, year } = task;
    const what = year === null ? { direction: task.code } : { year, task: task.code.slice(`${year}/`.length) };
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

/** One lead, each unit once; the lead of a direction's task is whom the direction is addressed to. */
function checkUnits(task: LockedTask, { lead, coordinating }: TaskUnitsInput): void {
  const faults: FieldFault[] = [];
  coordinating.forEach((code, index) => {
    if (code !== lead && coordinating.indexOf(code) === index) return;
    faults.push({
      pointer: `/coordinating/${index}`,
      vi: 'Mỗi đơn vị chỉ ghi một lần.',
      en: 'Each unit is named once.',
    });
  });
  const leading = task.units.find(({ role }) => role === 'lead');
  if (task.direction && leading?.unit !== lead) {
    faults.push({
      pointer: '/lead',
      vi: 'Đơn vị chủ trì theo ý kiến chỉ đạo; muốn đổi thì chuyển ý kiến đó sang đơn vị khác.',
      en: 'The direction is addressed to another unit; redirect that instead.',
    });
  }
  if (faults.length > 0) throw new InputError(faults);
}

async function findWanted(
  tx: Transaction,
  task: LockedTask,
  { lead, coordinating }: TaskUnitsInput,
): Promise<Wanted[]> {
  const known = await unitsOfProgramme(tx, task.programmeId, [lead, ...coordinating]);
  const faults: FieldFault[] = [];
  const found = (code: string, role: AssignmentRole, pointer: string): Wanted => {
    const unit = known.find((each) => each.code === code);
    if (!unit) {
      faults.push({
        pointer,
        vi: 'Chương trình không có đơn vị này.',
        en: 'The programme has no such unit.',
      });
    }
    return { unitId: unit?.unitId ?? '', code, role };
  };
  const wanted = [
    found(lead, 'lead', '/lead'),
    ...coordinating.map((code, index) => found(code, 'coordinating', `/coordinating/${index}`)),
  ];
  if (faults.length > 0) throw new InputError(faults);
  return wanted;
}

async function saveUnits(tx: Transaction, task: LockedTask, wanted: readonly Wanted[]): Promise<void> {
  const parameters = [task.id, wanted.map(({ unitId }) => unitId), wanted.map(({ role }) => role)];
  await tx.query(`delete from plan_item_unit where plan_item_id = $1 and unit_id <> all($2::uuid[])`, [
    task.id,
    parameters[1],
  ]);
  await tx.query(
    `insert into plan_item_unit (plan_item_id, unit_id, role) select $1::uuid, unnest($2::uuid[]), unnest($3::text[])
     on conflict (plan_item_id, unit_id) do update set role = excluded.role`,
    parameters,
  );
  await tx.query(`update plan_item set version = version + 1 where id = $1`, [task.id]);
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

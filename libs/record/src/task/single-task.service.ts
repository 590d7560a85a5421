import type { SingleTaskInput, TaskDetail, TaskUnitsInput } from '#contracts/http/task';
import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError } from '#domain/error/input-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { announceAssigned } from '../assignment/announce-assigned.js';
import { type ActingProgramme, lockProgramme } from '../assignment/lock-programme.js';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { MINE, scopeOf } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';
import { wakeOfTasks } from './lock-task.js';
import { taskView } from './task.queries.js';
import { findWanted, unitsNamedTwice, type Wanted } from './task-units.js';

const OWN_OFFICE_SQL = `
  with ${MINE}
  select name.code from party join mine on mine.unit_id = party.secretariat_unit_id and mine.role = 'secretariat'
  ${joinUnitName('party.secretariat_unit_id', 'name')}
  where party.programme_id = $3::uuid order by party.ordinal limit 1`;

// What helps with an obstacle, or comes from a workbook, is single too, under a number of its own.
const INSERT_SQL = `
  insert into plan_item (id, programme_id, content_number, number, title, output, due_original, due, origin, status, tracking, issued_at)
  select $1::uuid, $2::uuid, $3, 'S-' || coalesce(max(substring(number from '^S-([0-9]+)$')::int), 0) + 1, $4, $5, $6::date, $6::date, 'single', 'open', $7, $8
  from plan_item where programme_id = $2 and plan_id is null and origin = 'single'
  returning number`;

/** Tasks outside the rhythm of the plans, each with a due date of its own: `S-1`, `S-2` … of the programme. */
export class SingleTaskService {
  constructor(private readonly database: Database) {}

  /**
   * The secretariat gives a task that no plan has. It is open at once; the next year's plan takes it up if it is not done.
   * Throws INPUT_INVALID with every fault named.
   */
  give(actor: Actor, access: Access, programmeId: string, input: SingleTaskInput): Promise<TaskDetail> {
    return command(this.database, actor, async (tx) => {
      const programme = await lockProgramme(tx, access, programmeId, 'whole');
      const units = await unitsOf(tx, access, programme, input);
      await checkTask(tx, programme, input);
      const wanted = await wantedUnits(tx, programme, units);
      const id = uuid();
      const made = await tx.one<{ number: string }>(INSERT_SQL, [
        id,
        programmeId,
        input.content ?? null,
        input.title,
        input.output ?? null,
        input.due,
        input.tracking,
        new Date(programme.now),
      ]);
      await tx.query(
        `insert into plan_item_unit (plan_item_id, unit_id, role, status)
         select $1, each.unit_id, each.role, case when each.role = 'each' then 'open' end
         from unnest($2::uuid[], $3::text[]) as each(unit_id, role)`,
        [id, wanted.map(({ unitId }) => unitId), wanted.map(({ role }) => role)],
      );
      const detail = { task: made!.number, due: input.due, units: wanted.length };
      await tx.audit({ action: 'task.given', subjectKind: 'task', subjectId: id, detail });
      await announceAssigned(
        tx,
        programmeId,
        made!.number,
        wanted.map(({ unitId }) => ({ taskId: id, unitId })),
      );
      await wakeOfTasks(tx, programmeId);
      return taskView(tx, access, id);
    });
  }
}

/** Whom it goes to; one that each unit has to do is followed up by the secretariat that gives it, unless another is named. */
async function unitsOf(
  tx: Transaction,
  access: Access,
  programme: ActingProgramme,
  { tracking, lead, coordinating, units }: SingleTaskInput,
): Promise<TaskUnitsInput> {
  if (lead !== undefined) return { lead, coordinating, each: units };
  if (tracking === 'lead') throw InputError.at('/lead', 'Hãy ghi đơn vị chủ trì.', 'Name the unit that leads it.');
  const own = await tx.one<{ code: string }>(OWN_OFFICE_SQL, [...scopeOf(tx, access), programme.id]);
  if (!own) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  return { lead: own.code, coordinating, each: units };
}

async function checkTask(tx: Transaction, programme: ActingProgramme, input: SingleTaskInput): Promise<void> {
  const faults: FieldFault[] = [];
  const { tracking, units, due, content } = input;
  if (tracking === 'each-unit' && units.length === 0) {
    faults.push({
      pointer: '/units',
      vi: 'Hãy ghi các đơn vị phải thực hiện.',
      en: 'Name the units that have to do it.',
    });
  }
  if (tracking === 'lead' && units.length > 0) {
    faults.push({
      pointer: '/units',
      vi: 'Chỉ dùng khi theo dõi riêng từng đơn vị.',
      en: 'Only for a task that each unit has to do.',
    });
  }
  if (due < programme.today) {
    faults.push({ pointer: '/due', vi: 'Hạn đã qua.', en: 'The due date has passed already.' });
  } else if (due > programme.period.until) {
    faults.push({
      pointer: '/due',
      vi: 'Hạn nằm ngoài thời gian của chương trình.',
      en: 'Due outside the programme’s period.',
    });
  }
  const known =
    content === undefined ||
    (await tx.one(`select 1 from content where programme_id = $1 and number = $2::text`, [programme.id, content]));
  if (!known) {
    faults.push({
      pointer: '/content',
      vi: 'Chương trình không có nội dung này.',
      en: 'The programme has no such content.',
    });
  }
  if (faults.length > 0) throw new InputError(faults);
}

async function wantedUnits(tx: Transaction, { id }: ActingProgramme, units: TaskUnitsInput): Promise<Wanted[]> {
  const twice = unitsNamedTwice(units);
  if (twice.length > 0) throw asGiven(twice);
  return findWanted(tx, { programmeId: id }, units).catch((error: unknown) => {
    throw error instanceof InputError ? asGiven(error.faults) : error;
  });
}

/** The same faults, with the fields as this request calls them. */
const asGiven = (faults: readonly FieldFault[]) =>
  new InputError(faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/each/, '/units') })));

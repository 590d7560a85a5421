import type { TaskUnitsInput } from '#contracts/http/task';
import { type FieldFault, InputError } from '#domain/error/input-error';
import type { AssignmentRole } from '#domain/task/task';
import { type ShareStatus, shareDone } from '#domain/task/task-share';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import { joinUnitName } from '../unit-name.js';
import type { LockedTask } from './lock-task.js';
import { lapseTaskExtensions } from './settle-task.js';

/** A unit that a task is given to. */
export interface Wanted {
  readonly unitId: string;
  readonly code: string;
  readonly role: AssignmentRole;
}

/** A unit that has a part in the task now. */
interface Present {
  readonly unitId: string;
  readonly unit: string;
  readonly role: AssignmentRole;
  readonly status: ShareStatus | null;
}

/** Every unit that has a part in a locked task, however many. */
export const presentUnits = (tx: Transaction, task: LockedTask): Promise<Present[]> =>
  tx.query<Present>(
    `select part.unit_id as "unitId", coalesce(name.code, '') as unit, part.role, part.status
     from plan_item_unit part ${joinUnitName('part.unit_id', 'name')} where part.plan_item_id = $1 order by name.code`,
    [task.id, localDate(task.now)],
  );

/** Every place at which a unit is named a second time; `kept` are those that have a part already and keep it. */
export function unitsNamedTwice(
  { lead, coordinating, each = [] }: TaskUnitsInput,
  kept: readonly string[] = [],
): FieldFault[] {
  const seen = new Set([lead, ...kept]);
  const twice = (list: readonly string[], name: string): FieldFault[] =>
    list.flatMap((code, index) => {
      const again = seen.has(code);
      seen.add(code);
      return again ? { pointer: `/${name}/${index}`, ...ONCE } : [];
    });
  return [...twice(coordinating, 'coordinating'), ...twice(each, 'each')];
}

const ONCE = { vi: 'Mỗi đơn vị chỉ ghi một lần.', en: 'Each unit is named once.' } as const;

/**
 * One lead, each unit once; the lead of a direction's task is whom the direction is addressed to, and what a unit has done
 * of its own is not taken from it.
 */
export function checkUnits(task: LockedTask, input: TaskUnitsInput, present: readonly Present[]): void {
  const { lead, each } = input;
  const shares = present.filter(({ role }) => role === 'each');
  const kept = each === undefined ? shares.map(({ unit }) => unit) : [];
  const faults: FieldFault[] = unitsNamedTwice(input, kept);
  if (each === undefined && shares.some(({ unit }) => unit === lead)) {
    faults.push({ pointer: '/lead', ...ONCE });
  }
  const leading = present.find(({ role }) => role === 'lead');
  if (task.direction && leading?.unit !== lead) {
    faults.push({
      pointer: '/lead',
      vi: 'Đơn vị chủ trì theo ý kiến chỉ đạo; muốn đổi thì chuyển ý kiến đó sang đơn vị khác.',
      en: 'The direction is addressed to another unit; redirect that instead.',
    });
  }
  if (task.ofRecommendation && (leading?.unit !== lead || (each !== undefined && each.length > 0))) {
    faults.push({
      pointer: '/lead',
      vi: 'Kiến nghị giao cho đơn vị khác thì phải rút và kiến nghị lại.',
      en: 'A recommendation to another unit is another recommendation: withdraw this one.',
    });
  }
  if (task.direction && each !== undefined && each.length > 0) {
    faults.push({
      pointer: '/each',
      vi: 'Nhiệm vụ theo ý kiến chỉ đạo do một đơn vị trả lời.',
      en: 'A direction is answered by one unit.',
    });
  }
  const named = new Set(each);
  const lost = each === undefined ? [] : shares.filter(({ unit, status }) => !named.has(unit) && shareDone(status!));
  if (lost.length > 0) {
    const names = lost.map(({ unit }) => unit).join(', ');
    faults.push({
      pointer: '/each',
      vi: `Đã hoàn thành phần việc, không thể rút khỏi nhiệm vụ: ${names}.`,
      en: `These have done their share and stay: ${names}.`,
    });
  }
  if (faults.length > 0) throw new InputError(faults);
}

/** The units by their codes. Throws INPUT_INVALID with every one that the programme does not have. */
export async function findWanted(
  tx: Transaction,
  task: Pick<LockedTask, 'programmeId'>,
  { lead, coordinating, each = [] }: TaskUnitsInput,
): Promise<Wanted[]> {
  const units = await unitsOfProgramme(tx, task.programmeId, [lead, ...coordinating, ...each]);
  const known = new Map(units.map(({ code, unitId }) => [code, unitId]));
  const faults: FieldFault[] = [];
  const found = (code: string, role: AssignmentRole, pointer: string): Wanted => {
    const unitId = known.get(code);
    if (!unitId) {
      faults.push({
        pointer,
        vi: 'Chương trình không có đơn vị này.',
        en: 'The programme has no such unit.',
      });
    }
    return { unitId: unitId ?? '', code, role };
  };
  const wanted = [
    found(lead, 'lead', '/lead'),
    ...coordinating.map((code, index) => found(code, 'coordinating', `/coordinating/${index}`)),
    ...each.map((code, index) => found(code, 'each', `/each/${index}`)),
  ];
  if (faults.length > 0) throw new InputError(faults);
  return wanted;
}

/** Sets the units; `shares` says whether those that each have to do it were named, or stay as they are. */
export async function saveUnits(
  tx: Transaction,
  task: LockedTask,
  wanted: readonly Wanted[],
  shares: boolean,
): Promise<void> {
  const unitIds = wanted.map(({ unitId }) => unitId);
  const gone = await tx.query<{ unit_id: string }>(
    `delete from plan_item_unit where plan_item_id = $1 and unit_id <> all($2::uuid[]) and (role <> 'each' or $3::boolean)
     returning unit_id`,
    [task.id, unitIds, shares],
  );
  await lapseTaskExtensions(
    tx,
    task.id,
    gone.map(({ unit_id }) => unit_id),
    task.now,
  );
  // A unit whose role changes begins anew in it; one that keeps its share keeps what it did.
  await tx.query(
    `insert into plan_item_unit (plan_item_id, unit_id, role, status)
     select $1::uuid, each.unit_id, each.role, case when each.role = 'each' then 'open' end
     from unnest($2::uuid[], $3::text[]) as each(unit_id, role)
     on conflict (plan_item_id, unit_id) do update set role = excluded.role, status = excluded.status, due = null, due_original = null
       where plan_item_unit.role <> excluded.role`,
    [task.id, unitIds, wanted.map(({ role }) => role)],
  );
  await tx.query(
    `update plan_item set version = version + 1, tracking = case when exists (
       select 1 from plan_item_unit where plan_item_id = $1 and role = 'each') then 'each-unit' else 'lead' end where id = $1`,
    [task.id],
  );
}

import { DomainError } from '#domain/error/domain-error';
import type { ShareStatus } from '#domain/task/task-share';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { MINE, scopeOf, worksFor } from '../person/scope.js';
import { lockShare } from '../task/complete-share.js';
import type { LockedTask } from '../task/lock-task.js';
import { joinUnitName } from '../unit-name.js';

/** What one unit has to do of a task: the whole of it as its lead, or a share of its own. */
export interface TaskDuty {
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  readonly status: ShareStatus;
  readonly dueOriginal: LocalDate | null;
  readonly due: LocalDate | null;
  /** Whether the caller works for the unit. */
  readonly mine: boolean;
}

const OF_UNIT_SQL = `
  with ${MINE}
  select part.unit_id as "unitId", part_name.code as unit, part_name.name as "unitName", coalesce(part.status, 'open') as status,
    coalesce(part.due_original, i.due_original) as "dueOriginal", coalesce(part.due, i.due) as due,
    ${worksFor('part.unit_id', 'i.programme_id')} as mine
  from plan_item i join plan_item_unit part on part.plan_item_id = i.id ${joinUnitName('part.unit_id', 'part_name')}
  where i.id = $3::uuid and part.unit_id = $4::uuid for update of part`;

/**
 * The duty of the caller's unit in a locked task (`unit`, its code, is needed by those who work for several), or of the
 * unit of that id. Throws NOT_ALLOWED when the caller works for none that has to do it.
 */
export async function lockDutyOfTask(
  tx: Transaction,
  access: Access,
  task: LockedTask,
  unit: string | undefined | { readonly unitId: string },
): Promise<TaskDuty> {
  if (typeof unit === 'object') return ofUnit(tx, access, task, unit.unitId);
  if (task.tracking === 'each-unit') return { ...(await lockShare(tx, access, task, unit)), mine: true };
  const lead = task.units.find(({ role }) => role === 'lead');
  if (!task.lead || !lead || (unit !== undefined && unit !== lead.unit)) {
    throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
  }
  return ofUnit(tx, access, task, lead.unitId);
}

async function ofUnit(tx: Transaction, access: Access, task: LockedTask, unitId: string): Promise<TaskDuty> {
  const duty = await tx.one<TaskDuty>(OF_UNIT_SQL, [...scopeOf(tx, access), task.id, unitId]);
  // A request outlives no unit of the task: it lapses when the unit goes.
  if (!duty) throw new DomainError('NOT_FOUND', { what: 'extension' });
  return duty;
}

import type { NotificationKind } from '#domain/delivery/notification-kind';
import type { AssignmentRole } from '#domain/task/task';
import type { Instant, LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { notify } from '../delivery/notify.js';
import { secretariatUnits } from '../delivery/secretariats.queries.js';
import type { LockedTask } from './lock-task.js';

/** What a `task.assigned` is about. */
export interface Assignment {
  readonly programmeId: string;
  readonly taskId: string;
  readonly unitId: string;
  /** Natural key of the task in the unit's hands: `2018/1.1/UNIT`, `D-1/UNIT`. */
  readonly key: string;
  readonly data: { readonly role: AssignmentRole; readonly due: LocalDate | null } & Readonly<Record<string, unknown>>;
}

/**
 * Writes that a unit got a task. A unit that gets back what it had before has the same natural key: `again` then tells
 * the two apart, a text that is unique for the task.
 */
export async function emitAssigned(
  tx: Transaction,
  { programmeId, taskId, unitId, key, data }: Assignment,
  again: string,
  at: Instant,
): Promise<void> {
  const before = await tx.one(`select 1 from event where programme_id = $1 and name = 'task.assigned' and key = $2`, [
    programmeId,
    key,
  ]);
  await tx.emit(
    'task.assigned',
    { programmeId, unitId, key: before ? `${key}/${again}` : key, data },
    { subjectKind: 'task', subjectId: taskId },
    at,
  );
}

/** Tells people of one unit about a task; `what` tells one occasion from the next. */
export function tellOfTask(
  tx: Transaction,
  task: LockedTask,
  kind: NotificationKind,
  what: string,
  to: { readonly unitId: string; readonly roles: readonly string[]; readonly personId?: string },
  data: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const { programme, programmeTitle, programmeId, code, title, due } = task;
  return notify(
    tx,
    {
      kind,
      // A person has one inbox over all programmes: the programme's number makes the key unique in it.
      key: `${programme}/${code}/${what}/${kind}`,
      programmeId,
      data: { programme, programmeTitle, task: code, title, due, ...data },
    },
    to,
  );
}

/** Tells the secretariats of all parties about a task. */
export async function tellSecretariatsOfTask(
  tx: Transaction,
  task: LockedTask,
  kind: NotificationKind,
  what: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  for (const id of await secretariatUnits(tx, task.programmeId))
    await tellOfTask(tx, task, kind, what, { unitId: id, roles: ['secretariat'] }, data);
}

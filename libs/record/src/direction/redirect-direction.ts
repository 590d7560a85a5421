import type { RedirectionInput } from '#contracts/http/direction';
import { kindTowards } from '#domain/direction/direction-life';
import { InputError } from '#domain/error/input-error';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { tellOfDirection, tellReceiver, WORKING_ROLES } from './announce-direction.js';
import { requireDueAfter } from './check-due.js';
import { createDirectionTask, dropDirectionTasks, passDirectionTasks } from './direction-task.js';
import { requireUnit, sideOf } from './give-direction.js';
import { type LockedDirection, requireParticipant, requireStep } from './lock-direction.js';
import { takeStep } from './take-step.js';

/**
 * Turns a locked direction to another unit. Within the own side its task passes to that unit; towards the other party
 * the task falls out and the request waits for acceptance; from there back it becomes a task again. It is open all the
 * while. A refused one may be put to the same unit once more.
 */
export async function redirectDirection(
  tx: Transaction,
  access: Access,
  direction: LockedDirection,
  { to, due: newDue, reason }: RedirectionInput,
): Promise<void> {
  requireParticipant(direction, 'giver');
  const { id, code, programmeId, fromPartyId, text, now } = direction;
  const unit = await requireUnit(tx, programmeId, to, fromPartyId);
  const side = sideOf(unit, fromPartyId);
  const stage = requireStep(direction, 'redirect', side);
  if (unit.unitId === direction.toUnitId && direction.stage !== 'refused') {
    throw InputError.at('/to', 'Ý kiến này đang giao cho chính đơn vị đó.', 'It is addressed to that very unit.');
  }
  if (newDue !== undefined) requireDueAfter(newDue, localDate(now));
  const due = newDue ?? direction.due;
  const step = await takeStep(tx, access, direction, {
    step: 'redirect',
    stage,
    note: reason,
    due,
    to: { unitId: unit.unitId, partyId: unit.partyId, side },
  });
  const told = { ...direction, kind: kindTowards(side), toUnit: unit.code, toUnitName: unit.name, due };
  if (stage === 'proposed') {
    await dropDirectionTasks(tx, id, reason);
    await tellReceiver(tx, told, unit.partyId!, step);
    return;
  }
  const task = { directionId: id, code, programmeId, text, due, unitId: unit.unitId, unit: unit.code, step, now };
  if (direction.stage === 'open') await passDirectionTasks(tx, task);
  else await createDirectionTask(tx, task);
  await tellOfDirection(tx, told, 'direction-given', step, { unitId: unit.unitId, roles: WORKING_ROLES });
}

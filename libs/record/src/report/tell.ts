import type { NotificationKind } from '#domain/delivery/notification-kind';
import type { Transaction } from '#persistence/transaction';
import { notify } from '../delivery/notify.js';
import { secretariatUnits } from '../delivery/secretariats.queries.js';
import type { Duty } from './duty.js';

/** Natural key of a report version: `<round>/<unit>/v<n>`. */
export const versionKey = (duty: Duty, number: number) => `${duty.round}/${duty.unit}/v${number}`;

/** Tells the unit's officers and its head. */
export async function tellUnit(
  tx: Transaction,
  duty: Duty,
  kind: NotificationKind,
  key: string,
  data: Record<string, unknown>,
): Promise<void> {
  await notify(tx, factsOf(duty, kind, key, data), { unitId: duty.unitId, roles: ['officer', 'head'] });
}

/** Tells the secretariats of all parties. */
export async function tellSecretariats(
  tx: Transaction,
  duty: Duty,
  kind: NotificationKind,
  key: string,
  data: Record<string, unknown>,
): Promise<void> {
  for (const id of await secretariatUnits(tx, duty.programmeId)) {
    await notify(tx, factsOf(duty, kind, key, data), { unitId: id, roles: ['secretariat'] });
  }
}

function factsOf(duty: Duty, kind: NotificationKind, key: string, data: Record<string, unknown>) {
  const { programme, programmeTitle, round, roundName, unit, unitName } = duty;
  return {
    kind,
    // A person has one inbox over all programmes: the programme's number makes the key unique in it.
    key: `${programme}/${key}/${kind}`,
    programmeId: duty.programmeId,
    roundId: duty.roundId,
    obligationId: duty.obligationId,
    data: { programme, programmeTitle, round, roundName, unit, unitName, ...data },
  };
}

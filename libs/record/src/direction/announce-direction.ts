import type { NotificationKind } from '#domain/delivery/notification-kind';
import type { Transaction } from '#persistence/transaction';
import { notify } from '../delivery/notify.js';
import type { LockedDirection } from './lock-direction.js';

/** What a notice about a direction tells: never its words, which are read in the product. */
type Told = Pick<
  LockedDirection,
  'code' | 'programmeId' | 'programme' | 'programmeTitle' | 'givenBy' | 'kind' | 'toUnit' | 'toUnitName' | 'due'
>;

/** Tells people of one unit about a direction; `step`, its ordinal, tells one occasion from the next. */
export function tellOfDirection(
  tx: Transaction,
  direction: Told,
  kind: NotificationKind,
  step: number,
  to: { readonly unitId: string; readonly roles: readonly string[] },
  data: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const { programme, programmeTitle, programmeId, code, givenBy, toUnit, toUnitName, due } = direction;
  return notify(
    tx,
    {
      kind,
      // A person has one inbox over all programmes: the programme's number makes the key unique in it.
      key: `${programme}/${code}/s${step}/${kind}`,
      programmeId,
      data: {
        programme,
        programmeTitle,
        direction: code,
        kind: direction.kind,
        givenBy,
        unit: toUnit,
        unitName: toUnitName,
        due,
        ...data,
      },
    },
    to,
  );
}

/** Who does a unit's work: its officers and its head; in a body that is itself a secretariat, that. */
export const WORKING_ROLES = ['officer', 'head', 'secretariat'];

/** Tells the secretariat of a party that it is asked. */
export async function tellReceiver(tx: Transaction, direction: Told, partyId: string, step: number): Promise<void> {
  const party = await tx.one<{ id: string }>(`select secretariat_unit_id as id from party where id = $1`, [partyId]);
  await tellOfDirection(tx, direction, 'request-received', step, { unitId: party!.id, roles: ['secretariat'] });
}

import { MAILED, type NotificationKind } from '#domain/delivery/notification-kind';
import type { Transaction } from '#persistence/transaction';
import { notify, notifySql, wakeDelivery } from '../delivery/notify.js';
import { secretariatUnits } from '../delivery/secretariats.queries.js';
import { businessDay } from '../local-time.js';
import { ROLES } from '../person/access.js';
import type { LockedInspection } from './lock-inspection.js';

/** What a notice about an inspection tells; findings are read in the product. */
export type ToldInspection = Pick<
  LockedInspection,
  'code' | 'programmeId' | 'programme' | 'programmeTitle' | 'kind' | 'subject' | 'startsOn' | 'endsOn'
>;

/** Who works for a unit; in a body that is itself a secretariat, that. */
const WORKING_ROLES = ['officer', 'head', 'secretariat'];

const factsOf = ({ programme, programmeTitle, code, kind, subject, startsOn, endsOn }: ToldInspection) => ({
  programme,
  programmeTitle,
  inspection: code,
  kind,
  subject,
  startsOn,
  endsOn,
});

const TOLD = `
  select each.unit_id, $1::text[] as roles, $2::uuid as programme_id, null::uuid as round_id, null::uuid as obligation_id,
    $3::text as kind, $4::text || coalesce(each.own ->> 'recommendation', each.own ->> 'unit') as key, $5::jsonb || each.own as data
  from unnest($6::uuid[], $7::jsonb[]) as each(unit_id, own)`;

const TELL_UNITS_SQL = notifySql(TOLD, '$8', '$9', '$10');

/** One of the units that are told, with what concerns it alone. */
export interface ToldUnit {
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  readonly recommendation?: string;
  readonly due?: string | null;
}

/** Tells the people of units, all in one statement; `occasion` is unique for the inspection. */
export async function tellUnits(
  tx: Transaction,
  inspection: ToldInspection,
  kind: NotificationKind,
  occasion: string,
  units: readonly ToldUnit[],
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  if (units.length === 0) return;
  const written = await tx.query<{ mail: string }>(TELL_UNITS_SQL, [
    WORKING_ROLES,
    inspection.programmeId,
    kind,
    // A person has one inbox over all programmes: the programme's number makes the key unique in it.
    `${inspection.programme}/${inspection.code}/${occasion}/${kind}/`,
    { ...factsOf(inspection), ...data },
    units.map(({ unitId }) => unitId),
    units.map(({ unitId: _, ...own }) => JSON.stringify(own)),
    businessDay(tx),
    new Date(tx.now),
    MAILED[kind] !== 'in-app',
  ]);
  await wakeDelivery(tx, written);
}

/** Tells members of the team, each alone. */
export async function tellMembers(
  tx: Transaction,
  inspection: ToldInspection,
  kind: NotificationKind,
  occasion: string,
  members: LockedInspection['members'],
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  for (const { personId, unitId } of members) {
    await notify(tx, factsFor(inspection, kind, occasion, data), { unitId, roles: ROLES, personId });
  }
}

/** Tells the secretariats of all parties. */
export async function tellSecretariatsOfInspection(
  tx: Transaction,
  inspection: ToldInspection,
  kind: NotificationKind,
  occasion: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  for (const unitId of await secretariatUnits(tx, inspection.programmeId)) {
    await notify(tx, factsFor(inspection, kind, occasion, data), { unitId, roles: ['secretariat'] });
  }
}

const factsFor = (
  inspection: ToldInspection,
  kind: NotificationKind,
  occasion: string,
  data: Readonly<Record<string, unknown>>,
) => ({
  kind,
  key: `${inspection.programme}/${inspection.code}/${occasion}/${kind}`,
  programmeId: inspection.programmeId,
  data: { ...factsOf(inspection), ...data },
});

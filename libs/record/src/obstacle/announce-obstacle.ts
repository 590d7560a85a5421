import type { NotificationKind } from '#domain/delivery/notification-kind';
import type { Transaction } from '#persistence/transaction';
import { notify } from '../delivery/notify.js';
import { secretariatUnits } from '../delivery/secretariats.queries.js';
import type { LockedObstacle } from './lock-obstacle.js';

/** What a notice about an obstacle tells: its title, never its words, which are read in the product. */
export type ToldObstacle = Pick<
  LockedObstacle,
  'code' | 'programmeId' | 'programme' | 'programmeTitle' | 'title' | 'unit' | 'unitName'
>;

/** Tells people of one unit about an obstacle; `step`, its ordinal, tells one occasion from the next. */
export function tellOfObstacle(
  tx: Transaction,
  { programme, programmeTitle, programmeId, code, title, unit, unitName }: ToldObstacle,
  kind: NotificationKind,
  step: number,
  to: { readonly unitId: string; readonly roles: readonly string[]; readonly exceptPersonId?: string | null },
  data: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  return notify(
    tx,
    {
      kind,
      // A person has one inbox over all programmes: the programme's number makes the key unique in it.
      key: `${programme}/${code}/s${step}/${kind}`,
      programmeId,
      data: { programme, programmeTitle, obstacle: code, title, unit, unitName, ...data },
    },
    to,
  );
}

/** Tells the secretariats of all parties: the programme is theirs together. */
export async function tellSecretariatsOfObstacle(
  tx: Transaction,
  obstacle: ToldObstacle,
  kind: NotificationKind,
  step: number,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  for (const unitId of await secretariatUnits(tx, obstacle.programmeId)) {
    await tellOfObstacle(tx, obstacle, kind, step, { unitId, roles: ['secretariat'] }, data);
  }
}

/** Tells whoever deals with it: a unit's people, or for a party its secretariat, but not the one who named them. */
export async function tellHandler(
  tx: Transaction,
  obstacle: ToldObstacle,
  handlerUnitId: string,
  step: number,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const party = await tx.one<{ id: string }>(
    `select secretariat_unit_id as id from party where programme_id = $1 and unit_id = $2 order by ordinal limit 1`,
    [obstacle.programmeId, handlerUnitId],
  );
  const to = party
    ? { unitId: party.id, roles: ['secretariat'] }
    : { unitId: handlerUnitId, roles: ['officer', 'head', 'secretariat'] };
  const exceptPersonId = tx.actor.personId;
  await tellOfObstacle(tx, obstacle, 'obstacle-assigned', step, { ...to, exceptPersonId }, data);
}

import { MAILED, type NotificationKind } from '#domain/delivery/notification-kind';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { notifySql, wakeDelivery } from '../delivery/notify.js';
import { unitOfProgramme } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';

const FACTS = `jsonb_build_object('unit', name.code, 'unitName', name.name, 'absent', absent.code, 'standIn', stand_in.code,
  'from', d.valid_from, 'until', d.valid_until)`;

const FROM = `
  from delegation d join person absent on absent.id = d.person_id join person stand_in on stand_in.id = d.to_person_id
  ${joinUnitName('d.unit_id', 'name')}`;

const KEY = `'delegation/' || name.code || '/' || absent.code || '/' || d.valid_from`;

// Whoever stands in may have any role, in any unit: one row for the first of them.
const STAND_IN = `
  select own.unit_id, array[own.role] as roles, null::uuid as programme_id, null::uuid as round_id, null::uuid as obligation_id,
    'delegation-given'::text as kind, ${KEY} || '/given/' || extract(epoch from d.given_at)::bigint as key, ${FACTS} as data
  ${FROM} join lateral (
    select unit_id, role from membership m where m.person_id = d.to_person_id
      and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date) order by unit_id, role limit 1) as own on true
  where d.id = $1`;

const SECRETARIATS = `
  select party.secretariat_unit_id as unit_id, array['secretariat'] as roles, min(p.id::text)::uuid as programme_id, null::uuid as round_id,
    null::uuid as obligation_id, 'delegation-asked'::text as kind, min(${KEY}) || '/asked/' || min(extract(epoch from d.given_at)::bigint) as key,
    jsonb_agg(${FACTS}) -> 0 as data
  ${FROM} join programme p on p.stage <> 'ended' and ${unitOfProgramme('d.unit_id', 'p.id')} join party on party.programme_id = p.id
  where d.id = $1 group by 1`;

/** Tells whoever stands in; nothing that is mailed, for it belongs to no programme. */
export const tellStandIn = (tx: Transaction, id: string) =>
  tell(tx, STAND_IN, id, 'delegation-given', `(select to_person_id from delegation where id = $1)`);

/** Asks the secretariats of the programmes in which the unit takes part: any of them may allow it. */
export const tellAsked = (tx: Transaction, id: string) => tell(tx, SECRETARIATS, id, 'delegation-asked');

async function tell(tx: Transaction, told: string, id: string, kind: NotificationKind, only?: string): Promise<void> {
  const written = await tx.query<{ mail: string }>(notifySql(told, '$2', '$3', '$4', only), [
    id,
    localDate(tx.now),
    new Date(tx.now),
    MAILED[kind] !== 'in-app',
  ]);
  await wakeDelivery(tx, written);
}

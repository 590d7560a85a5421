import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { notifySql, wakeDelivery } from '../delivery/notify.js';

const ROUND_FACTS = `'programme', p.number, 'programmeTitle', p.title, 'round', r.code, 'roundName', r.name`;

const OPENED = `
  select o.unit_id, array['officer', 'head'] as roles, p.id as programme_id, r.id as round_id, o.id as obligation_id,
    'round-opened'::text as kind, p.number || '/' || r.code || '/opened' as key,
    jsonb_build_object(${ROUND_FACTS}, 'cutOff', r.cut_off, 'due', o.due, 'lock', o.lock) as data
  from obligation o join round r on r.id = o.round_id join programme p on p.id = r.programme_id
  where r.id = $1`;

const CLOSED = `
  select party.secretariat_unit_id as unit_id, array['secretariat'] as roles, p.id as programme_id, r.id as round_id, null::uuid as obligation_id,
    'round-closed'::text as kind, p.number || '/' || r.code || '/closed' as key,
    jsonb_build_object(${ROUND_FACTS}) || (r.roll_up - 'figures') as data
  from round r join programme p on p.id = r.programme_id join party on party.programme_id = p.id
  where r.id = $1`;

/** Calls every unit of the round to report: its officers and its head. */
export const notifyRoundOpened = (tx: Transaction, roundId: string) => tell(tx, OPENED, roundId);

/** Tells the secretariats how the round ended. */
export const notifyRoundClosed = (tx: Transaction, roundId: string) => tell(tx, CLOSED, roundId);

async function tell(tx: Transaction, told: string, roundId: string): Promise<void> {
  const written = await tx.query(notifySql(told, '$3', '$2', '$4'), [
    roundId,
    new Date(tx.now),
    localDate(tx.now),
    true,
  ]);
  await wakeDelivery(tx, written);
}

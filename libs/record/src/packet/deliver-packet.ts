import type { ProcessRef } from '#domain/process/process-kind';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';
import type { PacketRow } from './packet.snapshot.js';
import { tellDelivered, tellUndeliverable } from './tell-packet.js';

/**
 * Who receives a packet, by party: its leaders; one without an account through the leader's secretary who has one; where
 * there is no leader, the secretaries themselves. `$1` is the packet, `$2` the business day.
 */
const RECIPIENT = `
  holder as (
    select party.id as party_id, party.ordinal as place, person.id as person_id, person.code, person.signs_in, m.role
    from packet join party on party.programme_id = packet.programme_id
    join membership m on m.unit_id = party.unit_id and m.role in ('leader', 'leader-secretary')
      and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
    join person on person.id = m.person_id
    where packet.id = $1::uuid
  ), hands as (
    select party_id, bool_or(role = 'leader-secretary' and signs_in) as secretary, bool_or(role = 'leader') as led
    from holder group by party_id
  ), recipient as (
    select holder.* from holder join hands using (party_id)
    where (role = 'leader' and (signs_in or secretary))
      or (role = 'leader-secretary' and signs_in and not led)
  )`;

const DELIVERIES_SQL = `
  with ${RECIPIENT}
  insert into packet_delivery (id, packet_id, ordinal, party_id, person_id, delivered_at)
  select gen_random_uuid(), $1, row_number() over (order by place, code collate "C"), party_id, person_id, $3
  from (select distinct on (person_id) * from recipient order by person_id, place) as each
  returning 1`;

const WITHOUT_RECIPIENT_SQL = `
  with ${RECIPIENT}
  select coalesce(unit_name.name, '') as name from packet join party on party.programme_id = packet.programme_id
  ${joinUnitName('party.unit_id', 'unit_name')}
  where packet.id = $1::uuid and party.id not in (select party_id from recipient) order by party.ordinal`;

const FAULT_SQL = `
  update process set fault = $3, fault_at = $4, fault_count = fault_count + 1 where kind = $1 and id = $2`;

/** What people see of a released packet that nobody can receive. */
const NOBODY = 'PACKET_UNDELIVERABLE: no leader or leader’s secretary of any party has an account';

/**
 * Delivers the packet to every leader of its parties. A party for which nobody can receive it does not hold up the
 * others: its office is told to take it there on paper. When nobody at all can receive it, nothing is delivered, the
 * process shows why, and it is tried again each morning: answers false.
 */
export async function deliverPacket(tx: Transaction, ref: ProcessRef, packet: PacketRow): Promise<boolean> {
  const without = await tx.query<{ name: string }>(WITHOUT_RECIPIENT_SQL, [packet.id, businessDay(tx)]);
  const now = new Date(tx.now);
  const delivered = await tx.query(DELIVERIES_SQL, [packet.id, businessDay(tx), now]);
  if (without.length > 0) {
    await tellUndeliverable(
      tx,
      packet,
      without.map(({ name }) => name),
    );
  }
  if (delivered.length === 0) {
    await tx.query(`update packet set undeliverable_at = $2, version = version + 1 where id = $1`, [packet.id, now]);
    await tx.query(FAULT_SQL, [ref.kind, ref.id, NOBODY, now]);
    return false;
  }
  await tx.query(`update packet set stage = 'delivered', delivered_at = $2, version = version + 1 where id = $1`, [
    packet.id,
    now,
  ]);
  await tx.emit('packet.delivered', {
    programmeId: packet.programme_id,
    reviewId: packet.review_id,
    packetId: packet.id,
    key: packet.code,
    data: { packet: packet.code, recipients: delivered.length },
  });
  await tellDelivered(tx, packet);
  return true;
}

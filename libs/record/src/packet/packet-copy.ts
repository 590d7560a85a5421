import type { Recipient } from '#documents/packet/cover-letter';
import { DomainError } from '#domain/error/domain-error';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { MINE, mayAcknowledge, ofHeadOfOffice, ofSecretariat, scopeOf } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';

const RECIPIENT_SQL = `
  with ${MINE}
  select d.ordinal, person.name as post, party_name.name as party
  from packet join packet_delivery d on d.packet_id = packet.id
  join person on person.id = d.person_id
  join party on party.id = d.party_id
  ${joinUnitName('party.unit_id', 'party_name')}
  where packet.id = $3::uuid
    and (${mayAcknowledge('d')} or ($4::int is not null
      and (${ofSecretariat('packet.programme_id')} or ${ofHeadOfOffice('packet.programme_id')})))
    and ($4::int is null or d.ordinal = $4)
  order by d.person_id = $1::uuid desc, d.ordinal limit 1`;

/** Whose copy of a packet it is: the delivery's ordinal, and how the recipient is named on it. */
export interface PacketCopy extends Recipient {
  readonly ordinal: number;
}

/**
 * The copy of the delivery asked for, for its recipient, the leader's secretary and those who prepare packets; without one
 * asked for the caller's own, or that of the leader whose secretary the caller is. Throws NOT_FOUND for anybody else's.
 */
export async function copyOf(
  tx: Transaction,
  access: Access,
  id: string,
  delivery: number | undefined,
): Promise<PacketCopy | undefined> {
  const found = await tx.one<{ ordinal: number; post: string; party: string }>(RECIPIENT_SQL, [
    ...scopeOf(tx, access),
    id,
    delivery ?? null,
  ]);
  if (!found && delivery !== undefined) throw new DomainError('NOT_FOUND', { what: 'packet delivery' });
  if (!found) return undefined;
  // A person of the record is an office and bears its name; whose it is stands beside it unless the name says so.
  const { ordinal, post: name, party } = found;
  return { ordinal, name, post: name.includes(party) ? name : party };
}

import type { AcknowledgementInput, PacketDetail, PreparationInput, ReleaseInput } from '#contracts/http/packet';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { MINE, mayAcknowledge, scopeOf } from '../person/scope.js';
import { keepLetter } from './kept-letter.js';
import { type LockedPacket, lockPacket, requireMove } from './lock-packet.js';
import { packetView } from './packet.queries.js';
import { tellPrepared } from './tell-packet.js';

/** What people do with a packet that assembled itself. Each throws NOT_FOUND out of scope, NOT_ALLOWED without the role. */
export class PacketCommands {
  constructor(private readonly database: Database) {}

  /** The secretariat writes the cover letter, or writes it anew; the heads of office are told. */
  prepare(actor: Actor, access: Access, id: string, input: PreparationInput): Promise<PacketDetail> {
    return command(this.database, actor, async (tx) => {
      const packet = await lockPacket(tx, access, id);
      if (!packet.secretariat) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
      requireMove(packet, 'prepared', 'preparePacket');
      await tx.query(
        `update packet set stage = 'prepared', cover_note = $2, decisions = $3, prepared_by = $4, prepared_at = $5,
           release_told_at = null, version = version + 1 where id = $1`,
        [id, input.coverNote, JSON.stringify(input.decisions), access.personId, new Date(packet.now)],
      );
      await note(tx, packet, 'prepared', { decisions: input.decisions.length });
      await tellPrepared(tx, { ...packet, version: packet.version + 1 });
      return packetView(tx, access, id);
    });
  }

  /** The head of office, another person than the one who wrote the cover letter, releases the packet to the leaders. */
  release(actor: Actor, access: Access, id: string, input: ReleaseInput): Promise<PacketDetail> {
    return command(this.database, actor, async (tx) => {
      const packet = await lockPacket(tx, access, id);
      if (!packet.headOfOffice) throw new DomainError('NOT_ALLOWED', { role: 'head of office' });
      requireMove(packet, 'released', 'releasePacket');
      if (packet.preparedBy === access.personId) {
        throw new DomainError('PACKET_NEEDS_SECOND_PERSON', { packet: packet.code });
      }
      if (input.version !== undefined && input.version !== packet.version) throw new DomainError('VERSION_STALE');
      if (!packet.papersMade) throw new DomainError('PACKET_PAPERS_NOT_MADE', { packet: packet.code });
      const letter = await keepLetter(tx, packet, access.personId);
      await tx.query(
        `update packet set stage = 'released', released_by = $2, released_at = $3, version = version + 1 where id = $1`,
        [id, access.personId, new Date(packet.now)],
      );
      await note(tx, packet, 'released', { coverLetter: letter.sha256 });
      return packetView(tx, access, id);
    });
  }

  /** A leader acknowledges the packet, or the leader's secretary on the leader's behalf. */
  acknowledge(actor: Actor, access: Access, id: string, input: AcknowledgementInput): Promise<PacketDetail> {
    return command(this.database, actor, async (tx) => {
      const packet = await lockPacket(tx, access, id);
      if (!packet.leadership) throw new DomainError('NOT_ALLOWED', { role: 'leader or leader-secretary' });
      requireDelivered(packet);
      const delivery = await deliveryOf(tx, access, packet, input.delivery);
      await tx.query(`update packet_delivery set acknowledged_at = $2, acknowledged_by = $3, note = $4 where id = $1`, [
        delivery.id,
        new Date(packet.now),
        access.personId,
        input.note ?? null,
      ]);
      await tx.emit(
        'packet.acknowledged',
        {
          programmeId: packet.programmeId,
          reviewId: packet.reviewId,
          packetId: id,
          key: `${packet.code}/${delivery.ordinal}`,
          data: { packet: packet.code, party: delivery.party },
        },
        {},
        packet.now,
      );
      return packetView(tx, access, id);
    });
  }
}

function requireDelivered({ code, stage }: LockedPacket): void {
  if (stage !== 'delivered' && stage !== 'acknowledged') {
    throw new DomainError('PACKET_NOT_AT_STAGE', { packet: code, stage });
  }
}

/** A change that is no event of the product: the trail, and a wake for the packet's process. */
async function note(
  tx: Transaction,
  packet: LockedPacket,
  what: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await tx.audit({
    action: `packet.${what}`,
    subjectKind: 'packet',
    subjectId: packet.id,
    detail: { packet: packet.code, ...detail },
  });
  await tx.wake('packet', packet.id, what);
}

interface Delivery {
  id: string;
  ordinal: number;
  party: string;
  own: boolean;
  acknowledged: boolean;
}

const DELIVERIES_SQL = `
  with ${MINE}
  select d.id, d.ordinal, d.person_id = $1::uuid as own, d.acknowledged_at is not null as acknowledged,
    (select code from unit_version v where v.unit_id = party.unit_id and v.valid_from <= $2::date
      order by v.valid_from desc limit 1) as party
  from packet_delivery d join party on party.id = d.party_id
  where d.packet_id = $3::uuid and ${mayAcknowledge('d')} order by d.ordinal`;

/** The delivery that the caller acknowledges: the one named, the caller's own, else the only one that is left. */
async function deliveryOf(
  tx: Transaction,
  access: Access,
  packet: LockedPacket,
  ordinal: number | undefined,
): Promise<Delivery> {
  const mine = await tx.query<Delivery>(DELIVERIES_SQL, [...scopeOf(tx, access), packet.id]);
  const open = mine.filter(({ acknowledged }) => !acknowledged);
  const chosen =
    ordinal === undefined
      ? (open.find(({ own }) => own) ?? (open.length === 1 ? open[0] : undefined))
      : mine.find((delivery) => delivery.ordinal === ordinal);
  if (mine.length === 0 || (ordinal !== undefined && !chosen)) {
    throw new DomainError('NOT_FOUND', { what: 'packet delivery' });
  }
  if (open.length === 0 || chosen?.acknowledged) {
    throw new DomainError('PACKET_ALREADY_ACKNOWLEDGED', { packet: packet.code });
  }
  if (!chosen) throw InputError.at('/delivery', 'Hãy chọn lượt trình của lãnh đạo nào.', 'Say for which leader.');
  return chosen;
}

import { DomainError } from '#domain/error/domain-error';
import type { PacketStage } from '#domain/packet/packet';
import { PACKET_TRANSITIONS } from '#domain/packet/packet-transitions';
import { mayMove } from '#domain/process/transition';
import type { Instant } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { MINE, ofHeadOfOffice, ofLeadership, ofSecretariat, packetVisible, scopeOf } from '../person/scope.js';

/** A packet held by this transaction, with what its commands check. */
export interface LockedPacket {
  readonly id: string;
  readonly programmeId: string;
  readonly reviewId: string;
  readonly code: string;
  readonly stage: PacketStage;
  readonly coverNote: string | null;
  readonly decisions: readonly string[];
  readonly preparedBy: string | null;
  readonly papersMade: boolean;
  readonly version: number;
  readonly secretariat: boolean;
  readonly headOfOffice: boolean;
  readonly leadership: boolean;
  /** Business time, read once the lock was held. */
  readonly now: Instant;
}

const LOCK_SQL = `
  with ${MINE}
  select packet.id, packet.programme_id as "programmeId", packet.review_id as "reviewId", packet.code, packet.stage,
    packet.cover_note as "coverNote", packet.decisions, packet.prepared_by as "preparedBy",
    packet.papers_at is not null as "papersMade", packet.version,
    ${ofSecretariat('packet.programme_id')} as secretariat, ${ofHeadOfOffice('packet.programme_id')} as "headOfOffice",
    ${ofLeadership('packet.programme_id')} as leadership
  from packet where packet.id = $3::uuid and ${packetVisible('packet')}
  for update of packet`;

/** Locks the packet and reads business time after that. Throws NOT_FOUND for one that is not there or not the caller's to see. */
export async function lockPacket(tx: Transaction, access: Access, id: string): Promise<LockedPacket> {
  const packet = await tx.one<Omit<LockedPacket, 'now'>>(LOCK_SQL, [...scopeOf(tx, access), id]);
  if (!packet) throw new DomainError('NOT_FOUND', { what: 'packet' });
  return { ...packet, now: await tx.readClock() };
}

/** Throws PACKET_NOT_AT_STAGE unless the table of transitions has the move. */
export function requireMove(packet: LockedPacket, to: PacketStage, by: string): void {
  if (mayMove(PACKET_TRANSITIONS, packet.stage, to, by)) return;
  throw new DomainError('PACKET_NOT_AT_STAGE', { packet: packet.code, stage: packet.stage });
}

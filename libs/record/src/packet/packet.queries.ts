import type { PacketDetail, PacketFilter, PacketSummary } from '#contracts/http/packet';
import type { Page } from '#contracts/http/primitives';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import {
  MINE,
  mayAcknowledge,
  ofHeadOfOffice,
  ofLeadership,
  ofSecretariat,
  packetVisible,
  scopeOf,
} from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';
import { markOpened } from './packet-reading.js';

const SUMMARY_COLUMNS = `packet.id, packet.programme_id as "programmeId", p.number as programme, packet.review_id as "reviewId",
  packet.code, review.kind, review.year, review.topic, packet.stage, ${isoLocalSql('packet.freezes_at')} as "freezesAt",
  ${isoLocalSql('packet.frozen_at')} as "frozenAt", ${isoLocalSql('packet.papers_at')} as "papersMadeAt",
  ${isoLocalSql('packet.prepared_at')} as "preparedAt",
  ${isoLocalSql('packet.released_at')} as "releasedAt", ${isoLocalSql('packet.delivered_at')} as "deliveredAt",
  packet.manifest_sha256 as "manifestSha256", packet.version`;

const FROM_PACKET = `packet join programme p on p.id = packet.programme_id join review on review.id = packet.review_id`;

const LIST_SQL = `
  with ${MINE}
  select ${SUMMARY_COLUMNS} from ${FROM_PACKET}
  where ${packetVisible('packet')}
    and ($3::uuid is null or packet.programme_id = $3) and ($4::text is null or packet.stage = $4)
    and ($5::text is null or (packet.freezes_at, packet.code, packet.id) < ($5::timestamptz, $6, $7::uuid))
  order by packet.freezes_at desc, packet.code desc, packet.id desc limit $8`;

const UNIT_NAME = (alias: string) =>
  `jsonb_build_object('code', coalesce(${alias}.code, ''), 'name', coalesce(${alias}.name, ''))`;

const DELIVERIES = `
  select jsonb_agg(jsonb_build_object('ordinal', d.ordinal, 'party', ${UNIT_NAME('party_name')}, 'recipient', recipient.code,
    'deliveredAt', ${isoLocalSql('d.delivered_at')}, 'openedAt', ${isoLocalSql('d.opened_at')},
    'acknowledgedAt', ${isoLocalSql('d.acknowledged_at')}, 'acknowledgedBy', answering.code, 'note', d.note,
    'mine', d.acknowledged_at is null and ${mayAcknowledge('d')}) order by d.ordinal)
  from packet_delivery d
  join party on party.id = d.party_id
  join person recipient on recipient.id = d.person_id
  left join person answering on answering.id = d.acknowledged_by
  ${joinUnitName('party.unit_id', 'party_name')}
  where d.packet_id = packet.id`;

const WITHOUT_RECIPIENT = `
  select jsonb_agg(${UNIT_NAME('party_name')} order by party.ordinal) from party ${joinUnitName('party.unit_id', 'party_name')}
  where party.programme_id = packet.programme_id and packet.stage in ('delivered', 'acknowledged')
    and not exists (select 1 from packet_delivery d where d.packet_id = packet.id and d.party_id = party.id)`;

const FILES = `
  select jsonb_agg(jsonb_build_object('name', name, 'title', title, 'mediaType', media_type, 'size', size, 'sha256', sha256) order by name collate "C")
  from packet_file where packet_id = packet.id`;

const PREPARES = `(${ofSecretariat('packet.programme_id')} or ${ofHeadOfOffice('packet.programme_id')})`;

const DETAIL_SQL = `
  with ${MINE}
  select ${SUMMARY_COLUMNS}, p.title as "programmeTitle", packet.cover_note as "coverNote", packet.decisions,
    preparing.code as "preparedBy", releasing.code as "releasedBy",
    coalesce((${DELIVERIES}), '[]') as deliveries, coalesce((${WITHOUT_RECIPIENT}), '[]') as "withoutRecipient",
    coalesce((${FILES}), '[]') as files,
    coalesce(frozen.content -> 'lights', '[]') as lights, coalesce(frozen.content -> 'figures', '[]') as figures,
    case when ${PREPARES} then process.fault end as fault,
    jsonb_build_object('secretariat', ${ofSecretariat('packet.programme_id')},
      'headOfOffice', ${ofHeadOfOffice('packet.programme_id')}, 'leadership', ${ofLeadership('packet.programme_id')}) as mine
  from ${FROM_PACKET}
  left join person preparing on preparing.id = packet.prepared_by
  left join person releasing on releasing.id = packet.released_by
  left join process on process.kind = 'packet' and process.id = packet.id
  left join lateral (
    select convert_from(bytes, 'UTF8')::jsonb as content from packet_file
    where packet_id = packet.id and name = 'packet.json'
  ) as frozen on true
  where packet.id = $3::uuid and ${packetVisible('packet')}`;

/** Review packets, as far as the caller may see them. */
export class PacketQueries {
  constructor(private readonly database: Database) {}

  /** The latest freeze first. */
  list(actor: Actor, access: Access, filter: PacketFilter): Promise<Page<PacketSummary>> {
    return this.database.snapshot(actor, async (tx) => {
      const after = decodeCursor(filter.cursor, 3) ?? [null, null, null];
      const rows = await tx.query<PacketSummary>(LIST_SQL, [
        ...scopeOf(tx, access),
        filter.programme ?? null,
        filter.stage ?? null,
        ...after,
        filter.limit + 1,
      ]);
      return pageFrom(rows, filter.limit, (row) => [row.freezesAt, row.code, row.id]);
    });
  }

  /** One packet with its figures as frozen and how far each leader is. Its first opening by a recipient is written down. */
  detail(actor: Actor, access: Access, id: string): Promise<PacketDetail> {
    return this.database.write(actor, async (tx) => {
      await packetView(tx, access, id); // out of scope: nothing is written
      await markOpened(tx, access, id);
      return packetView(tx, access, id);
    });
  }
}

/** The packet as the caller sees it now, after what this transaction did to it. Throws NOT_FOUND out of scope. */
export async function packetView(tx: Transaction, access: Access, id: string): Promise<PacketDetail> {
  const packet = await tx.one<PacketDetail>(DETAIL_SQL, [...scopeOf(tx, access), id]);
  if (!packet) throw new DomainError('NOT_FOUND', { what: 'packet' });
  return packet;
}

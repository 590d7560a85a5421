import type { PacketChanges, PacketSource, PacketSourceFilter } from '#contracts/http/packet';
import type { Page } from '#contracts/http/primitives';
import { packetChanges } from '#documents/packet/packet-changes';
import type { PacketContent } from '#documents/packet/packet-content';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, obligationVisible, packetVisible, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { assemblePacket } from './assemble-packet.js';
import { frozenContent } from './kept-letter.js';
import type { PacketRow } from './packet.snapshot.js';

const KEY = `(source.figure collate "C", source.round_code collate "C", unit_name.code collate "C", source.report_version_id)`;

// A figure is named by its natural key, `<form>/<field>`, or by the field's key alone.
const SOURCES_SQL = `
  with ${MINE}
  select source.figure, source.round_code as round, ${unitRefSql('source.unit_id', 'unit_name')} as unit,
    source.version_number as version, source.value::float8 as value, ${isoLocalSql('ruling.ruled_at')} as "acceptedAt",
    case when ${obligationVisible('source.unit_id', 'packet.programme_id')} then version.obligation_id end as "obligationId",
    source.report_version_id as "sourceId"
  from packet
  join packet_source source on source.packet_id = packet.id
  join report_version version on version.id = source.report_version_id
  join report_ruling ruling on ruling.report_version_id = version.id
  ${joinUnitName('source.unit_id', 'unit_name')}
  where packet.id = $3::uuid and ${packetVisible('packet')}
    and ($4::text is null or source.figure = $4 or split_part(source.figure, '/', 2) = $4)
    and ($5::text is null or source.round_code = $5) and ($6::text is null or unit_name.code = $6)
    and ($7::text is null or ${KEY} > ($7, $8, $9, $10::uuid))
  order by ${KEY} limit $11`;

const PACKET_SQL = `
  with ${MINE} select packet.id, packet.programme_id, packet.review_id, packet.code, packet.stage
  from packet where packet.id = $3::uuid and ${packetVisible('packet')}`;

type Found = Pick<PacketRow, 'id' | 'programme_id' | 'review_id' | 'code' | 'stage'>;

/** Where a packet's figures come from, and what has changed since they were frozen. */
export class PacketLineageQueries {
  constructor(private readonly database: Database) {}

  /** The accepted report versions behind the figures: by figure, round, unit. Empty before the freeze. */
  sources(actor: Actor, access: Access, id: string, filter: PacketSourceFilter): Promise<Page<PacketSource>> {
    return this.database.snapshot(actor, async (tx) => {
      const scope = scopeOf(tx, access);
      if (!(await tx.one(PACKET_SQL, [...scope, id]))) throw new DomainError('NOT_FOUND', { what: 'packet' });
      const rows = await tx.query<PacketSource & { sourceId: string }>(SOURCES_SQL, [
        ...scope,
        id,
        filter.figure ?? null,
        filter.round ?? null,
        filter.unit ?? null,
        ...(decodeCursor(filter.cursor, 4) ?? [null, null, null, null]),
        filter.limit + 1,
      ]);
      const page = pageFrom(rows, filter.limit, (row) => [row.figure, row.round, row.unit.code, row.sourceId]);
      return { ...page, items: page.items.map(({ sourceId: _, ...source }) => source) };
    });
  }

  /** What the packet would say otherwise if it were frozen now. Nothing of it is applied. Throws PACKET_NOT_AT_STAGE before the freeze. */
  changes(actor: Actor, access: Access, id: string): Promise<PacketChanges> {
    return this.database.snapshot(actor, async (tx) => (await changesOf(tx, access, id)).changes);
  }
}

/** The same, with the packet as it was frozen. */
export async function changesOf(
  tx: Transaction,
  access: Access,
  id: string,
): Promise<{ readonly changes: PacketChanges; readonly frozen: PacketContent }> {
  const packet = await tx.one<Found>(PACKET_SQL, [...scopeOf(tx, access), id]);
  if (!packet) throw new DomainError('NOT_FOUND', { what: 'packet' });
  const frozen = await frozenContent(tx, id);
  if (!frozen) throw new DomainError('PACKET_NOT_AT_STAGE', { packet: packet.code, stage: packet.stage });
  const before = frozen.previousFrozenAt === null ? null : Date.parse(frozen.previousFrozenAt);
  const { content } = await assemblePacket(tx, packet, before);
  return { changes: packetChanges(frozen, content), frozen };
}

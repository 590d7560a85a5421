import { lineageCsv, type Source } from '#documents/packet/lineage';
import type { PacketContent } from '#documents/packet/packet-content';
import { packetPaper } from '#documents/packet/packet-paper';
import { isOpen } from '#domain/direction/direction';
import type { Transaction } from '#persistence/transaction';
import { businessDay, isoLocalSql } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';
import { ACCEPTED, WITH_VALUES } from './accepted-reports.js';
import { type AssembledPacket, assemblePacket } from './assemble-packet.js';
import type { PacketRow } from './packet.snapshot.js';
import { canonical, MEDIA_TYPES, type PacketFile, packetFile, sha256 } from './packet-file.js';
import { tellFrozen } from './tell-packet.js';

const PREVIOUS_SQL = `
  select max(frozen_at) as at from packet where programme_id = $1 and id <> $2 and frozen_at is not null`;

const SOURCES_SQL = `
  ${WITH_VALUES}
  insert into packet_source (packet_id, figure, report_version_id, round_code, unit_id, version_number, value)
  select $2::uuid, value.figure, value.version_id, r.code, value.unit_id, value.number, value.value
  from value join round r on r.id = value.round_id`;

const LINEAGE_SQL = `
  select source.figure, source.round_code as round, unit_name.code as unit, unit_name.name, source.version_number as version,
    to_jsonb(source.value) as value, ${isoLocalSql('ruling.ruled_at')} as "acceptedAt"
  from packet_source source
  join report_ruling ruling on ruling.report_version_id = source.report_version_id
  ${joinUnitName('source.unit_id', 'unit_name')}
  where source.packet_id = $1
  order by unit_name.code collate "C"`;

// Versions without a figure (nothing to report, words alone) stand behind the packet too.
const VERSIONS_SQL = `
  with ${ACCEPTED}
  select r.code as round, unit_name.code as unit, accepted.number as version, accepted.answers,
    (select jsonb_object_agg(file.id, file.sha256) from report_version_attachment borne
      join attachment file on file.id = borne.attachment_id where borne.report_version_id = accepted.version_id) as files
  from accepted
  join round r on r.id = accepted.round_id
  join unnest($1::uuid[]) with ordinality as named(round_id, place) on named.round_id = r.id
  ${joinUnitName('accepted.unit_id', 'unit_name')}
  order by named.place, unit_name.code collate "C"`;

const DIRECTIONS_SQL = `
  insert into packet_direction (packet_id, direction_id, stage) select $1::uuid, told.id, told.stage
  from unnest($2::uuid[], $3::text[]) as told(id, stage)`;

const FILES_SQL = `
  insert into packet_file (packet_id, name, media_type, sha256, size, bytes)
  select $1::uuid, file.name, file.media_type, file.sha256, length(file.bytes), file.bytes
  from unnest($2::text[], $3::text[], $4::text[], $5::bytea[]) as file(name, media_type, sha256, bytes)`;

interface StoodOn {
  readonly round: string;
  readonly unit: string;
  readonly version: number;
  readonly sha256: string;
}

/**
 * Assembles the packet from one snapshot and freezes it: its sources, its directions and its files, the manifest last.
 * What is frozen is only ever added to; corrections that come later are listed beside it and never applied.
 */
export async function freezePacket(tx: Transaction, packet: PacketRow): Promise<void> {
  const previous = await tx.one<{ at: Date | null }>(PREVIOUS_SQL, [packet.programme_id, packet.id]);
  const assembled = await assemblePacket(tx, packet, previous?.at?.getTime() ?? null);
  await tx.query(SOURCES_SQL, [assembled.roundIds, packet.id]);
  await tx.query(DIRECTIONS_SQL, [
    packet.id,
    assembled.directions.map(({ id }) => id),
    assembled.directions.map(({ stage }) => stage),
  ]);
  const { content } = assembled;
  const stoodOn = await versionsStoodOn(tx, assembled);
  const files = filesOf(content, await lineage(tx, packet.id, content));
  const manifest = manifestOf(content, files, stoodOn);
  await addFiles(tx, packet.id, [...files, manifest]);
  await tx.query(
    `update packet set stage = 'frozen', frozen_at = $2, manifest_sha256 = $3, version = version + 1 where id = $1`,
    [packet.id, new Date(tx.now), manifest.sha256],
  );
  await emitFrozen(tx, packet, content, stoodOn.length, manifest.sha256);
  await tellFrozen(tx, packet, content);
}

/** Adds files to the packet; none that is there can be changed. */
export async function addFiles(tx: Transaction, packetId: string, files: readonly PacketFile[]): Promise<void> {
  await tx.query(FILES_SQL, [
    packetId,
    files.map(({ name }) => name),
    files.map(({ mediaType }) => mediaType),
    files.map((file) => file.sha256),
    files.map(({ bytes }) => bytes),
  ]);
}

/** The rows of `packet_source` as the lineage tells them: by figure and round in the packet's order, then unit code. */
async function lineage(tx: Transaction, packetId: string, { figures, rounds }: PacketContent): Promise<Source[]> {
  const rows = await tx.query<Omit<Source, 'label'>>(LINEAGE_SQL, [packetId, businessDay(tx)]);
  const byPlace = new Map<string, Omit<Source, 'label'>[]>();
  for (const row of rows) {
    const place = `${row.figure} ${row.round}`;
    const there = byPlace.get(place);
    if (there) there.push(row);
    else byPlace.set(place, [row]);
  }
  return figures.flatMap(({ figure, label }) =>
    rounds.flatMap(({ round }) => (byPlace.get(`${figure} ${round}`) ?? []).map((row) => ({ ...row, label }))),
  );
}

async function versionsStoodOn(tx: Transaction, { roundIds }: AssembledPacket): Promise<StoodOn[]> {
  const rows = await tx.query<Omit<StoodOn, 'sha256'> & Reported>(VERSIONS_SQL, [roundIds, businessDay(tx)]);
  return rows.map(({ answers, files, ...version }) => ({
    ...version,
    sha256: sha256(canonical(evidenceByContent(answers, files ?? {}))),
  }));
}

interface Reported {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, string>> | null;
}

/** The answers with each file that proves something named by what it holds: an id is another one in another record. */
function evidenceByContent(answers: Reported['answers'], files: Readonly<Record<string, string>>) {
  const content = (id: unknown) => (typeof id === 'string' && Object.hasOwn(files, id) ? files[id] : id);
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [key, Array.isArray(answer) ? answer.map(content) : answer]),
  );
}

function filesOf(content: PacketContent, sources: readonly Source[]): PacketFile[] {
  const json = packetFile('packet.json', MEDIA_TYPES.json, canonical(content));
  return [
    json,
    packetFile('lineage.csv', MEDIA_TYPES.csv, lineageCsv(sources)),
    packetFile('ho-so.html', MEDIA_TYPES.html, packetPaper(content, json.sha256)),
  ];
}

/** The last file: what the others are by name, size and digest, and the report versions behind the packet. */
function manifestOf(content: PacketContent, files: readonly PacketFile[], sources: readonly StoodOn[]): PacketFile {
  const manifest = {
    format: 'songhanh/packet-manifest@1',
    packet: content.packet,
    programme: content.programme.number,
    frozenAt: content.frozenAt,
    files: files.map(({ name, bytes, sha256: digest }) => ({ name, size: bytes.length, sha256: digest })),
    sources,
  };
  return packetFile('manifest.json', MEDIA_TYPES.json, canonical(manifest));
}

function emitFrozen(
  tx: Transaction,
  packet: PacketRow,
  { units, missing, figures, directions, review }: PacketContent,
  sources: number,
  manifest: string,
): Promise<void> {
  return tx.emit('packet.frozen', {
    programmeId: packet.programme_id,
    reviewId: packet.review_id,
    packetId: packet.id,
    key: packet.code,
    data: {
      packet: packet.code,
      kind: review.kind,
      year: review.year,
      units: units.length,
      missing: missing.length,
      figures: figures.length,
      sources,
      directionsOpen: directions.filter(({ stage }) => isOpen(stage)).length,
      manifest,
    },
  });
}

import { lineageHead, lineageRows, type Source } from '#documents/packet/lineage';
import type { PacketContent } from '#documents/packet/packet-content';
import { canonical, sha256 } from '#documents/packet-archive/canonical';
import type { ListedReport } from '#documents/packet-archive/packet-manifest';
import { isOpen } from '#domain/direction/direction';
import type { Transaction } from '#persistence/transaction';
import { businessDay, isoLocalSql } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';
import { ACCEPTED, WITH_VALUES } from './accepted-reports.js';
import { type AssembledPacket, assemblePacket } from './assemble-packet.js';
import type { PacketRow } from './packet.snapshot.js';
import { addFiles, packetFile } from './packet-file.js';
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
  join unnest($4::text[]) with ordinality as named(round, place) on named.round = source.round_code
  where source.packet_id = $1 and source.figure = $3
  order by named.place, unit_name.code collate "C"`;

// Versions without a figure (nothing to report, words alone) stand behind the packet too.
const VERSIONS_SQL = `
  with ${ACCEPTED}
  select accepted.version_id as id, r.code as round, unit_name.code as unit, accepted.number as version, accepted.answers,
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

const REPORTS_SQL = `
  insert into packet_report (packet_id, report_version_id, place, round_code, unit_code, version_number, sha256)
  select $1::uuid, each.id, each.place, each.round, each.unit, each.version, each.sha256
  from unnest($2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[])
    with ordinality as each(id, round, unit, version, sha256, place)`;

interface StoodOn extends ListedReport {
  readonly id: string;
}

/**
 * Assembles the packet from one snapshot and freezes it: its sources, its directions, and what it says as `packet.json`,
 * from which alone its papers are made afterwards (`PaperMaker`). What is frozen is only ever added to; corrections that come later are listed beside it and never applied.
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
  await keepReports(tx, packet.id, stoodOn);
  const json = packetFile('packet.json', canonical(content));
  await addFiles(tx, packet.id, [
    json,
    packetFile('lineage.csv', await lineage(tx, packet.id, content), 'Nguồn của từng số liệu'),
  ]);
  await tx.query(`update packet set stage = 'frozen', frozen_at = $2, version = version + 1 where id = $1`, [
    packet.id,
    new Date(tx.now),
  ]);
  await emitFrozen(tx, packet, content, stoodOn.length, json.sha256);
  await tellFrozen(tx, packet, content);
}

/**
 * The rows of `packet_source` as the lineage tells them: by figure and round in the packet's order, then unit code. One
 * figure after the other, so that a nation's rows never stand in memory together.
 */
async function lineage(tx: Transaction, packetId: string, { figures, rounds }: PacketContent): Promise<Buffer> {
  const pieces = [Buffer.from(lineageHead())];
  const places = rounds.map(({ round }) => round);
  for (const { figure, label } of figures) {
    const rows = await tx.query<Omit<Source, 'label'>>(LINEAGE_SQL, [packetId, businessDay(tx), figure, places]);
    pieces.push(Buffer.from(lineageRows(rows.map((row) => ({ ...row, label })))));
  }
  return Buffer.concat(pieces);
}

async function versionsStoodOn(tx: Transaction, { roundIds }: AssembledPacket): Promise<StoodOn[]> {
  const rows = await tx.query<Omit<StoodOn, 'sha256'> & Reported>(VERSIONS_SQL, [roundIds, businessDay(tx)]);
  return rows.map(({ answers, files, ...version }) => ({
    ...version,
    sha256: sha256(canonical(evidenceByContent(answers, files ?? {}))),
  }));
}

function keepReports(tx: Transaction, packetId: string, stoodOn: readonly StoodOn[]): Promise<unknown> {
  const column = <Key extends keyof StoodOn>(key: Key) => stoodOn.map((each) => each[key]);
  return tx.query(REPORTS_SQL, [
    packetId,
    column('id'),
    column('round'),
    column('unit'),
    column('version'),
    column('sha256'),
  ]);
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

function emitFrozen(
  tx: Transaction,
  packet: PacketRow,
  { units, missing, figures, directions, review }: PacketContent,
  sources: number,
  contentSha256: string,
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
      content: contentSha256,
    },
  });
}

import { archiveOrder } from '#documents/packet-archive/packet-manifest';
import { type ArchiveFile, archiveLength, storedZip } from '#documents/packet-archive/stored-zip';
import { DomainError } from '#domain/error/domain-error';
import { type ReviewKind, reviewName } from '#domain/review/review';
import { type Actor, SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { MINE, packetVisible, scopeOf } from '../person/scope.js';
import { fileBytes, listFiles } from './packet-file.js';
import { noteReading } from './packet-reading.js';

/** Bytes on their way to a reader. */
export interface OutgoingFile {
  readonly bytes: AsyncIterable<Buffer>;
  readonly size: number;
  readonly mediaType: string;
  /** What the reader's computer calls it. */
  readonly name: string;
  readonly etag: string;
}

/** A packet that the caller may see, as its files need it. */
export interface SeenPacket {
  readonly id: string;
  readonly programmeId: string;
  readonly code: string;
  readonly stage: string;
  readonly title: string;
  readonly papersMade: boolean;
  readonly manifestSha256: string | null;
  readonly publicKey: string | null;
}

const PACKET_SQL = `
  with ${MINE}
  select packet.id, packet.programme_id as "programmeId", packet.code, packet.stage, p.number as programme, review.kind, review.year, review.topic,
    packet.papers_at is not null as "papersMade", packet.manifest_sha256 as "manifestSha256", key.public_key as "publicKey"
  from packet join programme p on p.id = packet.programme_id join review on review.id = packet.review_id
  left join signing_key key on key.id = packet.signing_key
  where packet.id = $3::uuid and ${packetVisible('packet')}`;

/** The packet with that id. Throws NOT_FOUND for one that is not there or not the caller's to see. */
export async function seenPacket(tx: Transaction, access: Access, id: string): Promise<SeenPacket> {
  const found = await tx.one<
    Omit<SeenPacket, 'title'> & { programme: string; kind: ReviewKind; year: number; topic: string | null }
  >(PACKET_SQL, [...scopeOf(tx, access), id]);
  if (!found) throw new DomainError('NOT_FOUND', { what: 'packet' });
  const { programme, kind, year, topic, ...packet } = found;
  return { ...packet, title: `Hồ sơ trình ${reviewName(kind, year, topic)} – ${programme}` };
}

/** As much of a file as is fetched at once, in bytes. */
const PIECE = 1 << 20;
const PIECE_SQL = `select substring(bytes from $3 for $4) as piece from packet_file where packet_id = $1 and name = $2`;

/** A packet's files as they are kept, and all of them as one archive. */
export class PacketFileQueries {
  constructor(private readonly database: Database) {}

  /** A file, byte for byte; who read it is written down. Throws NOT_FOUND for any other name. */
  file(actor: Actor, access: Access, id: string, name: string): Promise<OutgoingFile> {
    return this.database.write(actor, async (tx) => {
      await seenPacket(tx, access, id);
      const found = await tx.one<{ size: number; mediaType: string; sha256: string; title: string | null }>(
        `select size, media_type as "mediaType", sha256, title from packet_file where packet_id = $1 and name = $2`,
        [id, name],
      );
      if (!found) throw new DomainError('NOT_FOUND', { what: 'packet file' });
      await noteReading(tx, access, id, name);
      const { size, mediaType, sha256, title } = found;
      const called = title === null ? name : `${title}${name.slice(name.lastIndexOf('.'))}`;
      return { bytes: this.pieces(id, name, size), size, mediaType, name: called, etag: sha256 };
    });
  }

  /**
   * All its files in one ZIP, alike to the byte whenever it is asked for; no more than one of them is in memory at a time.
   * Throws PACKET_PAPERS_NOT_MADE as long as its manifest is not signed.
   */
  archive(actor: Actor, access: Access, id: string): Promise<OutgoingFile> {
    return this.database.write(actor, async (tx) => {
      const packet = await seenPacket(tx, access, id);
      if (!packet.papersMade) throw new DomainError('PACKET_PAPERS_NOT_MADE', { packet: packet.code });
      const files = archiveOrder(await listFiles(tx, id));
      const release = files.find(({ name }) => name === 'release.json')?.sha256;
      await noteReading(tx, access, id, 'archive');
      return {
        bytes: storedZip(this.whole(id, files)),
        size: archiveLength(files),
        mediaType: 'application/zip',
        name: `${packet.title}.zip`,
        etag: [packet.manifestSha256, ...(release ? [release] : [])].join('-'),
      };
    });
  }

  private async *pieces(id: string, name: string, size: number): AsyncGenerator<Buffer> {
    for (let from = 1; from <= size; from += PIECE) {
      const row = await this.database.onePrepared<{ piece: Buffer }>(PIECE_SQL, [id, name, from, PIECE]);
      yield row!.piece;
    }
  }

  private async *whole(id: string, files: readonly { readonly name: string }[]): AsyncGenerator<ArchiveFile> {
    for (const { name } of files) {
      const bytes = await this.database.snapshot(SYSTEM_ACTOR, (tx) => fileBytes(tx, id, name));
      yield { name, bytes: bytes! };
    }
  }
}

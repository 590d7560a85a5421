import type { ChangesPaperQuery, CopyQuery, LetterQuery } from '#contracts/http/packet-papers';
import type { Paper } from '#documents/model/paper';
import { changesPaper } from '#documents/packet/changes-paper';
import type { PacketContent } from '#documents/packet/packet-content';
import type { PacketSeal } from '#documents/packet/packet-frame';
import { sha256 } from '#documents/packet-archive/canonical';
import type { PaperFormat } from '#documents/render/formats';
import type { Renderer } from '#documents/render/renderer';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { frozenContent, keptLetter, letterPaper } from './kept-letter.js';
import { copyOf, type PacketCopy } from './packet-copy.js';
import { listFiles, mediaTypeOf } from './packet-file.js';
import { type OutgoingFile, type SeenPacket, seenPacket } from './packet-files.queries.js';
import { changesOf } from './packet-lineage.queries.js';
import { noteReading } from './packet-reading.js';
import { presentingStyle } from './presenting-style.js';
import { printedSet } from './printed-set.js';

interface PrintedFile extends OutgoingFile {
  readonly annexes: 'within' | 'apart';
}

/** A packet as one reader's copy shows it; what is not there yet is undefined. */
interface Copied {
  readonly packet: SeenPacket;
  readonly copy: PacketCopy | undefined;
  readonly content: PacketContent | undefined;
  readonly letter: Paper | undefined;
}

/**
 * What is printed of a packet when it is asked for: a recipient's own copy of the cover letter, the set as one PDF, what
 * changed since the freeze. All of it is made from what is kept, and the same each time but for the changes.
 */
export class PacketPrintQueries {
  constructor(
    private readonly database: Database,
    private readonly renderer: Pick<Renderer, 'render' | 'renderSet'>,
  ) {}

  /** The cover letter, with the recipient named. Throws NOT_FOUND, PACKET_NOT_AT_STAGE before the release. */
  async coverLetter(actor: Actor, access: Access, id: string, query: LetterQuery): Promise<OutgoingFile> {
    const { format } = query;
    const { packet, copy, paper } = await this.database.write(actor, async (tx) => {
      const { letter, ...copied } = await copiedFor(tx, access, id, query, 'cover-letter');
      const { code, stage } = copied.packet;
      if (!letter) throw new DomainError('PACKET_NOT_AT_STAGE', { packet: code, stage });
      return { ...copied, paper: letter };
    });
    const bytes = await this.renderer.render(paper, format);
    return outgoing(bytes, format, paper.title, `${packet.manifestSha256}-letter-${whose(copy)}-${format}`);
  }

  /**
   * Cover letter, summary, report, charts, state and (of a small packet) the annexes as one PDF to print. Of a large one
   * the annexes stay in their own files: `annexes` says so, and so does the last page. Throws NOT_FOUND, PACKET_PAPERS_NOT_MADE.
   */
  async printedSet(actor: Actor, access: Access, id: string, query: CopyQuery): Promise<PrintedFile> {
    const { packet, copy, letter, content, seal, files } = await this.database.write(actor, async (tx) => {
      const { packet, content, ...copied } = await copiedFor(tx, access, id, query, 'printed-set');
      if (!packet.papersMade || !content) throw new DomainError('PACKET_PAPERS_NOT_MADE', { packet: packet.code });
      return { packet, content, ...copied, seal: await sealOf(tx, packet), files: await listFiles(tx, id) };
    });
    const names = files.map(({ name }) => name);
    const { papers, annexes } = printedSet(content, seal, letter, names);
    const title = `${packet.title} (bộ in)`;
    const bytes = await this.renderer.renderSet(title, papers);
    const etag = `${packet.manifestSha256}-set-${letter ? 'letter' : 'no-letter'}-${whose(copy)}`;
    return { ...outgoing(bytes, 'pdf', title, etag), annexes };
  }

  /** What changed since the freeze, as a paper; the packet keeps what it froze. Throws PACKET_NOT_AT_STAGE before the freeze. */
  async changes(actor: Actor, access: Access, id: string, { format }: ChangesPaperQuery): Promise<OutgoingFile> {
    const paper = await this.database.snapshot(actor, async (tx) => {
      const packet = await seenPacket(tx, access, id);
      const { changes, frozen } = await changesOf(tx, access, id);
      await noteReading(tx, access, id, 'changes');
      return changesPaper(changes, frozen, await sealOf(tx, packet));
    });
    const bytes = await this.renderer.render(paper, format);
    return outgoing(bytes, format, paper.title, sha256(bytes));
  }
}

/** The packet for that reader; that it was read is written down. */
async function copiedFor(
  tx: Transaction,
  access: Access,
  id: string,
  { delivery }: CopyQuery,
  what: string,
): Promise<Copied> {
  const packet = await seenPacket(tx, access, id);
  const copy = await copyOf(tx, access, id, delivery);
  const content = await frozenContent(tx, id);
  const words = await keptLetter(tx, id);
  await noteReading(tx, access, id, `${what}/${whose(copy)}`);
  const letter = words && content && letterPaper(words, content, packet.publicKey ?? '', copy);
  return { packet, copy, content, letter };
}

const whose = (copy: PacketCopy | undefined) => (copy ? String(copy.ordinal) : 'all');

async function sealOf(tx: Transaction, { id, programmeId, publicKey }: SeenPacket): Promise<PacketSeal> {
  const json = await tx.one<{ sha256: string }>(
    `select sha256 from packet_file where packet_id = $1 and name = 'packet.json'`,
    [id],
  );
  return {
    contentSha256: json?.sha256 ?? '',
    publicKey: publicKey ?? '',
    style: await presentingStyle(tx, programmeId),
  };
}

function outgoing(bytes: Buffer, format: PaperFormat, title: string, etag: string): OutgoingFile {
  const name = `${title}.${format}`;
  return { bytes: once(bytes), size: bytes.length, mediaType: mediaTypeOf(name), name, etag };
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

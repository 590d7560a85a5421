import type { Issuer, Signature } from '#documents/model/block';
import type { Paper } from '#documents/model/paper';
import { type CoverLetter, coverLetterPaper, type Recipient } from '#documents/packet/cover-letter';
import type { PacketContent } from '#documents/packet/packet-content';
import { canonical } from '#documents/packet-archive/canonical';
import type { ListedFile } from '#documents/packet-archive/packet-manifest';
import { issuingStyle } from '#domain/paper/issuing-style';
import { signatureLines } from '#domain/paper/signature-lines';
import { isoLocal, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { isOwnOffice, issuerAtHead } from '../paper/first-frame.js';
import { type IssuingBody, signingBodies } from '../paper/issuing-bodies.js';
import { styleOf } from '../paper/paper-content.js';
import type { LockedPacket } from './lock-packet.js';
import { addFiles, fileBytes, listFiles, type PacketFile, packetFile } from './packet-file.js';

/** Where the words of a cover letter are kept; its papers are made from them and from the frozen packet alone. */
export const LETTER_FILE = 'cong-van-trinh.json';

/** The cover letter as it was released. Offices and posts, never a person's name. */
interface KeptLetter {
  readonly format: 'songhanh/packet-letter@1';
  readonly packet: string;
  readonly coverNote: string;
  readonly decisions: readonly string[];
  readonly releasedAt: string;
  readonly issuer: Issuer;
  readonly style: string;
  readonly signature: Signature;
  readonly enclosed: readonly ListedFile[];
}

/** The packet as it was frozen: what its `packet.json` says. */
export async function frozenContent(tx: Transaction, packetId: string): Promise<PacketContent | undefined> {
  const bytes = await fileBytes(tx, packetId, 'packet.json');
  return bytes && (JSON.parse(bytes.toString('utf8')) as PacketContent);
}

/** Of the programme's bodies the one whose head of office that is; of none, the first. */
async function bodyOf(tx: Transaction, packet: LockedPacket, headOfOffice: string): Promise<IssuingBody> {
  const bodies = await signingBodies(tx, packet.programmeId, headOfOffice);
  const headed = await tx.query<{ unit: string }>(
    `select unit_id as unit from membership where person_id = $1 and role = 'head'
       and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)`,
    [headOfOffice, localDate(packet.now)],
  );
  const units = new Set(headed.map(({ unit }) => unit));
  return bodies.find(({ secretariatUnitId }) => units.has(secretariatUnitId)) ?? bodies[0]!;
}

/** Keeps the words of the cover letter beside the frozen files, which stay as they are; its papers are made afterwards. */
export async function keepLetter(tx: Transaction, packet: LockedPacket, releasedBy: string): Promise<PacketFile> {
  const body = await bodyOf(tx, packet, releasedBy);
  const style = issuingStyle(body.officeKinds);
  const letter: KeptLetter = {
    format: 'songhanh/packet-letter@1',
    packet: packet.code,
    coverNote: packet.coverNote!,
    decisions: packet.decisions,
    releasedAt: isoLocal(packet.now),
    issuer: issuerAtHead(body, true),
    style,
    signature: signatureLines(
      'head-of-office',
      { ...body, officeIsBody: isOwnOffice(body) },
      styleOf(style).authorities,
    ),
    enclosed: await listFiles(tx, packet.id),
  };
  const file = packetFile(LETTER_FILE, canonical(letter));
  await addFiles(tx, packet.id, [file]);
  return file;
}

/** The words that were kept; undefined before the release. */
export async function keptLetter(tx: Transaction, packetId: string): Promise<KeptLetter | undefined> {
  const bytes = await fileBytes(tx, packetId, LETTER_FILE);
  return bytes && (JSON.parse(bytes.toString('utf8')) as KeptLetter);
}

/** The cover letter as a paper; with a recipient it is that one's own copy. */
export function letterPaper(
  letter: KeptLetter,
  content: PacketContent,
  publicKey: string,
  recipient?: Recipient,
): Paper {
  const { coverNote, decisions, releasedAt, enclosed, issuer, style, signature } = letter;
  const said: CoverLetter = {
    content,
    coverNote,
    decisions,
    releasedAt,
    office: issuer.name,
    signer: signature.name ?? '',
    post: signature.post,
    publicKey,
    enclosed,
  };
  return coverLetterPaper(said, { style: styleOf(style), issuers: [issuer], signatures: [signature] }, recipient);
}

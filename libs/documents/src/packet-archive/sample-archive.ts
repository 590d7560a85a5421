import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { lineageCsv, type Source } from '../packet/lineage.js';
import type { PacketContent } from '../packet/packet-content.js';
import { canonical, sha256 } from './canonical.js';
import { archiveOrder, type ListedReport, MANIFEST, manifestText, RELEASE, releaseText } from './packet-manifest.js';
import { keyIdOf, publicKeyText } from './signature.js';
import { type ArchiveFile, storedZip } from './stored-zip.js';

/** A private key that everybody knows, from 32 bytes that are all alike: for tests. */
export const sampleKey = (letter: number) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, letter)]),
    format: 'der',
    type: 'pkcs8',
  });

/** The public half, as it is printed. */
export const samplePublicKey = (letter: number) => publicKeyText(createPublicKey(sampleKey(letter)));

/** What a packet of that content stands on: a row for each figure of each accepted report. */
export const sampleRows = ({ figures, rounds, units }: PacketContent): Source[] =>
  figures.flatMap(({ figure, label }) =>
    rounds.flatMap(({ round }) =>
      units.flatMap(({ unit, name, reports }) => {
        const accepted = reports.find((report) => report.round === round)?.accepted;
        const value = accepted?.figures[figure];
        if (!accepted || value === undefined) return [];
        const { version, acceptedAt } = accepted;
        return [{ figure, label, round, unit, name, version, value, acceptedAt }];
      }),
    ),
  );

const reportsOf = ({ units }: PacketContent): ListedReport[] =>
  units.flatMap(({ unit, reports }) =>
    reports.flatMap(({ round, accepted }) =>
      accepted ? [{ round, unit, version: accepted.version, sha256: sha256(`${round} ${unit}`) }] : [],
    ),
  );

/** What a sample's archive is made of; the keys and rows of another packet make one that does not hold. */
export interface SampleArchive {
  readonly content: PacketContent;
  readonly rows?: readonly Source[];
  readonly released?: boolean;
  readonly key?: number;
}

/** The files of a packet as the record would have them, papers made up. */
export function sampleFiles({ content, rows = sampleRows(content), released = true, key = 1 }: SampleArchive) {
  const publicKey = samplePublicKey(key);
  const text = (name: string, words: string): ArchiveFile => ({ name, bytes: Buffer.from(words, 'utf8') });
  const signed = (name: string, signature: string, words: string) => [
    text(name, words),
    text(
      signature,
      canonical({
        format: 'songhanh/signature@1',
        algorithm: 'Ed25519',
        keyId: keyIdOf(publicKey),
        publicKey,
        signs: name,
        signature: sign(null, Buffer.from(words), sampleKey(key)).toString('base64'),
      }),
    ),
  ];
  const listed = (files: readonly ArchiveFile[]) =>
    files.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256(bytes) }));
  const papers = [
    text('packet.json', canonical(content)),
    text('lineage.csv', lineageCsv(rows)),
    text('01-tom-tat.pdf', '%PDF-1.7 made up'),
  ];
  const manifest = manifestText(content, publicKey, listed(papers), reportsOf(content));
  const letter = [text('cong-van-trinh.pdf', '%PDF-1.7 a letter')];
  const facts = { packet: content.packet, programme: content.programme.number, publicKey };
  const release = releaseText({
    ...facts,
    releasedAt: '2020-01-03T09:00:00.000+07:00',
    manifest: sha256(manifest),
    files: listed(letter),
  });
  return [
    ...papers,
    ...signed(MANIFEST.file, MANIFEST.signature, manifest),
    ...(released ? [...letter, ...signed(RELEASE.file, RELEASE.signature, release)] : []),
  ];
}

/** The bytes of an archive with those files, in the archive's order. */
export async function packed(files: readonly ArchiveFile[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of storedZip(inOrder(files))) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* inOrder(files: readonly ArchiveFile[]): AsyncGenerator<ArchiveFile> {
  yield* archiveOrder(files);
}

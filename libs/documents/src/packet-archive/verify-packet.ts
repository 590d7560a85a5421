import type { z } from 'zod';
import type { PacketContent } from '../packet/packet-content.js';
import { readCsv } from '../read-csv.js';
import { canonical, sha256 } from './canonical.js';
import { checkFigures, checkReports, type LineageRow } from './check-figures.js';
import { type Finding, finding } from './packet-findings.js';
import {
  isWitness,
  type ListedFile,
  MANIFEST,
  type PacketManifest,
  RELEASE,
  type ReleaseManifest,
} from './packet-manifest.js';
import { contentSchema, manifestSchema, releaseSchema, signatureSchema } from './packet-shapes.js';
import { type ArchiveFault, looksLikeZip, readStoredZip } from './read-stored-zip.js';
import { keyIdOf, signatureHolds } from './signature.js';

/** What was given is no packet's archive at all. */
export class NotAPacket extends Error {
  override readonly name = 'NotAPacket';

  constructor(readonly why: 'no-zip' | 'no-manifest') {
    super(`not a packet's archive: ${why}`);
  }
}

/** What the archive says of itself, and everything that is wrong with it. */
export interface PacketVerification {
  readonly manifest: PacketManifest | undefined;
  readonly release: ReleaseManifest | undefined;
  readonly files: number;
  readonly findings: readonly Finding[];
}

/**
 * Checks a packet from its archive alone: that it is the very archive that was packed, its signatures, every digest, that
 * no file is missing or too many, and that the figures are what the rows behind them make. `trusted` is the installation's
 * public key (base64) as it was learnt elsewhere; without it the packet is held against the key that it names itself.
 * Throws NotAPacket for what is none. Pure.
 */
export function verifyPacket(bytes: Buffer, trusted?: string): PacketVerification {
  if (!looksLikeZip(bytes)) throw new NotAPacket('no-zip');
  const { files, faults, whole } = readStoredZip(bytes);
  if (faults.length === 0 && !files.has(MANIFEST.file) && !files.has('packet.json'))
    throw new NotAPacket('no-manifest');
  const reader = new Reader(files, whole);
  const manifest = reader.json(MANIFEST.file, manifestSchema);
  const release =
    files.has(RELEASE.file) || files.has(RELEASE.signature) ? reader.json(RELEASE.file, releaseSchema) : undefined;
  if (manifest) reader.signed(MANIFEST, manifest.publicKey, trusted);
  if (release) reader.signed(RELEASE, release.publicKey, trusted);
  const listed = [...(manifest?.files ?? []), ...(release?.files ?? [])];
  if (manifest) reader.listed(listed);
  if (manifest && release) reader.belongs(release, files.get(MANIFEST.file)!);
  if (manifest) reader.content(manifest);
  return {
    manifest,
    release,
    files: files.size,
    findings: [...explained(faults, reader.findings), ...reader.findings],
  };
}

/** Faults of the archive in words; a checksum that no longer fits a file that was changed is that file's matter. */
function explained(faults: readonly ArchiveFault[], others: readonly Finding[]): Finding[] {
  const changed = new Set(others.flatMap(({ detail }) => [detail.name, detail.signature]));
  return faults
    .filter((fault) => fault.what !== 'checksum' || !changed.has(fault.name))
    .map(({ what, ...detail }) => finding(`archive-${what}`, detail));
}

/** The files of one archive, and what is found wrong with them one after the other. */
class Reader {
  readonly findings: Finding[] = [];
  private readonly unsound = new Set<string>();

  constructor(
    private readonly files: ReadonlyMap<string, Buffer>,
    /** Otherwise a file that is not here may stand behind the damage. */
    private readonly whole: boolean,
  ) {}

  /** The file as canonical JSON of that shape; undefined, and found, when it is not. */
  json<Shape>(name: string, shape: z.ZodType<Shape>): Shape | undefined {
    const bytes = this.bytes(name);
    if (!bytes) return undefined;
    const text = bytes.toString('utf8');
    const read = shape.safeParse(parsed(text));
    if (!read.success) {
      const [issue] = read.error.issues;
      this.find('file-unreadable', { name, why: `${issue?.path.join('/') ?? ''} ${issue?.message}`.trim() });
    } else if (canonical(read.data) !== text) {
      this.find('file-unreadable', { name, why: 'JSON is not in its canonical form' });
    } else return read.data;
    return undefined;
  }

  /** The signature beside a manifest, and whose it is. */
  signed({ file, signature }: typeof MANIFEST | typeof RELEASE, publicKey: string, trusted: string | undefined): void {
    const made = this.json(signature, signatureSchema);
    if (trusted !== undefined && publicKey !== trusted) {
      this.find('key-not-trusted', { found: publicKey, expected: trusted });
    }
    if (!made) return;
    if (made.publicKey !== publicKey || made.keyId !== keyIdOf(publicKey)) {
      this.find('signature-other-key', { name: file, signature, found: made.publicKey, expected: publicKey });
    } else if (made.signs !== file || !signatureHolds(this.files.get(file)!, made.signature, publicKey)) {
      this.find('signature-wrong', { name: file, signature });
    }
  }

  /** Every file against the manifests: there, and to the byte; and none besides. */
  listed(listed: readonly ListedFile[]): void {
    for (const { name, size, sha256: expected } of listed) {
      const bytes = this.bytes(name);
      if (!bytes) continue;
      const found = sha256(bytes);
      if (bytes.length !== size) this.find('file-size', { name, found: bytes.length, expected: size });
      else if (found !== expected) this.find('file-changed', { name, found, expected });
      else continue;
      this.unsound.add(name);
    }
    const known = new Set(listed.map(({ name }) => name));
    for (const name of this.files.keys()) if (!known.has(name) && !isWitness(name)) this.find('file-extra', { name });
  }

  belongs(release: ReleaseManifest, manifest: Buffer): void {
    const expected = sha256(manifest);
    if (release.manifest !== expected) this.find('release-other-packet', { found: release.manifest, expected });
  }

  /** What the packet says against the rows behind it. A file that was changed is not read any further. */
  content(manifest: PacketManifest): void {
    if (this.unsound.has('packet.json') || this.unsound.has('lineage.csv')) return;
    const content = this.json('packet.json', contentSchema) as PacketContent | undefined;
    const lineage = this.bytes('lineage.csv');
    if (!content || !lineage) return;
    const told = `${content.packet}, ${content.programme.number}, ${content.frozenAt}`;
    const expected = `${manifest.packet}, ${manifest.programme}, ${manifest.frozenAt}`;
    if (told !== expected) this.find('content-other-packet', { found: told, expected });
    this.findings.push(
      ...checkFigures(content, lineageRows(lineage.toString('utf8'))),
      ...checkReports(content, manifest.sources),
    );
  }

  private bytes(name: string): Buffer | undefined {
    const bytes = this.files.get(name);
    const told = this.findings.some(({ code, detail }) => code === 'file-missing' && detail.name === name);
    if (!bytes && this.whole && !told) this.find('file-missing', { name });
    return bytes;
  }

  private find(code: Finding['code'], detail: Finding['detail']): void {
    this.findings.push(finding(code, detail));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function lineageRows(text: string): LineageRow[] {
  const [, ...rows] = readCsv(text);
  return rows.map(([figure = '', , round = '', unit = '', , version, value]) => ({
    figure,
    round,
    unit,
    version: Number(version),
    value: Number(value),
  }));
}

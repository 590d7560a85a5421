import { canonical } from './canonical.js';

/** A file as a manifest names it. */
export interface ListedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** A report version behind the packet, with the digest of its answers (files in them named by their own digest). */
export interface ListedReport {
  readonly round: string;
  readonly unit: string;
  readonly version: number;
  readonly sha256: string;
}

/** `manifest.json`: what the packet was when it was frozen and its papers were made. */
export interface PacketManifest {
  readonly format: 'songhanh/packet-manifest@2';
  readonly packet: string;
  readonly programme: string;
  readonly frozenAt: string;
  /** The public half of the key that signs it: 32 bytes in base64. */
  readonly publicKey: string;
  /** By name. */
  readonly files: readonly ListedFile[];
  /** In the packet's order of rounds, then by unit code. */
  readonly sources: readonly ListedReport[];
}

/** `release.json`: the cover letter that came at the release, and to which manifest it belongs. */
export interface ReleaseManifest {
  readonly format: 'songhanh/packet-release@1';
  readonly packet: string;
  readonly programme: string;
  readonly releasedAt: string;
  readonly publicKey: string;
  /** SHA-256 of `manifest.json`. */
  readonly manifest: string;
  readonly files: readonly ListedFile[];
}

/** `manifest.sig.json` or `release.sig.json`: the signature over the bytes of the file it names. */
export interface ManifestSignature {
  readonly format: 'songhanh/signature@1';
  readonly algorithm: 'Ed25519';
  readonly keyId: string;
  readonly publicKey: string;
  readonly signs: string;
  /** 64 bytes in base64. */
  readonly signature: string;
}

/** The files that bear witness of the others; they are in no list themselves. */
export const MANIFEST = { file: 'manifest.json', signature: 'manifest.sig.json' } as const;
export const RELEASE = { file: 'release.json', signature: 'release.sig.json' } as const;
const WITNESSES: readonly string[] = [MANIFEST.file, MANIFEST.signature, RELEASE.file, RELEASE.signature];

export const isWitness = (name: string) => WITNESSES.includes(name);

/** The order in which the archive has its files: those that bear witness first, then by name. */
export function archiveOrder<File extends { readonly name: string }>(files: readonly File[]): File[] {
  const place = ({ name }: File) => (isWitness(name) ? WITNESSES.indexOf(name) : WITNESSES.length);
  return [...files].sort((a, b) => place(a) - place(b) || compareNames(a.name, b.name));
}

const compareNames = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const listed = (files: readonly ListedFile[]): ListedFile[] =>
  files.map(({ name, size, sha256 }) => ({ name, size, sha256 })).sort((a, b) => compareNames(a.name, b.name));

/** What a manifest says of the packet itself, as `packet.json` has it. */
interface FrozenPacket {
  readonly packet: string;
  readonly programme: { readonly number: string };
  readonly frozenAt: string;
}

/** The bytes of `manifest.json`. */
export function manifestText(
  { packet, programme, frozenAt }: FrozenPacket,
  publicKey: string,
  files: readonly ListedFile[],
  sources: readonly ListedReport[],
): string {
  const manifest: PacketManifest = {
    format: 'songhanh/packet-manifest@2',
    packet,
    programme: programme.number,
    frozenAt,
    publicKey,
    files: listed(files),
    sources,
  };
  return canonical(manifest);
}

/** The bytes of `release.json`. */
export const releaseText = (release: Omit<ReleaseManifest, 'format'>): string =>
  canonical({
    ...release,
    format: 'songhanh/packet-release@1',
    files: listed(release.files),
  } satisfies ReleaseManifest);

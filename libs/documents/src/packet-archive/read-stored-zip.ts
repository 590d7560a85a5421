import { crc32 } from 'node:zlib';
import { type ArchiveFile, directory, LOCAL_LENGTH, localHeader, type Placed } from './stored-zip.js';

/** Where the archive is not what `storedZip` makes of its files; `at` is the first byte that differs. */
export type ArchiveFault =
  | { readonly what: 'header'; readonly name: string; readonly at: number }
  | { readonly what: 'checksum'; readonly name: string; readonly at: number }
  | { readonly what: 'directory'; readonly at: number }
  | { readonly what: 'cut'; readonly at: number };

export interface ReadArchive {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly faults: readonly ArchiveFault[];
  /** Whether every file could be read; after a fault that hides where the next begins, no more are. */
  readonly whole: boolean;
}

const LOCAL = Buffer.from('PK\x03\x04', 'latin1');
const DIRECTORY = Buffer.from('PK\x01\x02', 'latin1');
const END = Buffer.from('PK\x05\x06', 'latin1');
/** Where a header has its file's checksum. */
const CHECKSUM_AT = 14;

/** Whether it is a ZIP at all, perhaps a damaged one: it begins or ends like one. */
export const looksLikeZip = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).equals(LOCAL) || bytes.subarray(-22, -18).equals(END);

/**
 * Reads an archive from its first byte to its last. Each header is written anew from what it says and held against what
 * stands there, and so is the directory: no byte can differ unnoticed.
 */
export function readStoredZip(bytes: Buffer): ReadArchive {
  const files = new Map<string, Buffer>();
  const faults: ArchiveFault[] = [];
  const placed: ReadPlace[] = [];
  let at = 0;
  while (at < bytes.length && !directoryBegins(bytes, at, placed)) {
    const read = readFile(bytes, at);
    if ('what' in read) return { files, faults: [...faults, read], whole: false };
    faults.push(...read.faults);
    if (files.has(read.file.name)) faults.push({ what: 'header', name: read.file.name, at });
    files.set(read.file.name, read.file.bytes);
    placed.push(read.place);
    at = read.next;
  }
  const differs = directoryDiffers(bytes.subarray(at), placed, at);
  if (differs !== null) faults.push({ what: 'directory', at: at + differs });
  return { files, faults, whole: true };
}

/** Where a file stands, with the checksum its header says and the one its bytes have. */
interface ReadPlace extends Placed {
  readonly counted: number;
}

/** Whether the directory is next; one whose first letters are damaged is known by its length. */
function directoryBegins(bytes: Buffer, at: number, placed: readonly Placed[]): boolean {
  const mark = bytes.subarray(at, at + 4);
  if (mark.equals(DIRECTORY) || (placed.length === 0 && mark.equals(END))) return true;
  return !mark.equals(LOCAL) && bytes.length - at === directory(placed, at).length;
}

interface ReadFile {
  readonly file: ArchiveFile;
  readonly place: ReadPlace;
  readonly faults: readonly ArchiveFault[];
  readonly next: number;
}

function readFile(bytes: Buffer, at: number): ReadFile | ArchiveFault {
  if (at + LOCAL_LENGTH > bytes.length) return { what: 'cut', at };
  const size = bytes.readUInt32LE(at + 18);
  const begins = at + LOCAL_LENGTH + bytes.readUInt16LE(at + 26);
  const name = bytes.subarray(at + LOCAL_LENGTH, begins).toString('utf8');
  const sure = bytes.subarray(at, at + 4).equals(LOCAL) && size === bytes.readUInt32LE(at + 22);
  if (!sure) return { what: 'header', name, at };
  if (begins + size > bytes.length) return { what: 'cut', at };
  const content = bytes.subarray(begins, begins + size);
  const place = { name, size, crc32: bytes.readUInt32LE(at + CHECKSUM_AT), offset: at, counted: crc32(content) };
  const faults: ArchiveFault[] = [];
  const differs = firstDifference(localHeader(place), bytes.subarray(at, begins));
  if (differs !== null) faults.push({ what: 'header', name, at: at + differs });
  if (place.counted !== place.crc32) faults.push({ what: 'checksum', name, at: at + CHECKSUM_AT });
  return { file: { name, bytes: content }, place, faults, next: begins + size };
}

/** The first byte of the directory that differs. Of a file that changed it has the old checksum, of a header that changed the right one. */
function directoryDiffers(found: Buffer, placed: readonly ReadPlace[], offset: number): number | null {
  const asWritten = firstDifference(directory(placed, offset), found);
  if (asWritten === null) return null;
  const counted = placed.map((place) => ({ ...place, crc32: place.counted }));
  return firstDifference(directory(counted, offset), found) === null ? null : asWritten;
}

function firstDifference(expected: Buffer, found: Buffer): number | null {
  if (expected.equals(found)) return null;
  const until = Math.min(expected.length, found.length);
  for (let at = 0; at < until; at += 1) if (expected[at] !== found[at]) return at;
  return until;
}

import { crc32 } from 'node:zlib';

/** A file of the archive. */
export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file as its record in the directory needs it. */
export interface Placed {
  readonly name: string;
  readonly size: number;
  readonly crc32: number;
  readonly offset: number;
}

const LOCAL_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
/** 2.0: all that stored files with names in UTF-8 need. */
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day a ZIP can name: every file bears it, so that the same files are the same bytes. */
const FIRST_DAY = 0x0021;
export const LOCAL_LENGTH = 30;
const DIRECTORY_LENGTH = 46;
const END_LENGTH = 22;

/** What stands before a file's bytes (APPNOTE 6.3 §4.3.7). */
export function localHeader({ name, size, crc32: checksum }: Omit<Placed, 'offset'>): Buffer {
  const written = Buffer.from(name, 'utf8');
  const header = Buffer.alloc(LOCAL_LENGTH);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  writeFacts(header, 4, size, checksum, written.length);
  return Buffer.concat([header, written]);
}

/** What stands at the end: a record for each file, and where they begin (§4.3.12, §4.3.16). */
export function directory(files: readonly Placed[], offset: number): Buffer {
  const records = files.map(({ name, size, crc32: checksum, offset: at }) => {
    const written = Buffer.from(name, 'utf8');
    const record = Buffer.alloc(DIRECTORY_LENGTH);
    record.writeUInt32LE(DIRECTORY_SIGNATURE, 0);
    record.writeUInt16LE(VERSION, 4);
    writeFacts(record, 6, size, checksum, written.length);
    record.writeUInt32LE(at, 42);
    return Buffer.concat([record, written]);
  });
  const listing = Buffer.concat(records);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([listing, end]);
}

function writeFacts(header: Buffer, at: number, size: number, checksum: number, nameLength: number): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(FIRST_DAY, at + 8);
  header.writeUInt32LE(checksum, at + 10);
  header.writeUInt32LE(size, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}

/** How long the archive will be, from names and sizes alone, in bytes. */
export const archiveLength = (files: readonly { readonly name: string; readonly size: number }[]): number =>
  files.reduce(
    (sum, { name, size }) => sum + LOCAL_LENGTH + DIRECTORY_LENGTH + 2 * Buffer.byteLength(name) + size,
    END_LENGTH,
  );

/**
 * The archive, piece by piece: files stored as they are in the order they come, each read only when its turn has come.
 * Nothing else is in it, no time and no packing: the same files make the same bytes, whatever makes them.
 */
export async function* storedZip(files: AsyncIterable<ArchiveFile>): AsyncGenerator<Buffer> {
  const placed: Placed[] = [];
  let offset = 0;
  for await (const { name, bytes } of files) {
    const file = { name, size: bytes.length, crc32: crc32(bytes), offset };
    const header = localHeader(file);
    placed.push(file);
    offset += header.length + bytes.length;
    yield header;
    yield bytes;
  }
  yield directory(placed, offset);
}

import { crc32, deflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** A zip that is broken, encrypted, or unpacks to more than was allowed. */
export class ZipRefused extends Error {
  constructor(readonly reason: 'broken' | 'encrypted' | 'too-large') {
    super(`zip refused: ${reason}`);
  }
}

export interface ZipLimits {
  readonly entries: number;
  /** Of all wanted entries together, after unpacking; counted while unpacking, whatever the zip says of itself. */
  readonly unpackedBytes: number;
}

/** The wanted entries of a zip, unpacked within the limits. Throws {@link ZipRefused}. */
export async function unpackZip(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): Promise<Map<string, Buffer>> {
  try {
    const zip = await fromBufferPromise(bytes, { validateEntrySizes: true });
    if (zip.entryCount > limits.entries) throw new ZipRefused('too-large');
    const found = new Map<string, Buffer>();
    let left = limits.unpackedBytes;
    for await (const entry of zip.eachEntry()) {
      if (!wanted(entry.fileName) || found.has(entry.fileName)) continue;
      if (entry.isEncrypted()) throw new ZipRefused('encrypted');
      const part = await unpack(zip, entry, left);
      left -= part.length;
      found.set(entry.fileName, part);
    }
    return found;
  } catch (error) {
    throw error instanceof ZipRefused ? error : new ZipRefused('broken');
  }
}

async function unpack(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  if (entry.uncompressedSize > limit) throw new ZipRefused('too-large');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of await zip.openReadStreamPromise(entry)) {
    size += (part as Buffer).length;
    if (size > limit) throw new ZipRefused('too-large');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first moment a zip can name: every file gets it, so that the same content is the same bytes. */
const FIRST_DAY = 0x0021;

/** A zip (APPNOTE 6.3) of the entries in their order, alike to the byte whenever it is made. */
export function packZip(entries: ReadonlyMap<string, Buffer | string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(UTF8_NAMES, 2);
    facts.writeUInt16LE(DEFLATED, 4);
    facts.writeUInt16LE(FIRST_DAY, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    parts.push(uint32(LOCAL_HEADER), facts, nameBytes, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(uint32(DIRECTORY_ENTRY), uint16(VERSION), facts, tail, nameBytes);
    offset += 4 + facts.length + nameBytes.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.size, 4);
  end.writeUInt16LE(entries.size, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listing, uint32(END_OF_DIRECTORY), end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';

/** The part's bytes as they come, unpacked; fails when they are more or fewer than the directory says, or others. */
export async function* unpacked(zip: ZipFile, entry: Entry): AsyncIterable<Buffer> {
  let sum = 0;
  for await (const part of await zip.openReadStreamPromise(entry)) {
    sum = crc32(part, sum);
    yield part;
  }
  if (sum !== entry.crc32) throw new Error('a part of the archive is damaged');
}

/** The head of the part, up to that many bytes. */
export async function headOf(zip: ZipFile, entry: Entry, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  // What is left unread stays packed: leaving the loop closes the stream.
  for await (const part of await zip.openReadStreamPromise(entry)) {
    parts.push(part);
    size += part.length;
    if (size >= mostBytes) break;
  }
  return Buffer.concat(parts).subarray(0, mostBytes);
}

import { open } from 'node:fs/promises';
import { fromBufferPromise, fromFdPromise, type ZipFile } from 'yauzl';

/** A file that is looked into, a small piece at a time. */
export interface FileBytes {
  readonly size: number;
  /** The bytes from there on; fewer at the end. */
  read(from: number, length: number): Promise<Buffer>;
  /** Its directory as a zip. Throws when it is none. */
  zip(): Promise<ZipFile>;
}

/** What is decided over each window; a text of that length is found wherever it lies. */
const WINDOW_BYTES = 256 * 1024;
const OVERLAP_BYTES = 8 * 1024;

const ZIP_OPTIONS = { lazyEntries: true, autoClose: false, validateEntrySizes: true };

/** Bytes that are in memory already. */
export const bytesInMemory = (bytes: Buffer): FileBytes => ({
  size: bytes.length,
  read: async (from, length) => bytes.subarray(from, from + length),
  zip: () => fromBufferPromise(bytes, ZIP_OPTIONS),
});

/** Looks into a file on disk, and closes it whatever happens. */
export async function lookInto<T>(path: string, look: (file: FileBytes) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return await look({
      size,
      async read(from, length) {
        const wanted = Math.max(0, Math.min(length, size - from));
        const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, from);
        return buffer.subarray(0, bytesRead);
      },
      zip: () => fromFdPromise(handle.fd, ZIP_OPTIONS),
    });
  } finally {
    await handle.close();
  }
}

/** The whole file in windows that overlap, each with its place. */
export async function* windowsOf(file: FileBytes): AsyncIterable<{ readonly at: number; readonly bytes: Buffer }> {
  for (let at = 0; at < file.size; at += WINDOW_BYTES - OVERLAP_BYTES) {
    const bytes = await file.read(at, WINDOW_BYTES);
    yield { at, bytes };
    if (at + bytes.length >= file.size) return;
  }
}

/** Whether the file begins with those bytes (hex). */
export async function beginsWith(file: FileBytes, hex: string): Promise<boolean> {
  return (await file.read(0, hex.length / 2)).toString('hex') === hex;
}

/** A zip's local header, an OLE compound file's header. */
export const ZIP_MAGIC = '504b0304';
export const OLE_MAGIC = 'd0cf11e0a1b11ae1';

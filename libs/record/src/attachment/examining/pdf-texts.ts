import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import { type FileBytes, windowsOf } from './file-bytes.js';

const inflated = promisify(inflate);

/** Objects packed together seldom exceed a few hundred kilobytes; past these limits they are left unread. */
const PACKED_BYTES = 2 * 1024 * 1024;
const UNPACKED_BYTES = 8 * 1024 * 1024;
const MOST_PACKS = 2_000;

/**
 * A PDF's objects as Latin-1 text: the file in windows, and what its object streams (ISO 32000-1, 7.5.7) pack away. What
 * is encrypted, or packed otherwise than by Flate, stays closed.
 */
export async function* pdfTexts(file: FileBytes): AsyncIterable<string> {
  const packs = new Set<number>();
  for await (const { at, bytes } of windowsOf(file)) {
    const text = bytes.toString('latin1');
    yield text;
    for (const { index } of text.matchAll(/\/ObjStm\b/g)) if (packs.size < MOST_PACKS) packs.add(at + index);
  }
  for (const at of packs) {
    const text = await unpackAt(file, at);
    if (text !== undefined) yield text;
  }
}

async function unpackAt(file: FileBytes, at: number): Promise<string | undefined> {
  const bytes = await file.read(at, PACKED_BYTES);
  const start = /\bstream\r?\n/.exec(bytes.subarray(0, 4_096).toString('latin1'));
  if (!start) return undefined;
  const packed = bytes.subarray(start.index + start[0].length);
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: UNPACKED_BYTES };
    return (await inflated(packed, options)).toString('latin1');
  } catch {
    return undefined;
  }
}

/** Names written with `#xx` read as what they mean: `/J#61vaScript` is `/JavaScript`. */
export const plainNames = (text: string): string =>
  text.replace(/\/[\w#]*#[0-9A-Fa-f]{2}[\w#]*/g, (name) =>
    name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );

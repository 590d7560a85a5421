import type { FileKind, FileRemark } from '#domain/attachment/file-kind';
import { DomainError } from '#domain/error/domain-error';
import { beginsWith, type FileBytes } from './file-bytes.js';

/** No honest picture has more segments or chunks before its data ends. */
const MOST_PIECES = 100_000;

type Whole = (file: FileBytes) => Promise<boolean>;

/** A picture: what it begins with, then whether it is whole. */
const picture =
  (isOne: Whole, isWhole: Whole) =>
  async (file: FileBytes, _: FileKind, ending: string): Promise<FileRemark[]> => {
    if (!(await isOne(file))) throw new DomainError('FILE_NOT_WHAT_IT_SAYS', { ending });
    if (!(await isWhole(file))) throw new DomainError('FILE_DAMAGED', { ending });
    return [];
  };

const text = async (file: FileBytes, from: number, length: number) =>
  (await file.read(from, length)).toString('latin1');

/** Segments up to the scan's beginning, with a frame among them (ITU-T T.81, annex B). */
async function jpegHasFrame(file: FileBytes): Promise<boolean> {
  let at = 2;
  let hasFrame = false;
  for (let pieces = 0; pieces < MOST_PIECES; pieces += 1) {
    const head = await file.read(at, 4);
    if (head.length < 4 || head[0] !== 0xff) return false;
    const marker = head[1]!;
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    if (marker === 0xda) return hasFrame;
    // C0–CF are frames, but for the tables C4, C8 and CC.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) hasFrame = true;
    at += 2 + head.readUInt16BE(2);
  }
  return false;
}

/** Chunks from IHDR to IEND (ISO/IEC 15948, 5.3). */
async function pngEnds(file: FileBytes): Promise<boolean> {
  if ((await text(file, 12, 4)) !== 'IHDR') return false;
  for (let at = 8, pieces = 0; pieces < MOST_PIECES; pieces += 1) {
    const head = await file.read(at, 8);
    if (head.length < 8) return false;
    at += 12 + head.readUInt32BE(0);
    if (head.toString('latin1', 4) === 'IEND') return at <= file.size;
  }
  return false;
}

async function webpIsLongEnough(file: FileBytes): Promise<boolean> {
  return (await file.read(4, 4)).readUInt32LE(0) + 8 <= file.size;
}

/** The first directory of a TIFF lies within the file. */
async function tiffHasDirectory(file: FileBytes): Promise<boolean> {
  const head = await file.read(0, 8);
  if (head.length < 8) return false;
  const at = head[0] === 0x49 ? head.readUInt32LE(4) : head.readUInt32BE(4);
  return at >= 8 && at + 6 <= file.size;
}

export const examineJpeg = picture((file) => beginsWith(file, 'ffd8ff'), jpegHasFrame);
export const examinePng = picture((file) => beginsWith(file, '89504e470d0a1a0a'), pngEnds);
export const examineWebp = picture(
  async (file) => (await text(file, 0, 4)) === 'RIFF' && (await text(file, 8, 4)) === 'WEBP',
  webpIsLongEnough,
);
// Brands of HEIC pictures and their sequences (ISO/IEC 23008-12, annex B).
export const examineHeif = picture(
  async (file) => /^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(await text(file, 4, 8)),
  async (file) => (await file.read(0, 4)).readUInt32BE(0) < file.size,
);
export const examineTiff = picture(
  async (file) => (await beginsWith(file, '49492a00')) || (await beginsWith(file, '4d4d002a')),
  tiffHasDirectory,
);

/** Where a signature stands in a file: the bytes it covers, and its own, between them. */
export interface SignaturePlace {
  /** The covered bytes, in two parts. `null` when the ranges make no sense in this file. */
  readonly covered: readonly [Buffer, Buffer] | null;
  /** The signature itself, DER; `null` when what stands between the ranges is no signature. */
  readonly contents: Buffer | null;
  readonly coversWholeFile: boolean;
  /** `/M` beside it: when it was signed, as the program said. */
  readonly claimedAt: string | null;
}

/** More signatures than any paper bears; a file may be made of nothing else. */
const MOST_SIGNATURES = 20;
/** A signature with its chain takes some tens of kilobytes. */
const MOST_CONTENTS = 512 * 1024;
/** How far around its ranges a signature's other entries are looked for. */
const ENTRY_REACH = 1_500;

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

/**
 * Every signature that the file speaks of, in the order of its bytes. A signature must cover all of the file but itself
 * (ISO 32000-1, 12.8.1): what leaves out more, or anything else than a hexadecimal string, covers nothing.
 */
export function signaturePlaces(file: Buffer): SignaturePlace[] {
  const text = file.toString('latin1');
  const places: SignaturePlace[] = [];
  for (const found of text.matchAll(BYTE_RANGE)) {
    if (places.length === MOST_SIGNATURES) break;
    const [start, length, after, rest] = found.slice(1, 5).map(Number) as [number, number, number, number];
    places.push({
      ...between(file, start, length, after, rest),
      coversWholeFile: start === 0 && after + rest === file.length,
      claimedAt: claimedAt(text, found.index, start + length, after),
    });
  }
  return places;
}

function between(file: Buffer, start: number, length: number, after: number, rest: number) {
  const end = start + length;
  if (start !== 0 || length === 0 || after < end + 2 || after + rest > file.length)
    return { covered: null, contents: null };
  const covered: [Buffer, Buffer] = [file.subarray(0, end), file.subarray(after, after + rest)];
  if (after - end > 2 * MOST_CONTENTS) return { covered, contents: null };
  const hole = file.subarray(end, after).toString('latin1');
  const hex = /^<([0-9A-Fa-f\s]+)>$/.exec(hole)?.[1];
  return { covered, contents: hex === undefined ? null : Buffer.from(hex.replace(/\s+/g, ''), 'hex') };
}

/** `/M (D:20180307093000+07'00')` near the ranges, before or after the signature's own bytes, as ISO 8601. */
function claimedAt(text: string, at: number, end: number, after: number): string | null {
  const near = `${text.slice(Math.max(0, Math.min(at, end) - ENTRY_REACH), end)} ${text.slice(after, after + ENTRY_REACH)}`;
  const [, year, month, day, hour, minute, second, sign, hours, minutes] =
    /\/M\s{0,20}\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-])(\d\d)'?(\d\d)?'?|Z[0-9']{0,7})?\)/.exec(near) ?? [];
  if (!year) return null;
  const zone = sign ? `${sign}${hours}:${minutes ?? '00'}` : 'Z';
  const moment = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

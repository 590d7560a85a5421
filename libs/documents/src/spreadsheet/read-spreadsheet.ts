import { MarkupBroken } from '../xml/markup.js';
import type { Sheet } from './cell.js';
import { readRows, SheetTooLarge } from './sheet-rows.js';
import { spreadsheetRefusal } from './spreadsheet-refusal.js';
import { readWorkbookParts } from './workbook-parts.js';
import { unpackZip, ZipRefused } from './zip.js';

/** How large a workbook may be; beyond it, it is refused before it is read. */
export interface SpreadsheetLimits {
  readonly bytes: number;
  readonly unpackedBytes: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
}

const MEGABYTE = 1024 * 1024;

export const SPREADSHEET_LIMITS: SpreadsheetLimits = {
  bytes: 20 * MEGABYTE,
  unpackedBytes: 64 * MEGABYTE,
  sheets: 50,
  rows: 50_000,
  columns: 300,
};

const ENTRIES = 2000;

/**
 * The sheets of an .xlsx file, hidden ones too, in their order. Dates are what stands in the cell, in no time zone; a
 * formula is the value that was last calculated. Throws InputError (pointer '') for what is no .xlsx, is encrypted or
 * broken, or is larger than the limits; the size is counted while unpacking, before anything is parsed.
 */
export async function readSpreadsheet(
  bytes: Buffer,
  limits: SpreadsheetLimits = SPREADSHEET_LIMITS,
): Promise<readonly Sheet[]> {
  checkKind(bytes, limits);
  try {
    const files = await unpackZip(bytes, (name) => /\.(xml|rels)$/.test(name), {
      entries: ENTRIES,
      unpackedBytes: limits.unpackedBytes,
    });
    const parts = readWorkbookParts(files);
    if (!parts) throw spreadsheetRefusal('not-xlsx');
    if (parts.sheets.length > limits.sheets) throw spreadsheetRefusal('sheets', limits.sheets);
    return parts.sheets.map(({ name, part }) => {
      const xml = files.get(part)?.toString('utf8');
      if (xml === undefined) throw new MarkupBroken('sheet without its part');
      return { name: name.normalize('NFC').trim(), ...readRows(xml, parts, limits) };
    });
  } catch (error) {
    throw refusalOf(error, limits);
  }
}

function checkKind(bytes: Buffer, limits: SpreadsheetLimits): void {
  if (bytes.length === 0) throw spreadsheetRefusal('empty');
  if (bytes.length > limits.bytes) throw spreadsheetRefusal('bytes', limits.bytes / MEGABYTE);
  // The old binary format, and an .xlsx with a password, are both compound files (MS-CFB §2.2).
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw spreadsheetRefusal('xls');
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) throw spreadsheetRefusal('not-xlsx');
}

function refusalOf(error: unknown, limits: SpreadsheetLimits): unknown {
  if (error instanceof SheetTooLarge) return spreadsheetRefusal(error.excess, limits[error.excess]);
  if (error instanceof MarkupBroken) return spreadsheetRefusal('broken');
  if (!(error instanceof ZipRefused)) return error;
  if (error.reason === 'too-large') return spreadsheetRefusal('unpacked', limits.unpackedBytes / MEGABYTE);
  return spreadsheetRefusal(error.reason === 'encrypted' ? 'xls' : 'broken');
}

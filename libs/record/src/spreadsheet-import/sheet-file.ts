import { readCsv } from '#documents/read-csv';
import type { Cell } from '#documents/spreadsheet/cell';
import { readSpreadsheet } from '#documents/spreadsheet/read-spreadsheet';
import { InputError } from '#domain/error/input-error';
import type { SheetCell } from '#domain/spreadsheet-import/column';

/** A sheet as it is kept until it is applied: plain cells, dates as `YYYY-MM-DD`. */
export interface KeptSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

const ROWS = 50_000;

/** The sheets of an .xlsx or .csv file. Throws INPUT_INVALID for what is neither, or holds nothing. */
export async function readSheets(fileName: string, bytes: Buffer): Promise<KeptSheet[]> {
  const sheets = /\.(csv|tsv|txt)$/i.test(fileName)
    ? [{ name: 'CSV', rows: readCsv(textOf(bytes)) }]
    : (await readSpreadsheet(bytes)).map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(plain)) }));
  if (sheets.every(({ rows }) => rows.length === 0)) {
    throw InputError.at('', 'Tệp không có dòng nào.', 'The file has no rows.');
  }
  if (sheets.some(({ rows }) => rows.length > ROWS)) {
    throw InputError.at(
      '',
      `Một trang có quá ${ROWS} dòng. Hãy chia nhỏ.`,
      `A sheet has more than ${ROWS} rows. Split it.`,
    );
  }
  return sheets;
}

const plain = (cell: Cell): SheetCell => (cell !== null && typeof cell === 'object' ? cell.date : cell);

/** CSV as text: UTF-16 with its mark, else UTF-8. Throws INPUT_INVALID for an older encoding: its letters would be lost. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw InputError.at(
      '',
      'Tệp CSV không phải mã UTF-8. Hãy lưu thành “CSV UTF-8” hoặc .xlsx.',
      'The CSV file is not UTF-8. Save it as "CSV UTF-8" or .xlsx.',
    );
  }
}

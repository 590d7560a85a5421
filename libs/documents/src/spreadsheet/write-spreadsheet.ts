import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node';
import { laidOutSheet } from './merged-cells.js';
import type { WorkbookCell, WorkbookSheet } from './workbook.js';
import { ANSWER_COLOUR, workbookMarkup } from './workbook-markup.js';
import { packZip, unpackZip } from './zip.js';

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };
const DATE_FORMAT = 'dd/mm/yyyy';
const HEADING_COLOUR = '#DCE6F1';

/**
 * The sheets as an .xlsx file. The same sheets give the same bytes, whenever they are written. Text is always text: what
 * begins with = + - or @ is marked so that no spreadsheet takes it for a formula, not even when the cell is edited.
 */
export async function writeSpreadsheet(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const laidOut = sheets.map(laidOutSheet);
  const written = await writeExcelFile(
    laidOut.map(({ name, columns, rows, frozenRows }) => ({
      sheet: name,
      data: rows.map((row): Row => row.flatMap((cell) => cells(cell))),
      columns: columns.map(({ width }) => ({ width })),
      ...(frozenRows && { stickyRowsCount: frozenRows }),
    })),
    { ...FONT, features: [workbookMarkup(laidOut)] },
  ).toBuffer();
  // Packed anew: the library's zip bears the hour of writing.
  return packZip(await unpackZip(written, () => true, { entries: 10_000, unpackedBytes: 1024 ** 3 }));
}

/** The cell, and after one that covers several columns the empty ones below it. */
function cells(cell: WorkbookCell | null): (CellObject | null)[] {
  if (cell === null) return [null];
  const { bold, italic, wrap, align, size, height, border, heading, columns = 1, answer, colour, ground } = cell;
  const written: CellObject = {
    ...contentOf(cell),
    alignVertical: !heading && (wrap || border || answer) ? 'top' : 'center',
    ...((bold || heading) && { fontWeight: 'bold' as const }),
    ...(italic && { fontStyle: 'italic' as const }),
    ...((wrap || heading) && { wrap: true }),
    ...(align && { align }),
    ...(size && { fontSize: size }),
    ...(height && { height }),
    ...((border || answer || heading) && { borderStyle: 'thin' as const, borderColor: '#7F7F7F' }),
    ...(heading && { backgroundColor: HEADING_COLOUR }),
    ...(ground && { backgroundColor: ground }),
    ...(colour && { textColor: colour }),
    ...(answer && { backgroundColor: ANSWER_COLOUR }),
    ...(columns > 1 && { columnSpan: columns }),
  };
  return [written, ...Array.from({ length: columns - 1 }, () => null)];
}

function contentOf({ value, answer, format }: WorkbookCell): CellObject {
  switch (typeof value) {
    // Without a format a number is shown as it was typed, with the digits it has.
    case 'number':
      return { value, type: Number, ...(format && { format }) };
    case 'boolean':
      return { value, type: Boolean };
    case 'string':
      return textOf(value, answer);
    default:
      if (value !== null)
        return { value: new Date(`${value.date}T${value.time ?? '00:00:00'}Z`), type: Date, format: DATE_FORMAT };
      if (answer === 'number') return { type: Number };
      if (answer === 'date') return { type: Date, format: DATE_FORMAT };
      return answer === 'text' ? { type: String, format: '@' } : { type: String };
  }
}

const codeOf = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

/** Most characters of a cell (Excel's own limit). */
export const CELL_TEXT_LENGTH = 32_767;

function textOf(value: string, answer: WorkbookCell['answer']): CellObject {
  // Of "_x0041_" a reader would make the letter A (ECMA-376 part 1, §22.9.2.19).
  const plain = value.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
  // The library keeps texts as the keys of an object: a word that every object has already must look like another one.
  const text = plain in {} ? plain.replace(/^./, (first) => `_x${codeOf(first)}_`) : plain;
  const asText = answer === 'text' || /^[=+\-@\t\r]/.test(text);
  return { value: text.slice(0, CELL_TEXT_LENGTH), type: String, ...(asText && { format: '@' }) };
}

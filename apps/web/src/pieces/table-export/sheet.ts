import type { CellObject, SheetData } from 'write-excel-file/browser';
import { looksLikeFormula, plain, type Table, type TableCell } from './table';

/** Most characters of a cell (Excel's own limit). */
const CELL_LENGTH = 32_767;
const [NARROWEST, WIDEST] = [8, 60];

/** The cells of a sheet with their types: days are days, numbers are numbers, and text is text whatever it begins with. */
export const sheetRows = ({ head, rows }: Table): SheetData => [
  head.map((text): CellObject => ({ ...textCell(text), fontWeight: 'bold', wrap: true, alignVertical: 'center' })),
  ...rows.map((row) => row.map(typedCell)),
];

/** Widths in characters, by what stands in each column. */
export const columnWidths = ({ head, rows }: Table) =>
  head.map((title, column) => ({
    width: Math.min(
      WIDEST,
      rows.reduce(
        (widest, row) => Math.max(widest, String(plain(row[column] ?? null) ?? '').length + 2),
        Math.max(NARROWEST, Math.min(title.length + 2, 24)),
      ),
    ),
  }));

function typedCell(cell: TableCell): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return textCell(cell);
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  // As the office's clock showed it: a spreadsheet knows no zones.
  return { value: new Date(`${cell.moment.slice(0, 16)}:00Z`), type: Date, format: 'dd/mm/yyyy hh:mm' };
}

/** What no XML file can hold. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]/gu;
const codeOf = (letter: string) => letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

function textCell(value: string): CellObject {
  // Of "_x0041_" a reader would make the letter A (ECMA-376 part 1, §22.9.2.19).
  const literal = value.replace(UNWRITABLE, '').replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
  // Texts are kept as the keys of an object: a word that every object has already must look like another one.
  const text = literal in {} ? literal.replace(/^./, (first) => `_x${codeOf(first)}_`) : literal;
  return {
    value: text.slice(0, CELL_LENGTH),
    type: String,
    alignVertical: 'top',
    ...((value.includes('\n') || value.length > WIDEST) && { wrap: true }),
    // Also when somebody edits the cell it stays text.
    ...(looksLikeFormula(value) && { format: '@' }),
  };
}

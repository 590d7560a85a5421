import { attributeOf, walkMarkup } from '../xml/markup.js';
import { type Cell, type CellDate, cellAddress, cellAt } from './cell.js';
import { textRuns, type WorkbookParts } from './workbook-parts.js';

/** What a sheet has too many of. */
export type Excess = 'rows' | 'columns';

/** A sheet with a filled cell beyond what is allowed. */
export class SheetTooLarge extends Error {
  constructor(readonly excess: Excess) {
    super(`too many ${excess}`);
  }
}

export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The rows of a sheet's part; cells that hold only a format count for nothing, however far they reach. Throws
 * MarkupBroken and {@link SheetTooLarge}.
 */
export function readRows(xml: string, parts: WorkbookParts, limits: SheetLimits) {
  const rows: Cell[][] = [];
  const shares = new Set<string>();
  const runs = textRuns();
  let place = { row: -1, column: -1 };
  let type = 'n';
  let style = 0;
  let value: string | undefined;
  let inValue = false;
  let inCell = false;
  let formula = false;

  const put = (cell: Cell) => {
    if (cell === null) return;
    const { row, column } = place;
    if (row >= limits.rows) throw new SheetTooLarge('rows');
    if (column >= limits.columns) throw new SheetTooLarge('columns');
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
    if (typeof cell === 'number' && parts.meanings[style] === 'share') shares.add(cellAddress(row, column));
  };

  walkMarkup(xml, {
    open(name, attributes) {
      if (name === 'row') place = { row: Number(attributeOf(attributes, 'r') ?? place.row + 2) - 1, column: -1 };
      else if (name === 'c') {
        place = cellAt(attributeOf(attributes, 'r') ?? '') ?? { row: place.row, column: place.column + 1 };
        type = attributeOf(attributes, 't') ?? 'n';
        style = Number(attributeOf(attributes, 's') ?? 0);
        value = undefined;
        formula = false;
        inCell = true;
        runs.start();
      } else if (inCell && name === 'f') formula = true;
      else if (inCell && name === 'v') {
        inValue = true;
        value = '';
      } else if (inCell) runs.open(name);
    },
    close(name) {
      if (name === 'v') inValue = false;
      else if (name === 'c') {
        inCell = false;
        put(meaning({ type, style, value, inline: runs.finish(), formula }, parts));
      } else if (inCell) runs.close(name);
    },
    text(text) {
      if (inValue) value += text;
      else if (inCell) runs.text(text);
    },
  });
  return { rows, shares };
}

interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string | undefined;
  readonly inline: string;
  readonly formula: boolean;
}

/** The mark of a formula that no program has calculated yet; an answer must not vanish in silence. */
const UNCALCULATED = '#CALC!';

function meaning({ type, style, value, inline, formula }: RawCell, parts: WorkbookParts): Cell {
  if (type === 'inlineStr') return text(inline);
  if (value === undefined || (value === '' && type === 'n')) return formula ? UNCALCULATED : null;
  switch (type) {
    case 's':
      return text(parts.texts[Number(value)] ?? '');
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'n': {
      const number = Number(value);
      if (!Number.isFinite(number)) return text(value);
      return parts.meanings[style] === 'date' ? dateOfSerial(number + parts.shiftDays) : number;
    }
    case 'd':
      return isoDate(value.trim());
    default:
      return text(value);
  }
}

function text(written: string): Cell {
  const plain = written
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .normalize('NFC')
    .trim();
  return plain === '' ? null : plain;
}

const DAY = 86_400_000;
/** Day 0 of a workbook, as counted from 1 March 1900; before it, the program of 1900 knew a 29 February that never was. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** A day number as the day that the cell shows; a second is as fine as a cell counts. Out of the calendar: the number. */
function dateOfSerial(serial: number): CellDate | number {
  const instant = new Date(FIRST_DAY + Math.round((serial * DAY) / 1000) * 1000);
  if (Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 9999 || serial < 0) return serial;
  return withTime(instant.toISOString());
}

/** A cell of kind `d` says its date as ISO 8601, which is read as it is written. */
function isoDate(written: string): Cell {
  return /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}|$)/.test(written) ? withTime(written) : text(written);
}

function withTime(iso: string): CellDate {
  const time = iso.slice(11, 19);
  return { date: iso.slice(0, 10), ...(time === '' || time === '00:00:00' ? {} : { time }) };
}

import type { HouseStyle } from '../house-style/house-style.js';
import type { CellWithMore, Table, TableRow } from '../model/block.js';
import type { PrintNames } from './print-names.js';
import { type PrintWords, printWords } from './print-words.js';
import { columnWidths, insetOf, leastWidths, linesIn, type PlacedCell, placedCells } from './table-measures.js';
import { wordsWidth } from './tinos.js';

/** A row of more lines than this may end on the next page. */
const LINES_KEPT = 8;
const POINTS_IN_MM = 72 / 25.4;

/** Most cells are words alone; the data of a long table stays small that way. */
type PrintCell = PrintWords | { readonly content: PrintWords };

/** A table as data for the template (`typst/table.typ`); `widthMm` is that of the page between its margins. */
export function printTable(table: Table, style: HouseStyle, widthMm: number, names: PrintNames) {
  const size = style.table[table.size ?? 'normal'];
  const head = placedCells(table.head, table.columns.length);
  const rows = placedCells(table.rows, table.columns.length);
  const shares = table.columns.map(({ width }) => width);
  const widths = columnWidths(widthMm * POINTS_IN_MM, shares, leastWidths(shares.length, head, rows, size));
  const roomOf = ({ first, columns }: PlacedCell) =>
    widths.slice(first, first + columns).reduce((sum, width) => sum + width, 0) - insetOf(size);
  const row = (one: TableRow, placed: readonly PlacedCell[]) => ({
    ...(one.strong && { strong: true }),
    ...(one.anchor !== undefined && { anchor: names.give(one.anchor) }),
    ...(placed.some((at) => linesIn(at.cell, roomOf(at), size) > LINES_KEPT) && { long: true }),
    cells: placed.map((at) => printCell(at.cell, (word) => wordsWidth(word, size, true) <= roomOf(at), names)),
  });
  return {
    kind: 'table',
    size,
    ...(table.plain && { plain: true }),
    ...(table.caption !== undefined && { caption: printWords(table.caption, undefined, names.of) }),
    columns: widths.map((width) => Math.round(width * 100) / 100),
    align: table.columns.map(({ align }) => align ?? 'left'),
    head: table.head.map((one, at) => row(one, head[at]!)),
    rows: table.rows.map((one, at) => row(one, rows[at]!)),
  };
}

function printCell(cell: CellWithMore, fits: (word: string) => boolean, names: PrintNames): PrintCell {
  const { columns, rows, align, bold, tone, anchor } = cell;
  const content = printWords(cell.content, fits, names.of);
  const more = {
    ...(columns !== undefined && columns > 1 && { columns }),
    ...(rows !== undefined && rows > 1 && { rows }),
    ...(align !== undefined && { align }),
    ...(bold && { bold }),
    ...(tone !== undefined && { tone }),
    ...(anchor !== undefined && { anchor: names.give(anchor) }),
  };
  return Object.keys(more).length === 0 ? content : { ...more, content };
}

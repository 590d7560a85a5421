import { gridOf } from '../docx/table-grid.js';
import type { CellWithMore, TableRow } from '../model/block.js';
import { inlines, plainText, runOf } from '../model/inline.js';
import { shown } from './print-words.js';
import { wordsWidth } from './tinos.js';

/** A word of more letters may be parted rather than widen its column: addresses, digests. */
const LONGEST_KEPT = 14;

/** Room that a cell keeps free on its left and right together, in points, by the size of its letters (`typst/table.typ`). */
export const insetOf = (size: number): number => (size <= 8 ? 3 : size <= 10 ? 6 : 8);

/** A cell and the columns it covers. */
export interface PlacedCell {
  readonly cell: CellWithMore;
  readonly first: number;
  readonly columns: number;
  readonly strong: boolean;
}

/**
 * The cells of each row with the columns they stand in: those that a cell of a row above covers are left out. A row that says
 * too little is filled up with empty cells, for the rows below must stay in their columns.
 */
export const placedCells = (rows: readonly TableRow[], columns: number): PlacedCell[][] =>
  gridOf(rows, columns, { columns: [] }).map((row, at) =>
    row
      .filter(({ column, continues }) => !continues && column < columns)
      .map(({ cell, column, columns: wide, rows: tall }) => ({
        cell: { ...cell, columns: wide, rows: tall },
        first: column,
        columns: wide,
        strong: rows[at]!.strong === true,
      })),
  );

/** What each column needs, in points, so that no word of it is parted. */
export function leastWidths(
  columns: number,
  head: readonly (readonly PlacedCell[])[],
  rows: readonly (readonly PlacedCell[])[],
  size: number,
): number[] {
  const least = Array.from({ length: columns }, () => 0);
  const look = (placed: PlacedCell, bold: boolean) => {
    if (placed.columns > 1 || placed.first >= columns) return;
    least[placed.first] = Math.max(least[placed.first]!, widestWord(placed.cell, size, bold));
  };
  for (const placed of head.flat()) look(placed, true);
  for (const row of rows) for (const placed of row) look(placed, placed.strong);
  return least.map((width) => (width === 0 ? 0 : width + insetOf(size) + 0.5));
}

function widestWord({ content, bold }: CellWithMore, size: number, strong: boolean): number {
  let widest = 0;
  for (const run of inlines(content).map(runOf))
    for (const word of shown(run.text).split(/\s+/))
      if (word.length <= LONGEST_KEPT)
        widest = Math.max(widest, wordsWidth(word, size, strong || bold === true || run.bold === true));
  return widest;
}

/**
 * The widths of columns that fill the page: as their shares say, but none narrower than it needs as long as others can give
 * way; where all together need more than there is, each gets its part of that.
 */
export function columnWidths(whole: number, shares: readonly number[], least: readonly number[]): number[] {
  const total = sum(shares) || 1;
  const needed = sum(least);
  if (needed >= whole) return least.map((width) => (width * whole) / needed);
  const given = sum(shares) > 0 ? shares : shares.map(() => 1 / shares.length);
  const wished = given.map((share, at) => Math.max((whole * share) / total, least[at]!));
  const over = sum(wished) - whole;
  const slack = sum(wished) - needed;
  return slack <= 0 ? wished : wished.map((width, at) => width - (over * (width - least[at]!)) / slack);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** About how many lines the cell's words take in so many points. */
export const linesIn = ({ content }: CellWithMore, room: number, size: number): number =>
  plainText(content)
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(wordsWidth(line, size, false) / Math.max(1, room))), 0);

import { wrapped } from '../chart/text-width.js';
import type { LaidOutSheet } from './merged-cells.js';
import type { WorkbookCell } from './workbook.js';

/** The size of letters where a cell names none, in points. */
export const LETTERS = 12;
/** A width of one is a figure of that size, less what a spreadsheet keeps free on both sides of a cell. */
const WIDTH_IN_POINTS = 6;
const KEPT_FREE = 5;
/** Of the size of its letters, with what is free above and below. */
const LINE = 1.28;
const BESIDE_LINES = 2;
/** No spreadsheet shows a higher row. */
const MOST_HEIGHT = 409;
const MOST_LINES = 1000;

/**
 * The height in points that a row needs for its words, undefined for a row without any. A spreadsheet finds it by itself
 * when somebody types, but not all of them do so when a file is opened, and none for cells that cover others.
 */
export function rowHeight({ columns, rows }: LaidOutSheet, row: number): number | undefined {
  let column = 0;
  let height: number | undefined;
  for (const cell of rows[row] ?? []) {
    const wide = cell?.columns ?? 1;
    const covered = columns.slice(column, column + (cell?.across ?? wide));
    const width = covered.reduce((sum, each) => sum + (each.hidden ? 0 : each.width), 0);
    if (cell && cell.value !== null)
      height = Math.max(height ?? 0, cellHeight(cell, width * WIDTH_IN_POINTS - KEPT_FREE) / (cell.rows ?? 1));
    column += wide;
  }
  return height === undefined ? undefined : Math.min(MOST_HEIGHT, Math.round(height * 4) / 4);
}

function cellHeight({ value, size = LETTERS, wrap, heading, bold }: WorkbookCell, width: number): number {
  const broken = typeof value === 'string' && (wrap || heading) && width > size;
  const lines = broken
    ? value.split('\n').reduce((sum, line) => sum + wrapped(line, width, size, MOST_LINES, bold || heading).length, 0)
    : 1;
  return lines * size * LINE + BESIDE_LINES;
}

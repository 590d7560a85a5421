import { writable } from '../docx/letters.js';
import { columnCount, columnShares, type GridCell, gridOf } from '../docx/table-grid.js';
import { TONES } from '../docx/tones.js';
import type { Align, Table } from '../model/block.js';
import { plainText } from '../model/inline.js';
import type { WorkbookCell, WorkbookSheet } from '../spreadsheet/workbook.js';
import { contentOf } from './cell-content.js';

export interface NamedTable {
  /** Of the sheet. */
  readonly name: string;
  readonly caption: string;
  readonly table: Table;
  readonly turned: boolean;
}

/** Letters across the page, upright and turned; a table of more is printed smaller. */
const UPRIGHT = 92;
const TURNED = 138;
const LEAST_WIDTH = 5;
/** A column is not made wider than this for one long word. */
const LONGEST_WORD = 24;
const CAPTION_ROWS = 1;

/** The table as a sheet: caption, head rows that stay in sight and come again on every page, a filter, values with their types. */
export function tableSheet({ name, caption, table, turned }: NamedTable): WorkbookSheet {
  const columns = columnCount(table);
  const head = gridOf(table.head, columns, table);
  const body = gridOf(table.rows, columns, table);
  const widths = columnWidths(table, columns, [...head, ...body], turned ? TURNED : UPRIGHT);
  const title: WorkbookCell = {
    value: caption,
    bold: true,
    size: 13,
    wrap: true,
    columns,
  };
  const headRow = CAPTION_ROWS + head.length - 1;
  const lastRow = headRow + body.length;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      [title],
      ...head.map((row) => row.filter(begins).map(headCell)),
      ...body.map((row, at) => row.filter(begins).map((place) => bodyCell(place, table.rows[at]!.strong === true))),
    ],
    frozenRows: CAPTION_ROWS + head.length,
    landscape: turned,
    numbered: true,
    ...(head.length > 0 && {
      printTitles: { from: CAPTION_ROWS, to: headRow },
      ...(body.length > 0 && { filter: { row: headRow, lastRow } }),
    }),
  };
}

const begins = ({ continues }: GridCell) => !continues;

const headCell = ({ cell, columns, rows, align }: GridCell): WorkbookCell => ({
  value: contentOf({ content: cell.content }).value,
  heading: true,
  bold: true,
  align: cell.align === undefined ? 'center' : sideOf(align),
  columns,
  rows,
});

function bodyCell({ cell, columns, rows, align }: GridCell, strong: boolean): WorkbookCell {
  const tone = cell.tone && TONES[cell.tone];
  return {
    ...contentOf(cell),
    border: true,
    wrap: true,
    align: sideOf(align),
    columns,
    rows,
    ...((strong || cell.bold) && { bold: true }),
    ...(tone && { colour: `#${tone.letters}`, ground: `#${tone.ground}` }),
  };
}

const sideOf = (align: Align): NonNullable<WorkbookCell['align']> => (align === 'centre' ? 'center' : align);

/** Shares of the page, but no column too slim for its values and words. */
function columnWidths(table: Table, columns: number, rows: readonly (readonly GridCell[])[], page: number): number[] {
  const least = Array.from({ length: columns }, () => LEAST_WIDTH);
  for (const place of rows.flat()) {
    if (place.columns > 1) continue;
    const text = writable(plainText(place.cell.content));
    const longest =
      typeof place.cell.value === 'object' || typeof place.cell.value === 'number'
        ? [...text].length + 2
        : longestWord(text) + 2;
    least[place.column] = Math.max(least[place.column]!, Math.min(longest, LONGEST_WORD));
  }
  return columnShares(table, columns).map((share, at) => Math.max(least[at]!, Math.round(share * page)));
}

const longestWord = (text: string) => Math.max(0, ...text.split(/\s+/).map((word) => [...word].length));

import type { Align, CellWithMore, Table, TableCell } from '../model/block.js';
import type { Inlines } from '../model/inline.js';
import { day, figure } from '../vietnamese.js';

/** A column of a table: its head, its share of the width, and what it says of each row. */
export interface Column<Row> {
  readonly head: Inlines;
  readonly width: number;
  readonly align?: Align;
  readonly cell: (row: Row, index: number) => TableCell;
}

/** A table of those rows with one row of heads; `last` are rows below, such as a sum, a cell a column. */
export function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  more: Pick<Table, 'caption' | 'size' | 'sheet'> & {
    readonly last?: readonly (readonly TableCell[])[];
    readonly anchorOf?: (row: Row) => string;
  } = {},
): Table {
  const { last = [], anchorOf, ...rest } = more;
  return {
    kind: 'table',
    columns: columns.map(({ width, align }) => ({ width, ...(align && { align }) })),
    head: [{ cells: columns.map(({ head }) => ({ content: head, align: 'centre', bold: true })) }],
    rows: [
      ...rows.map((row, index) => ({
        cells: columns.map(({ cell }) => cell(row, index)),
        ...(anchorOf && { anchor: anchorOf(row) }),
      })),
      ...last.map((cells) => ({ cells, strong: true })),
    ],
    ...rest,
  };
}

/** The place of a row among the others, from 1. */
export const placeColumn = (width: number): Column<unknown> => ({
  head: 'TT',
  width,
  align: 'centre',
  cell: (_, index) => ({ content: String(index + 1), value: index + 1 }),
});

/** A number as people write it, and as a workbook counts with it. */
export const numberCell = (value: number): CellWithMore => ({ content: figure(value), value, align: 'right' });

/** A date as people write it, and as a workbook sorts it. */
export const dateCell = (date: string): CellWithMore => ({ content: day(date), value: { date }, align: 'centre' });

/** The list in pieces of so many. */
export function inPieces<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

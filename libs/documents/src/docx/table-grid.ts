import type { Align, CellWithMore, Table, TableRow } from '../model/block.js';
import { cellOf } from '../model/write.js';

/** A place in a row of the grid: the cell that begins there, or the rest of one that began in a row above. */
export interface GridCell {
  readonly cell: CellWithMore;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Whether it only continues a cell from above. */
  readonly continues: boolean;
  readonly align: Align;
}

/** How many columns the table has, cells beyond the last named column too: no words are left out. */
export const columnCount = (table: Pick<Table, 'columns' | 'head' | 'rows'>): number =>
  Math.max(1, table.columns.length, widest(table.head), widest(table.rows));

/** The columns' shares of the table, together 1; a column beyond those that were named is as wide as the others. */
export function columnShares({ columns }: Pick<Table, 'columns'>, count: number): number[] {
  const given = columns.map(({ width }) => Math.max(0, width));
  const average = given.reduce((sum, width) => sum + width, 0) / (given.length || 1) || 1;
  const widths = Array.from({ length: count }, (_, at) => given[at] || average);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / whole);
}

const widest = (rows: readonly TableRow[]): number =>
  placed(rows, Number.POSITIVE_INFINITY).reduce(
    (most, row) => Math.max(most, ...row.map(({ column, columns }) => column + columns)),
    0,
  );

/** The rows as a full grid: covered places are named and open ones filled, as a word processor wants it. */
export function gridOf(rows: readonly TableRow[], columns: number, table: Pick<Table, 'columns'>): GridCell[][] {
  const aligned = placed(rows, columns);
  return aligned.map((row) => {
    const full: GridCell[] = [];
    let column = 0;
    for (const place of row) {
      while (column < place.column) full.push(open(column++));
      full.push({ ...place, align: place.cell.align ?? table.columns[place.column]?.align ?? 'left' });
      column = place.column + place.columns;
    }
    while (column < columns) full.push(open(column++));
    return full;
  });
}

const open = (column: number): GridCell => ({
  cell: { content: '' },
  column,
  columns: 1,
  rows: 1,
  continues: false,
  align: 'left',
});

/** The cells of each row in their places, and what continues from above, from left to right. A cell ends with its group of rows. */
function placed(rows: readonly TableRow[], columns: number): Omit<GridCell, 'align'>[][] {
  let covered: { place: Omit<GridCell, 'align'>; left: number }[] = [];
  return rows.map((row, rowAt) => {
    const line = covered.map(({ place }) => ({ ...place, continues: true }));
    let column = 0;
    for (const written of row.cells) {
      const cell = cellOf(written);
      column = firstFree(line, column);
      const room = roomFrom(line, column, columns);
      const wide = Math.min(Math.max(1, cell.columns ?? 1), room);
      const tall = Math.min(Math.max(1, cell.rows ?? 1), rows.length - rowAt);
      line.push({ cell, column, columns: wide, rows: tall, continues: false });
      column += wide;
    }
    line.sort((one, other) => one.column - other.column);
    covered = [
      ...covered.map(({ place, left }) => ({ place, left: left - 1 })),
      ...line.filter(({ continues }) => !continues).map((place) => ({ place, left: place.rows - 1 })),
    ].filter(({ left }) => left > 0);
    return line;
  });
}

type Taken = Pick<GridCell, 'column' | 'columns'>;

function firstFree(line: readonly Taken[], from: number): number {
  let column = from;
  for (;;) {
    const taken = line.find((place) => place.column <= column && column < place.column + place.columns);
    if (!taken) return column;
    column = taken.column + taken.columns;
  }
}

/** Columns up to the next that is covered from above. */
function roomFrom(line: readonly Taken[], column: number, columns: number): number {
  const next = Math.min(columns, ...line.filter((place) => place.column > column).map((place) => place.column));
  return Math.max(1, next - column);
}

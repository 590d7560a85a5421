import { cellAddress } from './cell.js';
import type { WorkbookCell, WorkbookSheet } from './workbook.js';

type Cells = readonly (readonly (WorkbookCell | null)[])[];

/** A cell in its place; one that covers several rows keeps in `across` how many columns it covers. */
export interface LaidOutCell extends WorkbookCell {
  readonly across?: number;
}

/** A sheet with every cell in its place, and the areas of those that cover several rows, such as `A1:B3`. */
export interface LaidOutSheet extends WorkbookSheet {
  readonly rows: readonly (readonly (LaidOutCell | null)[])[];
  readonly merged: readonly string[];
}

export function laidOutSheet(sheet: WorkbookSheet): LaidOutSheet {
  const places = placesOf(sheet.rows);
  return { ...sheet, rows: laidOut(places), merged: mergedAreas(places) };
}

/**
 * The rows with the places under cells that cover several rows filled: with the cell's value again, so that a filter or a
 * reader finds it in every row, and beside it with its looks alone. Cells that cover columns of one row stay as they are.
 */
const laidOut = (places: readonly Place[][]): (LaidOutCell | null)[][] =>
  places.map((line) => {
    const written: (LaidOutCell | null)[] = [];
    for (const { cell, left, rows: tall, columns: wide } of line) {
      while (columnsOf(written) < left) written.push(null);
      if (cell === null || tall === 1) {
        written.push(cell);
        continue;
      }
      const { columns: _, ...look } = cell;
      const beside = { ...look, value: null };
      written.push({ ...look, rows: tall, across: wide }, ...Array.from({ length: wide - 1 }, () => beside));
    }
    return written;
  });

const mergedAreas = (places: readonly Place[][]): string[] =>
  places.flatMap((line, row) =>
    line
      .filter(({ top, rows: tall }) => top === row && tall > 1)
      .map(
        ({ top, left, rows: tall, columns }) =>
          `${cellAddress(top, left)}:${cellAddress(top + tall - 1, left + columns - 1)}`,
      ),
  );

interface Place {
  readonly cell: WorkbookCell | null;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** What stands in each row from left to right, also what reaches into it from above; no cell reaches beyond the last row. */
function placesOf(rows: Cells): Place[][] {
  let reaching: Place[] = [];
  return rows.map((row, top) => {
    const line = reaching.filter((place) => place.top + place.rows > top);
    let left = 0;
    for (const cell of row) {
      for (let under = covering(line, left); under; under = covering(line, left)) left = under.left + under.columns;
      const tall = Math.min(cell?.rows ?? 1, rows.length - top);
      const place: Place = { cell, top, left, rows: tall, columns: cell?.columns ?? 1 };
      line.push(place);
      left += place.columns;
    }
    line.sort((one, other) => one.left - other.left);
    reaching = line.filter((place) => place.rows > 1);
    return line;
  });
}

const covering = (line: readonly Place[], column: number) =>
  line.find(({ left, columns }) => left <= column && column < left + columns);

const columnsOf = (cells: readonly (WorkbookCell | null)[]) =>
  cells.reduce((sum, cell) => sum + (cell?.columns ?? 1), 0);

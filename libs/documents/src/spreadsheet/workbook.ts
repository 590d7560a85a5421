import type { CellDate } from './cell.js';

/** A cell to write. */
export interface WorkbookCell {
  readonly value: string | number | boolean | CellDate | null;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** In points. */
  readonly size?: number;
  /** Height of the row in points, for text that wraps. */
  readonly height?: number;
  readonly border?: boolean;
  /** A heading over other cells. */
  readonly heading?: boolean;
  /** How many columns it covers; the cell after it stands behind them. */
  readonly columns?: number;
  /** How many rows it covers; the rows below leave it out. Its value stands in each of them, hidden, so that a filter finds them all. */
  readonly rows?: number;
  /** How a number is shown, as a spreadsheet writes it, such as `#,##0.0`. */
  readonly format?: string;
  /** Of the letters and of what is behind them, as `#RRGGBB`. */
  readonly colour?: string;
  readonly ground?: string;
  /** A cell to fill in: coloured, and open where the sheet is locked; it says what is to be put there. */
  readonly answer?: 'text' | 'number' | 'date';
}

/** What may be put into a cell, and what a person is told who puts something else there. */
export type CellRule = {
  readonly row: number;
  readonly column: number;
  /** How many rows below it the same goes for; 1 when absent. */
  readonly rows?: number;
  readonly prompt: string;
} & (
  | { readonly kind: 'number'; readonly least?: number; readonly most?: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'text'; readonly most: number }
  /** One of those that stand in the cells of another sheet: text of any length, with commas too. */
  | {
      readonly kind: 'list';
      readonly sheet: string;
      readonly fromRow: number;
      readonly count: number;
      readonly fromColumn: number;
    }
);

export interface WorkbookSheet {
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  readonly rows: readonly (readonly (WorkbookCell | null)[])[];
  readonly hiddenRows?: readonly number[];
  readonly frozenRows?: number;
  /** Not shown, and not in the list of what could be shown. */
  readonly hidden?: boolean;
  /** Only the cells to fill in can be changed; there is no password: it is against slips, not against people. */
  readonly locked?: boolean;
  readonly landscape?: boolean;
  readonly rules?: readonly CellRule[];
  /** The row whose cells get the marks to filter by, and the last row that is filtered; from 0, over all columns. */
  readonly filter?: { readonly row: number; readonly lastRow: number };
  /** Rows that are printed at the head of every page: from the first of them to the last, from 0. */
  readonly printTitles?: { readonly from: number; readonly to: number };
  /** An office's margins, and on each page its number. */
  readonly numbered?: boolean;
}

/** Whether a workbook can have a sheet of that name (Excel's own limits). */
export const SHEET_NAME_LENGTH = 31;

/** The name of a sheet made of any text: what Excel does not allow is left out, and each differs from the others. */
export function sheetNames(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const base = text
      .replace(/[[\]/\\:*?]+/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '');
    for (let count = 1; ; count++) {
      const ending = count === 1 ? '' : ` (${count})`;
      const name = `${[...(base || 'Bảng')]
        .slice(0, SHEET_NAME_LENGTH - ending.length)
        .join('')
        .trim()}${ending}`;
      if (!taken.has(name.toLowerCase())) {
        taken.add(name.toLowerCase());
        return name;
      }
    }
  });
}

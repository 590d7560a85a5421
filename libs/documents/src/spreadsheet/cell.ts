import { cellAddress as addressOfLine, columnIndex } from '#domain/spreadsheet-import/cell-address';
import type { LocalDate } from '#domain/time/instant';

/** A date as it stands in a cell: what people read there, in no time zone; `time` only when the cell has a time of day. */
export interface CellDate {
  readonly date: LocalDate;
  /** `HH:MM:SS` of that day. */
  readonly time?: string;
}

/** What a cell holds; text is NFC and trimmed, a formula is its last calculated value, a failed one its mark (`#DIV/0!`). */
export type Cell = string | number | boolean | CellDate | null;

/** A sheet of a workbook; `rows[6][1]` is the cell B7, and a row is only as long as its last filled cell needs. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** The addresses of numbers shown as per cent: 45 % is kept there as 0.45. */
  readonly shares: ReadonlySet<string>;
}

/** The cell's address as people see it: row and column from 0, so `(6, 1)` is `B7`. */
export const cellAddress = (row: number, column: number) => addressOfLine(row + 1, column);

/** The place of an address, from 0: `B7` is `{ row: 6, column: 1 }`; undefined for what is no address. */
export function cellAt(address: string): { readonly row: number; readonly column: number } | undefined {
  const parts = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (!parts) return undefined;
  return { row: Number(parts[2]) - 1, column: columnIndex(parts[1]!)! };
}

/** Whether a formula in the cell failed, or was never calculated. */
export const isFailedFormula = (cell: Cell): boolean => typeof cell === 'string' && /^#[A-Z0-9/]+[!?]?$/.test(cell);

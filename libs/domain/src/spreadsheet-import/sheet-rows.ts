import { cellAddress } from './cell-address.js';
import type { CellValue, Columns, SheetCell } from './column.js';
import type { ColumnMapping, SheetRows } from './column-mapping.js';
import { fold } from './fold.js';
import { cellText, readCell } from './read-cell.js';
import { type RowFault, rowFault } from './row-fault.js';

/** One row of a sheet, read as its kind wants it. */
export interface SheetRow<Values = Readonly<Record<string, CellValue | null>>> {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly values: Values;
  readonly faults: readonly RowFault[];
  /** Where the row's cell of that column is, for faults that only show beside others. */
  readonly at: (column: string) => Pick<RowFault, 'column' | 'cell'>;
}

/** What the columns of a sheet are. */
export interface MappedSheet {
  readonly columns: Columns;
  readonly oneOf: readonly string[];
  readonly mapping: ColumnMapping;
  /** Index of the row of headers. */
  readonly headerRow: number;
}

const TOTALS = new Set([
  'tong',
  'tong cong',
  'tong so',
  'cong',
  'cong tong',
  'toan tinh',
  'total',
  'sum',
  'grand total',
]);

/**
 * The rows below the headers. Left out is what is no row: blank ones, the numbers of the columns below the headers,
 * a total, repeated headers. Every other row is read whole, with each of its faults.
 */
export function readRows(rows: SheetRows, sheet: MappedSheet): SheetRow[] {
  const headers = rows[sheet.headerRow] ?? [];
  const mapped = Object.values(sheet.mapping);
  const read: SheetRow[] = [];
  for (let index = sheet.headerRow + 1; index < rows.length; index += 1) {
    const cells = rows[index] ?? [];
    if (mapped.every((column) => cellText(cells[column]) === '')) continue;
    if (index === sheet.headerRow + 1 && isColumnNumbers(cells)) continue;
    if (isTotal(cells, sheet) || isHeaderAgain(cells, headers, mapped)) continue;
    read.push(readRow(cells, index + 1, sheet));
  }
  return read;
}

function readRow(cells: readonly SheetCell[], row: number, { columns, oneOf, mapping }: MappedSheet): SheetRow {
  const values: Record<string, CellValue | null> = {};
  const faults: RowFault[] = [];
  const at = (column: string) => ({
    column,
    cell: mapping[column] === undefined ? null : cellAddress(row, mapping[column]),
  });
  for (const [key, spec] of Object.entries(columns)) {
    const column = mapping[key];
    const read = column === undefined ? null : readCell(cells[column] ?? null, spec, at(key));
    values[key] = read && 'value' in read ? read.value : null;
    if (read && 'fault' in read) faults.push(read.fault);
    if (read === null && spec.required) faults.push(rowFault('MISSING', at(key), { column: spec.header }));
  }
  const [first] = oneOf.filter((key) => mapping[key] !== undefined);
  if (
    first &&
    oneOf.every((key) => values[key] === null) &&
    !faults.some(({ column }) => oneOf.includes(column ?? ''))
  ) {
    faults.push(rowFault('MISSING', at(first), { column: columns[first]!.header }));
  }
  return { row, values, faults, at };
}

/** The line under the headers that numbers the columns: 1, 2, 3 … or (1), (2), (3) …, perhaps after A, B. */
function isColumnNumbers(cells: readonly SheetCell[]): boolean {
  const texts = cells.map(cellText).filter((text) => text !== '');
  const numbers = texts.map((text) => Number(text.replace(/[()]/g, ''))).filter((number) => !Number.isNaN(number));
  const letters = texts.filter((text) => /^\(?[A-D]\)?$/.test(text));
  return (
    numbers.length >= 2 &&
    numbers.length + letters.length === texts.length &&
    numbers.every((number, index) => number === numbers[0]! + index) &&
    numbers[0]! <= 2
  );
}

/** A line that adds up: its first word says so, and it lacks something that a row must have. */
function isTotal(cells: readonly SheetCell[], { columns, mapping }: MappedSheet): boolean {
  const first = cells.map(cellText).find((text) => text !== '') ?? '';
  if (!TOTALS.has(fold(first))) return false;
  return Object.entries(mapping).some(
    ([key, column]) => columns[key]?.required && ['', first].includes(cellText(cells[column])),
  );
}

/** A table printed over several pages has its headers on each. */
function isHeaderAgain(cells: readonly SheetCell[], headers: readonly SheetCell[], mapped: readonly number[]): boolean {
  return mapped.every((column) => fold(cellText(cells[column])) === fold(cellText(headers[column])));
}

import type { RowFault } from './row-fault.js';
import type { SheetRow } from './sheet-rows.js';
import type { FieldChange, RowState } from './spreadsheet-import.js';

/** What one row would do to the record; `write` is what its writer needs, null where there is nothing to write. */
export interface MatchedRow<Write = unknown> {
  readonly row: number;
  /** What the row is about, by its natural key. */
  readonly name: string;
  readonly state: RowState;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly RowFault[];
  readonly write: Write | null;
}

/** A row that cannot come in. */
export const faulty = (row: number, name: string, faults: readonly RowFault[]): MatchedRow<never> => ({
  row,
  name,
  state: 'error',
  changes: [],
  faults,
  write: null,
});

/** A row that brings something new, changes what is recorded, or is recorded already. */
export function matched<Write>(
  row: number,
  name: string,
  state: 'new' | 'changed' | 'same',
  changes: readonly FieldChange[],
  write: Write,
): MatchedRow<Write> {
  return { row, name, state, changes, faults: [], write: state === 'same' ? null : write };
}

type Recorded = string | number | boolean | null | undefined;

/** The fields that differ; what the sheet leaves empty stays as it is recorded. */
export function changesOf(recorded: Readonly<Record<string, Recorded>>, given: Readonly<Record<string, Recorded>>) {
  return Object.entries(given).flatMap(([field, value]): FieldChange[] => {
    const before = recorded[field] ?? null;
    if (value == null || value === before) return [];
    return [{ field, from: before === null ? null : String(before), to: String(value) }];
  });
}

/** The rows that stand in the sheet before with the same key: row number of the first by key. */
export function firstRows<Row extends SheetRow<unknown>>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): Map<string, Row> {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null && !first.has(key)) first.set(key, row);
  }
  return first;
}

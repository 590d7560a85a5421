/** What a sheet may hold. */
export const IMPORT_KINDS = ['units', 'people', 'tasks', 'holidays', 'results', 'conclusions'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** `uploaded` waits until its columns are known; `checked` has said of each row what it would do; `applied` did it. */
export const IMPORT_STATES = ['uploaded', 'checked', 'applied'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What a row would do to the record. */
export const ROW_STATES = ['new', 'changed', 'same', 'error'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** One field that a row changes; `from` is null where nothing is recorded yet. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

export type RowCounts = Readonly<Record<RowState, number>>;

/** How many rows are in each state. */
export function countRows(rows: readonly { readonly state: RowState }[]): RowCounts {
  const counts = { new: 0, changed: 0, same: 0, error: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

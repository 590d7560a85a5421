import type { Table } from '../pieces/table-export/table';
import type { ImportRow } from './import';

/** The rows as a file: one line a fault or change, so that whoever mends the sheet can tick them off. */
export function rowsOut(
  t: (key: string) => string,
  name: string,
  rows: readonly ImportRow[],
  headers: ReadonlyMap<string, string>,
): Table {
  const named = (key: string | null) => (key === null ? '' : (headers.get(key) ?? key));
  return {
    name,
    head: ['row', 'name', 'cell', 'column', 'fault', 'before', 'after'].map((key) => t(`rows.${key}`)),
    rows: rows.flatMap(({ row, name: about, faults, changes }) => {
      const lines = [
        ...faults.map(({ cell, column, message }) => [row, about, cell, named(column), message, null, null]),
        ...changes.map(({ field, from, to }) => [row, about, null, named(field), null, from, to]),
      ];
      return lines.length > 0 ? lines : [[row, about, null, null, null, null, null]];
    }),
  };
}

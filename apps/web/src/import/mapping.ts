import { columnLetters } from '#domain/spreadsheet-import/cell-address';
import type { ImportDetail } from './import';

type Sheet = Pick<ImportDetail, 'sample' | 'headers'>;

/** For each key the letters of its column; empty where none is. */
export type Mapping = Readonly<Record<string, string>>;

/** The columns as the API recognised or was told them. */
export const mappingOf = ({ columns }: Pick<ImportDetail, 'columns'>): Mapping =>
  Object.fromEntries(columns.map(({ key, column }) => [key, column ?? '']));

/** Letters of all columns, each with what stands in the row of headers; that row counts from 1. */
export function headersAt({ sample, headers }: Sheet, headerRow: number): ImportDetail['headers'] {
  const row = sample[headerRow - 1];
  return headers.map(({ column, text }, index) => ({ column, text: row ? (row[index] ?? '') : text }));
}

const MOST_VALUES = 3;

/** The first values of a column below the headers, to see whether it is the right one. */
export function valuesOf({ sample }: Pick<Sheet, 'sample'>, headerRow: number, column: string): string[] {
  const values = sample
    .slice(headerRow)
    .flatMap((row) => row.find((value, index) => columnLetters(index) === column && value.trim() !== '') ?? []);
  return [...new Set(values)].slice(0, MOST_VALUES);
}

/** What is said to the API: only the columns that are read. */
export const mappingInput = (mapping: Mapping): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping).filter(([, column]) => column !== ''));

/** A column that stands for two things at once; the first key keeps it. */
export const twice = (mapping: Mapping): ReadonlySet<string> => {
  const taken = new Set<string>();
  return new Set(
    Object.entries(mapping).flatMap(([key, column]) => {
      if (column === '') return [];
      if (taken.has(column)) return [key];
      taken.add(column);
      return [];
    }),
  );
};

import type { Column, FormField, Row } from '../duty';
import { dayOf } from './day-text';
import { numberOf } from './number-text';

const ROW = 'row';

/** The rows as they stand on the screen: fixed ones all and in order, free ones and one more to write into. */
export function shownRows(field: FormField, given: readonly Row[]): Row[] {
  const fixed = field.rows?.fixed;
  if (fixed) return fixed.map((name) => given.find((row) => row[ROW] === name) ?? { [ROW]: name });
  const most = field.rows?.max ?? Number.POSITIVE_INFINITY;
  return given.length < most ? [...given, {}] : [...given];
}

/** The rows that say something; the others are no answer. */
export const givenRows = (rows: readonly Row[]): Row[] =>
  rows.filter((row) => Object.entries(row).some(([key, value]) => key !== ROW && value !== ''));

/** One cell changed; `undefined` empties it. */
export function withCell(rows: readonly Row[], at: number, column: string, value: Row[string] | undefined): Row[] {
  return rows.map((row, index) => {
    if (index !== at) return row;
    const { [column]: _, ...others } = row;
    return value === undefined ? others : { ...others, [column]: value };
  });
}

/** Cells copied from a spreadsheet, laid over the table from one cell on; rows are added where the table may grow. */
export function pasted(
  field: FormField,
  rows: readonly Row[],
  at: number,
  column: number,
  text: string,
  language: string,
): Row[] {
  const columns = field.columns ?? [];
  let result = [...rows];
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .forEach((line, down) => {
      const row = at + down;
      if (row >= result.length) {
        if (field.rows?.fixed || row >= (field.rows?.max ?? Number.POSITIVE_INFINITY)) return;
        result = [...result, {}];
      }
      line.split('\t').forEach((cell, right) => {
        const into = columns[column + right];
        if (into) result = withCell(result, row, into.key, cellOf(into, cell.trim(), language));
      });
    });
  return result;
}

/** What a pasted cell says in that column; nothing when it cannot be meant for it. */
function cellOf(column: Column, text: string, language: string): Row[string] | undefined {
  switch (column.type) {
    case 'number':
    case 'percent':
      return numberOf(text, language) ?? undefined;
    case 'date':
      return dayOf(text) ?? undefined;
    case 'choice':
      return column.choices?.find((choice) => choice.toLowerCase() === text.toLowerCase());
    case 'yes-no':
      return /^(có|x|yes|true|1)$/i.test(text) ? true : /^(không|no|false|0)$/i.test(text) ? false : undefined;
    default:
      return text || undefined;
  }
}

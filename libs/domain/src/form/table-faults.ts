import { type AnswerFault, fault } from './answer-fault.js';
import { type Answer, isEmptyRow, isTable, type TableRow } from './answers.js';
import { type FormField, MOST_ROWS, ROW_KEY } from './field.js';
import { questionFaults } from './question-faults.js';

/** The faults of a table: of its rows as a whole, then cell by cell with the row and the column. */
export function tableFaults(field: FormField, answer: Answer | undefined, complete: boolean): AnswerFault[] {
  const place = { field: field.key };
  const rows = answer === undefined || answer === '' ? [] : answer;
  if (!isTable(rows)) return [fault(place, 'not-rows')];
  const fixed = field.rows?.fixed;
  return [
    ...(fixed ? fixedRowFaults(field, fixed, rows, complete) : rowCountFaults(field, rows, complete)),
    ...(complete && field.required && rows.every(isEmptyRow) ? [fault(place, 'required', { label: field.label })] : []),
    ...rows.flatMap((row, index) => cellFaults(field, row, index, complete)),
  ];
}

function rowCountFaults(field: FormField, rows: readonly TableRow[], complete: boolean): AnswerFault[] {
  const place = { field: field.key };
  const [least, most] = [field.rows?.min ?? 0, field.rows?.max ?? MOST_ROWS];
  if (rows.length > most) return [fault(place, 'too-many-rows', { most })];
  // A required table without a row is told so once.
  const told = field.required && rows.every(isEmptyRow);
  return complete && rows.length < least && !told ? [fault(place, 'too-few-rows', { least })] : [];
}

function fixedRowFaults(
  field: FormField,
  fixed: readonly string[],
  rows: readonly TableRow[],
  complete: boolean,
): AnswerFault[] {
  const place = { field: field.key };
  const names = rows.map((row) => row[ROW_KEY]);
  const asksForAll = complete && (field.columns ?? []).some(({ required }) => required);
  return [
    ...names.flatMap((name, row) => {
      const at = { ...place, row, column: ROW_KEY };
      if (typeof name !== 'string' || !fixed.includes(name)) {
        return [fault(at, 'unknown-row', { choices: fixed.join('; ') })];
      }
      return names.indexOf(name) < row ? [fault(at, 'row-twice', { value: name })] : [];
    }),
    ...fixed
      .filter((name) => asksForAll && !names.includes(name))
      .map((value) => fault(place, 'row-missing', { value })),
  ];
}

function cellFaults(field: FormField, row: TableRow, index: number, complete: boolean): AnswerFault[] {
  const columns = field.columns ?? [];
  const known = new Set(columns.map(({ key }) => key));
  if (field.rows?.fixed) known.add(ROW_KEY);
  const stray = Object.keys(row).filter((key) => !known.has(key));
  return [
    ...stray.map((column) => fault({ field: field.key, row: index, column }, 'unknown-column')),
    ...columns.flatMap((column) => {
      const answer = Object.hasOwn(row, column.key) ? row[column.key] : undefined;
      return questionFaults(column, answer, complete, { field: field.key, row: index, column: column.key });
    }),
  ];
}

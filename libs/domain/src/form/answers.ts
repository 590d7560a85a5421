import { type FormField, ROW_KEY } from './field.js';

export type Scalar = number | string | boolean;
/** A row of a table: column → answer; with fixed rows `row` says which it is. */
export type TableRow = Readonly<Record<string, Scalar>>;
/** One value; several choices or the ids of files; or the rows of a table. */
export type Answer = Scalar | readonly string[] | readonly TableRow[];
export type Answers = Readonly<Record<string, Answer>>;

/** Something in a form that is counted: a field, or a column of a table under `<field>.<column>`. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly field: FormField;
  /** The column, when it is the sum over a table's rows. */
  readonly column?: string;
}

const COUNTED = new Set<string>(['number', 'percent', 'indicator']);

/** Every figure of the form, in its order: what rules can name and roll-ups can count. */
export function figuresOf(fields: readonly FormField[]): Figure[] {
  return fields.flatMap((field): Figure[] => {
    if (COUNTED.has(field.type)) return [{ key: field.key, label: field.label, field }];
    return (field.columns ?? [])
      .filter(({ type }) => type === 'number')
      .map(({ key, label }) => ({
        key: `${field.key}.${key}`,
        label: `${field.label} – ${label}`,
        field,
        column: key,
      }));
  });
}

/** The report's value of that figure; `undefined` when nothing was given. */
export function figureValue({ field, column }: Figure, answers: Answers): number | undefined {
  const answer = answerTo(answers, field.key);
  if (column === undefined) return typeof answer === 'number' ? answer : undefined;
  if (!isTable(answer)) return undefined;
  const given = answer.flatMap((row) => (typeof row[column] === 'number' ? [row[column]] : []));
  return given.length === 0 ? undefined : exact(given.reduce((sum, value) => sum + value, 0));
}

/** What was answered under that key; nothing for what every object has. */
export function answerTo(answers: Answers, key: string): Answer | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

/** The rows of a table; anything else is none. */
export function isTable(answer: Answer | undefined): answer is readonly TableRow[] {
  return Array.isArray(answer) && answer.every((row) => typeof row === 'object' && row !== null);
}

/** Every file that proves a field, in the order of the form; `place` counts within the field, from 0. */
export function evidenceIn(
  fields: readonly FormField[],
  answers: Answers,
): { readonly field: string; readonly place: number; readonly id: string }[] {
  return fields.flatMap(({ key, type }) => {
    const ids = type === 'evidence' ? answerTo(answers, key) : undefined;
    if (!Array.isArray(ids)) return [];
    return ids.map((id, place) => ({ field: key, place, id: String(id) }));
  });
}

/** Whether nothing was answered: an empty text, an empty list and rows in which nothing stands are no answer either. */
export function isEmpty(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === '') return true;
  if (typeof answer !== 'object') return false;
  return (answer as readonly (string | TableRow)[]).every((each) => typeof each === 'object' && isEmptyRow(each));
}

/** Whether nothing stands in a row of a table but its name. */
export const isEmptyRow = (row: TableRow) =>
  Object.entries(row).every(([key, value]) => key === ROW_KEY || value === '');

/** Figures have six decimals at most; what a binary fraction adds beyond them is nobody's. */
export const exact = (value: number) => Math.round(value * 1e6) / 1e6;

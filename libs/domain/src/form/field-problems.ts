import { FIELD_SPECS, type FormField, ROW_KEY, type TableColumn, type TableRows } from './field.js';
import { type FormProblem, formProblem, Names, type ProblemPath } from './form-problem.js';

/** The same with anything missing anywhere: what can be said of a form of which only a part could be read. */
export type Partly<Whole> = Whole extends readonly (infer Item)[]
  ? readonly (Partly<Item> | undefined)[]
  : Whole extends object
    ? { readonly [Key in keyof Whole]?: Partly<Whole[Key]> }
    : Whole;

/** Fields whose keys, and the figures of their columns, are unique, and that have only what their type can have. */
export function* fieldProblems(fields: readonly (Partly<FormField> | undefined)[]): Generator<FormProblem> {
  const keys = new Names();
  for (const [index, field] of fields.entries()) {
    if (!field) continue;
    const path = ['fields', index];
    yield* keys.note(field.key, [...path, 'key']);
    yield* questionProblems(field, path);
    yield* settingProblems(field, path);
    if (field.type === 'indicator' && field.indicator === undefined) yield formProblem('INDICATOR_MISSING', path);
    if (field.type === 'table') yield* tableProblems(field, path);
  }
  // A column's figure stands among the keys of the fields: `<table>.<column>`.
  for (const [index, field] of fields.entries()) {
    if (field?.type !== 'table') continue;
    for (const [place, column] of (field.columns ?? []).entries()) {
      if (column?.key === undefined || field.key === undefined) continue;
      const figure = `${field.key}.${column.key}`;
      const clash = fields.findIndex((each) => each?.key === figure);
      if (clash >= 0) {
        yield formProblem('TWICE', ['fields', index, 'columns', place, 'key'], { value: figure }, [
          'fields',
          clash,
          'key',
        ]);
      }
    }
  }
}

function* tableProblems(field: Partly<FormField>, path: ProblemPath): Generator<FormProblem> {
  if (field.columns === undefined || field.columns.length === 0) yield formProblem('COLUMNS_MISSING', path);
  const keys = new Names();
  for (const [place, column] of (field.columns ?? []).entries()) {
    if (!column) continue;
    const at = [...path, 'columns', place];
    if (column.key === ROW_KEY) yield formProblem('COLUMN_RESERVED', [...at, 'key']);
    yield* keys.note(column.key, [...at, 'key']);
    yield* questionProblems(column, at);
    yield* columnProblems(column, at);
  }
  yield* rowProblems(field.rows ?? {}, [...path, 'rows']);
}

/** A column is a figure by the sum of its rows: only numbers add up. */
function* columnProblems({ type, aggregate }: Partly<TableColumn>, path: ProblemPath): Generator<FormProblem> {
  if (type === undefined || type === 'number' || aggregate !== 'average') return;
  if ((FIELD_SPECS[type].aggregates as readonly string[]).includes(aggregate)) {
    yield formProblem('AGGREGATE_NOT_POSSIBLE', [...path, 'aggregate'], { value: aggregate, type });
  }
}

function* rowProblems({ fixed, min, max }: Partly<TableRows>, path: ProblemPath): Generator<FormProblem> {
  const names = new Names();
  for (const [index, name] of (fixed ?? []).entries()) yield* names.note(name, [...path, 'fixed', index]);
  if (fixed && (min !== undefined || max !== undefined)) yield formProblem('ROWS_FIXED_AND_COUNTED', path);
  if (min !== undefined && max !== undefined && min > max) {
    yield formProblem('BOUNDS_REVERSED', [...path, 'max'], { min, max });
  }
}

/** What holds for a field and for a column of a table. */
function* questionProblems(question: Partly<FormField | TableColumn>, path: ProblemPath): Generator<FormProblem> {
  const { type, min, max, aggregate, overPeriods } = question;
  if (type === undefined) return;
  const { aggregates, overPeriods: periods, settings } = FIELD_SPECS[type];
  const uses = (setting: string) => (settings as readonly string[]).includes(setting);
  if (uses('choices') && question.choices === undefined) yield formProblem('CHOICES_MISSING', path);
  if (!uses('choices') && question.choices !== undefined) yield formProblem('CHOICES_NOT_USED', [...path, 'choices']);
  const choices = new Names();
  for (const [index, choice] of (question.choices ?? []).entries()) {
    yield* choices.note(choice, [...path, 'choices', index]);
  }
  for (const key of ['min', 'max'] as const) {
    if (!uses(key) && question[key] !== undefined) yield formProblem('BOUNDS_NOT_USED', [...path, key]);
  }
  if (min !== undefined && max !== undefined && min > max) {
    yield formProblem('BOUNDS_REVERSED', [...path, 'max'], { min, max });
  }
  if (aggregate !== undefined && !(aggregates as readonly string[]).includes(aggregate)) {
    yield formProblem('AGGREGATE_NOT_POSSIBLE', [...path, 'aggregate'], { value: aggregate, type });
  }
  if (overPeriods !== undefined && !(periods as readonly string[]).includes(overPeriods)) {
    yield formProblem('AGGREGATE_NOT_POSSIBLE', [...path, 'overPeriods'], { value: overPeriods, type });
  }
}

function* settingProblems(field: Partly<FormField>, path: ProblemPath): Generator<FormProblem> {
  if (field.type === undefined) return;
  const { settings } = FIELD_SPECS[field.type];
  for (const setting of ['several', 'columns', 'rows', 'files'] as const) {
    if (field[setting] !== undefined && !(settings as readonly string[]).includes(setting)) {
      yield formProblem('SETTING_NOT_USED', [...path, setting], { type: field.type, value: setting });
    }
  }
  const { min, max } = field.files ?? {};
  if (min !== undefined && max !== undefined && min > max) {
    yield formProblem('BOUNDS_REVERSED', [...path, 'files', 'max'], { min, max });
  }
}

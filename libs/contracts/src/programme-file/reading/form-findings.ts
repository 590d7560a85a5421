import type { ProgrammeForm, ProgrammeFormField } from '../programme-file.js';
import type { DeclaredNames } from './declared-names.js';
import type { Finding, Path } from './fault.js';
import { each, type Partially } from './partial-file.js';
import { Once, unlessKnown } from './references.js';

/** What can be rolled up, type by type. */
const AGGREGATES_OF = {
  number: ['sum', 'average', 'none'],
  percent: ['average', 'none'],
  text: ['none'],
  choice: ['none'],
  'yes-no': ['none'],
} as const satisfies Record<ProgrammeFormField['type'], readonly ProgrammeFormField['aggregate'][]>;

/** What can be counted over several rounds, type by type. */
const OVER_PERIODS_OF = {
  number: ['sum', 'average', 'last'],
  percent: ['average', 'last'],
  text: [],
  choice: [],
  'yes-no': [],
} as const satisfies Record<ProgrammeFormField['type'], readonly ProgrammeFormField['overPeriods'][]>;

/** Forms whose fields have keys of their own, and only what their type can have. */
export function* formFindings(
  forms: readonly (Partially<ProgrammeForm> | undefined)[] | undefined,
  names: DeclaredNames,
): Generator<Finding> {
  const codes = new Once();
  for (const [form, index] of each(forms)) {
    const path = ['programme', 'forms', index];
    yield* codes.note(form.code, [...path, 'code']);
    const keys = new Once();
    for (const [field, fieldIndex] of each(form.fields)) {
      const fieldPath = [...path, 'fields', fieldIndex];
      yield* keys.note(field.key, [...fieldPath, 'key']);
      yield* unlessKnown('INDICATOR_UNKNOWN', [...fieldPath, 'indicator'], field.indicator, names.indicators);
      yield* fieldFindings(field, fieldPath);
    }
  }
}

function* fieldFindings(field: Partially<ProgrammeFormField>, path: Path): Generator<Finding> {
  const { type, min, max, aggregate, overPeriods } = field;
  if (type === undefined) return;
  const hasChoices = field.choices !== undefined;
  if (type === 'choice' && !hasChoices) yield { code: 'CHOICES_MISSING', path };
  if (type !== 'choice' && hasChoices) yield { code: 'CHOICES_NOT_USED', path: [...path, 'choices'] };
  const choices = new Once();
  for (const [choice, index] of each(field.choices)) yield* choices.note(choice, [...path, 'choices', index]);
  const counts = type === 'number' || type === 'percent';
  for (const key of ['min', 'max'] as const) {
    if (!counts && field[key] !== undefined) yield { code: 'BOUNDS_NOT_USED', path: [...path, key] };
  }
  if (min !== undefined && max !== undefined && min > max) {
    yield { code: 'BOUNDS_REVERSED', path: [...path, 'max'], detail: { min, max } };
  }
  if (aggregate !== undefined && !(AGGREGATES_OF[type] as readonly string[]).includes(aggregate)) {
    yield { code: 'AGGREGATE_NOT_POSSIBLE', path: [...path, 'aggregate'], detail: { value: aggregate, type } };
  }
  if (overPeriods !== undefined && !(OVER_PERIODS_OF[type] as readonly string[]).includes(overPeriods)) {
    yield { code: 'AGGREGATE_NOT_POSSIBLE', path: [...path, 'overPeriods'], detail: { value: overPeriods, type } };
  }
}

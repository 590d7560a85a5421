import type { FormField } from '#domain/form/field';
import { formProblems } from '#domain/form/form-problems';
import type { ProgrammeForm } from '../programme-file.js';
import type { DeclaredNames } from './declared-names.js';
import type { Finding, Path } from './fault.js';
import { each, type Partially } from './partial-file.js';
import { Once, unlessKnown } from './references.js';

/** Forms that hold together in themselves, and whose figures feed indicators that there are. */
export function* formFindings(
  forms: readonly (Partially<ProgrammeForm> | undefined)[] | undefined,
  names: DeclaredNames,
): Generator<Finding> {
  const codes = new Once();
  for (const [form, index] of each(forms)) {
    const path = ['programme', 'forms', index];
    yield* codes.note(form.code, [...path, 'code']);
    for (const problem of formProblems(form)) {
      const { code, detail, first } = problem;
      const at = [...path, ...problem.path];
      // Twice the same name has a sentence with the line of the first.
      if (first) yield { code, path: at, detail, first: [...path, ...first] };
      else yield { code, path: at, detail, sentence: problem };
    }
    for (const [field, fieldIndex] of each(form.fields)) {
      yield* indicatorFindings(field, [...path, 'fields', fieldIndex], names);
    }
  }
}

function* indicatorFindings(field: Partially<FormField>, path: Path, names: DeclaredNames): Generator<Finding> {
  yield* unlessKnown('INDICATOR_UNKNOWN', [...path, 'indicator'], field.indicator, names.indicators);
  for (const [column, index] of each(field.columns)) {
    yield* unlessKnown(
      'INDICATOR_UNKNOWN',
      [...path, 'columns', index, 'indicator'],
      column.indicator,
      names.indicators,
    );
  }
}

import type { Scalar } from './answers.js';
import type { FormField } from './field.js';
import { fieldProblems, type Partly } from './field-problems.js';
import { type FormProblem, formProblem, Names, type ProblemPath } from './form-problem.js';
import { questionFaults } from './question-faults.js';
import type { FormRule } from './rule.js';
import { patternProblem } from './safe-pattern.js';

/** What of a form can be checked: whatever part of it could be read. */
export interface PartlyForm {
  readonly fields?: readonly (Partly<FormField> | undefined)[];
  readonly rules?: readonly (Partly<FormRule> | undefined)[];
}

/** Every problem of a form in itself: its fields, and its rules against them. Pure. */
export function* formProblems({ fields = [], rules = [] }: PartlyForm): Generator<FormProblem> {
  yield* fieldProblems(fields);
  const known = namesIn(fields);
  const codes = new Names();
  for (const [index, rule] of rules.entries()) {
    if (!rule) continue;
    const path = ['rules', index];
    yield* codes.note(rule.code, [...path, 'code']);
    yield* ruleProblems(rule, known, path);
  }
}

interface Known {
  readonly fields: ReadonlyMap<string, Partly<FormField>>;
  readonly figures: ReadonlySet<string>;
}

function namesIn(fields: NonNullable<PartlyForm['fields']>): Known {
  const named = fields.flatMap((field) => (field?.key === undefined ? [] : [[field.key, field] as const]));
  // A field whose type could not be read may be a figure: nothing is held against it.
  const figures = named.flatMap(([key, { type, columns }]) => [
    ...(type === undefined || ['number', 'percent', 'indicator'].includes(type) ? [key] : []),
    ...(columns ?? []).flatMap((column) =>
      column?.key !== undefined && (column.type === undefined || column.type === 'number')
        ? [`${key}.${column.key}`]
        : [],
    ),
  ]);
  return { fields: new Map(named), figures: new Set(figures) };
}

function* ruleProblems(rule: Partly<FormRule>, known: Known, path: ProblemPath): Generator<FormProblem> {
  const at = (...more: ProblemPath) => [...path, ...more];
  switch (rule.kind) {
    case 'sum-of': {
      yield* figure(rule.total, known, at('total'));
      const parts = new Names();
      for (const [index, part] of (rule.parts ?? []).entries()) {
        yield* figure(part, known, at('parts', index));
        yield* parts.note(part, at('parts', index));
        yield* itself(rule.total, part, at('parts', index));
      }
      return;
    }
    case 'not-more-than':
      yield* figure(rule.figure, known, at('figure'));
      yield* figure(rule.limit, known, at('limit'));
      yield* itself(rule.figure, rule.limit, at('limit'));
      return;
    case 'required-when':
      yield* field(rule.field, known, at('field'));
      yield* field(rule.when?.field, known, at('when', 'field'));
      yield* itself(rule.field, rule.when?.field, at('when', 'field'));
      yield* answer(rule.when?.field, rule.when?.equals, known, at('when', 'equals'));
      return;
    case 'cumulative-not-less':
      yield* figure(rule.figure, known, at('figure'));
      return;
    case 'cumulative-equals':
      yield* figure(rule.figure, known, at('figure'));
      yield* figure(rule.ofPeriod, known, at('ofPeriod'));
      yield* itself(rule.figure, rule.ofPeriod, at('ofPeriod'));
      return;
    case 'change-within':
      yield* figure(rule.figure, known, at('figure'));
      yield* textField(rule.explanation, known, at('explanation'));
      return;
    case 'pattern':
      yield* textField(rule.field, known, at('field'));
      yield* pattern(rule.pattern, at('pattern'));
      return;
  }
}

function* figure(key: string | undefined, { figures }: Known, path: ProblemPath): Generator<FormProblem> {
  if (key !== undefined && !figures.has(key)) yield formProblem('FIGURE_NOT_IN_FORM', path, { value: key });
}

function* field(key: string | undefined, { fields }: Known, path: ProblemPath): Generator<FormProblem> {
  if (key !== undefined && !fields.has(key)) yield formProblem('FIELD_NOT_IN_FORM', path, { value: key });
}

function* textField(key: string | undefined, known: Known, path: ProblemPath): Generator<FormProblem> {
  yield* field(key, known, path);
  const type = key === undefined ? undefined : known.fields.get(key)?.type;
  if (key !== undefined && type !== undefined && type !== 'text') {
    yield formProblem('FIELD_NOT_TEXT', path, { value: key });
  }
}

function* itself(one: string | undefined, other: string | undefined, path: ProblemPath): Generator<FormProblem> {
  if (one !== undefined && one === other) yield formProblem('RULE_NAMES_TWICE', path, { value: one });
}

/** A value on which a rule waits must be one that the field can have. */
function* answer(
  key: string | undefined,
  value: Scalar | undefined,
  { fields }: Known,
  path: ProblemPath,
): Generator<FormProblem> {
  const asked = key === undefined ? undefined : fields.get(key);
  if (value === undefined || asked?.type === undefined) return;
  const type = asked.type === 'indicator' ? 'number' : asked.type;
  const possible =
    type !== 'table' &&
    type !== 'evidence' &&
    questionFaults({ ...(asked as FormField), type, label: '' }, value, false, { field: '' }).length === 0;
  if (!possible) yield formProblem('VALUE_NOT_AN_ANSWER', path, { value: String(value) });
}

function* pattern(text: string | undefined, path: ProblemPath): Generator<FormProblem> {
  if (text === undefined) return;
  const problem = patternProblem(text);
  if (problem) yield formProblem(problem === 'invalid' ? 'PATTERN_INVALID' : 'PATTERN_UNSAFE', path, { value: text });
}

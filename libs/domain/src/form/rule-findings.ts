import {
  type Answer,
  type Answers,
  answerTo,
  exact,
  type Figure,
  figuresOf,
  figureValue,
  isEmpty,
  type Scalar,
} from './answers.js';
import { type EarlierPeriod, lastCumulative, lastPeriod } from './earlier-period.js';
import type { FormField } from './field.js';
import { type FormRule, RULE_SPECS, type RuleKind, type Severity } from './rule.js';
import { matchesPattern } from './safe-pattern.js';

/** A rule that the answers break. */
export interface RuleFinding {
  readonly rule: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** The field beside which it is said, then the others it is about. */
  readonly fields: readonly string[];
  readonly vi: string;
  readonly en: string;
}

type Detail = Readonly<Record<string, Scalar>>;

/** What the rules of one form are checked over. */
interface Checked {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly fields: ReadonlyMap<string, FormField>;
  readonly answers: Answers;
  readonly earlier: readonly EarlierPeriod[];
}

/** A rule broken: the fields it is said beside, by key or figure, and what the sentence tells. */
type Broken = { readonly at: readonly string[]; readonly detail: Detail } | undefined;

/**
 * The rules that complete answers break, in the form's order. `earlier` is what the unit reported in the earlier rounds
 * of the same reporting rule, newest first. A rule about something that was not given, or that nobody can know, is kept.
 */
export function ruleFindings(
  fields: readonly FormField[],
  rules: readonly FormRule[],
  answers: Answers,
  earlier: readonly EarlierPeriod[],
): RuleFinding[] {
  const checked: Checked = {
    figures: new Map(figuresOf(fields).map((figure) => [figure.key, figure])),
    fields: new Map(fields.map((field) => [field.key, field])),
    answers,
    earlier,
  };
  return rules.flatMap((rule) => {
    const broken = CHECKS[rule.kind](rule as never, checked);
    return broken ? [finding(rule, broken, checked)] : [];
  });
}

/** Whether any of the rules needs what the unit reported before. */
export const looksBack = (rules: readonly FormRule[]) => rules.some(({ kind }) => RULE_SPECS[kind].looksBack);

type RuleOf<Kind extends RuleKind> = Extract<FormRule, { kind: Kind }>;

const CHECKS: { readonly [Kind in RuleKind]: (rule: RuleOf<Kind>, checked: Checked) => Broken } = {
  'sum-of': ({ total, parts }, checked) => {
    const given = amountOf(checked, total);
    const values = parts.map((part) => amountOf(checked, part));
    if (given === undefined && values.every((value) => value === undefined)) return undefined;
    const expected = exact(values.reduce<number>((sum, value) => sum + (value ?? 0), 0));
    return given !== undefined && exact(given) === expected
      ? undefined
      : { at: [total, ...parts], detail: { given: given ?? '…', expected } };
  },
  'not-more-than': ({ figure, limit }, checked) => {
    const [given, expected] = [amountOf(checked, figure), amountOf(checked, limit)];
    if (given === undefined || expected === undefined || given <= expected) return undefined;
    return { at: [figure, limit], detail: { given, expected } };
  },
  'required-when': ({ field, when }, checked) => {
    if (!answeredWith(answerTo(checked.answers, when.field), when.equals) || !isEmpty(answerTo(checked.answers, field)))
      return undefined;
    return { at: [field, when.field], detail: { expected: when.equals } };
  },
  'cumulative-not-less': ({ figure }, checked) => {
    const given = amountOf(checked, figure);
    const before = lastCumulative(checked.earlier, figureNamed(checked, figure));
    if (given === undefined || !before || before.round === null || given >= before.value) return undefined;
    return { at: [figure], detail: { given, expected: before.value, round: before.round } };
  },
  'cumulative-equals': ({ figure, ofPeriod }, checked) => {
    const given = amountOf(checked, figure);
    const before = lastCumulative(checked.earlier, figureNamed(checked, figure));
    if (given === undefined || !before) return undefined;
    const expected = exact(before.value + (amountOf(checked, ofPeriod) ?? 0));
    return exact(given) === expected ? undefined : { at: [figure, ofPeriod], detail: { given, expected } };
  },
  'change-within': ({ figure, percent, explanation }, checked) => {
    const given = amountOf(checked, figure);
    const before = lastPeriod(checked.earlier, figureNamed(checked, figure));
    // Against nothing, no share can be said.
    if (given === undefined || !before || before.value === 0) return undefined;
    if (Math.abs(given - before.value) <= exact((Math.abs(before.value) * percent) / 100)) return undefined;
    if (explanation !== undefined && !isBlank(answerTo(checked.answers, explanation))) return undefined;
    const at = explanation === undefined ? [figure] : [figure, explanation];
    return { at, detail: { given, expected: before.value, round: before.round, percent } };
  },
  pattern: ({ field, pattern }, checked) => {
    const answer = answerTo(checked.answers, field);
    if (isEmpty(answer) || (typeof answer === 'string' && matchesPattern(pattern, answer))) return undefined;
    return { at: [field], detail: { expected: pattern } };
  },
};

function finding(rule: FormRule, { at, detail }: NonNullable<Broken>, checked: Checked): RuleFinding {
  const labelOf = (key: string) => checked.figures.get(key)?.label ?? checked.fields.get(key)?.label ?? key;
  const facts: Detail = { label: labelOf(at[0]!), other: labelOf(at[1] ?? at[0]!), ...detail };
  const { vi, en } = rule.message ?? RULE_SPECS[rule.kind];
  return {
    rule: rule.code,
    kind: rule.kind,
    severity: rule.severity,
    fields: at,
    vi: filled(vi, facts, (value) => String(value).replace('.', ','), ['có', 'không']),
    en: filled(en, facts, String, ['yes', 'no']),
  };
}

type YesNo = readonly [yes: string, no: string];

function filled(sentence: string, facts: Detail, figure: (value: number) => string, [yes, no]: YesNo): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => {
    const fact = Object.hasOwn(facts, name) ? facts[name]! : '';
    if (typeof fact === 'boolean') return fact ? yes : no;
    return typeof fact === 'number' ? figure(fact) : fact;
  });
}

function figureNamed({ figures }: Checked, key: string): Figure {
  const figure = figures.get(key);
  if (!figure) throw new Error(`the form has no figure ${key}`); // no form with such a rule is taken in
  return figure;
}

const amountOf = (checked: Checked, key: string) => figureValue(figureNamed(checked, key), checked.answers);

const answeredWith = (answer: Answer | undefined, value: Scalar) =>
  answer === value || (Array.isArray(answer) && (answer as readonly unknown[]).includes(value));

const isBlank = (answer: Answer | undefined) => isEmpty(answer) || (typeof answer === 'string' && answer.trim() === '');

import { type Answers, exact, type Figure, figuresOf, figureValue, isEmpty, isTable } from '../form/answers.js';
import type { FormField } from '../form/field.js';
import { questionOf } from '../form/reached.js';
import type { FormRule, RuleKind } from '../form/rule.js';

/** What a simulated unit knows of its earlier reports: the cumulative figures that stood before, and last period's answers. */
export interface ReportedBefore {
  readonly cumulative: readonly { readonly figure: string; readonly value: number }[];
  readonly previous: Answers | null;
}

interface Kept {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly answers: Answers;
  readonly before: ReportedBefore;
}

/**
 * Drawn answers put right where an error of the form binds them, as whoever fills in a form does before the head reads
 * it: totals are added up, cumulative figures carried on. What lies out of a field's bounds, and a text that must have a
 * certain form, stay as drawn: those are the file's to bound and to name. Pure.
 */
export function keepRules(
  fields: readonly FormField[],
  rules: readonly FormRule[],
  drawn: Answers,
  before: ReportedBefore,
): Answers {
  const figures = new Map(figuresOf(fields).map((figure) => [figure.key, figure]));
  const errors = rules.filter(({ severity }) => severity === 'error');
  let answers = drawn;
  // What one rule moves another may depend on: a total of totals is right after as many passes as there are rules.
  for (let pass = 0; pass < errors.length; pass++) {
    for (const rule of errors) answers = MENDS[rule.kind](rule as never, { figures, answers, before });
  }
  return answers;
}

type RuleOf<Kind extends RuleKind> = Extract<FormRule, { kind: Kind }>;

const asDrawn = (_: FormRule, { answers }: Kept) => answers;

const MENDS: { readonly [Kind in RuleKind]: (rule: RuleOf<Kind>, kept: Kept) => Answers } = {
  'sum-of': ({ total, parts }, kept) =>
    put(kept, total, exact(parts.reduce((sum, part) => sum + (value(kept, part) ?? 0), 0))),
  'not-more-than': ({ figure, limit }, kept) => {
    const [given, most] = [value(kept, figure), value(kept, limit)];
    return given === undefined || most === undefined || given <= most ? kept.answers : put(kept, figure, most);
  },
  'cumulative-not-less': ({ figure }, kept) => {
    const [given, least] = [value(kept, figure), stoodBefore(kept, figure)];
    return given === undefined || least === undefined || given >= least ? kept.answers : put(kept, figure, least);
  },
  'cumulative-equals': ({ figure, ofPeriod }, kept) => {
    const before = stoodBefore(kept, figure);
    return before === undefined ? kept.answers : put(kept, figure, exact(before + (value(kept, ofPeriod) ?? 0)));
  },
  'change-within': ({ figure, percent, explanation }, kept) => {
    const { figures, before, answers } = kept;
    const last = before.previous ? figureValue(figures.get(figure)!, before.previous) : undefined;
    const given = value(kept, figure);
    if (!last || given === undefined || (explanation !== undefined && !isEmpty(answers[explanation]))) return answers;
    const most = exact((Math.abs(last) * percent) / 100);
    return Math.abs(given - last) <= most ? answers : put(kept, figure, last);
  },
  'required-when': asDrawn, // a form that is filled in wholly lacks nothing
  pattern: asDrawn,
};

const value = ({ figures, answers }: Kept, key: string) => figureValue(figures.get(key)!, answers);

const stoodBefore = ({ before }: Kept, key: string) => before.cumulative.find(({ figure }) => figure === key)?.value;

/** The answers with that figure; as they are when it lies out of the bounds of its field. */
function put({ figures, answers }: Kept, key: string, amount: number): Answers {
  const figure = figures.get(key)!;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = boundsOf(figure);
  const { field, column } = figure;
  if (column === undefined) return amount < min || amount > max ? answers : { ...answers, [field.key]: amount };
  const rows = answers[field.key];
  if (!isTable(rows) || rows.length === 0) return answers;
  // Row by row as much as it takes, the rest in the last.
  let rest = amount;
  const shares = rows.map((_, index) => {
    const share = index === rows.length - 1 ? rest : Math.min(rest, max);
    rest = exact(rest - share);
    return share;
  });
  if (shares.some((share) => share < min || share > max)) return answers;
  return { ...answers, [field.key]: rows.map((row, index) => ({ ...row, [column]: shares[index]! })) };
}

function boundsOf(figure: Figure): { readonly min?: number; readonly max?: number } {
  const { type, min, max } = questionOf(figure);
  return type === 'percent' ? { min: min ?? 0, max: max ?? 100 } : { min, max };
}

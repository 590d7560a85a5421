import { type Answers, type Figure, figuresOf, figureValue } from './answers.js';
import type { FormField } from './field.js';
import type { FormRule } from './rule.js';

/** What a unit reported in an earlier round of the same reporting rule. */
export interface EarlierPeriod {
  readonly round: string;
  /** Whether its figures are cut off in the same year as those that are checked. */
  readonly sameYear: boolean;
  /** Of the newest accepted version; empty for "nothing to report", `null` while nothing is accepted. */
  readonly answers: Answers | null;
}

interface Earlier {
  readonly value: number;
  readonly round: string;
}

/**
 * The cumulative figure that stood before this period, within the year. Before the year's first round it is 0 (and no
 * round's); "nothing to report" leaves it as it was; where a report is missing or lacks the figure nobody knows it.
 * `earlier` is newest first.
 */
export function lastCumulative(
  earlier: readonly EarlierPeriod[],
  figure: Figure,
): Earlier | { readonly value: 0; readonly round: null } | undefined {
  for (const { round, sameYear, answers } of earlier) {
    if (!sameYear) break;
    if (answers === null) return undefined;
    const value = figureValue(figure, answers);
    if (value !== undefined) return { value, round };
    if (Object.keys(answers).length > 0) return undefined;
  }
  return { value: 0, round: null };
}

/** The figure of the round just before, of any year; `undefined` when it has none that is accepted. */
export function lastPeriod(earlier: readonly EarlierPeriod[], figure: Figure): Earlier | undefined {
  const [last] = earlier;
  const value = last?.answers ? figureValue(figure, last.answers) : undefined;
  return last && value !== undefined ? { value, round: last.round } : undefined;
}

/** What stood before of a figure that a rule takes for cumulative. */
export interface StoodBefore {
  readonly figure: string;
  readonly value: number;
  /** `null` before the year's first round. */
  readonly round: string | null;
}

/** What stood before of every figure that one of the rules takes for cumulative; those that nobody knows are left out. */
export function cumulativeBefore(
  fields: readonly FormField[],
  rules: readonly FormRule[],
  earlier: readonly EarlierPeriod[],
): StoodBefore[] {
  const named = new Set(
    rules.flatMap((rule) =>
      rule.kind === 'cumulative-not-less' || rule.kind === 'cumulative-equals' ? [rule.figure] : [],
    ),
  );
  return figuresOf(fields)
    .filter(({ key }) => named.has(key))
    .flatMap((figure) => {
      const before = lastCumulative(earlier, figure);
      return before ? [{ figure: figure.key, value: before.value, round: before.round }] : [];
    });
}

/** How much was accepted so far in the year, before this round. */
export interface SoFar {
  readonly figure: string;
  readonly value: number;
  /** How many accepted reports gave it. */
  readonly reports: number;
}

/** What the figures that add up over the periods come to in the year's earlier rounds; those nobody gave are left out. */
export function yearSoFar(earlier: readonly EarlierPeriod[], figures: readonly Figure[]): SoFar[] {
  const accepted = earlier.flatMap(({ sameYear, answers }) => (sameYear && answers ? [answers] : []));
  return figures.flatMap((figure) => {
    const given = accepted.flatMap((answers) => figureValue(figure, answers) ?? []);
    if (given.length === 0) return [];
    const value = given.reduce((sum, each) => sum + each, 0);
    return [{ figure: figure.key, value: Math.round(value * 1e6) / 1e6, reports: given.length }];
  });
}

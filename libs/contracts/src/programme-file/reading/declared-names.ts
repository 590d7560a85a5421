import { checkPeriodRule, type PeriodRuleProblem } from '#domain/period/check-period-rule';
import type { PeriodRule } from '#domain/period/period-rule';
import { periodsOf } from '#domain/period/periods';
import type { ProgrammeReporting } from '../programme-file.js';
import { periodRuleSchema } from '../reporting.js';
import { respondentsOf } from '../respondents.js';
import { each, type PartialFile, type Partially } from './partial-file.js';

export type PartialReporting = Partially<ProgrammeReporting>;

/** A reporting rule with the rounds it calls for, as far as they can be told. */
export interface DeclaredRule {
  readonly index: number;
  readonly rule: PartialReporting;
  readonly problems: readonly PeriodRuleProblem[];
  /** `undefined` when the rule is too faulty to tell. */
  readonly rounds?: readonly string[];
  readonly respondents: ReadonlySet<string>;
}

/** What the file declares; a list that is missing or broken is `undefined`, so that nothing is held against it. */
export interface DeclaredNames {
  readonly units?: ReadonlyMap<string, PartialUnit>;
  readonly indicators: ReadonlySet<string>;
  readonly forms?: ReadonlyMap<string, readonly PartialField[]>;
  readonly parties: ReadonlySet<string>;
  readonly contents?: ReadonlySet<number>;
  readonly tasks: ReadonlySet<string>;
  readonly rules: readonly DeclaredRule[];
  /** `undefined` when some rule's rounds cannot be told. */
  readonly rounds?: ReadonlySet<string>;
  readonly period: { readonly from?: string; readonly until?: string };
}

export type PartialUnit = Partially<{
  code: string;
  from: string;
  until?: string;
  kind: string;
  parent: string | null;
}>;
export type PartialField = Partially<{
  key: string;
  type: string;
  min?: number;
  max?: number;
  indicator?: string;
  columns?: readonly { key: string; type: string; min?: number; max?: number; indicator?: string }[];
}>;

/** Gathers every name the rest of the file may refer to. */
export function declaredNames(file: PartialFile): DeclaredNames {
  const programme = file.programme ?? {};
  const units = file.organisation?.units;
  const contents = [...each(programme.contents)].map(([content]) => content);
  const tasks = contents.flatMap((content) => [...each(content.tasks)].map(([task]) => task));
  const period = trustedPeriod(programme.period);
  const rules = [...each(programme.reporting)].map(([rule, index]) => declaredRule(file, rule, index, period));
  return {
    units: units && byCode(units),
    indicators: new Set(tasks.flatMap((task) => [...each(task.indicators)].flatMap(([{ code }]) => code ?? []))),
    forms:
      programme.forms &&
      new Map(
        [...each(programme.forms)].map(([form]) => [form.code ?? '', [...each(form.fields)].map(([field]) => field)]),
      ),
    parties: new Set([...each(programme.parties)].flatMap(([{ unit }]) => unit ?? [])),
    contents: programme.contents && new Set(contents.flatMap(({ number }) => number ?? [])),
    tasks: new Set(tasks.flatMap(({ number }) => number ?? [])),
    rules,
    rounds: rules.every(({ rounds }) => rounds) ? new Set(rules.flatMap(({ rounds }) => rounds ?? [])) : undefined,
    period,
  };
}

/** The date when it is one; a day that is not real has a fault of its own. */
export function realDate(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? text : undefined;
}

function byCode(units: NonNullable<NonNullable<PartialFile['organisation']>['units']>): Map<string, PartialUnit> {
  const known = new Map<string, PartialUnit>();
  for (const [unit] of each(units)) if (unit.code !== undefined && !known.has(unit.code)) known.set(unit.code, unit);
  return known;
}

/** A period that ends before it begins has its own fault; nothing else is held against it. */
function trustedPeriod(period: { from?: string; until?: string } | undefined): DeclaredNames['period'] {
  const [from, until] = [realDate(period?.from), realDate(period?.until)];
  return from && until && from > until ? {} : { from, until };
}

function declaredRule(
  file: PartialFile,
  rule: PartialReporting,
  index: number,
  period: DeclaredNames['period'],
): DeclaredRule {
  const respondents = new Set(respondentsOf(file, rule));
  const parsed = periodRuleSchema.safeParse(rule.period);
  if (!parsed.success) return { index, rule, problems: [], respondents };
  const problems = checkPeriodRule(parsed.data);
  const [from, until] = [realDate(rule.from) ?? period.from, realDate(rule.until) ?? period.until];
  if (!from || !until || problems.some(({ path }) => path[0] === 'custom' || path[0] === 'cutOffDay')) {
    return { index, rule, problems, respondents };
  }
  return { index, rule, problems, respondents, rounds: roundCodes(parsed.data, from, until) };
}

function roundCodes(rule: PeriodRule, from: string, until: string): string[] {
  return periodsOf(rule, from, until).map(({ code }) => code);
}

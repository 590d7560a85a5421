import { TASK_CADENCES } from '../programme.js';
import { type DeclaredNames, type DeclaredRule, realDate } from './declared-names.js';
import type { Finding, Path } from './fault.js';
import { each, type PartialFile } from './partial-file.js';
import { outsideProgramme } from './programme-findings.js';
import { Once, reversedDates, unlessKnown } from './references.js';
import { reminderFindings } from './reminder-findings.js';

/** Since then Decree 09/2019/NĐ-CP rules the reports of State bodies; Party bodies follow rules of their own. */
const DECREE_09_IN_FORCE = '2019-03-12';
const STATE_KINDS = new Set(['government', 'department']);

/** Who reports when, and who is reminded. */
export function* reportingFindings(file: PartialFile, names: DeclaredNames): Generator<Finding> {
  const codes = new Once();
  const rounds = new Map<string, string>();
  for (const declared of names.rules) {
    const { rule, index } = declared;
    const path = ['programme', 'reporting', index];
    yield* codes.note(rule.code, [...path, 'code']);
    if ((TASK_CADENCES as readonly string[]).includes(rule.code ?? '')) {
      yield { code: 'CODE_RESERVED', path: [...path, 'code'], detail: { value: rule.code ?? '' } };
    }
    yield* unlessKnown('FORM_UNKNOWN', [...path, 'form'], rule.form, names.forms ?? new Set<string>());
    yield* outsideProgramme(rule.from, [...path, 'from'], names);
    yield* outsideProgramme(rule.until, [...path, 'until'], names);
    yield* reversedDates(realDate(rule.from), realDate(rule.until), [...path, 'until']);
    yield* periodFindings(declared, path, names);
    yield* respondentFindings(declared, path, names);
    yield* roundFindings(declared, path, names, rounds);
  }
  yield* reminderFindings(file);
}

function* periodFindings({ rule, problems }: DeclaredRule, path: Path, names: DeclaredNames): Generator<Finding> {
  const lastDay = realDate(rule.until) ?? names.period.until ?? DECREE_09_IN_FORCE;
  const ofState = [...names.parties].some((party) => STATE_KINDS.has(names.units?.get(party)?.kind ?? ''));
  for (const problem of problems) {
    if (problem.code === 'DUE_TOO_SOON' && !(ofState && lastDay >= DECREE_09_IN_FORCE)) continue;
    yield { code: problem.code, path: [...path, 'period', ...problem.path], sentence: problem };
  }
  if (rule.period?.custom && rule.period.kind !== undefined && rule.period.kind !== 'custom') {
    yield { code: 'CUSTOM_NOT_USED', path: [...path, 'period', 'custom'] };
  }
}

function* respondentFindings(declared: DeclaredRule, path: Path, names: DeclaredNames): Generator<Finding> {
  const { rule, respondents } = declared;
  const named = rule.respondents ?? 'all';
  if (named === 'all') {
    if (names.units && respondents.size === 0) yield { code: 'NOBODY_REPORTS', path: [...path, 'respondents'] };
    return;
  }
  const once = new Once();
  const [from, until] = [realDate(rule.from) ?? names.period.from, realDate(rule.until) ?? names.period.until];
  for (const [code, index] of each(named)) {
    const at = [...path, 'respondents', index];
    yield* unlessKnown('UNIT_UNKNOWN', at, code, names.units);
    yield* once.note(code, at);
    const unit = names.units?.get(code);
    const [unitFrom, unitUntil] = [realDate(unit?.from), realDate(unit?.until)];
    if ((unitFrom && until && unitFrom > until) || (unitUntil && from && unitUntil < from)) {
      yield { code: 'RESPONDENT_NOT_IN_FORCE', path: at, detail: { value: code } };
    }
  }
}

/** A round's code is unique in the programme: the first clash of two rules says enough. */
function* roundFindings(
  { rule, rounds }: DeclaredRule,
  path: Path,
  names: DeclaredNames,
  opened: Map<string, string>,
): Generator<Finding> {
  if (!rounds) return;
  const [from, until] = [realDate(rule.from) ?? names.period.from!, realDate(rule.until) ?? names.period.until!];
  if (rounds.length === 0 && from <= until)
    yield { code: 'NO_ROUNDS', path: [...path, 'period'], detail: { from, until } };
  const clash = rounds.find((round) => opened.has(round));
  if (clash)
    yield { code: 'ROUND_TWICE', path: [...path, 'period'], detail: { value: clash, other: opened.get(clash)! } };
  for (const round of rounds) if (!opened.has(round)) opened.set(round, rule.code ?? '');
}

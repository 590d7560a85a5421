import type { DraftYear } from '#contracts/http/programme-draft';
import { datesOfProgramme } from '#contracts/programme-file/dates-of-programme';
import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { respondentsOf } from '#contracts/programme-file/respondents';
import type { Calendar } from '#domain/calendar/calendar';
import { plannedRounds } from '#domain/programme/next-round';
import { weekOf } from '#domain/programme/year-hints';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { loadProgramme } from '../programme/programme.snapshot.js';

/** A round that asks units by a day: the draft's own, or another programme's. */
interface Asking {
  readonly round: string;
  readonly name: string;
  readonly due: LocalDate;
  readonly units: ReadonlySet<string>;
}

type Week = DraftYear['sameWeek'][number];
type Other = Asking & { readonly programme: string; readonly title: string };

/** Beyond this many, looking would cost more than it tells. */
const MOST_PROGRAMMES = 50;

const RULES_SQL = `
  select p.id, p.number, p.title, rule.id as rule, rule.name, array_agg(distinct v.code) as units
  from unit_version v
  join period_rule_respondent respondent on respondent.unit_id = v.unit_id
  join period_rule rule on rule.id = respondent.period_rule_id and rule.purpose = 'periodic'
  join programme p on p.id = rule.programme_id and p.stage = 'in-force' and p.number <> $2
  where v.code = any($1::text[])
  group by p.id, p.number, p.title, rule.id, rule.name order by p.number, rule.code`;

interface RuleRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly rule: string;
  readonly name: string;
  readonly units: string[];
}

/**
 * The weeks of that year in which a round of the file and a round of another programme in force are due from the same
 * units. It tells a secretariat that and when another programme asks, never what anybody answers there.
 */
export async function sameWeeks(
  tx: Transaction,
  file: ProgrammeFile,
  year: number,
  calendar: Calendar,
): Promise<Week[]> {
  const own = ownRounds(file, calendar).filter(({ due }) => due.startsWith(`${year}-`));
  const units = [...new Set(own.flatMap((round) => [...round.units]))];
  const rules = await tx.query<RuleRow>(RULES_SQL, [units, file.programme.number]);
  const others = await roundsElsewhere(tx, rules, year);
  const weeks = new Map<LocalDate, Asking[]>();
  for (const round of own) {
    const monday = weekOf(round.due)[0]!;
    weeks.set(monday, [...(weeks.get(monday) ?? []), round]);
  }
  return [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([monday, asked]) => weekWith(monday, asked, others));
}

function weekWith(monday: LocalDate, asked: readonly Asking[], others: readonly Other[]): Week[] {
  const until = weekOf(monday)[6]!;
  const askedUnits = new Set(asked.flatMap(({ units }) => [...units]));
  const there = others
    .filter(({ due }) => due >= monday && due <= until)
    .map(({ units, programme, title, round, name, due }) => {
      return { programme, title, round, name, due, units: [...units].filter((unit) => askedUnits.has(unit)).length };
    })
    .filter((other) => other.units > 0);
  if (there.length === 0) return [];
  return [
    {
      from: monday,
      until,
      own: asked.map(({ round, due, units }) => ({ round, due, units: units.size })),
      others: there,
    },
  ];
}

function ownRounds(file: ProgrammeFile, calendar: Calendar): Asking[] {
  const units = new Map(file.programme.reporting.map((rule) => [rule.code, new Set(respondentsOf(file, rule))]));
  return plannedRounds(datesOfProgramme(file.programme).rules, calendar).map(({ ruleId, ruleName, period, due }) => ({
    round: period.code,
    name: ruleName,
    due,
    units: units.get(ruleId) ?? new Set(),
  }));
}

/** Rounds of the other programmes that are due in that year: those that are open or were, and those to come. */
async function roundsElsewhere(tx: Transaction, rules: readonly RuleRow[], year: number): Promise<Other[]> {
  const opened = await tx.query<{ rule: string; round: string; due: LocalDate }>(
    `select period_rule_id as rule, code as round, due from round
     where period_rule_id = any($1::uuid[]) and due between $2 and $3`,
    [rules.map(({ rule }) => rule), `${year}-01-01`, `${year}-12-31`],
  );
  const found: Other[] = [];
  for (const id of [...new Set(rules.map((rule) => rule.id))].slice(0, MOST_PROGRAMMES)) {
    const ahead = (await loadProgramme(tx, id))!.ahead.map(({ ruleId, period, due }) => {
      return { rule: ruleId, round: period.code, due };
    });
    for (const { rule, number, title, name, units } of rules.filter((each) => each.id === id)) {
      for (const { round, due } of [...opened, ...ahead].filter((each) => each.rule === rule)) {
        if (due.startsWith(`${year}-`)) {
          found.push({ programme: number, title, round, name, due, units: new Set(units) });
        }
      }
    }
  }
  return found.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

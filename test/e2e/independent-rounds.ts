import type { ProgrammeFile, ProgrammeReporting } from '#contracts/programme-file/programme-file';
import type { Days } from './working-day-count.js';

/** A round as the file's rules call for it. */
export interface CountedRound {
  readonly code: string;
  readonly rule: ProgrammeReporting;
  readonly opens: string;
  readonly due: string;
  readonly lock: string;
  readonly units: readonly string[];
}

/** The months in which a year's figures are cut off, and what the parts are called. */
const PARTS: Record<string, readonly (readonly [month: number, code: string])[]> = {
  quarter: [3, 6, 9, 12].map((month) => [month, `Q${month / 3}`]),
  year: [[12, 'Y']],
};

/** Every round of the programme, rule by rule and year by year; only the kinds of period that our files use. */
export function roundsOf(file: ProgrammeFile, days: Days): CountedRound[] {
  const { from, until } = file.programme.period;
  const rounds: CountedRound[] = [];
  for (const rule of file.programme.reporting) {
    for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
      for (const [month, part] of PARTS[rule.period.kind]!) {
        const cutOff = dayIn(year, month, rule.period.cutOffDay);
        if (cutOff < (rule.from ?? from) || cutOff > (rule.until ?? until)) continue;
        const due = place(rule.period.due, cutOff, cutOff, days);
        rounds.push({
          code: `${year}-${part}`,
          rule,
          opens: place(rule.period.opens, cutOff, due, days),
          due,
          lock: place(rule.period.lock, cutOff, due, days),
          units: respondents(file, rule),
        });
      }
    }
  }
  return rounds;
}

function place(rule: ProgrammeReporting['period']['due'], cutOff: string, due: string, days: Days): string {
  if ('workingDays' in rule) return days.add(rule.from === 'due' ? due : cutOff, rule.workingDays);
  const month = Number(cutOff.slice(5, 7)) + rule.monthOffset;
  return days.workingDayFrom(dayIn(Number(cutOff.slice(0, 4)), month, rule.day));
}

function dayIn(year: number, month: number, day: number | 'end'): string {
  const date = day === 'end' ? new Date(Date.UTC(year, month, 0)) : new Date(Date.UTC(year, month - 1, day));
  return date.toISOString().slice(0, 10);
}

/** Those the rule names, or every unit with an officer that is neither a party nor a secretariat. */
function respondents({ organisation, programme }: ProgrammeFile, rule: ProgrammeReporting): readonly string[] {
  if (rule.respondents !== 'all') return rule.respondents;
  const askers = programme.parties.flatMap(({ unit, secretariat }) => [unit, secretariat]);
  const staffed = organisation.people.filter(({ roles }) => roles.includes('officer')).map(({ unit }) => unit);
  return organisation.units.map(({ code }) => code).filter((code) => staffed.includes(code) && !askers.includes(code));
}

import type { Language } from '#domain/error/sentence';
import { compareCodes } from '../rehearse/act.js';
import { type RehearsalSummary, remindersOf } from '../rehearse/summary.js';
import type { TimelineLine } from '../rehearse/timeline.js';

/** What a secretariat would notice in a programme's years: a few sentences. */
export function notableFacts(
  number: string,
  lines: readonly TimelineLine[],
  summary: RehearsalSummary,
  nameOf: (unit: string) => string,
  language: Language,
): string[] {
  const own = lines.filter(({ programme }) => programme === number);
  const rounds = summary.programmes.find((programme) => programme.number === number)?.rounds ?? [];
  const obliged = ofEachUnit(
    own,
    ({ type, data }) =>
      (type === 'reminder.sent' && typeof data.round === 'string') ||
      (type === 'report.submitted' && data.version === 1),
  );
  const late = ofEachUnit(own, ({ type, data }) => type === 'report.submitted' && data.late === true);
  const returned = ofEachUnit(own, ({ type }) => type === 'report.returned');
  const letters = new Set(
    own
      .filter(({ data }) => data.recipient === 'urging-letter')
      .map(({ time, data }) => `${data.round ?? 'tasks'} ${time.slice(0, 10)}`),
  );
  const [lateUnit, returnedUnit] = [most(late), most(returned)];
  const busiest = most(new Map(rounds.map((round) => [round.code, remindersOf(round)])));
  const punctual = [...obliged.keys()].filter((unit) => !late.has(unit)).length;
  const vi = [
    `${punctual}/${obliged.size} đơn vị không nộp muộn đợt nào.`,
    lateUnit && `Muộn nhiều nhất: ${nameOf(lateUnit[0])} (${lateUnit[1]} lần).`,
    returnedUnit && `Bị trả lại nhiều nhất: ${nameOf(returnedUnit[0])} (${returnedUnit[1]} lần).`,
    busiest && `Đợt phải nhắc nhiều nhất: ${busiest[0]} (${busiest[1]} lượt).`,
    letters.size > 0 && `${letters.size} công văn đôn đốc được soạn sẵn để cơ quan thường trực ký.`,
  ];
  const en = [
    `${punctual} of ${obliged.size} units were never late.`,
    lateUnit && `Most often late: ${nameOf(lateUnit[0])} (${lateUnit[1]} times).`,
    returnedUnit && `Most often returned: ${nameOf(returnedUnit[0])} (${returnedUnit[1]} times).`,
    busiest && `The round with most reminders: ${busiest[0]} (${busiest[1]}).`,
    letters.size > 0 && `${letters.size} urging letters were drafted for the secretariat to sign.`,
  ];
  return ({ vi, en }[language] as (string | false | undefined)[]).filter((fact): fact is string => Boolean(fact));
}

function ofEachUnit(lines: readonly TimelineLine[], counts: (line: TimelineLine) => boolean): Map<string, number> {
  const units = new Map<string, number>();
  for (const line of lines) {
    if (line.unit !== null && counts(line)) units.set(line.unit, (units.get(line.unit) ?? 0) + 1);
  }
  return units;
}

/** The one with the highest count; of several the first by code. */
function most(counts: ReadonlyMap<string, number>): [string, number] | undefined {
  return [...counts].sort(([a, n], [b, m]) => m - n || compareCodes(a, b))[0];
}

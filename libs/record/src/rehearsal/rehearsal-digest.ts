import type { RehearsalDigest } from '#contracts/http/rehearsal';
import { weekOf } from '#domain/programme/year-hints';

/** What a digest needs of a rehearsal's `summary.json`. */
export interface RehearsalSummaryFile {
  readonly programmes: readonly {
    readonly rounds: readonly RoundCounts[];
    readonly offices: {
      readonly plans: readonly unknown[];
      readonly reviews: readonly unknown[];
      readonly packets: readonly unknown[];
      readonly directions: readonly unknown[];
    };
  }[];
  readonly engine: { readonly wallSeconds: number; readonly simulatedDays: number };
}

interface RoundCounts {
  readonly code: string;
  readonly obligations: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly returned: number;
  readonly extensions: { readonly asked: number };
  readonly reminders: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const MOST_WEEKS = 5;

/** A rehearsal as a secretariat reads it, of its summary and its timeline. Pure. */
export function rehearsalDigest(summary: RehearsalSummaryFile, timeline: string): RehearsalDigest {
  const rounds = summary.programmes.flatMap((programme) => programme.rounds);
  const years = [...new Set(rounds.map(({ code }) => code.slice(0, 4)))].sort();
  const offices = (of: (programme: RehearsalSummaryFile['programmes'][number]) => readonly unknown[]) =>
    summary.programmes.reduce((total, programme) => total + of(programme).length, 0);
  return {
    ...counted(rounds),
    moreTimeAsked: sum(rounds, ({ extensions }) => extensions.asked),
    plans: offices((programme) => programme.offices.plans),
    reviews: offices((programme) => programme.offices.reviews),
    packets: offices((programme) => programme.offices.packets),
    directions: offices((programme) => programme.offices.directions),
    years: years.map((year) => ({
      year: Number(year),
      ...counted(rounds.filter(({ code }) => code.startsWith(year))),
    })),
    weeks: fullestWeeks(timeline),
    simulatedDays: summary.engine.simulatedDays,
    wallSeconds: summary.engine.wallSeconds,
  };
}

function counted(rounds: readonly RoundCounts[]) {
  return {
    rounds: rounds.length,
    owed: sum(rounds, ({ obligations }) => obligations),
    onTime: sum(rounds, ({ onTime }) => onTime),
    late: sum(rounds, ({ late }) => late),
    missing: sum(rounds, ({ missing }) => missing),
    returned: sum(rounds, ({ returned }) => returned),
    reminders: sum(rounds, ({ reminders }) =>
      Object.values(reminders)
        .flatMap((recipients) => Object.values(recipients))
        .reduce((total, n) => total + n, 0),
    ),
  };
}

const sum = (rounds: readonly RoundCounts[], of: (round: RoundCounts) => number) =>
  rounds.reduce((total, round) => total + of(round), 0);

function fullestWeeks(timeline: string): RehearsalDigest['weeks'] {
  const weeks = new Map<string, { from: string; until: string; reports: number; reminders: number }>();
  for (const line of timeline.split('\n')) {
    if (!line) continue;
    const { time, type } = JSON.parse(line) as { time: string; type: string };
    if (type !== 'report.submitted' && type !== 'reminder.sent') continue;
    const [from, , , , , , until] = weekOf(time.slice(0, 10)) as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const week = weeks.get(from) ?? { from, until, reports: 0, reminders: 0 };
    weeks.set(from, week);
    if (type === 'report.submitted') week.reports += 1;
    else week.reminders += 1;
  }
  return [...weeks.values()]
    .sort((a, b) => b.reports + b.reminders - a.reports - a.reminders || (a.from < b.from ? -1 : 1))
    .slice(0, MOST_WEEKS);
}

import { compareCodes } from './act.js';
import type { EngineFigures } from './engine-figures.js';
import { type OfficeSummary, summariseOffices } from './office-summary.js';
import type { OfficeOutcome } from './packet-papers.js';
import type { TimelineLine } from './timeline.js';
import { summariseWork, type WorkSummary } from './work-summary.js';

export const SUMMARY_FORMAT = 'songhanh/rehearsal@1';

/** How one round went. */
export interface RoundSummary {
  code: string;
  opened: string;
  due: string;
  closed: string | null;
  obligations: number;
  /** Report versions by how they came: submission, paper, nothing, correction. */
  versions: Record<string, number>;
  /** Units that sent at least one report. */
  reported: number;
  onTime: number;
  late: number;
  missing: number;
  returned: number;
  accepted: number;
  /** `given`: more time that nobody asked for. */
  extensions: { asked: number; granted: number; refused: number; offered: number; taken: number; given: number };
  /** Rung → recipient → reminders. */
  reminders: Record<string, Record<string, number>>;
}

/** How one programme went. */
export interface ProgrammeSummary {
  number: string;
  signed: string | null;
  ended: string | null;
  suspensions: number;
  rounds: RoundSummary[];
  totals: Omit<RoundSummary, 'code' | 'opened' | 'due' | 'closed'> & {
    rounds: number;
    remindersSent: number;
  };
  offices: OfficeSummary;
  work: WorkSummary;
  /** How things stand at the end, as the secretariat reads them in the product. */
  standing?: {
    readonly tasks: OfficeOutcome['tasks'];
    readonly directions: OfficeOutcome['directions'];
    readonly obstacles: OfficeOutcome['obstacles'];
    readonly inspections: OfficeOutcome['inspections'];
    /** Packet → the directions that it lists. */
    readonly packets: Readonly<Record<string, OfficeOutcome['packets'][number]['directions']>>;
  };
}

/** What a rehearsal leaves in `summary.json`; times of the engine are real, not business time. */
export interface RehearsalSummary {
  readonly format: typeof SUMMARY_FORMAT;
  readonly files: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly programmes: readonly ProgrammeSummary[];
  readonly events: number;
  readonly engine: EngineFigures;
}

/** Counts the timeline; nothing else is asked. */
export function summariseProgrammes(lines: readonly TimelineLine[]): ProgrammeSummary[] {
  const programmes = new Map<string, ProgrammeSummary>();
  const firstVersions = new Set<string>();
  // Within one moment types stand in the order of the alphabet: the openings are counted before what happens in the rounds.
  const openings = lines.filter(({ type }) => type === 'round.opened');
  for (const line of [...openings, ...lines.filter(({ type }) => type !== 'round.opened')]) {
    const programme = programmes.get(line.programme) ?? newProgramme(line.programme);
    programmes.set(line.programme, programme);
    count(programme, line, firstVersions);
  }
  const all = [...programmes.values()].sort((a, b) => compareCodes(a.number, b.number));
  for (const programme of all) {
    programme.totals = totalsOf(programme.rounds);
    const own = lines.filter((line) => line.programme === programme.number);
    programme.offices = summariseOffices(own);
    programme.work = summariseWork(own);
  }
  return all;
}

function count(programme: ProgrammeSummary, { time, type, unit, data }: TimelineLine, reported: Set<string>): void {
  const day = time.slice(0, 10);
  if (type === 'programme.signed') programme.signed = String(data.signedOn ?? day);
  if (type === 'programme.closed') programme.ended = day;
  if (type === 'programme.amended' && data.change === 'suspended') programme.suspensions += 1;
  if (typeof data.round !== 'string') return;
  if (type === 'round.opened') programme.rounds.push(newRound(data, day));
  const round = programme.rounds.find(({ code }) => code === data.round);
  if (!round) return;
  const duty = `${programme.number}/${round.code}/${unit}`;
  switch (type) {
    case 'report.submitted':
      add(round.versions, String(data.kind));
      // A duty is late when its first report was, or any later one: once late, late for ever.
      if (!reported.has(duty)) round.reported += 1;
      if (data.late && !reported.has(`${duty}/late`)) {
        round.late += 1;
        reported.add(`${duty}/late`);
      }
      reported.add(duty);
      break;
    case 'report.returned':
      round.returned += 1;
      break;
    case 'report.accepted':
      round.accepted += 1;
      break;
    case 'extension.requested':
      round.extensions.asked += 1;
      break;
    case 'extension.decided':
      countDecision(round, String(data.decision));
      break;
    case 'reminder.sent': {
      const rung = String(data.rung);
      round.reminders[rung] ??= {};
      add(round.reminders[rung], String(data.recipient));
      break;
    }
    case 'round.closed':
      round.closed = day;
      break;
  }
  round.onTime = round.reported - round.late;
  round.missing = round.obligations - round.reported;
}

function countDecision(round: RoundSummary, decision: string): void {
  const { extensions } = round;
  if (decision === 'granted') extensions.granted += 1;
  if (decision === 'refused') extensions.refused += 1;
  if (decision === 'offered') extensions.offered += 1;
  if (decision === 'offer-accepted') extensions.taken += 1;
  if (decision === 'given') extensions.given += 1;
}

function add(counts: Record<string, number>, key: string, n = 1): void {
  counts[key] = (counts[key] ?? 0) + n;
}

const newProgramme = (number: string): ProgrammeSummary => ({
  number,
  signed: null,
  ended: null,
  suspensions: 0,
  rounds: [],
  totals: totalsOf([]),
  offices: summariseOffices([]),
  work: summariseWork([]),
});

/** The same with how its packets, directions and tasks stand at the end. */
export function withOutcome(
  programme: ProgrammeSummary,
  { tasks, directions, obstacles, inspections, packets }: OfficeOutcome,
): ProgrammeSummary {
  const listed = Object.fromEntries(packets.map(({ code, directions: of }) => [code, of]));
  return { ...programme, standing: { tasks, directions, obstacles, inspections, packets: listed } };
}

function newRound(data: TimelineLine['data'], day: string): RoundSummary {
  const obligations = Number(data.units ?? 0);
  return {
    code: String(data.round),
    opened: day,
    due: String(data.due),
    closed: null,
    obligations,
    versions: {},
    reported: 0,
    onTime: 0,
    late: 0,
    missing: obligations,
    returned: 0,
    accepted: 0,
    extensions: { asked: 0, granted: 0, refused: 0, offered: 0, taken: 0, given: 0 },
    reminders: {},
  };
}

function totalsOf(rounds: readonly RoundSummary[]): ProgrammeSummary['totals'] {
  const sum = (of: (round: RoundSummary) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const versions: Record<string, number> = {};
  for (const round of rounds) {
    for (const [kind, n] of Object.entries(round.versions)) add(versions, kind, n);
  }
  return {
    rounds: rounds.length,
    obligations: sum((round) => round.obligations),
    versions,
    reported: sum((round) => round.reported),
    onTime: sum((round) => round.onTime),
    late: sum((round) => round.late),
    missing: sum((round) => round.missing),
    returned: sum((round) => round.returned),
    accepted: sum((round) => round.accepted),
    extensions: {
      asked: sum((round) => round.extensions.asked),
      granted: sum((round) => round.extensions.granted),
      refused: sum((round) => round.extensions.refused),
      offered: sum((round) => round.extensions.offered),
      taken: sum((round) => round.extensions.taken),
      given: sum((round) => round.extensions.given),
    },
    remindersSent: sum(remindersOf),
    reminders: remindersByRung(rounds),
  };
}

/** Rung → recipient → reminders, over all the rounds. */
function remindersByRung(rounds: readonly RoundSummary[]): RoundSummary['reminders'] {
  const byRung: RoundSummary['reminders'] = {};
  for (const [rung, recipients] of rounds.flatMap((round) => Object.entries(round.reminders))) {
    byRung[rung] ??= {};
    for (const [recipient, n] of Object.entries(recipients)) add(byRung[rung], recipient, n);
  }
  return byRung;
}

/** All reminders of a round. */
export const remindersOf = (round: Pick<RoundSummary, 'reminders'>): number =>
  Object.values(round.reminders)
    .flatMap((recipients) => Object.values(recipients))
    .reduce((total, n) => total + n, 0);

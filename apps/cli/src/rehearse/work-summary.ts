import type { TimelineLine } from './timeline.js';

/** What happened to tasks, and what stopped them, in one programme, as the events tell it. */
export interface WorkSummary {
  readonly obstacles: {
    raised: number;
    /** On a task; the others on the programme as a whole. */
    onTasks: number;
    /** Outcome → answers, a second answer to the same obstacle counted again. */
    readonly answers: Record<string, number>;
    late: number;
  };
  /** Tasks that inspections recommended. */
  recommendations: number;
  /** Tasks given outside the plans: how many units got one to lead, or each to do. */
  outsidePlans: number;
  readonly extensions: {
    asked: number;
    granted: number;
    refused: number;
    offered: number;
    taken: number;
    given: number;
  };
  /** Rung → recipient → reminders of tasks. */
  readonly reminders: Record<string, Record<string, number>>;
}

const DECISIONS = {
  granted: 'granted',
  refused: 'refused',
  offered: 'offered',
  'offer-accepted': 'taken',
  given: 'given',
} as const satisfies Record<string, keyof WorkSummary['extensions']>;

/** Counts the events of one programme; nothing else is asked. */
export function summariseWork(lines: readonly TimelineLine[]): WorkSummary {
  const summary: WorkSummary = {
    obstacles: { raised: 0, onTasks: 0, answers: {}, late: 0 },
    recommendations: 0,
    outsidePlans: 0,
    extensions: { asked: 0, granted: 0, refused: 0, offered: 0, taken: 0, given: 0 },
    reminders: {},
  };
  for (const line of lines) count(summary, line);
  return summary;
}

function count(summary: WorkSummary, { type, data }: TimelineLine): void {
  const { obstacles, extensions, reminders } = summary;
  if (type === 'obstacle.raised') {
    obstacles.raised += 1;
    if (data.task !== null) obstacles.onTasks += 1;
  }
  if (type === 'obstacle.answered') {
    add(obstacles.answers, String(data.outcome));
    if (data.late === true) obstacles.late += 1;
  }
  if (type === 'task.assigned' && data.to !== 'person') {
    if (data.inspection !== undefined) summary.recommendations += 1;
    else if (isOutsidePlans(data)) summary.outsidePlans += 1;
  }
  if (data.task === undefined) return;
  if (type === 'extension.requested') extensions.asked += 1;
  const decided = DECISIONS[String(data.decision) as keyof typeof DECISIONS];
  if (type === 'extension.decided' && decided) extensions[decided] += 1;
  if (type !== 'reminder.sent') return;
  const rung = String(data.rung);
  reminders[rung] ??= {};
  add(reminders[rung], String(data.recipient));
}

/** One that a unit leads, or each does: not the office that follows the units up. */
const isOutsidePlans = ({ year, direction, role, task }: TimelineLine['data']) =>
  year === undefined && direction === undefined && (role === 'each' || (role === 'lead' && task !== undefined));

const add = (counts: Record<string, number>, key: string) => {
  counts[key] = (counts[key] ?? 0) + 1;
};

/** All reminders of tasks. */
export const taskRemindersOf = ({ reminders }: Pick<WorkSummary, 'reminders'>): number =>
  Object.values(reminders)
    .flatMap((recipients) => Object.values(recipients))
    .reduce((total, n) => total + n, 0);

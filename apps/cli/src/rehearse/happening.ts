import type { EventName } from '#domain/event/event-names';
import { compareCodes } from './act.js';
import type { TimelineLine } from './timeline.js';

/** What happened on one day in one round, counted: one line of the live progress, not one a unit. */
export interface Happening {
  readonly date: string;
  readonly programme: string;
  readonly type: EventName;
  /** The round's code; `null` for what concerns the programme as a whole. */
  readonly round: string | null;
  /** What tells groups of one type apart: a reminder's rung and recipient, an extension's decision. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly count: number;
  /** Submissions: how many came late, on paper, with nothing to report. Tasks: how many units lead, coordinate. */
  readonly among: Readonly<Record<string, number>>;
}

/** The order in which a day is told. */
const TOLD: readonly EventName[] = [
  'programme.signed',
  'programme.amended',
  'plan.drafted',
  'plan.consultation-opened',
  'plan.consultation-closed',
  'plan.approved',
  'review.opened',
  'round.opened',
  'reminder.sent',
  'extension.requested',
  'extension.decided',
  'obstacle.raised',
  'obstacle.answered',
  'report.submitted',
  'report.returned',
  'report.accepted',
  'round.closed',
  'packet.frozen',
  'packet.delivered',
  'packet.acknowledged',
  'conference.held',
  'direction.given',
  'direction.answered',
  'task.assigned',
  'review.closed',
  'programme.closed',
];

/** Facts of an event that the line of its group shows as they are; the other events are only counted. */
const SHOWN: Partial<Record<EventName, readonly string[]>> = {
  'programme.amended': ['change'],
  'round.opened': ['units', 'due'],
  'reminder.sent': ['rung', 'recipient'],
  'extension.decided': ['decision'],
  'report.returned': ['reason'],
  'round.closed': ['units', 'accepted', 'late', 'missing'],
  'plan.drafted': ['year', 'theme', 'items', 'carriedOver', 'directions'],
  'plan.consultation-opened': ['year', 'units', 'replyBy'],
  'plan.consultation-closed': ['year', 'agreed', 'commented', 'silent'],
  'plan.approved': ['year', 'theme', 'items', 'papers'],
  'task.assigned': ['year', 'direction', 'inspection', 'obstacle', 'to'],
  'obstacle.raised': ['obstacle', 'task', 'kind', 'unit'],
  'obstacle.answered': ['obstacle', 'outcome', 'due', 'late', 'unit'],
  'review.opened': ['kind', 'year', 'date', 'selfAssessmentDue'],
  'conference.held': ['review', 'points', 'present'],
  'review.closed': ['kind', 'year', 'number', 'tasksAhead', 'unfinished', 'unmet', 'openDirections'],
  'packet.frozen': ['packet', 'units', 'missing', 'directionsOpen'],
  'packet.delivered': ['packet', 'recipients'],
  'packet.acknowledged': ['packet', 'party'],
  'direction.given': ['direction', 'kind', 'source', 'from', 'due', 'unit'],
  'direction.answered': ['direction', 'answer', 'late', 'unit'],
};

/** Groups the events of one day, in the order in which people would tell them. */
export function happeningsOf(lines: readonly TimelineLine[]): Happening[] {
  const groups = new Map<string, TimelineLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.programme, line.type, line.data.round ?? null, shownOf(line)]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].map(happening).sort(compareHappenings);
}

function happening(lines: readonly TimelineLine[]): Happening {
  const [first] = lines as [TimelineLine];
  const how = (test: (data: TimelineLine['data']) => boolean) => lines.filter(({ data }) => test(data)).length;
  return {
    date: first.time.slice(0, 10),
    programme: first.programme,
    type: first.type,
    round: typeof first.data.round === 'string' ? first.data.round : null,
    detail: shownOf(first),
    count: lines.length,
    among: amongOf(first.type, how),
  };
}

type How = (test: (data: TimelineLine['data']) => boolean) => number;

function amongOf(type: EventName, how: How): Record<string, number> {
  if (type === 'report.submitted') {
    return {
      late: how(({ late }) => late === true),
      paper: how(({ kind }) => kind === 'paper'),
      nothing: how(({ kind }) => kind === 'nothing'),
    };
  }
  if (type !== 'task.assigned') return {};
  return {
    lead: how(({ role }) => role === 'lead'),
    coordinating: how(({ role }) => role === 'coordinating'),
    each: how(({ role }) => role === 'each'),
  };
}

const shownOf = ({ type, unit, data }: TimelineLine): Record<string, unknown> =>
  Object.fromEntries((SHOWN[type] ?? []).map((name) => [name, name === 'unit' ? unit : data[name]]));

/** Within a type: by the words that come first in an office, not in the alphabet. */
const FIRST = ['officer', 'head', 'secretariat', 'urging-letter', 'offered', 'offer-accepted', 'offer-declined'];
const detailRank = ({ detail }: Happening) =>
  Math.max(-1, ...Object.values(detail).map((value) => FIRST.indexOf(String(value))));

const rank = (type: EventName) => (TOLD.includes(type) ? TOLD.indexOf(type) : TOLD.length);

function compareHappenings(a: Happening, b: Happening): number {
  return (
    compareCodes(a.programme, b.programme) ||
    rank(a.type) - rank(b.type) ||
    compareCodes(a.round ?? '', b.round ?? '') ||
    detailRank(a) - detailRank(b) ||
    compareCodes(JSON.stringify(a.detail), JSON.stringify(b.detail))
  );
}

import type { components } from '@songhanh/api';
import { daysBetween } from '../language/format';

export type Work = components['schemas']['Work'];
/** The lists of the API's inbox. */
export type WorkKind = Exclude<keyof Work, 'day' | 'late'>;

/** Where a piece of work stands in the inbox, in this order. */
export const GROUPS = ['overdue', 'returned', 'week', 'waiting', 'later'] as const;
export type Group = (typeof GROUPS)[number];

/** One line of the inbox, whatever it is about. */
export interface WorkItem {
  readonly kind: WorkKind;
  readonly id: string;
  /** What it is, in the record's own words. */
  readonly title: string;
  /** Whose it is, or where it belongs: unit, programme, round. */
  readonly where: string;
  /** `YYYY-MM-DD`; null where no day binds. */
  readonly due: string | null;
  readonly group: Group;
}

const WEEK = 7;

/** Every piece of work as lines, the most pressing first in each group. */
export function workItems(work: Work): WorkItem[] {
  const items = Object.entries(LINES).flatMap(([kind, lines]) =>
    lines(work).map((line) => ({ kind: kind as WorkKind, ...line })),
  );
  return items
    .map(({ returned, ...item }) => ({ ...item, group: groupOf(item, returned === true, work.day) }))
    .sort(byDue);
}

function groupOf({ due, kind }: { due: string | null; kind: WorkKind }, returned: boolean, today: string): Group {
  if (returned) return 'returned';
  if (due !== null && due < today) return 'overdue';
  if (WAITING.has(kind)) return 'waiting';
  if (due !== null && daysBetween(today, due) <= WEEK) return 'week';
  return due === null ? 'waiting' : 'later';
}

const FAR = '9999-12-31';
const byDue = (a: WorkItem, b: WorkItem) =>
  GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
  (a.due ?? FAR).localeCompare(b.due ?? FAR) ||
  a.title.localeCompare(b.title, 'vi');

/** What others wait for: it has no day of its own, and somebody's work stands still until it is done. */
const WAITING = new Set<WorkKind>([
  'approvals',
  'rulings',
  'extensions',
  'taskExtensions',
  'signings',
  'packets',
  'obstacles',
  'requests',
  'letters',
  'verifications',
]);

interface Line {
  readonly id: string;
  readonly title: string;
  readonly where: string;
  readonly due: string | null;
  readonly returned?: boolean;
}

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');

const LINES: { readonly [Kind in WorkKind]: (work: Work) => readonly Line[] } = {
  owed: ({ owed }) =>
    owed.items.map(({ id, roundName, unit, programme, due, status }) => ({
      id,
      title: roundName,
      where: joined(unit.name, programme),
      due,
      returned: status === 'returned',
    })),
  approvals: ({ approvals }) =>
    approvals.items.map(({ id, roundName, unit, due }) => ({ id, title: roundName, where: unit.name, due })),
  offers: ({ offers }) =>
    offers.items.map(({ id, roundName, unit, decidedDue }) => ({
      id,
      title: roundName,
      where: unit.name,
      due: decidedDue,
    })),
  rulings: ({ rulings }) =>
    rulings.items.map(({ id, roundName, unit, programme }) => ({
      id,
      title: unit.name,
      where: joined(roundName, programme),
      due: null,
    })),
  extensions: ({ extensions }) =>
    extensions.items.map(({ id, roundName, unit }) => ({ id, title: unit.name, where: roundName, due: null })),
  letters: ({ letters }) =>
    letters.items.map(({ id, programme, roundName }) => ({
      id,
      title: roundName ?? programme,
      where: roundName ? programme : '',
      due: null,
    })),
  taskOffers: ({ taskOffers }) =>
    taskOffers.items.map(({ id, title, programme }) => ({ id, title, where: programme, due: null })),
  taskExtensions: ({ taskExtensions }) =>
    taskExtensions.items.map(({ id, title, programme }) => ({ id, title, where: programme, due: null })),
  tasks: ({ tasks }) => tasks.items.map(({ id, title, code, due }) => ({ id, title, where: code, due })),
  directions: ({ directions }) =>
    directions.items.map(({ id, text, code, due }) => ({ id, title: text, where: code, due })),
  requests: ({ requests }) => requests.items.map(({ id, text, code }) => ({ id, title: text, where: code, due: null })),
  refused: ({ refused }) => refused.items.map(({ id, text, code }) => ({ id, title: text, where: code, due: null })),
  obstacles: ({ obstacles }) =>
    obstacles.items.map(({ id, title, unit, answerBy }) => ({ id, title, where: unit.name, due: answerBy })),
  obstacleAnswers: ({ obstacleAnswers }) =>
    obstacleAnswers.items.map(({ id, title, unit }) => ({ id, title, where: unit.name, due: null })),
  obstaclesOverdue: ({ obstaclesOverdue }) =>
    obstaclesOverdue.items.map(({ id, title, unit, answerBy }) => ({ id, title, where: unit.name, due: answerBy })),
  selfReports: ({ selfReports }) =>
    selfReports.items.map(({ id, subject, unit, due }) => ({ id, title: subject, where: unit.name, due })),
  inspections: ({ inspections }) =>
    inspections.items.map(({ id, subject, programme, endsOn }) => ({
      id,
      title: subject,
      where: programme,
      due: endsOn,
    })),
  verifications: ({ verifications }) =>
    verifications.items.map(({ id, text, unit }) => ({ id, title: text, where: unit.name, due: null })),
  opinions: ({ opinions }) =>
    opinions.items.map(({ planId, year, theme, unit, replyBy }) => ({
      id: planId,
      title: joined(String(year), theme),
      where: unit.name,
      due: replyBy,
    })),
  signings: ({ signings }) =>
    signings.items.map(({ planId, year, theme, party }) => ({
      id: planId,
      title: joined(String(year), theme),
      where: party.name,
      due: null,
    })),
  packets: ({ packets }) =>
    packets.items.map(({ id, code, programme }) => ({ id, title: code, where: programme, due: null })),
  reviews: ({ reviews }) =>
    reviews.items.map(({ id, code, topic, programme, concludesOn }) => ({
      id,
      title: joined(code, topic),
      where: programme,
      due: concludesOn,
    })),
};

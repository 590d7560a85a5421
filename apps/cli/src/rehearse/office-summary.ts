import type { TimelineLine } from './timeline.js';

/** How one year's plan came about; days are days of business time, `null` what did not happen. */
export interface PlanSummary {
  year: number;
  theme: string | null;
  drafted: string | null;
  consulted: string | null;
  answered: string | null;
  issued: string | null;
  units: number;
  agreed: number;
  commented: number;
  silent: number;
  items: number;
  papers: readonly { readonly party: string | null; readonly number: string; readonly issuedOn: string }[];
}

/** How one review went, with its conference. */
export interface ReviewSummary {
  code: string;
  kind: string;
  opened: string;
  concludes: string;
  closed: string | null;
  notice: string | null;
  tasksAhead: number;
  conference: { readonly date: string; readonly points: number; readonly present: number } | null;
  /** What passes to a successor; mid-term and final reviews only. */
  passedOn: { readonly unfinished: number; readonly unmet: number; readonly openDirections: number } | null;
}

/** How one packet went to the leaders. */
export interface PacketSummary {
  code: string;
  frozen: string;
  delivered: string | null;
  acknowledged: { readonly day: string; readonly party: string }[];
  recipients: number;
  units: number;
  missing: number;
  figures: number;
  sources: number;
  directionsOpen: number;
  /** SHA-256 of what was frozen. */
  content: string;
}

/** How one direction or request went, as the events tell it. */
export interface DirectionSummary {
  code: string;
  kind: string;
  source: string;
  from: string;
  /** The unit it was addressed to when it was given. */
  to: string | null;
  given: string;
  due: string | null;
  answers: { readonly day: string; readonly unit: string | null; readonly late: boolean }[];
}

/** What the offices of one programme did. */
export interface OfficeSummary {
  readonly plans: PlanSummary[];
  readonly reviews: ReviewSummary[];
  readonly packets: PacketSummary[];
  readonly directions: DirectionSummary[];
}

/** Counts the events of one programme; nothing else is asked. */
export function summariseOffices(lines: readonly TimelineLine[]): OfficeSummary {
  const plans = new Map<string, PlanSummary>();
  const reviews = new Map<string, ReviewSummary>();
  const packets = new Map<string, PacketSummary>();
  const directions = new Map<string, DirectionSummary>();
  for (const line of lines) {
    notePlan(plans, line);
    noteReview(reviews, line);
    notePacket(packets, line);
    noteDirection(directions, line);
  }
  return {
    plans: [...plans.values()],
    reviews: [...reviews.values()],
    packets: [...packets.values()],
    directions: [...directions.values()].sort((a, b) => Number(a.code.slice(2)) - Number(b.code.slice(2))),
  };
}

const dayOf = ({ time }: TimelineLine) => time.slice(0, 10);

function notePlan(plans: Map<string, PlanSummary>, line: TimelineLine): void {
  const { type, key, data } = line;
  if (type === 'plan.drafted') {
    const none = { consulted: null, answered: null, issued: null, units: 0, agreed: 0, commented: 0, silent: 0 };
    const { year, items } = data as { year: number; items: number };
    plans.set(key, { year, theme: text(data.theme), drafted: dayOf(line), ...none, items, papers: [] });
  }
  const plan = plans.get(key);
  if (!plan) return;
  if (type === 'plan.consultation-opened') plan.consulted = dayOf(line);
  if (type === 'plan.consultation-closed') {
    const { units, agreed, commented, silent } = data as Record<string, number>;
    Object.assign(plan, { answered: dayOf(line), units, agreed, commented, silent });
  }
  if (type === 'plan.approved') {
    Object.assign(plan, { issued: dayOf(line), items: Number(data.items), papers: data.papers });
  }
}

function noteReview(reviews: Map<string, ReviewSummary>, line: TimelineLine): void {
  const { type, key, data } = line;
  if (type === 'review.opened') {
    const none = { closed: null, notice: null, tasksAhead: 0, conference: null, passedOn: null };
    reviews.set(key, {
      code: key,
      kind: String(data.kind),
      opened: dayOf(line),
      concludes: String(data.date),
      ...none,
    });
  }
  const review = reviews.get(key);
  if (!review) return;
  if (type === 'conference.held') {
    review.conference = { date: String(data.date), points: Number(data.points), present: Number(data.present) };
  }
  if (type !== 'review.closed') return;
  Object.assign(review, { closed: dayOf(line), notice: String(data.number), tasksAhead: Number(data.tasksAhead) });
  if (data.unfinished === undefined) return;
  const { unfinished, unmet, openDirections } = data as Record<'unfinished' | 'unmet' | 'openDirections', number>;
  review.passedOn = { unfinished, unmet, openDirections };
}

function notePacket(packets: Map<string, PacketSummary>, line: TimelineLine): void {
  const { type, key, data } = line;
  if (type === 'packet.frozen') {
    const { units, missing, figures, sources, directionsOpen } = data as Record<
      'units' | 'missing' | 'figures' | 'sources' | 'directionsOpen',
      number
    >;
    const counted = { units, missing, figures, sources, directionsOpen, content: String(data.content) };
    packets.set(key, { code: key, frozen: dayOf(line), delivered: null, acknowledged: [], recipients: 0, ...counted });
  }
  const packet = packets.get(String(data.packet));
  if (type === 'packet.delivered' && packet) {
    Object.assign(packet, { delivered: dayOf(line), recipients: Number(data.recipients) });
  }
  if (type === 'packet.acknowledged') packet?.acknowledged.push({ day: dayOf(line), party: String(data.party) });
}

function noteDirection(directions: Map<string, DirectionSummary>, line: TimelineLine): void {
  const { type, unit, data } = line;
  const code = String(data.direction);
  if (type === 'direction.given') {
    const { kind, source, from } = data as Record<'kind' | 'source' | 'from', string>;
    directions.set(code, { code, kind, source, from, to: unit, given: dayOf(line), due: text(data.due), answers: [] });
  }
  if (type === 'direction.answered') {
    directions.get(code)?.answers.push({ day: dayOf(line), unit, late: data.late === true });
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

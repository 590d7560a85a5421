/** What the strip shows of a year: plans, reports and reviews; reminders and openings would hide the rest. */
export type MarkKind = 'plan' | 'report' | 'review' | 'begin' | 'end';

/**
 * `before`: it was due before the programme was entered, nobody was asked. `none`: its day has passed and nothing of it
 * is in the record.
 */
export type MarkState = 'done' | 'late' | 'now' | 'overdue' | 'ahead' | 'before' | 'none';

export interface Mark {
  readonly date: string;
  readonly kind: MarkKind;
  readonly state: MarkState;
  /** Code of the round or review, year of the plan. */
  readonly code: string;
  /** Address of its page, when there is something to open. */
  readonly to?: string;
}

export interface Known {
  readonly today: string;
  readonly programme: string;
  readonly rounds: readonly {
    readonly id: string;
    readonly code: string;
    readonly stage: string;
    readonly due: string;
  }[];
  readonly plans: readonly {
    readonly year: number;
    readonly stage: string;
    readonly issueBy: string;
    readonly issuedAt: string | null;
  }[];
  readonly reviews: readonly {
    readonly id: string;
    readonly code: string;
    readonly stage: string;
    readonly concludesOn: string;
  }[];
  readonly beforeEntry: ReadonlySet<string>;
}

interface Dated {
  readonly date: string;
  readonly kind: string;
  readonly what: string;
}

/** What a year's rules bring, joined with what became of it; by day. Pure. */
export function marksOf(dates: readonly Dated[], known: Known): Mark[] {
  return dates
    .flatMap((dated): Mark[] => {
      switch (dated.kind) {
        case 'report-due':
          return [reportMark(dated, known)];
        case 'plan-issued-by':
          return [planMark(dated, known)];
        case 'review-concludes':
          return [reviewMark(dated, known)];
        case 'programme-begins':
        case 'programme-ends': {
          const kind = dated.kind === 'programme-begins' ? 'begin' : 'end';
          return [{ date: dated.date, kind, state: dated.date <= known.today ? 'done' : 'ahead', code: '' }];
        }
        default:
          return [];
      }
    })
    .sort((one, other) => one.date.localeCompare(other.date));
}

const notHere = (kind: string, { date, what }: Dated, { today, beforeEntry }: Known): MarkState =>
  beforeEntry.has(`${kind}/${what}`) ? 'before' : date < today ? 'none' : 'ahead';

function reportMark(dated: Dated, known: Known): Mark {
  const round = known.rounds.find(({ code }) => code === dated.what);
  const mark = { date: round?.due ?? dated.date, kind: 'report', code: dated.what } as const;
  if (!round || round.stage === 'planned') return { ...mark, state: notHere('round', dated, known) };
  const state = round.stage === 'closed' ? 'done' : known.today > round.due ? 'overdue' : 'now';
  return { ...mark, state, to: `/rounds/${round.id}` };
}

function planMark(dated: Dated, known: Known): Mark {
  const plan = known.plans.find(({ year }) => String(year) === dated.what);
  const to = `/programmes/${known.programme}/plan?year=${dated.what}`;
  const mark = { date: dated.date, kind: 'plan', code: dated.what } as const;
  if (!plan || plan.stage === 'planned' || plan.stage === 'cancelled')
    return { ...mark, state: notHere('plan', dated, known) };
  if (plan.issuedAt === null) return { ...mark, state: known.today > plan.issueBy ? 'overdue' : 'now', to };
  const issuedOn = plan.issuedAt.slice(0, 10);
  return { ...mark, date: issuedOn, state: issuedOn > plan.issueBy ? 'late' : 'done', to };
}

function reviewMark(dated: Dated, known: Known): Mark {
  const review = known.reviews.find(({ code }) => code === dated.what);
  const mark = { date: review?.concludesOn ?? dated.date, kind: 'review', code: dated.what } as const;
  if (!review || review.stage === 'planned' || review.stage === 'cancelled')
    return { ...mark, state: notHere('review', dated, known) };
  const state = review.stage === 'closed' ? 'done' : known.today > review.concludesOn ? 'overdue' : 'now';
  return { ...mark, state, to: `/work/reviews/${review.id}` };
}

/** Where a day lies in its year, from 0 to 1. */
export function placeInYear(date: string): number {
  const year = Number(date.slice(0, 4));
  const from = Date.UTC(year, 0, 1);
  return (Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - from) / (Date.UTC(year + 1, 0, 1) - from);
}

/** The name that a round to come will have, from that of an earlier year: `Quý I năm 2024` tells `2025-Q1`. */
export function nameOfRound(code: string, rounds: readonly { readonly code: string; readonly name: string }[]): string {
  const known = rounds.find((round) => round.code === code);
  if (known) return known.name;
  const alike = rounds.find((round) => round.code.slice(4) === code.slice(4));
  return alike ? alike.name.replaceAll(alike.code.slice(0, 4), code.slice(0, 4)) : code;
}

import { acknowledgedAfter, presentAt } from '#domain/simulation/office-draws';
import type { CountedRound } from './independent-rounds.js';
import { laterOf, type OfficeCounting } from './office-counting.js';

type FileReview = OfficeCounting['programme']['reviews'][number];

/** A review with its days, reckoned backwards from the day of its conclusion. */
export interface CountedReview {
  readonly code: string;
  readonly review: FileReview;
  readonly opens: string;
  readonly freezes: string;
  readonly concludes: string;
  /** The round in which the units assess themselves. */
  readonly round: CountedRound;
}

/** What came of a review: the days on which directions are given. */
export interface HeldReview extends CountedReview {
  readonly frozen: string;
  readonly held?: string;
  readonly closed: string;
  /** Party → the day on which its leader acknowledges the packet. */
  readonly acknowledged: ReadonlyMap<string, string>;
}

/** Every review that opens, with its round of self-assessment. */
export function reviewsOf(book: OfficeCounting, rounds: readonly CountedRound[]): CountedReview[] {
  const units = [...new Set(book.programme.reporting.flatMap(({ code }) => unitsOf(rounds, code)))];
  return book.programme.reviews.map((review) => {
    const { days } = book;
    const concludes = review.conference?.date ?? review.date;
    const freezes = days.add(concludes, -5);
    const lock = days.add(freezes, -3);
    const due = review.selfAssessmentBy ?? days.add(lock, -5);
    const opens = days.add(due, -15);
    const code = `${review.year}-${review.kind}`;
    const rule = { ...book.programme.reporting[0]!, nothingToReport: false, returnWorkingDays: 3 };
    return { code, review, opens, freezes, concludes, round: { code: `${code}-self`, rule, opens, due, lock, units } };
  });
}

const unitsOf = (rounds: readonly CountedRound[], rule: string) =>
  rounds.find((round) => round.rule.code === rule)?.units ?? [];

/** Counts one review whose round closed on that day: packet, conference, notice. */
export function countReview(book: OfficeCounting, counted: CountedReview, roundClosed: string): HeldReview {
  const { days, programme, simulation } = book;
  const { code, review, opens, concludes } = counted;
  // A suspension after its opening leaves the freeze the working days that it had; the day of conclusion stays.
  const freezes = simulation.suspensions.reduce(
    (day, { from, until }) => (opens <= from && day >= from ? days.add(until, days.between(from, day)) : day),
    counted.freezes,
  );
  const { preparation, release, conclusion } = simulation.reviews.workingDays;
  const frozen = laterOf(freezes, roundClosed);
  const delivered = days.add(days.add(frozen, preparation), release);
  book.note(frozen, `packet.frozen ${code}`);
  const leaders = programme.parties.filter(({ unit }) => book.staffed(unit, 'leader'));
  book.note(delivered, `packet.delivered ${code} ${leaders.length} recipients`);
  const acknowledged = new Map(
    leaders.map(({ unit }) => [unit, days.add(delivered, acknowledgedAfter(simulation, unit, code))]),
  );
  for (const [index, { unit }] of leaders.entries()) {
    book.note(acknowledged.get(unit), `packet.acknowledged ${code}/${index + 1} ${unit}`);
  }
  const { conference } = review;
  const held = conference && days.workingDayFrom(laterOf(conference.date, roundClosed));
  if (conference) {
    const points = [conference.mainPoint, ...conference.points.map(({ unit }) => unit)].filter(
      (unit) => unit !== undefined,
    );
    const present = points.reduce((sum, unit) => sum + presentAt(simulation, unit, code), 0);
    book.note(held, `conference.held ${code} ${points.length} points ${present} present`);
  }
  const closed = days.workingDayFrom(laterOf(days.add(concludes, conclusion), roundClosed));
  book.note(closed, `review.closed ${code} ${review.tasksAhead.length} tasks ahead`);
  return { ...counted, frozen, held, closed, acknowledged };
}

import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { add, type Counts, days } from './counting.js';
import { countDirections } from './independent-directions.js';
import { countPlans } from './independent-plans.js';
import { countReview, reviewsOf } from './independent-reviews.js';
import { RoundBook } from './independent-round-book.js';
import { roundsOf } from './independent-rounds.js';
import { TaskBook } from './independent-tasks.js';
import { WorkBook } from './independent-work.js';
import { OfficeCounting } from './office-counting.js';

/**
 * What a rehearsal of a file must come to, counted from the file alone by plain bookkeeping, day by day: none of the
 * product's decisions, rungs or round dates is asked. Only the draw of each unit's behaviour, which is input. Moments
 * are texts `YYYY-MM-DD HH:MM`: they sort as they follow. `until` is the last day, which ends at 17:00.
 */
export function countFromFile(file: ProgrammeFile, until = file.simulation!.until!): Counts {
  const counts: Counts = {};
  add(counts, 'programme.signed');
  const offices = new OfficeCounting(file, days, until, counts);
  const tasks = new TaskBook(offices);
  const work = new WorkBook(tasks);
  const called = roundsOf(file, days);
  const reviews = reviewsOf(offices, called);
  const rounds = [...called, ...reviews.map(({ round }) => round)];
  const books = rounds.filter(({ opens }) => opens <= until).map((round) => new RoundBook(file, round, counts, until));
  for (const book of books) book.run();
  countPlans(offices, called, work);
  const concluded = countReviews(offices, reviews, books, tasks);
  work.planAll();
  tasks.run();
  for (const _ of file.simulation!.suspensions) {
    add(counts, 'programme.amended suspended');
    add(counts, 'programme.amended resumed');
  }
  const over = books.every(({ closed }) => closed) && concluded;
  if (until > file.programme.period.until && over) add(counts, 'programme.closed');
  return counts;
}

/** Reviews with their packets and directions; answers whether all of them are concluded. */
function countReviews(
  offices: OfficeCounting,
  reviews: ReturnType<typeof reviewsOf>,
  books: readonly RoundBook[],
  tasks: TaskBook,
): boolean {
  const opened = reviews.filter(({ code, opens }) => offices.note(opens, `review.opened ${code}`));
  const held = opened.flatMap((review) => {
    const closedOn = books.find(({ code }) => code === review.round.code)?.closedOn;
    return closedOn === undefined ? [] : [countReview(offices, review, closedOn)];
  });
  const open = countDirections(offices, held, tasks);
  for (const { code, frozen } of held) {
    const listed = open
      .filter(({ from, until }) => from < frozen && until >= frozen)
      .map((direction) => direction.code);
    offices.note(frozen, `open in packet ${code}: ${listed.sort().join(' ')}`);
  }
  return held.length === reviews.length && held.every(({ closed }) => closed <= offices.until);
}

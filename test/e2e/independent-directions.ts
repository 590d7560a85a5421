import { chance } from '#domain/simulation/chance';
import { directionAnswerDays } from '#domain/simulation/office-draws';
import type { HeldReview } from './independent-reviews.js';
import type { TaskBook } from './independent-tasks.js';
import { laterOf, type OfficeCounting } from './office-counting.js';

/** Working days of the offices: a returned answer, the next one, a refused request turned elsewhere, a note entered. */
const [RETURNED, AGAIN, TURNED, NOTED] = [2, 3, 1, 1];

interface Given {
  readonly day: string;
  /** Secretariats act before leaders. */
  readonly desk: number;
  readonly office: string;
  readonly about: string;
  readonly source: string;
  readonly party: string;
  readonly to: string;
  readonly due?: string;
  readonly outcome: { readonly outcome: string; readonly to?: string };
}

/** From when to when a direction is open: it is in every packet that freezes meanwhile. */
export interface OpenTime {
  readonly code: string;
  readonly from: string;
  readonly until: string;
}

/** Every direction of the file, given, ruled upon, answered; answers with the times in which each was open. */
export function countDirections(book: OfficeCounting, reviews: readonly HeldReview[], tasks: TaskBook): OpenTime[] {
  const given = reviews.flatMap((review) => givenAt(book, review)).filter(({ day }) => day <= book.until);
  const order = (each: Given) => [each.day, each.desk, each.office, each.about].join(' ');
  return given
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .flatMap((direction, index) => countDirection(book, direction, `D-${index + 1}`, tasks));
}

function givenAt(book: OfficeCounting, { code, review, held, closed, acknowledged }: HeldReview): Given[] {
  return review.directions.flatMap((direction, index): Given[] => {
    const source = direction.source ?? (review.conference ? 'conference' : 'packet');
    const party = direction.party!;
    const days: Record<string, string | undefined> = {
      conference: held,
      packet: acknowledged.get(party),
      note: book.days.add(closed, NOTED),
    };
    const { secretariat } = book.programme.parties.find(({ unit }) => unit === party)!;
    const outcome = book.simulation.directions.outcomes.find(
      (each) => each.review === code && each.direction === index + 1,
    ) ?? { outcome: 'answered' };
    const desk = source === 'packet' ? { desk: 2, office: party } : { desk: 1, office: secretariat };
    const { to, due } = direction;
    const day = days[source];
    return day === undefined ? [] : [{ day, ...desk, about: `${code}/${index + 1}`, source, party, to, due, outcome }];
  });
}

function countDirection(book: OfficeCounting, given: Given, code: string, tasks: TaskBook): OpenTime[] {
  const { days, simulation } = book;
  const { day, source, party, due, outcome } = given;
  const isRequest = (unit: string) => ![undefined, party].includes(book.side(unit));
  const kind = isRequest(given.to) ? 'request' : 'direction';
  book.note(day, `direction.given ${code} ${kind} ${source} ${party} → ${given.to}`);
  const never: OpenTime[] = [{ code, from: day, until: '9999' }];
  let [to, binds] = [given.to, day];
  if (kind === 'request') {
    binds = days.add(day, simulation.directions.requestAfterWorkingDays);
    if (outcome.outcome === 'redirected' || outcome.outcome === 'asked-again') {
      to = outcome.to ?? to;
      binds = days.add(binds, TURNED);
      if (isRequest(to)) binds = days.add(binds, simulation.directions.requestAfterWorkingDays);
    }
  }
  book.note(binds, `task.assigned ${code}/${to} lead`);
  // As a task it is reminded of until it is answered.
  const open = (...until: (readonly [string, string])[]) =>
    due && tasks.giveUntil(code, to, due, `${binds} 15:00`, until);
  if (outcome.outcome === 'never-answered' || !book.acts(to)) {
    open();
    return never;
  }
  const hour = chance(simulation.seed, to, `${code}/hour`) < 0.5 ? '09:00' : '15:00';
  const drawn = directionAnswerDays(simulation, to, code, due !== undefined);
  const meant = due === undefined ? days.add(binds, drawn) : days.add(due, drawn === 0 ? 0 : -drawn);
  const first = days.workingDayFrom(laterOf(meant, binds));
  const answer = (at: string, number: number) =>
    book.note(at, `direction.answered ${code}/${number} ${to}${due !== undefined && at > due ? ' late' : ''}`);
  answer(first, 1);
  if (outcome.outcome !== 'answer-returned') {
    open([`${first} ${hour}`, '']);
    return [{ code, from: day, until: first }];
  }
  const returned = days.add(first, RETURNED);
  const second = days.add(returned, AGAIN);
  answer(second, 2);
  open([`${first} ${hour}`, `${returned} 15:00`], [`${second} ${hour}`, '']);
  return [
    { code, from: day, until: first },
    { code, from: returned, until: second },
  ];
}

import { givingParty } from '../giving-party.js';
import { type DeclaredNames, realDate } from './declared-names.js';
import type { Finding, Path } from './fault.js';
import { each, type PartialFile } from './partial-file.js';
import { outsideYears } from './plan-findings.js';
import { Once, unlessKnown, unlessRound } from './references.js';

const REVIEWS: Path = ['programme', 'reviews'];

type PartialReview = NonNullable<NonNullable<NonNullable<PartialFile['programme']>['reviews']>[number]>;

/** Reviews: within the programme's years, of its rounds, with conferences, tasks and directions for units that exist. */
export function* reviewFindings(file: PartialFile, names: DeclaredNames): Generator<Finding> {
  const once = new Once();
  for (const [review, index] of each(file.programme?.reviews)) {
    const path = [...REVIEWS, index];
    const { kind, year, topic } = review;
    if (kind && year) yield* once.note(`${kind}/${year}/${topic ?? ''}`, [...path, 'kind'], `${kind} ${year}`);
    if (kind === 'thematic' && topic === undefined) yield { code: 'TOPIC_MISSING', path };
    yield* outsideYears(year, [...path, 'year'], names);
    yield* dateFindings(review, path, names);
    for (const [round, at] of each(review.figuresFrom)) {
      yield* unlessRound([...path, 'figuresFrom', at], round, names);
    }
    for (const [task, at] of each(review.tasksAhead)) {
      if (typeof task === 'string') continue;
      yield* unlessKnown('UNIT_UNKNOWN', [...path, 'tasksAhead', at, 'lead'], task.lead, names.units);
    }
    yield* conferenceFindings(review.conference, [...path, 'conference'], names);
    yield* directionFindings(file, review, [...path, 'directions'], names);
  }
}

function* dateFindings(
  { date, selfAssessmentBy }: PartialReview,
  path: Path,
  names: DeclaredNames,
): Generator<Finding> {
  const held = realDate(date);
  const { from, until } = names.period;
  if (held && from && held < from) {
    yield {
      code: 'DATE_OUTSIDE_PROGRAMME',
      path: [...path, 'date'],
      detail: { value: held, from, until: until ?? '' },
    };
  }
  const assessed = realDate(selfAssessmentBy);
  if (held && assessed && assessed > held) {
    yield { code: 'DATES_REVERSED', path: [...path, 'selfAssessmentBy'], detail: { from: assessed, until: held } };
  }
}

function* conferenceFindings(
  conference: PartialReview['conference'],
  path: Path,
  names: DeclaredNames,
): Generator<Finding> {
  yield* unlessKnown('UNIT_UNKNOWN', [...path, 'mainPoint'], conference?.mainPoint, names.units);
  const once = new Once();
  for (const [point, index] of each(conference?.points)) {
    const at = [...path, 'points', index, 'unit'];
    yield* unlessKnown('UNIT_UNKNOWN', at, point.unit, names.units);
    yield* once.note(point.unit, at);
  }
}

function* directionFindings(
  file: PartialFile,
  { date, conference, directions }: PartialReview,
  path: Path,
  names: DeclaredNames,
): Generator<Finding> {
  const given = realDate(conference?.date) ?? realDate(date);
  for (const [direction, index] of each(directions)) {
    const at = [...path, index];
    yield* unlessKnown('UNIT_UNKNOWN', [...at, 'to'], direction.to, names.units);
    yield* unlessKnown('GIVER_NOT_A_PARTY', [...at, 'party'], givingParty(file, direction), names.parties);
    const due = realDate(direction.due);
    if (given && due && due < given) {
      yield { code: 'DIRECTION_DUE_EARLY', path: [...at, 'due'], detail: { value: due, given } };
    }
    if (direction.source === 'conference' && conference === undefined) {
      yield { code: 'CONFERENCE_MISSING', path: [...at, 'source'] };
    }
  }
}

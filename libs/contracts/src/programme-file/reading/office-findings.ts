import { REVIEW_SPECS } from '#domain/review/review';
import { givingParty, sideOf } from '../giving-party.js';
import type { DeclaredNames } from './declared-names.js';
import type { Finding, Path } from './fault.js';
import { each, type PartialFile, type Partially } from './partial-file.js';
import { outsideYears } from './plan-findings.js';
import { Once, unlessKnown } from './references.js';

type PartialReview = NonNullable<NonNullable<NonNullable<PartialFile['programme']>['reviews']>[number]>;
type Outcome = NonNullable<
  NonNullable<NonNullable<NonNullable<PartialFile['simulation']>['directions']>['outcomes']>[number]
>;

const SIMULATION: Path = ['simulation'];

/** What simulated offices do besides reporting: with plans, reviews and directions that the file has. */
export function* officeFindings(file: PartialFile, names: DeclaredNames): Generator<Finding> {
  const reviews = reviewsByCode(file);
  const years = new Once();
  for (const [{ year, party }, index] of each(file.simulation?.plans?.returns)) {
    const path = [...SIMULATION, 'plans', 'returns', index];
    yield* years.note(year, [...path, 'year']);
    yield* outsideYears(year, [...path, 'year'], names);
    yield* unlessKnown('ISSUER_NOT_A_PARTY', [...path, 'party'], party, names.parties);
  }
  const rated = new Once();
  for (const [{ review, unit }, index] of each(file.simulation?.reviews?.ratings)) {
    const path = [...SIMULATION, 'reviews', 'ratings', index];
    yield* unlessKnown('UNIT_UNKNOWN', [...path, 'unit'], unit, names.units);
    yield* unlessKnown('REVIEW_UNKNOWN', [...path, 'review'], review, reviews);
    const kind = reviews?.get(review ?? '')?.kind;
    if (kind && !REVIEW_SPECS[kind].rated) {
      yield { code: 'REVIEW_NOT_RATED', path: [...path, 'review'], detail: { value: review ?? '' } };
    }
    if (review && unit) yield* rated.note(`${review}/${unit}`, [...path, 'unit'], `${unit} ${review}`);
  }
  const told = new Once();
  for (const [outcome, index] of each(file.simulation?.directions?.outcomes)) {
    const path = [...SIMULATION, 'directions', 'outcomes', index];
    const { review, direction } = outcome;
    if (review && direction)
      yield* told.note(`${review}/${direction}`, [...path, 'direction'], `${review} ${direction}`);
    yield* outcomeFindings(file, outcome, path, reviews, names);
  }
}

function* outcomeFindings(
  file: PartialFile,
  { review = '', direction, outcome, to }: Outcome,
  path: Path,
  reviews: ReadonlyMap<string, PartialReview> | undefined,
  names: DeclaredNames,
): Generator<Finding> {
  yield* unlessKnown('REVIEW_UNKNOWN', [...path, 'review'], review, reviews);
  yield* unlessKnown('UNIT_UNKNOWN', [...path, 'to'], to, names.units);
  if (outcome === 'redirected' && to === undefined) yield { code: 'REDIRECTION_MISSING', path };
  const given = reviews?.get(review);
  if (!given || direction === undefined) return;
  const meant = [...each(given.directions)].map(([each]) => each)[direction - 1];
  if (!meant) {
    yield { code: 'DIRECTION_UNKNOWN', path: [...path, 'direction'], detail: { value: direction, review } };
  } else if ((outcome === 'redirected' || outcome === 'asked-again') && !isRequest(file, meant)) {
    yield { code: 'OUTCOME_NOT_A_REQUEST', path: [...path, 'outcome'] };
  }
}

function isRequest(file: PartialFile, direction: Partially<NonNullable<PartialReview['directions']>[number]>): boolean {
  const side = sideOf(file, direction?.to);
  return side !== undefined && side !== givingParty(file, direction ?? {});
}

/** The reviews by their codes; `undefined` when not every code can be told. */
function reviewsByCode({ programme }: PartialFile): Map<string, PartialReview> | undefined {
  if (!programme || [...each(programme.reviews)].some(([{ kind, year }]) => !kind || !year)) return undefined;
  const times = new Map<string, number>();
  return new Map(
    [...each(programme.reviews)].map(([review]) => {
      const base = `${review.year}-${review.kind}`;
      const nth = (times.get(base) ?? 0) + 1;
      times.set(base, nth);
      return [nth === 1 ? base : `${base}-${nth}`, review];
    }),
  );
}

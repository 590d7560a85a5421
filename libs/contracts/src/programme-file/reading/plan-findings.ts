import { type DeclaredNames, realDate } from './declared-names.js';
import type { Finding, Path } from './fault.js';
import { each, type PartialFile } from './partial-file.js';
import { Once, unlessKnown, unlessRound } from './references.js';

const PLAN: Path = ['programme', 'planCalendar'];
const REVIEWS: Path = ['programme', 'reviews'];

/** Yearly plans and reviews: within the programme's years, issued by its parties, of its contents, tasks and rounds. */
export function* planFindings(file: PartialFile, names: DeclaredNames): Generator<Finding> {
  const calendar = file.programme?.planCalendar;
  yield* issuerFindings(calendar?.issuance, calendar?.by, PLAN, names);
  const years = new Once();
  for (const [plan, index] of each(calendar?.years)) {
    const path = [...PLAN, 'years', index];
    yield* years.note(plan.year, [...path, 'year']);
    yield* outsideYears(plan.year, [...path, 'year'], names);
    yield* issuerFindings(plan.issuance, plan.by, path, names);
    const contents = new Once();
    for (const [content, contentIndex] of each(plan.contents)) {
      const at = [...path, 'contents', contentIndex];
      yield* contents.note(content.number, [...at, 'number']);
      yield* unlessKnown('CONTENT_UNKNOWN', [...at, 'content'], content.content, names.contents);
      for (const [task, taskIndex] of each(content.tasks)) {
        yield* unlessKnown('TASK_UNKNOWN', [...at, 'tasks', taskIndex], task, names.contents && names.tasks);
      }
    }
  }
  yield* reviewFindings(file, names);
}

function* issuerFindings(
  issuance: string | undefined,
  by: string | undefined,
  path: Path,
  names: DeclaredNames,
): Generator<Finding> {
  if (issuance === 'one' && by === undefined) yield { code: 'ISSUER_MISSING', path };
  if (issuance !== 'one' && by !== undefined) yield { code: 'ISSUER_NOT_USED', path: [...path, 'by'] };
  yield* unlessKnown('ISSUER_NOT_A_PARTY', [...path, 'by'], by, names.parties);
}

function* reviewFindings(file: PartialFile, names: DeclaredNames): Generator<Finding> {
  const once = new Once();
  for (const [review, index] of each(file.programme?.reviews)) {
    const path = [...REVIEWS, index];
    const { kind, year, topic } = review;
    if (kind && year) yield* once.note(`${kind}/${year}/${topic ?? ''}`, [...path, 'kind'], `${kind} ${year}`);
    if (kind === 'thematic' && topic === undefined) yield { code: 'TOPIC_MISSING', path };
    yield* outsideYears(year, [...path, 'year'], names);
    const held = realDate(review.date);
    const { from, until } = names.period;
    if (held && from && held < from) {
      yield {
        code: 'DATE_OUTSIDE_PROGRAMME',
        path: [...path, 'date'],
        detail: { value: held, from, until: until ?? '' },
      };
    }
    const assessed = realDate(review.selfAssessmentBy);
    if (held && assessed && assessed > held) {
      yield { code: 'DATES_REVERSED', path: [...path, 'selfAssessmentBy'], detail: { from: assessed, until: held } };
    }
    for (const [round, at] of each(review.figuresFrom)) {
      yield* unlessRound([...path, 'figuresFrom', at], round, names);
    }
    for (const [direction, at] of each(review.directions)) {
      yield* unlessKnown('UNIT_UNKNOWN', [...path, 'directions', at, 'to'], direction.to, names.units);
    }
    yield* conferenceFindings(review.conference, [...path, 'conference'], names);
  }
}

type PartialConference = NonNullable<
  NonNullable<NonNullable<PartialFile['programme']>['reviews']>[number]
>['conference'];

function* conferenceFindings(conference: PartialConference, path: Path, names: DeclaredNames): Generator<Finding> {
  yield* unlessKnown('UNIT_UNKNOWN', [...path, 'mainPoint'], conference?.mainPoint, names.units);
  const once = new Once();
  for (const [point, index] of each(conference?.points)) {
    const at = [...path, 'points', index, 'unit'];
    yield* unlessKnown('UNIT_UNKNOWN', at, point.unit, names.units);
    yield* once.note(point.unit, at);
  }
}

function* outsideYears(year: number | undefined, path: Path, { period }: DeclaredNames): Generator<Finding> {
  if (year === undefined || !period.from || !period.until) return;
  if (year >= Number(period.from.slice(0, 4)) && year <= Number(period.until.slice(0, 4))) return;
  yield { code: 'YEAR_OUTSIDE_PROGRAMME', path, detail: { value: year } };
}

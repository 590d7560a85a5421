import type { ConclusionNoticeFacts, ConferenceFacts, ReviewNamed } from '#documents/papers/conference-facts';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../../local-time.js';
import { conferenceOf, tasksAheadOf } from '../../review/review-parts.queries.js';
import { joinUnitName } from '../../unit-name.js';
import { numberedSql, type OfProgramme, PROGRAMME_NAMED, unitNamedSql } from './programme-named.queries.js';

/** A review with its programme, as papers name them, and the notice of its conclusions. */
export interface ReviewForPaper extends OfProgramme {
  readonly review: ReviewNamed;
  readonly entered: ConclusionNoticeFacts['entered'];
  readonly conclusionText: string | null;
}

const REVIEW_SQL = `
  select ${PROGRAMME_NAMED} as programme,
    jsonb_build_object('code', review.code, 'kind', review.kind, 'year', review.year, 'topic', review.topic) as review,
    ${numberedSql('review.conclusion_number', 'review.conclusion_date')} as entered, review.conclusion_text as "conclusionText"
  from review join programme p on p.id = review.programme_id where review.id = $1::uuid`;

/** The review of that id; `undefined` if there is none. */
export const reviewForPaper = (tx: Transaction, reviewId: string) =>
  tx.one<ReviewForPaper>(REVIEW_SQL, [reviewId, businessDay(tx)]);

/** What the papers of a review's conference tell; `undefined` for a review without one. */
export async function conferenceFacts(tx: Transaction, reviewId: string): Promise<ConferenceFacts | undefined> {
  const found = await reviewForPaper(tx, reviewId);
  const conference = found && (await conferenceOf(tx, reviewId));
  if (!found || !conference) return undefined;
  const { present: _, papers, points, ...planned } = conference;
  return {
    programme: found.programme,
    review: found.review,
    ...planned,
    papers: papers.map(({ title }) => title),
    points: points.map(({ unit: { code, name }, ...point }) => ({ unit: { code, name }, ...point })),
  };
}

const DIRECTIONS_SQL = `
  select 'D-' || d.ordinal as direction, d.kind, d.text, ${unitNamedSql('to_name')} as "to", d.due, d.given_by as "givenBy"
  from direction d ${joinUnitName('d.to_unit_id', 'to_name')}
  where d.review_id = $1::uuid and d.stage <> 'refused' order by d.ordinal`;

/** What the notice of conclusions of the review of that id tells: as it was entered, before that as the minutes have it. */
export async function conclusionNoticeFacts(
  tx: Transaction,
  reviewId: string,
): Promise<ConclusionNoticeFacts | undefined> {
  const found = await reviewForPaper(tx, reviewId);
  if (!found) return undefined;
  const conference = await conferenceFacts(tx, reviewId);
  const tasks = await tasksAheadOf(tx, reviewId);
  return {
    programme: found.programme,
    review: found.review,
    conference: conference ? heldConference(conference) : null,
    entered: found.entered,
    text: found.conclusionText ?? conference?.minutes?.conclusions ?? null,
    tasks: tasks.map(({ title, lead: { code, name }, forYear, due, task }) => ({
      title,
      lead: { code, name },
      forYear,
      due,
      task,
    })),
    directions: await tx.query<ConclusionNoticeFacts['directions'][number]>(DIRECTIONS_SQL, [
      reviewId,
      businessDay(tx),
    ]),
  };
}

const heldConference = ({ date, heldOn, form, place, chairs, points, launches }: ConferenceFacts) => ({
  date,
  heldOn,
  form,
  place,
  chairs,
  points,
  launches,
});

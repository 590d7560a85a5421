import { areMany, resultsAbove, unitResults } from '#documents/packet/unit-results';
import type { ReviewReportFacts } from '#documents/papers/review-report-facts';
import { REVIEW_SPECS, type ReviewKind } from '#domain/review/review';
import { reviewedFrom } from '#domain/review/review-dates';
import { instantAt, type LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { assemblePacket } from '../../packet/assemble-packet.js';
import { successorProposalFacts } from './successor-proposal.facts.js';

interface Reviewed {
  programme_id: string;
  review_id: string;
  code: string;
  kind: ReviewKind;
  year: number;
  programme_from: LocalDate;
}

const REVIEW_SQL = `
  select review.programme_id, review.id as review_id, review.code, review.kind, review.year, p.period_from as programme_from
  from review join programme p on p.id = review.programme_id
  where review.id = $1::uuid and review.consolidation is not null`;

/**
 * What the report of the review of that id tells: its consolidation and texts, the figures and everything beside them as
 * the record has them in this transaction, directions answered in the time under review; `undefined` before the
 * consolidation. A fixed number of statements for any number of units.
 */
export async function reviewReportFacts(tx: Transaction, reviewId: string): Promise<ReviewReportFacts | undefined> {
  const review = await tx.one<Reviewed>(REVIEW_SQL, [reviewId]);
  if (!review) return undefined;
  const since = instantAt(reviewedFrom(review.kind, review.year, review.programme_from));
  const { content } = await assemblePacket(tx, review, since);
  const passing = REVIEW_SPECS[review.kind].listsUnfinished ? await successorProposalFacts(tx, reviewId) : undefined;
  const { programme, rounds, roundsNotOpened, figures, directions, tasks, consolidation, partTexts } = content;
  const { ratings, models, commendations, years, obstacles, inspections, units } = content;
  return {
    programme,
    review: content.review,
    rounds,
    roundsNotOpened,
    figures,
    directions,
    tasks,
    // The units stand in `unitResults`: what each sent round by round is not kept a second time.
    consolidation: consolidation && { ...consolidation, units: [] },
    partTexts,
    ratings,
    models,
    commendations,
    ...(years && { years }),
    ...(obstacles && { obstacles }),
    ...(inspections && { inspections }),
    units: units.map(({ unit, name }) => ({ unit, name })),
    unitResults: areMany(content) ? resultsAbove(content) : unitResults(content),
    passesOn: passing
      ? { unfinished: passing.unfinished, unmet: passing.unmet, openDirections: passing.openDirections }
      : null,
  };
}

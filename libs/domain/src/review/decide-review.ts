import { type Decision, done, IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import type { Instant } from '../time/instant.js';
import type { ReviewSnapshot, ReviewStep } from './review.js';

/** What a review does next. Pure. The units assess themselves, people rate, confer and conclude. */
export function decideReview(review: ReviewSnapshot, now: Instant): Decision<ReviewStep> {
  if (review.stage === 'closed' || review.stage === 'cancelled') return done();
  if (review.programmeStage === 'ended') return run('cancelReview');
  if (review.programmeStage === 'suspended') return waitUntil(now + IDLE_WAIT_MS); // resuming wakes it
  if (review.stage === 'planned') return now < review.opensAt ? waitUntil(review.opensAt) : run('openSelfAssessment');
  if (review.stage === 'self-assessing' && review.selfAssessed) return run('consolidateReview'); // the round's closing wakes it
  if (review.overdueAt !== null && now >= review.overdueAt) return run('tellReviewOverdue');
  return waitUntil(review.overdueAt ?? now + IDLE_WAIT_MS);
}

import type { ProcessRef } from '#domain/process/process-kind';

export interface ReviewActivities {
  /** Sends the outline out: the self-assessment round, and the packet to come. Safe to repeat. */
  openSelfAssessment(ref: ProcessRef): Promise<boolean>;
  /** Consolidates the accepted reports by the outline and rates by rule. Safe to repeat. */
  consolidateReview(ref: ProcessRef): Promise<boolean>;
  /** Tells the secretariats that the review should be concluded by now. Safe to repeat. */
  tellReviewOverdue(ref: ProcessRef): Promise<boolean>;
  /** Cancels the review of a programme that has ended. Safe to repeat. */
  cancelReview(ref: ProcessRef): Promise<boolean>;
}

import type { ReviewService } from '#record/review/review.service';
import type { ReviewActivities } from '#workflows/review/review.activities';

export const reviewActivities = (reviews: ReviewService): ReviewActivities => ({
  openSelfAssessment: (ref) => reviews.openSelfAssessment(ref),
  consolidateReview: (ref) => reviews.consolidateReview(ref),
  tellReviewOverdue: (ref) => reviews.tellReviewOverdue(ref),
  cancelReview: (ref) => reviews.cancelReview(ref),
});

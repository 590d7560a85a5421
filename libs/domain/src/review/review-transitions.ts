import type { Transition } from '../process/transition.js';
import type { ReviewStage } from './review.js';

/** The life of a review. */
export const REVIEW_TRANSITIONS: readonly Transition<ReviewStage>[] = [
  { from: null, to: 'planned', by: 'openNextReview', when: 'the time to prepare the review has come' },
  { from: 'planned', to: 'self-assessing', by: 'openSelfAssessment', when: 'the outline goes out to the units' },
  { from: 'self-assessing', to: 'consolidated', by: 'consolidateReview', when: 'the self-assessment round has closed' },
  { from: 'consolidated', to: 'closed', by: 'concludeReview', when: 'the notice of conclusions is entered' },
  { from: 'planned', to: 'cancelled', by: 'cancelReview', when: 'the programme has ended' },
  { from: 'self-assessing', to: 'cancelled', by: 'cancelReview', when: 'the programme has ended' },
  { from: 'consolidated', to: 'cancelled', by: 'cancelReview', when: 'the programme has ended' },
];

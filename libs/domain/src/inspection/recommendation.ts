import type { Transition } from '../process/transition.js';
import type { TaskStatus } from '../task/task.js';

/** `reported`: the unit says that it is done, with proof; `done` once the secretariat has verified that. */
export const RECOMMENDATION_STAGES = ['open', 'reported', 'done', 'withdrawn'] as const;
export type RecommendationStage = (typeof RECOMMENDATION_STAGES)[number];

/** The life of a recommendation: open until it is done, proved and verified, or withdrawn with a reason. */
export const RECOMMENDATION_TRANSITIONS: readonly Transition<RecommendationStage>[] = [
  { from: null, to: 'open', by: 'recommend', when: 'an inspection leaves it: a task with a unit and a date' },
  { from: 'open', to: 'reported', by: 'complete', when: 'the unit reports its task done, with proof' },
  { from: 'reported', to: 'done', by: 'verify', when: 'the secretariat verifies the proof' },
  { from: 'reported', to: 'open', by: 'return', when: 'the proof does not do, with a reason' },
  { from: 'done', to: 'open', by: 'return', when: 'it turns out not to be done, with a reason' },
  { from: 'open', to: 'withdrawn', by: 'withdraw', when: 'the secretariat withdraws it with a reason' },
  { from: 'reported', to: 'withdrawn', by: 'withdraw', when: 'the secretariat withdraws it with a reason' },
];

/** The facts a recommendation's stage follows from. */
export interface RecommendationFacts {
  /** Of the task that carries it out. */
  readonly task: TaskStatus;
  readonly verified: boolean;
  readonly withdrawn: boolean;
}

/** Where a recommendation stands. The same rule as `RECOMMENDATION_STAGE` of the record, which a test holds against it. */
export function recommendationStage({ task, verified, withdrawn }: RecommendationFacts): RecommendationStage {
  if (withdrawn) return 'withdrawn';
  if (task !== 'done') return 'open';
  return verified ? 'done' : 'reported';
}

/** Whether it is still to be followed up: an inspection cannot be closed before. */
export const isFollowedUp = (stage: RecommendationStage) => stage === 'open' || stage === 'reported';

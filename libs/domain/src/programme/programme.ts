import type { TaskOutlook } from '../reminder/task-rungs.js';
import type { Instant } from '../time/instant.js';

export const PROGRAMME_STAGES = ['in-force', 'suspended', 'ended'] as const;
export type ProgrammeStage = (typeof PROGRAMME_STAGES)[number];

/** What the programme's process decides on. */
export interface ProgrammeSnapshot {
  readonly stage: ProgrammeStage;
  /** The opening of the earliest period that has no round yet; `null` when none is left. */
  readonly nextOpeningAt: Instant | null;
  /** When the earliest annual plan that does not exist yet is drafted; `null` when none is left. */
  readonly nextPlanAt: Instant | null;
  /** When the preparation of the earliest review that does not exist yet begins; `null` when none is left. */
  readonly nextReviewAt: Instant | null;
  readonly openRounds: number;
  /** Reviews that have begun and are not concluded. */
  readonly openReviews: number;
  /** The first moment after the programme's last day. */
  readonly endsAt: Instant;
  /** Reminders of open tasks; only when some task with a due date is open. */
  readonly tasks?: TaskOutlook;
}

export type ProgrammeStep = 'openNextRound' | 'openNextPlan' | 'openNextReview' | 'remindOfTasks' | 'closeProgramme';

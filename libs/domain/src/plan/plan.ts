import type { Calendar } from '../calendar/calendar.js';
import type { ProgrammeStage } from '../programme/programme.js';
import type { Instant } from '../time/instant.js';

/** An annual plan, from its first draft to its issuance. The table of transitions is in `plan-transitions.ts`. */
export const PLAN_STAGES = ['planned', 'drafting', 'consulting', 'revising', 'signing', 'issued', 'cancelled'] as const;
export type PlanStage = (typeof PLAN_STAGES)[number];

/** Jointly by the parties on one paper, one paper by each, or by one party alone. */
export const ISSUANCES = ['jointly', 'each', 'one'] as const;
export type Issuance = (typeof ISSUANCES)[number];

/** What the plan's process decides on. */
export interface PlanSnapshot {
  readonly stage: PlanStage;
  readonly programmeStage: ProgrammeStage;
  /** The programme's: nobody is reminded or told of a delay on a day off. */
  readonly calendar: Calendar;
  /** Units that were asked and have not answered. */
  readonly unanswered: number;
  /** When those who have not answered are reminded; `null` once it was done or when the draft went out later than that. */
  readonly remindsOpinionsAt: Instant | null;
  /** The first moment after the reply-by date. */
  readonly repliesEndAt: Instant;
  /** When the secretariats are told that the plan should be issued by now; `null` once they were told. */
  readonly overdueAt: Instant | null;
}

export type PlanStep = 'draftPlan' | 'remindOpinions' | 'closeConsultation' | 'tellPlanOverdue' | 'cancelPlan';

import type { Grade } from '../review/rating.js';

/** Both ends count. */
export type DayRange = readonly [number, number];

/** What a simulated unit says of a plan's draft. */
export const SIMULATED_OPINIONS = ['agree', 'comment', 'silent'] as const;
export type SimulatedOpinion = (typeof SIMULATED_OPINIONS)[number];

/** What the simulated secretariat makes of a comment. */
export const SIMULATED_ANSWERS = ['accepted', 'partly', 'not-accepted'] as const;
export type SimulatedAnswer = (typeof SIMULATED_ANSWERS)[number];

/** How a task with a due date goes. */
export const SIMULATED_COMPLETIONS = ['onTime', 'late', 'never'] as const;
export type SimulatedCompletion = (typeof SIMULATED_COMPLETIONS)[number];

/**
 * What becomes of a direction or request: its answer is taken, or sent back once; a request is refused once and then
 * asked again, or turned to another unit; or nobody ever answers it.
 */
export const SIMULATED_OUTCOMES = [
  'answered',
  'answer-returned',
  'asked-again',
  'redirected',
  'never-answered',
] as const;
export type SimulatedOutcome = (typeof SIMULATED_OUTCOMES)[number];

/** How annual plans go through the offices. */
export interface PlanHabits {
  readonly opinions: Readonly<Record<SimulatedOpinion, number>>;
  readonly comments: readonly string[];
  readonly answers: Readonly<Record<SimulatedAnswer, number>>;
  /** Years in which a signer sends the plan back once; without a party the first one that signs. */
  readonly returns: readonly { readonly year: number; readonly party?: string; readonly reason: string }[];
  /** Working days that each office takes. */
  readonly workingDays: {
    readonly answering: number;
    readonly submission: number;
    readonly headOfOffice: number;
    readonly signer: number;
  };
}

/** How the tasks that have a due date of their own are done. */
export interface TaskHabits {
  readonly completion: Readonly<Record<SimulatedCompletion, number>>;
  readonly early: { readonly workingDays: DayRange };
  readonly lateness: { readonly workingDays: DayRange };
}

/** What becomes of one direction of the file, by its review and its place there, from 1. */
export interface DirectionOutcome {
  readonly review: string;
  readonly direction: number;
  readonly outcome: SimulatedOutcome;
  /** The unit to which a refused request is turned. */
  readonly to?: string;
  readonly reason?: string;
}

export interface DirectionHabits {
  /** Working days before the due date, both ends counted. */
  readonly early: { readonly workingDays: DayRange };
  /** Working days from the day it binds, where it has no due date. */
  readonly withoutDue: { readonly workingDays: DayRange };
  /** Working days until the other party says yes or no to a request. */
  readonly requestAfterWorkingDays: number;
  readonly outcomes: readonly DirectionOutcome[];
}

/** A grade that people put in the place of the rule's. */
export interface SimulatedRating {
  readonly review: string;
  readonly unit: string;
  readonly grade: Grade;
  readonly reason: string;
}

/** How reviews, conferences and packets go through the offices. */
export interface ReviewHabits {
  /** Fewest and most people present at a point of a conference. */
  readonly present: DayRange;
  readonly workingDays: {
    /** From the freeze to the cover letter. */
    readonly preparation: number;
    /** From the cover letter to its release. */
    readonly release: number;
    /** From the delivery to each leader's acknowledgement. */
    readonly acknowledgement: DayRange;
    /** From the day of the review to its notice of conclusions. */
    readonly conclusion: number;
  };
  readonly ratings: readonly SimulatedRating[];
  /** Of a hundred units, how many register a model each year. */
  readonly modelsPerHundred: number;
  readonly models: readonly string[];
  /** Most units that are commended at an annual review. */
  readonly commendations: number;
}

/** How the offices work besides reporting. */
export interface OfficeHabits {
  readonly plans: PlanHabits;
  readonly tasks: TaskHabits;
  readonly directions: DirectionHabits;
  readonly reviews: ReviewHabits;
}

/** What a file that is silent about the offices means. */
export const USUAL_OFFICES: OfficeHabits = {
  plans: {
    opinions: { agree: 6, comment: 2, silent: 2 },
    comments: [
      'Nhất trí, đề nghị ghi rõ thời hạn của từng nhiệm vụ.',
      'Đề nghị bổ sung cơ quan phối hợp cho nhiệm vụ mà đơn vị chủ trì.',
      'Đề nghị lùi thời hạn để kịp tổng hợp số liệu của cơ sở.',
    ],
    answers: { accepted: 5, partly: 3, 'not-accepted': 2 },
    returns: [],
    workingDays: { answering: 2, submission: 1, headOfOffice: 1, signer: 1 },
  },
  tasks: {
    completion: { onTime: 8, late: 2, never: 1 },
    early: { workingDays: [0, 10] },
    lateness: { workingDays: [1, 15] },
  },
  directions: {
    early: { workingDays: [1, 8] },
    withoutDue: { workingDays: [15, 30] },
    requestAfterWorkingDays: 2,
    outcomes: [],
  },
  reviews: {
    present: [12, 60],
    workingDays: { preparation: 0, release: 1, acknowledgement: [1, 3], conclusion: 1 },
    ratings: [],
    modelsPerHundred: 8,
    models: [
      'Tổ dân vận khéo ở khu dân cư',
      'Ngày thứ Sáu nghe dân nói',
      'Chính quyền thân thiện vì nhân dân phục vụ',
      'Dòng họ tự quản về an ninh trật tự',
    ],
    commendations: 3,
  },
};

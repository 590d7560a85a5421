import type { ProgrammeStage } from '../programme/programme.js';
import type { Instant } from '../time/instant.js';

export const REVIEW_KINDS = ['half-year', 'annual', 'mid-term', 'final', 'thematic'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

interface ReviewSpec {
  readonly vi: string;
  readonly en: string;
  /** The time under review: its year, or the programme from its first day on. */
  readonly covers: 'year' | 'programme';
  /** Whether units are rated. */
  readonly rated: boolean;
  /** Whether it lists what passes to a successor: unfinished tasks, unmet targets, open directions. */
  readonly listsUnfinished: boolean;
}

/** What is particular to each kind of review. */
export const REVIEW_SPECS = {
  'half-year': { vi: 'sơ kết 6 tháng', en: 'half-year review', covers: 'year', rated: false, listsUnfinished: false },
  annual: { vi: 'tổng kết năm', en: 'annual review', covers: 'year', rated: true, listsUnfinished: false },
  'mid-term': { vi: 'sơ kết giữa kỳ', en: 'mid-term review', covers: 'programme', rated: true, listsUnfinished: true },
  final: { vi: 'tổng kết chương trình', en: 'final review', covers: 'programme', rated: true, listsUnfinished: true },
  thematic: { vi: 'chuyên đề', en: 'thematic review', covers: 'year', rated: false, listsUnfinished: false },
} as const satisfies Record<ReviewKind, ReviewSpec>;

/** How people call a review: "tổng kết năm 2019", "chuyên đề 2020: …". */
export function reviewName(kind: ReviewKind, year: number, topic: string | null, language: 'vi' | 'en' = 'vi'): string {
  return `${REVIEW_SPECS[kind][language]} ${year}${topic ? `: ${topic}` : ''}`;
}

/** From outline to notice of conclusions. The table of transitions is in `review-transitions.ts`. */
export const REVIEW_STAGES = ['planned', 'self-assessing', 'consolidated', 'closed', 'cancelled'] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];

/** What the review's process decides on. */
export interface ReviewSnapshot {
  readonly stage: ReviewStage;
  readonly programmeStage: ProgrammeStage;
  readonly opensAt: Instant;
  /** Whether the round in which the units assess themselves has closed. */
  readonly selfAssessed: boolean;
  /** When the secretariats are told that the review should be concluded by now; `null` once they were told. */
  readonly overdueAt: Instant | null;
}

export type ReviewStep = 'openSelfAssessment' | 'consolidateReview' | 'tellReviewOverdue' | 'cancelReview';

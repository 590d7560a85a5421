/** A unit's result, best first. */
export const GRADES = ['excellent', 'good', 'completed', 'not-completed'] as const;
export type Grade = (typeof GRADES)[number];

export const GRADE_WORDS = {
  excellent: { vi: 'Hoàn thành xuất sắc', en: 'excellent' },
  good: { vi: 'Hoàn thành tốt', en: 'good' },
  completed: { vi: 'Hoàn thành', en: 'completed' },
  'not-completed': { vi: 'Không hoàn thành', en: 'not completed' },
} as const satisfies Record<Grade, { readonly vi: string; readonly en: string }>;

/** What a unit's rating goes by: its reports in the rounds under review, and how it rates itself. */
export interface RatingFacts {
  /** Reports that were due. */
  readonly owed: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  /** How many times a report was sent back. */
  readonly returned: number;
  /** `null` when the unit did not assess itself, or not in the words of the grades. */
  readonly selfRating: Grade | null;
}

interface GradeRule {
  readonly grade: Exclude<Grade, 'not-completed'>;
  /** Least share of the reports that came on time. */
  readonly onTimeAtLeast: number;
  /** Greatest share of the reports that never came. */
  readonly missingAtMost: number;
  /** How many times reports may have been sent back, as a share of them. */
  readonly returnedAtMost: number;
}

/** The rule by which units are rated: the first row that holds; below the last nothing is completed. Assumed, not yet confirmed by an office. */
export const RATING_RULE: readonly GradeRule[] = [
  { grade: 'excellent', onTimeAtLeast: 0.95, missingAtMost: 0, returnedAtMost: 0.1 },
  { grade: 'good', onTimeAtLeast: 0.8, missingAtMost: 0, returnedAtMost: 0.25 },
  { grade: 'completed', onTimeAtLeast: 0.5, missingAtMost: 0.25, returnedAtMost: 1 },
];

/** A unit that has not assessed itself gets this at most. */
const WITHOUT_SELF_RATING: Grade = 'completed';

/**
 * The grade by rule, never better than the unit rates itself. A unit that owed nothing is graded by its own word alone.
 * Pure.
 */
export function gradeByRule(facts: RatingFacts, rule: readonly GradeRule[] = RATING_RULE): Grade {
  const share = (part: number, whenNothingOwed: number) => (facts.owed === 0 ? whenNothingOwed : part / facts.owed);
  const earned =
    rule.find(
      ({ onTimeAtLeast, missingAtMost, returnedAtMost }) =>
        share(facts.onTime, 1) >= onTimeAtLeast &&
        share(facts.missing, 0) <= missingAtMost &&
        share(facts.returned, 0) <= returnedAtMost,
    )?.grade ?? 'not-completed';
  return worse(earned, facts.selfRating ?? WITHOUT_SELF_RATING);
}

/** The grade that a form's choice names in Vietnamese; `null` for any other word. */
export function gradeNamed(word: string | null): Grade | null {
  return GRADES.find((grade) => GRADE_WORDS[grade].vi === word) ?? null;
}

function worse(a: Grade, b: Grade): Grade {
  return GRADES.indexOf(a) > GRADES.indexOf(b) ? a : b;
}

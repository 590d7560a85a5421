import type { Scalar } from './answers.js';

/** An error blocks the submission; a warning has to be confirmed or explained. */
export const SEVERITIES = ['error', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];

interface RuleHead {
  /** Unique in its form; a confirmation names it. */
  readonly code: string;
  readonly severity: Severity;
  /** What the unit is told; `{given}` and `{expected}` are filled in. The kind's own sentence when absent. */
  readonly message?: { readonly vi: string; readonly en: string };
}

/**
 * What one answer has to do with others, with what was reported earlier, or with a shape. A figure is a field's key, or
 * `<table>.<column>` for the sum of a column.
 */
export type FormRule = RuleHead &
  (
    | { readonly kind: 'sum-of'; readonly total: string; readonly parts: readonly string[] }
    | { readonly kind: 'not-more-than'; readonly figure: string; readonly limit: string }
    | {
        readonly kind: 'required-when';
        readonly field: string;
        readonly when: { readonly field: string; readonly equals: Scalar };
      }
    | { readonly kind: 'cumulative-not-less'; readonly figure: string }
    | { readonly kind: 'cumulative-equals'; readonly figure: string; readonly ofPeriod: string }
    | {
        readonly kind: 'change-within';
        readonly figure: string;
        readonly percent: number;
        /** A text field: what stands in it explains the change. */
        readonly explanation?: string;
      }
    | { readonly kind: 'pattern'; readonly field: string; readonly pattern: string }
  );

export type RuleKind = FormRule['kind'];

interface RuleSpec {
  /** Whether it needs what the unit reported before. */
  readonly looksBack: boolean;
  readonly vi: string;
  readonly en: string;
}

/** What each kind says when it is broken and the form has no words of its own. */
export const RULE_SPECS = {
  'sum-of': {
    looksBack: false,
    vi: '“{label}” là {given}, nhưng tổng các phần là {expected}.',
    en: '"{label}" is {given}, but its parts add up to {expected}.',
  },
  'not-more-than': {
    looksBack: false,
    vi: '“{label}” là {given}, lớn hơn “{other}” ({expected}).',
    en: '"{label}" is {given}, more than "{other}" ({expected}).',
  },
  'required-when': {
    looksBack: false,
    vi: 'Hãy điền “{label}”, vì “{other}” là {expected}.',
    en: 'Fill in "{label}", because "{other}" is {expected}.',
  },
  'cumulative-not-less': {
    looksBack: true,
    vi: 'Luỹ kế “{label}” là {given}, ít hơn luỹ kế {expected} của kỳ {round}.',
    en: 'The cumulative "{label}" is {given}, less than the {expected} of {round}.',
  },
  'cumulative-equals': {
    looksBack: true,
    vi: 'Luỹ kế “{label}” là {given}, nhưng luỹ kế trước cộng kỳ này là {expected}.',
    en: 'The cumulative "{label}" is {given}, but earlier periods and this one make {expected}.',
  },
  'change-within': {
    looksBack: true,
    vi: '“{label}” là {given}, kỳ {round} là {expected}: thay đổi quá {percent} %, hãy giải trình.',
    en: '"{label}" is {given} and was {expected} in {round}: a change of more than {percent} %, explain it.',
  },
  pattern: {
    looksBack: false,
    vi: '“{label}” không đúng dạng {expected}.',
    en: '"{label}" does not have the form {expected}.',
  },
} as const satisfies Record<RuleKind, RuleSpec>;

export const RULE_KINDS = Object.keys(RULE_SPECS) as [RuleKind, ...RuleKind[]];

import type { PaperKind } from './paper-kind.js';

/** Who signs a kind of paper unless the office says otherwise. */
export const PAPER_SIGNERS = ['leader', 'head-of-office', 'secretariat', 'unit-head'] as const;
export type PaperSignedBy = (typeof PAPER_SIGNERS)[number];

export interface PaperRule {
  readonly signedBy: PaperSignedBy;
  /** Whether the units it is about get it, and may read it, once it is issued. */
  readonly toUnits: boolean;
  /** Whether it bears a number and a date; what bears none is issued when it is signed. */
  readonly numbered: boolean;
  /** Where its approvals are given when it is not here: its stage, number and date are read from there. */
  readonly follows?: 'plan';
}

const rule = (signedBy: PaperSignedBy, toUnits: boolean, numbered = true): PaperRule => ({
  signedBy,
  toUnits,
  numbered,
});

/**
 * How each kind is signed and whom it reaches. What a clerk alone may sign (a receipt, a blank form, a list of those
 * present) needs no second person and no number; everything else does.
 */
export const PAPER_RULES: Readonly<Record<PaperKind, PaperRule>> = {
  'annual-plan': { ...rule('leader', true), follows: 'plan' },
  'consultation-summary': rule('head-of-office', false),
  'call-for-reports': rule('head-of-office', true),
  'report-form': rule('secretariat', true, false),
  'unit-report': rule('unit-head', false),
  receipt: rule('secretariat', true, false),
  'late-list': rule('head-of-office', false),
  'reminder-letter': rule('head-of-office', true),
  'urging-letter': rule('head-of-office', true),
  'extension-decision': rule('head-of-office', true),
  'inspection-notice': rule('head-of-office', true),
  'inspection-results': rule('head-of-office', true),
  'review-report': rule('leader', false),
  'conference-programme': rule('head-of-office', true),
  'conference-invitation': rule('head-of-office', true),
  'conference-attendance': rule('secretariat', false, false),
  'conference-minutes': rule('head-of-office', false),
  'conclusion-notice': rule('leader', true),
  'commendation-proposal': rule('head-of-office', false),
  'successor-proposal': rule('head-of-office', false),
};

/** Whether another person than the drafter has to sign. */
export const needsSecondPerson = (signedBy: PaperSignedBy): boolean => signedBy !== 'secretariat';

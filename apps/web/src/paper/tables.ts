import type { PaperKind } from './paper';

/** Kinds whose tables make a workbook; of the others it would hold nothing but a cover. */
export const PAPERS_WITH_TABLES: ReadonlySet<PaperKind> = new Set([
  'annual-plan',
  'consultation-summary',
  'call-for-reports',
  'unit-report',
  'late-list',
  'urging-letter',
  'inspection-notice',
  'inspection-results',
  'review-report',
  'conference-programme',
  'conference-attendance',
  'conclusion-notice',
  'commendation-proposal',
  'successor-proposal',
]);

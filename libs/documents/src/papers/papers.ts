import type { PaperKind } from '#domain/paper/paper-kind';
import type { Paper } from '../model/paper.js';
import { annualPlanPaper } from './annual-plan.js';
import { callForReportsPaper } from './call-for-reports.js';
import { commendationProposalPaper } from './commendation-proposal.js';
import { conclusionNoticePaper } from './conclusion-notice.js';
import { conferenceAttendancePaper } from './conference-attendance.js';
import { conferenceInvitationPaper } from './conference-invitation.js';
import { conferenceMinutesPaper } from './conference-minutes.js';
import { conferenceProgrammePaper } from './conference-programme.js';
import { consultationSummaryPaper } from './consultation-summary.js';
import { extensionDecisionPaper } from './extension-decision.js';
import { inspectionNoticePaper } from './inspection-notice.js';
import { inspectionResultsPaper } from './inspection-results.js';
import { lateListPaper } from './late-list.js';
import type { PaperFrame } from './paper-frame.js';
import { receiptPaper } from './receipt.js';
import { reminderLetterPaper } from './reminder-letter.js';
import { reportFormPaper } from './report-form.js';
import { reviewReportPaper } from './review-report.js';
import { successorProposalPaper } from './successor-proposal.js';
import { unitReportPaper } from './unit-report.js';
import { urgingLetterPaper } from './urging-letter.js';

/** Makes the paper of a kind from its facts and what the office enters around them. Pure: the same in, the same paper out. */
export type PaperBuilder<Facts> = (facts: Facts, frame: PaperFrame) => Paper;

/**
 * How each kind of paper is built: a row a kind. Its facts are read by the row of the same kind in
 * `libs/record/src/paper/paper-facts.ts` and are kept as JSON in between, so they hold nothing that JSON does not.
 */
export const PAPERS = {
  'annual-plan': annualPlanPaper,
  'consultation-summary': consultationSummaryPaper,
  'call-for-reports': callForReportsPaper,
  'report-form': reportFormPaper,
  'unit-report': unitReportPaper,
  receipt: receiptPaper,
  'late-list': lateListPaper,
  'reminder-letter': reminderLetterPaper,
  'urging-letter': urgingLetterPaper,
  'extension-decision': extensionDecisionPaper,
  'inspection-notice': inspectionNoticePaper,
  'inspection-results': inspectionResultsPaper,
  'review-report': reviewReportPaper,
  'conference-programme': conferenceProgrammePaper,
  'conference-invitation': conferenceInvitationPaper,
  'conference-attendance': conferenceAttendancePaper,
  'conference-minutes': conferenceMinutesPaper,
  'conclusion-notice': conclusionNoticePaper,
  'commendation-proposal': commendationProposalPaper,
  'successor-proposal': successorProposalPaper,
} satisfies Partial<Record<PaperKind, PaperBuilder<never>>>;

/** A kind of paper that can be built. */
export type BuiltPaperKind = keyof typeof PAPERS & PaperKind;

/** The facts that a kind of paper is built from. */
export type PaperFacts<Kind extends BuiltPaperKind> =
  (typeof PAPERS)[Kind] extends PaperBuilder<infer Facts> ? Facts : never;

import { ANNUAL_PLAN_TEXTS } from './annual-plan-texts.js';
import { CALL_FOR_REPORTS_TEXTS } from './call-for-reports.js';
import { COMMENDATION_PROPOSAL_TEXTS } from './commendation-proposal.js';
import { CONCLUSION_NOTICE_TEXTS } from './conclusion-notice.js';
import { CONFERENCE_ATTENDANCE_TEXTS } from './conference-attendance.js';
import { CONFERENCE_INVITATION_TEXTS } from './conference-invitation.js';
import { CONFERENCE_MINUTES_TEXTS } from './conference-minutes.js';
import { CONFERENCE_PROGRAMME_TEXTS } from './conference-programme.js';
import { CONSULTATION_SUMMARY_TEXTS } from './consultation-summary.js';
import { EXTENSION_DECISION_TEXTS } from './extension-decision.js';
import { INSPECTION_NOTICE_TEXTS } from './inspection-notice.js';
import { INSPECTION_RESULTS_TEXTS } from './inspection-results.js';
import { LATE_LIST_TEXTS } from './late-list.js';
import { RECEIPT_TEXTS } from './receipt.js';
import { REMINDER_LETTER_TEXTS } from './reminder-letter.js';
import { REPORT_FORM_TEXTS } from './report-form.js';
import { REVIEW_REPORT_TEXTS } from './review-report.js';
import { SUCCESSOR_PROPOSAL_TEXTS } from './successor-proposal.js';
import type { TextBlock } from './text-blocks.js';
import { UNIT_REPORT_TEXTS } from './unit-report.js';
import { URGING_LETTER_TEXTS } from './urging-letter.js';

/** Every sentence that an office may word in its own way, by key. */
export const ALL_TEXT_BLOCKS: Readonly<Record<string, TextBlock>> = {
  ...ANNUAL_PLAN_TEXTS,
  ...CONSULTATION_SUMMARY_TEXTS,
  ...CALL_FOR_REPORTS_TEXTS,
  ...REPORT_FORM_TEXTS,
  ...UNIT_REPORT_TEXTS,
  ...RECEIPT_TEXTS,
  ...LATE_LIST_TEXTS,
  ...REMINDER_LETTER_TEXTS,
  ...URGING_LETTER_TEXTS,
  ...EXTENSION_DECISION_TEXTS,
  ...INSPECTION_NOTICE_TEXTS,
  ...INSPECTION_RESULTS_TEXTS,
  ...CONFERENCE_PROGRAMME_TEXTS,
  ...CONFERENCE_INVITATION_TEXTS,
  ...CONFERENCE_ATTENDANCE_TEXTS,
  ...CONFERENCE_MINUTES_TEXTS,
  ...CONCLUSION_NOTICE_TEXTS,
  ...COMMENDATION_PROPOSAL_TEXTS,
  ...REVIEW_REPORT_TEXTS,
  ...SUCCESSOR_PROPOSAL_TEXTS,
};

import type { BuiltPaperKind, PaperFacts } from '#documents/papers/papers';
import type { Transaction } from '#persistence/transaction';
import { annualPlanFacts } from './facts/annual-plan.facts.js';
import { callForReportsFacts, reportFormFacts } from './facts/call-for-reports.facts.js';
import { commendationProposalFacts } from './facts/commendation-proposal.facts.js';
import { conclusionNoticeFacts, conferenceFacts } from './facts/conference.facts.js';
import { consultationSummaryFacts } from './facts/consultation-summary.facts.js';
import { extensionDecisionFacts } from './facts/extension-decision.facts.js';
import { inspectionNoticeFacts, inspectionResultsFacts } from './facts/inspection.facts.js';
import { lateListFacts } from './facts/late-list.facts.js';
import { receiptFacts } from './facts/receipt.facts.js';
import { reminderLetterFacts } from './facts/reminder-letter.facts.js';
import { reviewReportFacts } from './facts/review-report.facts.js';
import { successorProposalFacts } from './facts/successor-proposal.facts.js';
import { unitReportFacts } from './facts/unit-report.facts.js';
import { urgingLetterFacts } from './facts/urging-letter.facts.js';

/**
 * Reads what a paper of one kind tells of its subject (`PAPER_KINDS[kind].subject`), as the record stands in this
 * transaction; `undefined` if the subject does not exist or has nothing yet that such a paper could tell.
 */
export type FactsReader<Facts> = (tx: Transaction, subjectId: string) => Promise<Facts | undefined>;

/** Where the facts of each kind of paper come from: a row a kind, a file a row in `facts/`. */
export const FACTS = {
  'annual-plan': annualPlanFacts,
  'consultation-summary': consultationSummaryFacts,
  'call-for-reports': callForReportsFacts,
  'report-form': reportFormFacts,
  'unit-report': unitReportFacts,
  receipt: receiptFacts,
  'late-list': lateListFacts,
  'reminder-letter': reminderLetterFacts,
  'urging-letter': urgingLetterFacts,
  'extension-decision': extensionDecisionFacts,
  'inspection-notice': inspectionNoticeFacts,
  'inspection-results': inspectionResultsFacts,
  'review-report': reviewReportFacts,
  'conference-programme': conferenceFacts,
  'conference-invitation': conferenceFacts,
  'conference-attendance': conferenceFacts,
  'conference-minutes': conferenceFacts,
  'conclusion-notice': conclusionNoticeFacts,
  'commendation-proposal': commendationProposalFacts,
  'successor-proposal': successorProposalFacts,
} satisfies { readonly [Kind in BuiltPaperKind]?: FactsReader<PaperFacts<Kind>> };

import { DomainError } from '../error/domain-error.js';
import { mayMove } from '../process/transition.js';
import { awaitedApprovals, isSame, papersOf, type RequiredApproval, requiredApprovals } from './issuance.js';
import type { Issuance, PlanStage } from './plan.js';
import { PLAN_TRANSITIONS } from './plan-transitions.js';

/** A head's or a signer's word on one submission of a paper; kept for ever. */
export interface Approval extends RequiredApproval {
  readonly submission: number;
  readonly decision: 'approved' | 'returned';
}

export interface SigningPaper {
  readonly ordinal: number;
  readonly party: string | null;
  /** Entered by the secretariat once the paper is signed. */
  readonly number: string | null;
  readonly approvals: readonly Approval[];
}

/** A plan on its way through the offices. Every submission asks for all approvals anew: the text may have changed. */
export interface Signing {
  readonly year: number;
  readonly stage: PlanStage;
  readonly issuance: Issuance;
  readonly parties: readonly string[];
  /** The party that issues alone. */
  readonly by: string | null;
  readonly submission: number;
  readonly papers: readonly SigningPaper[];
}

/** Whether the caller holds that office. */
type Holds = (approval: RequiredApproval) => boolean;

/** The revised plan goes out for signature. Throws PLAN_NOT_AT_STAGE. */
export function submitForSigning(plan: Signing): Signing {
  requireMove(plan, 'signing', 'submitForSigning');
  const papers = papersOf(plan.issuance, plan.parties, plan.by).map(
    (paper) =>
      plan.papers.find(({ ordinal }) => ordinal === paper.ordinal) ?? { ...paper, number: null, approvals: [] },
  );
  return { ...plan, stage: 'signing', submission: plan.submission + 1, papers };
}

/**
 * The caller approves the paper in the office whose turn it is; who holds that office for several parties does so for all.
 * Throws NOT_ALLOWED without an office, PLAN_OFFICE_TOO_EARLY, PLAN_PAPER_ALREADY_APPROVED, PLAN_NOT_AT_STAGE, NOT_FOUND.
 */
export function approvePaper(plan: Signing, ordinal: number, holds: Holds) {
  const paper = paperInSigning(plan, ordinal, 'signing', 'approvePaper');
  const given = turnOf(plan, paper, holds);
  return { given, next: withApprovals(plan, paper, given, 'approved') };
}

/**
 * A head of office or a signer whose turn it is sends the plan back; numbers entered on other papers fall, for the text
 * is not final any more. Throws as `approvePaper` does.
 */
export function returnPaper(plan: Signing, ordinal: number, holds: Holds) {
  const paper = paperInSigning(plan, ordinal, 'revising', 'returnPaper');
  const by = turnOf(plan, paper, holds).slice(0, 1);
  const returned = withApprovals(plan, paper, by, 'returned');
  const papers = returned.papers.map((each) => ({ ...each, number: null }));
  return { by: by[0]!, next: { ...returned, stage: 'revising' as PlanStage, papers } };
}

/**
 * Enters the number of a signed paper; with the last one the plan is issued. Throws PLAN_PAPER_NOT_APPROVED,
 * PLAN_PAPER_ALREADY_NUMBERED, PLAN_NOT_AT_STAGE, NOT_FOUND.
 */
export function numberPaper(plan: Signing, ordinal: number, number: string): Signing {
  const paper = paperInSigning(plan, ordinal, 'issued', 'numberPaper');
  if (awaitedOf(plan, paper).length > 0) throw new DomainError('PLAN_PAPER_NOT_APPROVED', { paper: ordinal });
  if (paper.number !== null) {
    throw new DomainError('PLAN_PAPER_ALREADY_NUMBERED', { paper: ordinal, number: paper.number });
  }
  const numbered = withPaper(plan, { ...paper, number });
  return isIssuable(numbered) ? { ...numbered, stage: 'issued' } : numbered;
}

/** Whether every paper has all its approvals of the current submission, and its number. */
export function isIssuable(plan: Signing): boolean {
  return (
    plan.papers.length > 0 && plan.papers.every((paper) => paper.number !== null && awaitedOf(plan, paper).length === 0)
  );
}

/** Whose turn it is on the paper; nobody's before the plan is submitted or once the paper is signed. */
export function awaitedOf(plan: Signing, paper: SigningPaper): RequiredApproval[] {
  const given = paper.approvals.filter(
    ({ submission, decision }) => submission === plan.submission && decision === 'approved',
  );
  return awaitedApprovals(requiredApprovals(paper, plan.parties), given);
}

/** Throws PLAN_NOT_AT_STAGE unless the table of transitions has the move. */
export function requireMove(plan: Pick<Signing, 'year' | 'stage'>, to: PlanStage, by: string): void {
  if (!mayMove(PLAN_TRANSITIONS, plan.stage, to, by)) {
    throw new DomainError('PLAN_NOT_AT_STAGE', { year: plan.year, stage: plan.stage });
  }
}

function paperInSigning(plan: Signing, ordinal: number, to: PlanStage, by: string): SigningPaper {
  requireMove(plan, to, by);
  const paper = plan.papers.find((each) => each.ordinal === ordinal);
  if (!paper) throw new DomainError('NOT_FOUND', { what: 'paper' });
  return paper;
}

/** The awaited approvals that are the caller's to give; at least one, or it throws. */
function turnOf(plan: Signing, paper: SigningPaper, holds: Holds): RequiredApproval[] {
  const own = requiredApprovals(paper, plan.parties).filter(holds);
  if (own.length === 0) throw new DomainError('NOT_ALLOWED', { role: 'head of office or leader' });
  const awaited = awaitedOf(plan, paper);
  const turn = awaited.filter((each) => own.some((other) => isSame(each, other)));
  if (turn.length > 0) return turn;
  const tooEarly = awaited.some(({ office }) => office === 'head-of-office') && own.some(isSigner);
  throw new DomainError(tooEarly ? 'PLAN_OFFICE_TOO_EARLY' : 'PLAN_PAPER_ALREADY_APPROVED', { paper: paper.ordinal });
}

const isSigner = ({ office }: RequiredApproval) => office === 'signer';

function withApprovals(
  plan: Signing,
  paper: SigningPaper,
  given: readonly RequiredApproval[],
  decision: Approval['decision'],
): Signing {
  const approvals = given.map((each) => ({ ...each, submission: plan.submission, decision }));
  return withPaper(plan, { ...paper, approvals: [...paper.approvals, ...approvals] });
}

function withPaper(plan: Signing, changed: SigningPaper): Signing {
  return { ...plan, papers: plan.papers.map((paper) => (paper.ordinal === changed.ordinal ? changed : paper)) };
}

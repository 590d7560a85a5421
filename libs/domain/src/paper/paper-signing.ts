import { DomainError } from '../error/domain-error.js';
import { awaitedApprovals, isSame, type RequiredApproval } from '../plan/issuance.js';
import { mayMove } from '../process/transition.js';
import { needsSecondPerson, type PaperSignedBy } from './paper-rule.js';
import type { PaperSigner, PaperStage } from './paper-stage.js';
import { PAPER_TRANSITIONS } from './paper-transitions.js';

/** A paper as the rules of signing see it. Every submission asks for all approvals anew: the text may have changed. */
export interface PaperSigning<Signer extends PaperSigner = PaperSigner> {
  readonly stage: PaperStage;
  readonly submission: number;
  readonly signedBy: PaperSignedBy;
  readonly signers: readonly Signer[];
  /** Approvals of any submission. */
  readonly given: readonly (RequiredApproval & { readonly submission: number })[];
  /** Whoever made it, or submitted it this time. */
  readonly drafters: readonly string[];
}

/** Whose turn it is: the heads of office who have not initialled, then the signers; nobody while it is not under way. */
export function awaitedSigners<Signer extends PaperSigner>(paper: PaperSigning<Signer>): Signer[] {
  if (!isUnderWay(paper)) return [];
  const given = paper.given.filter(({ submission }) => submission === paper.submission);
  const awaited = awaitedApprovals(paper.signers, given);
  return paper.signers.filter((signer) => awaited.some((each) => isSame(each, signer)));
}

/**
 * Whose turn it is, where it is the signers'. Throws PAPER_NOT_AT_STAGE while it is not under way, PAPER_TOO_EARLY before
 * the initials.
 */
export function signersInTurn<Signer extends PaperSigner>(paper: PaperSigning<Signer>): Signer[] {
  requireUnderWay(paper);
  const awaited = awaitedSigners(paper);
  if (awaited.some(isInitial)) throw new DomainError('PAPER_TOO_EARLY');
  return awaited;
}

/** Whose turn it is once these have been given as well. */
export function awaitedAfter<Signer extends PaperSigner>(
  paper: PaperSigning<Signer>,
  given: readonly RequiredApproval[],
): Signer[] {
  const more = given.map((each) => ({ ...each, submission: paper.submission }));
  return awaitedSigners({ ...paper, given: [...paper.given, ...more] });
}

/** The stage once these have been given as well. */
export function stageAfter(paper: PaperSigning, given: readonly RequiredApproval[]): PaperStage {
  const awaited = awaitedAfter(paper, given);
  if (awaited.length === 0) return 'signed';
  const hasInitials = paper.signers.some(isInitial);
  return hasInitials && awaited.every(({ office }) => office === 'signer') ? 'initialled' : 'submitted';
}

/** Throws PAPER_NOT_AT_STAGE unless the table of transitions has the move. */
export function requirePaperMove(stage: PaperStage, to: PaperStage, by: string): void {
  if (!mayMove(PAPER_TRANSITIONS, stage, to, by)) throw new DomainError('PAPER_NOT_AT_STAGE', { stage });
}

/**
 * What the caller approves of what is awaited, in that office, and the stage after it. Throws PAPER_NOT_AT_STAGE,
 * NOT_ALLOWED without the office, PAPER_TOO_EARLY for a signer before the initials, PAPER_ALREADY_APPROVED, and
 * PAPER_NEEDS_SECOND_PERSON when the one who drafted it would sign it.
 */
export function approvePaper<Signer extends PaperSigner>(
  paper: PaperSigning<Signer>,
  office: RequiredApproval['office'],
  holds: (signer: Signer) => boolean,
  personId: string,
): { readonly given: readonly Signer[]; readonly stage: PaperStage } {
  requireUnderWay(paper);
  const own = paper.signers.filter((signer) => signer.office === office && holds(signer));
  if (own.length === 0) throw new DomainError('NOT_ALLOWED', { role: 'head of office or leader' });
  const awaited = awaitedSigners(paper);
  const given = awaited.filter((each) => own.some((other) => isSame(each, other)));
  if (given.length === 0) {
    const tooEarly = office === 'signer' && awaited.some(isInitial);
    throw new DomainError(tooEarly ? 'PAPER_TOO_EARLY' : 'PAPER_ALREADY_APPROVED');
  }
  if (office === 'signer' && needsSecondPerson(paper.signedBy) && paper.drafters.includes(personId)) {
    throw new DomainError('PAPER_NEEDS_SECOND_PERSON');
  }
  const stage = stageAfter(paper, given);
  requirePaperMove(paper.stage, stage, office === 'signer' ? 'signPaper' : 'initialPaper');
  return { given, stage };
}

const isUnderWay = ({ stage }: Pick<PaperSigning, 'stage'>) => stage === 'submitted' || stage === 'initialled';
const isInitial = ({ office }: RequiredApproval) => office === 'head-of-office';

function requireUnderWay({ stage }: Pick<PaperSigning, 'stage'>): void {
  if (!isUnderWay({ stage })) throw new DomainError('PAPER_NOT_AT_STAGE', { stage });
}

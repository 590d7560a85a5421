import { DomainError } from '../error/domain-error.js';
import { awaitedApprovals, isSame, type RequiredApproval } from '../plan/issuance.js';
import { mayMove } from '../process/transition.js';
import { needsSecondPerson, type PaperSignedBy } from './paper-rule.js';
import type { PaperSigner, PaperStage } from './paper-stage.js';
import { PAPER_TRANSITIONS } from './paper-transitions.js';

/** A paper as the rules of signing see it. Every submission asks for all approvals anew: the text may have changed. */
export interface PaperSigning {
  readonly stage: PaperStage;
  readonly submission: number;
  readonly signedBy: PaperSignedBy;
  readonly signers: readonly PaperSigner[];
  /** Approvals of any submission. */
  readonly given: readonly (RequiredApproval & { readonly submission: number })[];
  /** Whoever made it, or submitted it this time. */
  readonly drafters: readonly string[];
}

/** Whose turn it is: the heads of office who have not initialled, then the signers; nobody while it is not under way. */
export function awaitedSigners<Signer extends PaperSigner>(
  paper: Omit<PaperSigning, 'signers'> & { readonly signers: readonly Signer[] },
): Signer[] {
  if (paper.stage !== 'submitted' && paper.stage !== 'initialled') return [];
  const given = paper.given.filter(({ submission }) => submission === paper.submission);
  const awaited = awaitedApprovals(paper.signers, given);
  return paper.signers.filter((signer) => awaited.some((each) => isSame(each, signer)));
}

/** The stage once these have been given as well. */
export function stageAfter(paper: PaperSigning, given: readonly RequiredApproval[]): PaperStage {
  const more = given.map((each) => ({ ...each, submission: paper.submission }));
  const awaited = awaitedSigners({ ...paper, given: [...paper.given, ...more] });
  if (awaited.length === 0) return 'signed';
  const hasInitials = paper.signers.some(({ office }) => office === 'head-of-office');
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
export function approvePaper(
  paper: PaperSigning,
  office: RequiredApproval['office'],
  holds: (signer: PaperSigner) => boolean,
  personId: string,
): { readonly given: readonly PaperSigner[]; readonly stage: PaperStage } {
  const by = office === 'signer' ? 'signPaper' : 'initialPaper';
  if (paper.stage !== 'submitted' && paper.stage !== 'initialled') requirePaperMove(paper.stage, 'signed', by);
  const own = paper.signers.filter((signer) => signer.office === office && holds(signer));
  if (own.length === 0) throw new DomainError('NOT_ALLOWED', { role: 'head of office or leader' });
  const awaited = awaitedSigners(paper);
  const given = awaited.filter((each) => own.some((other) => isSame(each, other)));
  if (given.length === 0) {
    const tooEarly = office === 'signer' && awaited.some((each) => each.office === 'head-of-office');
    throw new DomainError(tooEarly ? 'PAPER_TOO_EARLY' : 'PAPER_ALREADY_APPROVED');
  }
  if (office === 'signer' && needsSecondPerson(paper.signedBy) && paper.drafters.includes(personId)) {
    throw new DomainError('PAPER_NEEDS_SECOND_PERSON');
  }
  const stage = stageAfter(paper, given);
  requirePaperMove(paper.stage, stage, by);
  return { given, stage };
}

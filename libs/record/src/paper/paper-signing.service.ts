import type { PaperDetail, PaperSignature } from '#contracts/http/paper';
import { DomainError } from '#domain/error/domain-error';
import { approvePaper, awaitedAfter, awaitedSigners, requirePaperMove } from '#domain/paper/paper-signing';
import type { PaperStage } from '#domain/paper/paper-stage';
import type { RequiredApproval } from '#domain/plan/issuance';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { type LockedPaper, lockPaper, lockPaperToEdit, requireOwnChain } from './lock-paper.js';
import { paperView } from './paper.queries.js';
import { requireIssuedBy } from './require-issued-by.js';
import { signPaper } from './sign-paper.js';
import { auditPaper, takePaperStep } from './take-paper-step.js';
import { tellReturned, tellTurns } from './tell-paper.js';

/** From the draft to the signed paper: trình ký → ký nháy → ký. */
export class PaperSigningService {
  constructor(private readonly database: Database) {}

  /** Submits a draft for signature; every approval is asked for anew. Throws PAPER_NOT_AT_STAGE, PAPER_SIGNED_ELSEWHERE, VERSION_STALE. */
  submit(actor: Actor, access: Access, id: string, version: number): Promise<PaperDetail> {
    return command(this.database, actor, async (tx) => {
      const paper = await lockPaperToEdit(tx, access, id, version);
      requireOwnChain(paper);
      requirePaperMove(paper.stage, 'submitted', 'submitPaper');
      const next = { ...paper, stage: 'submitted' as const, submission: paper.submission + 1 };
      await tx.query(
        `update paper set stage = 'submitted', submission = $2, submitted_by = $3, submitted_at = $4, version = version + 1 where id = $1`,
        [id, next.submission, access.personId, new Date(paper.now)],
      );
      await takePaperStep(tx, id, { ...next, step: 'submitted', personId: access.personId, at: paper.now });
      await auditPaper(tx, paper, 'paper.submitted', { submission: next.submission });
      await tellTurns(tx, paper, awaitedSigners(next));
      return paperView(tx, access, id);
    });
  }

  /** A head of office initials it (ký nháy). Throws as `approvePaper` does, VERSION_STALE. */
  initial(actor: Actor, access: Access, id: string, version: number): Promise<PaperDetail> {
    return command(this.database, actor, async (tx) => {
      const paper = await lockPaperAt(tx, access, id, version);
      const { given, stage } = approvePaper(paper, 'head-of-office', ({ holds }) => holds, access.personId);
      await tx.query(`update paper set stage = $2, version = version + 1 where id = $1`, [id, stage]);
      for (const office of given) {
        await takePaperStep(tx, id, {
          ...paper,
          step: 'initialled',
          stage,
          office,
          personId: access.personId,
          at: paper.now,
        });
      }
      await auditPaper(tx, paper, 'paper.initialled', { submission: paper.submission });
      await tellNext(tx, paper, stage, given);
      return paperView(tx, access, id);
    });
  }

  /** A head of office or a signer whose turn it is sends it back to the drafter with a reason. Throws as `approvePaper` does. */
  return(actor: Actor, access: Access, id: string, reason: string, version: number): Promise<PaperDetail> {
    return command(this.database, actor, async (tx) => {
      const paper = await lockPaperAt(tx, access, id, version);
      requirePaperMove(paper.stage, 'draft', 'returnPaper');
      const office = awaitedSigners(paper).find(({ holds }) => holds);
      if (!office) throw new DomainError('NOT_ALLOWED', { role: 'head of office or leader' });
      await tx.query(`update paper set stage = 'draft', version = version + 1 where id = $1`, [id]);
      await takePaperStep(tx, id, {
        ...paper,
        step: 'returned',
        stage: 'draft',
        office,
        personId: access.personId,
        at: paper.now,
        note: reason,
      });
      await auditPaper(tx, paper, 'paper.returned', { submission: paper.submission, office: office.office });
      await tellReturned(tx, paper, office.office);
      return paperView(tx, access, id);
    });
  }

  /**
   * The signer signs it here. With the last signature it is signed, and issued once it has its number and date: those
   * entered before, those given now, or the next of the issuer's own book. Throws as `approvePaper` does, VERSION_STALE.
   */
  sign(actor: Actor, access: Access, id: string, input: PaperSignature, version: number): Promise<PaperDetail> {
    return command(this.database, actor, async (tx) => {
      const paper = await lockPaperAt(tx, access, id, version);
      requireIssuedBy(paper.today, input.issuedOn);
      requireOwnHand(paper);
      const approval = approvePaper(paper, 'signer', ({ holds }) => holds, access.personId);
      await signPaper(tx, access, paper, { ...approval, ...input });
      await tellNext(tx, paper, approval.stage, approval.given);
      return paperView(tx, access, id);
    });
  }
}

/** Who only enters what was signed on paper brings the paper. Throws PAPER_PROOF_MISSING. */
function requireOwnHand(paper: LockedPaper): void {
  const signs = (each: (typeof paper.signers)[number]) => each.office === 'signer' && each.holds;
  if (!paper.signers.some(signs) && paper.signers.some(({ enters }) => enters)) {
    throw new DomainError('PAPER_PROOF_MISSING');
  }
}

async function lockPaperAt(tx: Transaction, access: Access, id: string, version: number): Promise<LockedPaper> {
  const paper = await lockPaper(tx, access, id);
  requireOwnChain(paper);
  if (paper.version !== version) throw new DomainError('VERSION_STALE');
  return paper;
}

/** Tells the signers once the last initials are there. */
async function tellNext(
  tx: Transaction,
  paper: LockedPaper,
  stage: PaperStage,
  given: readonly RequiredApproval[],
): Promise<void> {
  if (stage === 'signed' || stage === paper.stage) return;
  await tellTurns(tx, paper, awaitedAfter({ ...paper, stage }, given));
}

import type { PaperStep } from '#domain/paper/paper-stage';
import { writtenNumber } from '#domain/paper/written-number';
import type { Instant } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { issueIfDone } from './issue-paper.js';
import type { LockedPaper } from './lock-paper.js';
import { contentDigest, lookOf, type PaperContent } from './paper-content.js';
import type { SignedElsewhere } from './paper-subject.js';
import { saveContent } from './save-content.js';
import { auditPaper, takePaperStep } from './take-paper-step.js';

/** A held paper whose subject has a chain of its own. */
export interface FollowingPaper
  extends PaperContent,
    Pick<
      LockedPaper,
      | 'id'
      | 'programmeId'
      | 'subjectId'
      | 'subjectCode'
      | 'stage'
      | 'signedBy'
      | 'issuerUnitIds'
      | 'contentSha256'
      | 'submission'
      | 'issuedAt'
    > {}

/** Signs the paper with its subject, under the number and date that were entered where that is kept. */
export async function signWithSubject(
  tx: Transaction,
  paper: FollowingPaper,
  { number, date }: SignedElsewhere,
  taken: { readonly step: PaperStep; readonly personId: string | null; readonly at: Instant },
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const written = writtenNumber(number, lookOf(paper).number.joint);
  const next = { ...paper, ...written, issuedOn: date, stage: 'signed' as const };
  await saveContent(tx, paper, next);
  await tx.query(`update paper set stage = 'signed', signed_at = $2 where id = $1`, [paper.id, new Date(taken.at)]);
  await takePaperStep(tx, paper.id, { ...next, contentSha256: contentDigest(next), ...taken });
  await auditPaper(tx, paper, 'paper.signed', detail);
  await issueIfDone(tx, { ...next, now: taken.at });
}

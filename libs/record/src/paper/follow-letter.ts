import { writtenNumber } from '#domain/paper/written-number';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { issueIfDone } from './issue-paper.js';
import { lockPaper } from './lock-paper.js';
import { contentDigest, lookOf } from './paper-content.js';
import { saveContent } from './save-content.js';
import { auditPaper, takePaperStep } from './take-paper-step.js';

/** The paper of a letter of urging that was signed under that number and date where letters are kept is signed with it. */
export async function followLetter(
  tx: Transaction,
  access: Access,
  letterId: string,
  signed: { readonly number: string; readonly signedOn: LocalDate },
): Promise<void> {
  const own = await tx.one<{ id: string }>(
    `select id from paper where kind = 'urging-letter' and subject_id = $1 and stage in ('draft', 'submitted', 'initialled')`,
    [letterId],
  );
  if (!own) return;
  const paper = await lockPaper(tx, access, own.id);
  const written = writtenNumber(signed.number, lookOf(paper).number.joint);
  const next = { ...paper, ...written, issuedOn: signed.signedOn, stage: 'signed' as const };
  await saveContent(tx, paper, next);
  await tx.query(`update paper set stage = 'signed', signed_at = $2 where id = $1`, [paper.id, new Date(paper.now)]);
  const contentSha256 = contentDigest(next);
  await takePaperStep(tx, paper.id, {
    ...next,
    contentSha256,
    step: 'signed',
    personId: access.personId,
    at: paper.now,
  });
  await auditPaper(tx, paper, 'paper.signed', { follows: 'urging-letter' });
  await issueIfDone(tx, next);
}

import { PAPER_RULES } from '#domain/paper/paper-rule';
import { wholeNumber } from '#domain/paper/written-number';
import type { Transaction } from '#persistence/transaction';
import type { LockedPaper } from './lock-paper.js';
import { lookOf } from './paper-content.js';
import { tellIssued } from './tell-paper.js';

type Issued = Pick<
  LockedPaper,
  'id' | 'kind' | 'stage' | 'style' | 'frame' | 'number' | 'symbol' | 'issuedOn' | 'issuedAt' | 'subjectId' | 'now'
>;

/**
 * A signed paper with its number and date is issued: the units it is for may read it and are told; a letter of urging is
 * signed with it, under the same number and date. Does nothing while something is missing, or the second time.
 */
export async function issueIfDone(tx: Transaction, paper: Issued): Promise<void> {
  const { numbered } = PAPER_RULES[paper.kind];
  if (paper.stage !== 'signed' || paper.issuedAt !== null) return;
  if (numbered && (paper.number === null || paper.issuedOn === null)) return;
  await tx.query(`update paper set issued_at = $2 where id = $1`, [paper.id, new Date(paper.now)]);
  if (paper.kind === 'urging-letter') await signLetter(tx, paper);
  await tellIssued(tx, paper);
}

async function signLetter(tx: Transaction, paper: Issued): Promise<void> {
  const number = wholeNumber({ number: paper.number!, symbol: paper.symbol }, lookOf(paper).number.joint);
  const signed = await tx.execute(
    `update urging_letter set stage = 'signed', number = $2, signed_on = $3, version = version + 1 where id = $1 and stage <> 'signed'`,
    [paper.subjectId, number, paper.issuedOn],
  );
  if (signed > 0) {
    await tx.audit({ action: 'urging-letter.signed', subjectKind: 'urging-letter', subjectId: paper.subjectId });
  }
}

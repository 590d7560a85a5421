import type { PaperSigner, PaperStage } from '#domain/paper/paper-stage';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { numberFromBook, requireNoActiveBook } from './give-number.js';
import { issueIfDone } from './issue-paper.js';
import type { LockedPaper } from './lock-paper.js';
import { contentDigest } from './paper-content.js';
import { saveContent } from './save-content.js';
import { auditPaper, takePaperStep } from './take-paper-step.js';

/** What signs a held paper: which signatures, the stage after them, and what was given with them. */
export interface Signature {
  readonly given: readonly PaperSigner[];
  readonly stage: PaperStage;
  readonly number?: string;
  readonly issuedOn?: LocalDate;
  readonly note?: string;
  /** Entered on behalf of the signer, from a scan or a signed file. */
  readonly enteredFor?: boolean;
}

/**
 * Writes the signatures down; with the last one the paper is signed, numbered from the issuer's own book where that is
 * kept here, and issued if nothing is missing. Throws INPUT_INVALID at `/number` where the book gives it.
 */
export async function signPaper(
  tx: Transaction,
  access: Access,
  paper: LockedPaper,
  { given, stage, number, issuedOn, note, enteredFor = false }: Signature,
): Promise<void> {
  if (number !== undefined) await requireNoActiveBook(tx, paper);
  // What was entered before the signature is what was signed: it is completed here, never replaced.
  const entered = { ...paper, number: paper.number ?? number ?? null, issuedOn: paper.issuedOn ?? issuedOn ?? null };
  const fromBook = stage === 'signed' ? await numberFromBook(tx, entered, access) : undefined;
  const next = { ...entered, ...fromBook, stage };
  await saveContent(tx, paper, next);
  await tx.query(
    `update paper set stage = $2, signed_at = case when $2 = 'signed' then $3::timestamptz end where id = $1`,
    [paper.id, stage, new Date(paper.now)],
  );
  for (const office of given) {
    await takePaperStep(tx, paper.id, {
      ...next,
      step: 'signed',
      office,
      personId: access.personId,
      at: paper.now,
      enteredFor,
      note,
      // What was signed is what the paper said before the book put its number on it.
      contentSha256: contentDigest(entered),
    });
  }
  if (fromBook) {
    const numbered = { ...next, contentSha256: contentDigest(next) };
    await takePaperStep(tx, paper.id, { ...numbered, step: 'numbered', personId: access.personId, at: paper.now });
  }
  await auditPaper(tx, paper, 'paper.signed', { submission: paper.submission, stage, enteredFor });
  await issueIfDone(tx, next);
}

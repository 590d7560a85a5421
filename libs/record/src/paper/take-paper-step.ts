import type { PaperSigner, PaperStage, PaperStep } from '#domain/paper/paper-stage';
import type { Instant } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';

interface TakenStep {
  readonly step: PaperStep;
  readonly stage: PaperStage;
  readonly submission: number;
  readonly contentSha256: string;
  /** `null` when it was done where the subject is kept, by nobody the record names. */
  readonly personId: string | null;
  readonly at: Instant;
  readonly office?: Pick<PaperSigner, 'office' | 'party'>;
  /** Entered on behalf of the signer. */
  readonly enteredFor?: boolean;
  readonly note?: string | null;
}

/** Writes down what was done on a held paper, for ever. */
export async function takePaperStep(tx: Transaction, paperId: string, taken: TakenStep): Promise<void> {
  await tx.query(
    `insert into paper_step (id, paper_id, ordinal, step, stage, submission, office, unit_id, person_id, entered_for, at, note, content_sha256)
     select $1, $2::uuid, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, $7::uuid, $8::uuid, $9, $10, $11, $12
     from paper_step where paper_id = $2`,
    [
      uuid(),
      paperId,
      taken.step,
      taken.stage,
      taken.submission,
      taken.office?.office ?? null,
      taken.office?.party ?? null,
      taken.personId,
      taken.enteredFor ?? false,
      new Date(taken.at),
      taken.note ?? null,
      taken.contentSha256,
    ],
  );
}

/** Writes what the audit keeps of a change to a paper: codes and numbers, never what it says. */
export function auditPaper(
  tx: Transaction,
  paper: { readonly id: string; readonly kind: string; readonly subjectCode: string },
  action: string,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return tx.audit({
    action,
    subjectKind: 'paper',
    subjectId: paper.id,
    detail: { kind: paper.kind, subject: paper.subjectCode, ...detail },
  });
}

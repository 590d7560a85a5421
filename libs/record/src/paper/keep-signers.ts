import type { PaperSigner } from '#domain/paper/paper-stage';
import type { Transaction } from '#persistence/transaction';

/** Whom a draft passes, in order; whoever it passed before this no longer counts. */
export async function keepSigners(tx: Transaction, paperId: string, signers: readonly PaperSigner[]): Promise<void> {
  await tx.query(`delete from paper_signer where paper_id = $1`, [paperId]);
  await tx.query(
    `insert into paper_signer (paper_id, ordinal, office, unit_id, role)
     select $1, each.ordinal, each.office, each.party, each.role
     from jsonb_to_recordset($2::jsonb) as each(ordinal int, office text, party uuid, role text)`,
    [paperId, JSON.stringify(signers.map((signer, index) => ({ ...signer, ordinal: index + 1 })))],
  );
}

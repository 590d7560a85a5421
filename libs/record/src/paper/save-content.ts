import { DomainError } from '#domain/error/domain-error';
import type { PaperSignedBy } from '#domain/paper/paper-rule';
import { sqlState } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { contentDigest, type PaperContent } from './paper-content.js';

/**
 * Keeps what a held paper now says, under the digest of that content; counts its version up. Throws PAPER_ALREADY_MADE
 * when it would be the second of its issuer.
 */
export async function saveContent(
  tx: Transaction,
  { id }: { readonly id: string },
  next: PaperContent & { readonly signedBy: PaperSignedBy; readonly issuerUnitIds: readonly string[] },
): Promise<void> {
  await tx
    .query(
      `update paper set style = $2, signed_by = $3, number = $4, symbol = $5, place = $6, issued_on = $7, facts = $8, frame = $9,
       content_sha256 = $10, issuer_unit_ids = $11, version = version + 1 where id = $1`,
      [
        id,
        next.style,
        next.signedBy,
        next.number,
        next.symbol,
        next.place,
        next.issuedOn,
        JSON.stringify(next.facts),
        JSON.stringify(next.frame),
        contentDigest(next),
        next.issuerUnitIds,
      ],
    )
    .catch((error) => {
      if (sqlState(error) === '23505') throw new DomainError('PAPER_ALREADY_MADE');
      throw error;
    });
}

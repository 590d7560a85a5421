import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';

interface NamedIndicator {
  readonly name: string;
  readonly unit: string;
  readonly catalogue?: string;
}

/**
 * The entries of the shared catalogue that a programme file's indicators name, by their codes; one that is not there yet
 * is added, unconfirmed, with the programme as its source: a file stands by itself on a fresh installation.
 */
export async function catalogueOfFile(
  tx: Transaction,
  indicators: readonly NamedIndicator[],
  { number, signedOn }: { readonly number: string; readonly signedOn: LocalDate },
): Promise<ReadonlyMap<string, string>> {
  const named = indicators.filter(({ catalogue }) => catalogue !== undefined);
  if (named.length === 0) return new Map();
  for (const { catalogue, name, unit } of named) {
    await tx.query(
      `insert into catalogue_indicator (id, code, name, measure, kind, source, valid_from, confirmed, entered_at)
       values ($1, $2, $3, $4, 'cumulative', $5, $6, false, $7) on conflict (code) do nothing`,
      [uuid(), catalogue, name, unit, number, signedOn, new Date(tx.now)],
    );
  }
  const rows = await tx.query<{ code: string; id: string }>(
    `select code, coalesce(merged_into, id) as id from catalogue_indicator where code = any($1)`,
    [named.map(({ catalogue }) => catalogue)],
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { scopeOf } from '../person/scope.js';

/** How many of each list the inbox shows. */
export const MOST = 100;

/** SQL: how many there are beyond those shown. */
export const TOTAL = `count(*) over ()::int as total`;

/** A list of the inbox: its statement begins with `MINE` and gives `total` with each row. */
export async function listOf<Item>(
  tx: Transaction,
  access: Access,
  sql: string,
): Promise<{ total: number; items: Item[] }> {
  const rows = await tx.query<Item & { total: number }>(sql, scopeOf(tx, access));
  return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _, ...item }) => item as unknown as Item) };
}

import type { Transaction } from '#persistence/transaction';

/**
 * Inserts many rows in one statement. `rows` have the table's column names as keys, all of them the same ones; the
 * table's own row type says how each value is read, so that three thousand units cost one round trip.
 */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await tx.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

import type { Transaction } from '#persistence/transaction';

/** The secretariat units of a programme's parties, each once: one may serve several. */
export async function secretariatUnits(tx: Transaction, programmeId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select distinct secretariat_unit_id as id from party where programme_id = $1 order by 1`,
    [programmeId],
  );
  return rows.map(({ id }) => id);
}

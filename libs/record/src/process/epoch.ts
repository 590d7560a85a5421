import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';

/** An activity of a workflow from before a restore; it must end without touching anything. */
export class StaleEpochError extends Error {
  override readonly name = 'StaleEpochError';

  constructor(asked: number, current: number) {
    super(`epoch ${asked} is over; the record is in epoch ${current}`);
  }
}

/** The epoch in force; 1 before the first restore. */
export async function currentEpoch(tx: Transaction): Promise<number> {
  const row = await tx.one<{ epoch: number }>(
    `select (value #>> '{}')::bigint as epoch from setting where key = 'epoch'`,
  );
  return row?.epoch ?? 1;
}

/**
 * After a restore of the record or a loss of Temporal: begins a new epoch, `max(recorded + 1, Unix seconds)` so that a
 * restored older record can never reuse one, and wakes every open process. Returns the epoch and how many were woken.
 */
export function reconcile(database: Database): Promise<{ epoch: number; woken: number }> {
  return database.write({ kind: 'administrator-command', personId: null }, async (tx) => {
    const epoch = Math.max((await currentEpoch(tx)) + 1, Math.floor(Date.now() / 1000));
    await tx.query(
      `insert into setting (key, value) values ('epoch', to_jsonb($1::bigint)) on conflict (key) do update set value = excluded.value`,
      [epoch],
    );
    const woken = await tx.query(
      `with woken as (
         insert into wake (kind, process_id, reason) select kind, id, 'reconcile' from process where wake_at is not null returning kind, process_id
       )
       update process p set poke_attempts = 0, next_poke_at = null, fault = null from woken w
       where p.kind = w.kind and p.id = w.process_id returning 1`,
    );
    tx.woke = true;
    await tx.audit({
      action: 'reconcile',
      subjectKind: 'installation',
      subjectId: null,
      detail: { epoch, woken: woken.length },
    });
    return { epoch, woken: woken.length };
  });
}

import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';

/**
 * One command of one person: one transaction. With an idempotency key the answer is kept in that same transaction, and
 * asking again gives the same answer without doing anything; a twin that runs at the same time waits for the first.
 * A command that was refused leaves no key behind: it may be asked again. Throws IDEMPOTENCY_KEY_REUSED when the key
 * stands for something else.
 */
export function command<T>(database: Database, actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.write(actor, async (tx) => {
    const { idempotency, personId } = actor;
    if (!idempotency || !personId) return work(tx);
    const claimed = await tx.one(
      `insert into idempotency_key (actor_id, key, request_hash) values ($1, $2, $3) on conflict do nothing returning 1`,
      [personId, idempotency.key, idempotency.requestHash],
    );
    if (!claimed) return answerAgain<T>(tx, personId, idempotency);
    const response = await work(tx);
    // A JSON string inside jsonb: an object would come back with its keys in another order.
    await tx.query(`update idempotency_key set response = to_jsonb($3::text) where actor_id = $1 and key = $2`, [
      personId,
      idempotency.key,
      JSON.stringify(response ?? null),
    ]);
    return response;
  });
}

async function answerAgain<T>(
  tx: Transaction,
  personId: string,
  { key, requestHash }: NonNullable<Actor['idempotency']>,
): Promise<T> {
  const kept = await tx.one<{ request_hash: string; response: string }>(
    `select request_hash, response from idempotency_key where actor_id = $1 and key = $2`,
    [personId, key],
  );
  if (kept?.request_hash !== requestHash) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  return JSON.parse(kept.response) as T;
}

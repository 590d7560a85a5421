import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { IsolationLevel } from 'typeorm/driver/types/IsolationLevel.js';
import { failpoint, failpointOnceSent } from '#platform/failpoint';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
import { preparedName, Transaction } from './transaction.js';

const WAKE_CHANNEL = 'songhanh_wake';
const RETRIED = new Set(['40001', '40P01']); // serialization failure, deadlock
const MAX_TRIES = 5;

export { WAKE_CHANNEL };

/** The unit of work: one transaction with its actor and business time set, retried when PostgreSQL asks for it. */
export class Database {
  constructor(
    readonly source: DataSource,
    readonly clock: Clock,
  ) {}

  /** A command's or step's transaction: READ COMMITTED with row locks. */
  write<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.transaction('READ COMMITTED', actor, work);
  }

  /** A decision's, a freeze's or a consolidated read's transaction: one snapshot for all its statements. */
  snapshot<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.transaction('REPEATABLE READ', actor, work);
  }

  /**
   * One row by its key, outside any transaction, with a statement that the connection keeps planned: for what every
   * request asks, where planning costs more than running.
   */
  async onePrepared<T>(sql: string, parameters: readonly unknown[]): Promise<T | undefined> {
    const runner = this.source.createQueryRunner();
    try {
      const client: ClientBase = await runner.connect();
      const { rows } = await client.query({ name: preparedName(sql), text: sql, values: [...parameters] });
      return rows[0] as T | undefined;
    } finally {
      await runner.release();
    }
  }

  private async transaction<T>(
    isolation: IsolationLevel,
    actor: Actor,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(isolation, actor, work);
      } catch (error) {
        if (attempt === MAX_TRIES || !RETRIED.has(sqlState(error) ?? '')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** attempt * Math.random()));
      }
    }
  }

  private async once<T>(isolation: IsolationLevel, actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction(isolation);
      const tx = await this.begin(runner, actor);
      const result = await work(tx);
      await commit(runner, tx);
      // Outside the transaction: inside, NOTIFY takes a lock that serialises every commit. What is done is done, also
      // when nobody hears of it: the dispatcher looks by itself each second.
      if (tx.woke) await runner.query(`notify ${WAKE_CHANNEL}`).catch(() => undefined);
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async begin(runner: QueryRunner, actor: Actor): Promise<Transaction> {
    const [row] = await runner.query(
      `select set_config('songhanh.actor', $1, true), ${this.clock.sql}::timestamptz(3) as now`,
      [actor.personId ?? actor.kind],
    );
    if (!row.now) throw new Error('the rehearsal clock has no row: set it before anything runs');
    return new Transaction(runner, this.clock, actor, row.now.getTime());
  }
}

async function commit(runner: QueryRunner, { woke, actor }: Transaction): Promise<void> {
  const counts = woke || actor.idempotency !== undefined; // a test means commands and steps, not every look at a lease
  if (counts) failpoint('before-commit');
  const committed = runner.commitTransaction();
  if (counts) failpointOnceSent('at-commit');
  await committed;
  if (counts) failpoint('after-commit');
}

/** PostgreSQL's five-character error code, when the error came from there. */
export function sqlState(error: unknown): string | undefined {
  const candidate = error as { code?: unknown; driverError?: { code?: unknown } };
  const code = candidate?.driverError?.code ?? candidate?.code;
  return typeof code === 'string' ? code : undefined;
}

import { DomainError } from '#domain/error/domain-error';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { isoLocalSql } from '../local-time.js';

const MAX_FAILURES = 5;
const WINDOW_MINUTES = 15;

/**
 * Counts an attempt before the password is looked at, so that a burst of guesses at once is counted whole. Throws
 * TOO_MANY_ATTEMPTS after five within a quarter of an hour.
 */
export function countAttempt(database: Database, name: string): Promise<void> {
  return database.write({ kind: 'system', personId: null }, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 1))`, [name]);
    const seconds = await secondsToWait(tx, name);
    if (seconds > 0) throw new DomainError('TOO_MANY_ATTEMPTS', { seconds });
    await tx.query(`insert into sign_in_failure (user_name, at) values ($1, clock_timestamp())`, [name]);
  });
}

/** The password was right, or is a new one: what was wrong before counts no more. */
export async function forgetAttempts(tx: Transaction, name: string): Promise<void> {
  await tx.query(`delete from sign_in_failure where user_name = $1`, [name]);
}

/** SQL: until when wrong passwords keep that user name shut; null while they do not. */
export const lockedUntilSql = (userName: string) => `(
  select case when count(*) >= ${MAX_FAILURES} then ${isoLocalSql(`(min(failure.at) + interval '${WINDOW_MINUTES} minutes')`)} end
  from sign_in_failure failure
  where failure.user_name = lower(${userName}) and failure.at >= clock_timestamp() - interval '${WINDOW_MINUTES} minutes')`;

async function secondsToWait(tx: Transaction, name: string): Promise<number> {
  await tx.query(
    `delete from sign_in_failure where user_name = $1 and at < clock_timestamp() - make_interval(mins => $2)`,
    [name, WINDOW_MINUTES],
  );
  const row = await tx.one<{ n: number; seconds: number }>(
    `select count(*)::int as n, ceil(extract(epoch from min(at) + make_interval(mins => $2) - clock_timestamp()))::int as seconds
     from sign_in_failure where user_name = $1`,
    [name, WINDOW_MINUTES],
  );
  return row!.n >= MAX_FAILURES ? Math.max(1, row!.seconds) : 0;
}

import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';

const ADMINISTRATORS_LOCK = 7355611; // migrations take 7355608, the sealer 7355609, imports 7355610

/** SQL: whether somebody who can sign in administers the installation on that day. */
export const administeredSql = (day: string) => `exists (
  select 1 from membership m join account a on a.person_id = m.person_id and a.disabled_at is null
  where m.role = 'administrator' and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to > ${day}))`;

/** Whether somebody who can sign in administers the installation today. */
export async function hasAdministrator(tx: Transaction): Promise<boolean> {
  const row = await tx.one<{ is: boolean }>(`select ${administeredSql('$1::date')} as is`, [businessDay(tx)]);
  return row!.is;
}

/** Those who make the first administrator take turns until the transaction ends. */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`);
}

import { DomainError } from '#domain/error/domain-error';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';

const ADMINISTRATORS_LOCK = 7355611; // migrations take 7355608, the sealer 7355609, imports 7355610, rehearsals 7355612

/** SQL: on that day, somebody who can sign in administers the installation; `also` narrows whom `m` may be. */
export const administeredSql = (day: string, also = 'true') => `exists (
  select 1 from membership m join account a on a.person_id = m.person_id and a.disabled_at is null
  where m.role = 'administrator' and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to > ${day}) and ${also})`;

/** Whoever makes or unmakes an administrator waits for the other who does, until the transaction ends. */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`);
}

/** Whether somebody who can sign in administers the installation today. */
export async function hasAdministrator(tx: Transaction): Promise<boolean> {
  const row = await tx.one<{ is: boolean }>(`select ${administeredSql('$1::date')} as is`, [businessDay(tx)]);
  return row!.is;
}

/**
 * Throws LAST_ADMINISTRATOR unless another person who can sign in administers the installation on that day and after it:
 * nobody else could give the role back.
 */
export async function requireAnotherAdministrator(tx: Transaction, personId: string, day: LocalDate): Promise<void> {
  const row = await tx.one<{ is: boolean }>(`select ${administeredSql('$2::date', 'm.person_id <> $1')} as is`, [
    personId,
    day,
  ]);
  if (!row!.is) throw new DomainError('LAST_ADMINISTRATOR');
}

/** Whether the person administers the installation on that day. */
export async function administers(tx: Transaction, personId: string, day: LocalDate): Promise<boolean> {
  const held = await tx.one(
    `select 1 from membership where person_id = $1 and role = 'administrator' and valid_from <= $2 and (valid_to is null or valid_to > $2)`,
    [personId, day],
  );
  return held !== undefined;
}

import type { Transaction } from '#persistence/transaction';
import { newSecretToken } from './secret-token.js';

export const SESSION_HOURS = 12;

export interface OpenedSession {
  /** Shown to nobody but the cookie. */
  readonly token: string;
  readonly personId: string;
  readonly expiresAt: Date;
}

/** Opens a session of twelve hours, by system time: a rehearsal's clock must not end sessions. */
export async function openSession(tx: Transaction, personId: string): Promise<OpenedSession> {
  const { token, hash } = newSecretToken('ses');
  const opened = await tx.one<{ expires_at: Date }>(
    `insert into session (token_hash, person_id, created_at, expires_at)
     values ($1, $2, clock_timestamp(), clock_timestamp() + make_interval(hours => $3)) returning expires_at`,
    [hash, personId, SESSION_HOURS],
  );
  await tx.query(`update account set last_sign_in_at = clock_timestamp() where person_id = $1`, [personId]);
  await tx.audit({ action: 'session.opened', subjectKind: 'person', subjectId: personId });
  return { token, personId, expiresAt: opened!.expires_at };
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { hasAdministrator, lockAdministrators } from '../person/administrators.js';

const COMMAND_ACTOR: Actor = { kind: 'administrator-command', personId: null };
const SETTING = 'set-up-code';
/** 15 bytes are 20 characters: more than anybody guesses. */
const CODE_BYTES = 15;

/**
 * A new one-time code for setting up the installation, in place of the one before; `undefined` when somebody
 * administers it. The record keeps only its hash.
 */
export function newSetUpCode(database: Database): Promise<string | undefined> {
  return database.write(COMMAND_ACTOR, async (tx) => {
    await lockAdministrators(tx);
    if (await hasAdministrator(tx)) return undefined;
    const code = randomBytes(CODE_BYTES).toString('base64url');
    await tx.query(
      `insert into setting (key, value) values ($1, to_jsonb($2::text)) on conflict (key) do update set value = excluded.value`,
      [SETTING, hashOf(code).toString('hex')],
    );
    await tx.audit({ action: 'set-up-code.made', subjectKind: 'installation', subjectId: null });
    return code;
  });
}

/** Throws SET_UP_ALREADY once somebody administers the installation, SET_UP_CODE_WRONG for another code than the last. */
export async function requireSetUpCode(tx: Transaction, code: string): Promise<void> {
  if (await hasAdministrator(tx)) throw new DomainError('SET_UP_ALREADY');
  const kept = await tx.one<{ hash: string }>(`select value #>> '{}' as hash from setting where key = $1`, [SETTING]);
  if (!kept || !timingSafeEqual(Buffer.from(kept.hash, 'hex'), hashOf(code)))
    throw new DomainError('SET_UP_CODE_WRONG');
}

/** Once there is an administrator the code is good for nothing more. */
export async function forgetSetUpCode(tx: Transaction): Promise<void> {
  await tx.query(`delete from setting where key = $1`, [SETTING]);
}

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

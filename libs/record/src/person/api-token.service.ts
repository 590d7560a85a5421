import type { ApiToken, ApiTokenInput, NewApiToken } from '#contracts/http/session';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { isoLocalSql } from '../local-time.js';
import type { Access } from './access.js';
import { newSecretToken } from './secret-token.js';

const COLUMNS = `id, name, ${isoLocalSql('created_at')} as "createdAt", ${isoLocalSql('expires_at')} as "expiresAt",
  ${isoLocalSql('revoked_at')} as "revokedAt"`;

/** Tokens with which a program acts as its person. Shown once, at their creation; so no answer with one is ever kept for a replay. */
export class ApiTokenService {
  constructor(private readonly database: Database) {}

  create(actor: Actor, access: Access, input: ApiTokenInput): Promise<NewApiToken> {
    return this.database.write(actor, (tx) => createApiToken(tx, access.personId, input));
  }

  list(actor: Actor, access: Access): Promise<ApiToken[]> {
    return this.database.snapshot(actor, (tx) =>
      tx.query<ApiToken>(`select ${COLUMNS} from api_token where person_id = $1 order by created_at, id`, [
        access.personId,
      ]),
    );
  }

  /** Revokes one of the caller's own tokens, at once; a second time changes nothing. */
  async revoke(actor: Actor, access: Access, id: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const revoked = await tx.one(
        `update api_token set revoked_at = coalesce(revoked_at, clock_timestamp()) where id = $1 and person_id = $2 returning 1`,
        [id, access.personId],
      );
      if (!revoked) throw new DomainError('NOT_FOUND', { what: 'token' });
      await tx.audit({ action: 'api-token.revoked', subjectKind: 'api-token', subjectId: id });
    });
  }
}

/** Makes a token for a person within a transaction; also how a rehearsal gives its simulated people theirs. */
export async function createApiToken(tx: Transaction, personId: string, input: ApiTokenInput): Promise<NewApiToken> {
  const { token, hash } = newSecretToken('sht');
  const id = uuid();
  const created = await tx.one<ApiToken>(
    `insert into api_token (id, token_hash, person_id, name, created_at, expires_at)
     values ($1, $2, $3, $4, clock_timestamp(), clock_timestamp() + make_interval(days => $5::int)) returning ${COLUMNS}`,
    [id, hash, personId, input.name, input.expiresInDays ?? null],
  );
  await tx.audit({ action: 'api-token.created', subjectKind: 'api-token', subjectId: id });
  return { ...created!, token };
}

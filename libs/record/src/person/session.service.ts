import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { type Access, accessOf, type RoleInUnit } from './access.js';
import { delegatedRolesSql } from './delegated.js';
import { type OpenedSession, openSession } from './open-session.js';
import { passwordMatches } from './password.js';
import { hashOfToken } from './secret-token.js';
import { countAttempt, forgetAttempts } from './sign-in-attempts.js';

/** The caller behind a session or a token. */
export interface SignedIn {
  readonly access: Access;
  /** The password was handed over: nothing else is done before it is the owner's own. */
  readonly mustChangePassword: boolean;
}

/** Signing in and out, and who stands behind a session or an API token. All of it by system time: a rehearsal's clock must not end sessions. */
export class SessionService {
  constructor(private readonly database: Database) {}

  /**
   * Opens a session of twelve hours. Five failures for a user name within a quarter of an hour close the door for that
   * name until the oldest is over; a name that does not exist costs and answers the same.
   */
  async signIn(userName: string, password: string): Promise<OpenedSession> {
    const name = userName.trim().toLowerCase();
    await countAttempt(this.database, name);
    const account = await this.account(name);
    const right = await passwordMatches(account?.password_hash, password);
    if (!account || !right) throw new DomainError('SIGN_IN_FAILED');
    return this.database.write({ kind: 'person', personId: account.person_id }, async (tx) => {
      await forgetAttempts(tx, name);
      await tx.query(`delete from session where person_id = $1 and expires_at < clock_timestamp()`, [
        account.person_id,
      ]);
      return openSession(tx, account.person_id);
    });
  }

  /** Ends the session; a second time does nothing. */
  async signOut(actor: Actor, token: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const ended = await tx.execute(`delete from session where token_hash = $1`, [hashOfToken(token)]);
      if (ended > 0) await tx.audit({ action: 'session.closed', subjectKind: 'person', subjectId: actor.personId });
    });
  }

  /** The caller behind a session's token, with today's roles; `undefined` when it is over or the account is closed. */
  signedInBySession(token: string): Promise<SignedIn | undefined> {
    return this.signedIn(
      `select person_id from session where token_hash = $1 and expires_at > clock_timestamp()`,
      token,
    );
  }

  /** The caller behind an API token, which knows no password. */
  async accessByApiToken(token: string): Promise<Access | undefined> {
    const signedIn = await this.signedIn(
      `select person_id from api_token where token_hash = $1 and revoked_at is null
         and (expires_at is null or expires_at > clock_timestamp())`,
      token,
    );
    return signedIn?.access;
  }

  private async signedIn(who: string, token: string): Promise<SignedIn | undefined> {
    const row = await this.database.onePrepared<{
      person_id: string;
      must_change: boolean | null;
      roles: RoleInUnit[];
    }>(
      `with who as (${who}), today as (select ((${this.database.clock.sql})::timestamptz at time zone interval '7 hours')::date as day)
       select who.person_id, account.must_change, coalesce((
         select json_agg(json_build_object('role', m.role, 'unitId', m.unit_id, 'onBehalfOf', m.on_behalf_of) order by m.role, m.unit_id) from (
           select held.role, held.unit_id, null::uuid as on_behalf_of from membership held, today where held.person_id = who.person_id
             and held.valid_from <= today.day and (held.valid_to is null or held.valid_to > today.day)
           union
           select lent.role, lent.unit_id, lent.person_id from today cross join lateral (${delegatedRolesSql('today.day')}) as lent
           where lent.to_person_id = who.person_id) as m), '[]') as roles
       from who left join account on account.person_id = who.person_id
       where account.disabled_at is null`,
      [hashOfToken(token)],
    );
    return row && { access: accessOf(row.person_id, row.roles), mustChangePassword: row.must_change === true };
  }

  private async account(name: string): Promise<{ person_id: string; password_hash: string } | undefined> {
    const [row] = await this.database.source.query(
      `select person_id, password_hash from account where lower(user_name) = $1 and disabled_at is null`,
      [name],
    );
    return row;
  }
}

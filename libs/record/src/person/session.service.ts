import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { Access } from './access.js';
import { accessOf, type RoleInUnit } from './access.js';
import { delegatedRolesSql } from './delegated.js';
import { type OpenedSession, openSession } from './open-session.js';
import { passwordMatches } from './password.js';
import { hashOfToken } from './secret-token.js';

const MAX_FAILURES = 5;
const WINDOW_MINUTES = 15;

/** Signing in and out, and who stands behind a session or an API token. All of it by system time: a rehearsal's clock must not end sessions. */
export class SessionService {
  constructor(private readonly database: Database) {}

  /**
   * Opens a session of twelve hours. Five failures for a user name within a quarter of an hour close the door for that
   * name until the oldest is over; a name that does not exist costs and answers the same.
   */
  async signIn(userName: string, password: string): Promise<OpenedSession> {
    const name = userName.trim().toLowerCase();
    await this.countAttempt(name);
    const account = await this.account(name);
    const right = await passwordMatches(account?.password_hash, password);
    if (!account || !right) throw new DomainError('SIGN_IN_FAILED');
    return this.database.write({ kind: 'person', personId: account.person_id }, async (tx) => {
      await tx.query(`delete from sign_in_failure where user_name = $1`, [name]);
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
  accessBySession(token: string): Promise<Access | undefined> {
    return this.access(`select person_id from session where token_hash = $1 and expires_at > clock_timestamp()`, token);
  }

  /** The caller behind an API token. */
  accessByApiToken(token: string): Promise<Access | undefined> {
    return this.access(
      `select person_id from api_token where token_hash = $1 and revoked_at is null
         and (expires_at is null or expires_at > clock_timestamp())`,
      token,
    );
  }

  private async access(who: string, token: string): Promise<Access | undefined> {
    const row = await this.database.onePrepared<{ person_id: string; roles: RoleInUnit[] }>(
      `with who as (${who}), today as (select ((${this.database.clock.sql})::timestamptz at time zone interval '7 hours')::date as day)
       select who.person_id, coalesce((
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
    return row && accessOf(row.person_id, row.roles);
  }

  private async account(name: string): Promise<{ person_id: string; password_hash: string } | undefined> {
    const [row] = await this.database.source.query(
      `select person_id, password_hash from account where lower(user_name) = $1 and disabled_at is null`,
      [name],
    );
    return row;
  }

  /** Counts the attempt before the password is looked at, so that a burst of guesses at once is counted whole. */
  private countAttempt(name: string): Promise<void> {
    return this.database.write({ kind: 'system', personId: null }, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 1))`, [name]);
      const seconds = await secondsToWait(tx, name);
      if (seconds > 0) throw new DomainError('TOO_MANY_ATTEMPTS', { seconds });
      await tx.query(`insert into sign_in_failure (user_name, at) values ($1, clock_timestamp())`, [name]);
    });
  }
}

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

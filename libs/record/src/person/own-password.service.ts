import type { PasswordInput } from '#contracts/http/people';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { passwordFault } from '#domain/person/password-rule';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Access } from './access.js';
import { hashPassword, passwordMatches } from './password.js';
import { hashOfToken } from './secret-token.js';
import { countAttempt, forgetAttempts } from './sign-in-attempts.js';

/** A person's own password. */
export class OwnPasswordService {
  constructor(private readonly database: Database) {}

  /**
   * Changes the caller's password and ends every session but the one it came by. Guesses at the present one are counted
   * with those at signing in. Throws ACCOUNT_NONE, TOO_MANY_ATTEMPTS, INPUT_INVALID at `/current` or `/next`.
   */
  async change(actor: Actor, access: Access, session: string | undefined, input: PasswordInput): Promise<void> {
    const account = await this.account(access.personId);
    if (!account) throw new DomainError('ACCOUNT_NONE');
    const name = account.userName.toLowerCase();
    const fault = passwordFault(input.next, { userName: name, current: input.current });
    if (fault) throw InputError.at('/next', fault.vi, fault.en);
    await countAttempt(this.database, name);
    if (!(await passwordMatches(account.hash, input.current))) {
      throw InputError.at('/current', 'Mật khẩu đang dùng không đúng.', 'The present password is wrong.');
    }
    const hash = await hashPassword(input.next);
    // Never by an idempotency key: what was asked must leave no trace, not even its hash.
    await this.database.write(actor, async (tx) => {
      const changed = await tx.execute(
        `update account set password_hash = $2, must_change = false where person_id = $1 and password_hash = $3`,
        [access.personId, hash, account.hash],
      );
      // Changed or reset meanwhile: what was right a moment ago is wrong now.
      if (changed === 0) throw new DomainError('SIGN_IN_REQUIRED');
      await forgetAttempts(tx, name);
      const sessions = await tx.execute(`delete from session where person_id = $1 and token_hash is distinct from $2`, [
        access.personId,
        session === undefined ? null : hashOfToken(session),
      ]);
      const detail = { sessions };
      await tx.audit({ action: 'account.password-changed', subjectKind: 'person', subjectId: access.personId, detail });
    });
  }

  private async account(personId: string): Promise<{ userName: string; hash: string } | undefined> {
    const [row] = await this.database.source.query(
      `select user_name as "userName", password_hash as hash from account where person_id = $1`,
      [personId],
    );
    return row;
  }
}

import type { AccountInput, AccountsInput, NewAccounts, OneTimePassword, PersonDetail } from '#contracts/http/people';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { plainNameFault } from '#domain/person/person-names';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import type { Access } from './access.js';
import { administers, lockAdministrators, requireAnotherAdministrator } from './administrators.js';
import { createAccounts, withoutAccount } from './create-accounts.js';
import { lockPerson } from './lock-person.js';
import { newOneTimePassword } from './one-time-password.js';
import { hashPassword } from './password.js';
import { personDetail } from './people.queries.js';
import { requireAdministrator } from './require-administrator.js';
import { forgetAttempts } from './sign-in-attempts.js';

interface OpenAccount {
  readonly userName: string;
  readonly disabled: boolean;
}

/**
 * Accounts as an administrator keeps them. A password is made here, answered this once and never kept for a replay; its
 * owner has to change it at the next sign-in. Every act throws NOT_ALLOWED for others and NOT_FOUND for nobody.
 */
export class AccountService {
  constructor(private readonly database: Database) {}

  /** Throws PERSON_DOES_NOT_SIGN_IN, ACCOUNT_EXISTS, INPUT_INVALID at `/userName`. */
  async create(actor: Actor, access: Access, personId: string, input: AccountInput): Promise<OneTimePassword> {
    const password = newOneTimePassword();
    const hash = await hashPassword(password);
    return this.database.write(actor, async (tx) => {
      await requireAdministrator(tx, access);
      const { code, signsIn } = await lockPerson(tx, personId);
      if (!signsIn) throw new DomainError('PERSON_DOES_NOT_SIGN_IN');
      const held = await accountOf(tx, personId);
      if (held) throw new DomainError('ACCOUNT_EXISTS', { userName: held.userName });
      const userName = (input.userName ?? code).toLowerCase();
      await addAccount(tx, { personId, userName, hash, pointer: '/userName' });
      return { userName, password };
    });
  }

  /** A new password; every session ends, and wrong attempts are forgotten. Throws ACCOUNT_NONE, ACCOUNT_DISABLED, ACCOUNT_OWN. */
  async resetPassword(actor: Actor, access: Access, personId: string): Promise<OneTimePassword> {
    const password = newOneTimePassword();
    const hash = await hashPassword(password);
    return this.database.write(actor, async (tx) => {
      await requireAdministrator(tx, access);
      await lockPerson(tx, personId);
      const { userName, disabled } = await requireAccount(tx, personId);
      if (disabled) throw new DomainError('ACCOUNT_DISABLED');
      if (personId === access.personId) throw new DomainError('ACCOUNT_OWN');
      await tx.query(`update account set password_hash = $2, must_change = true where person_id = $1`, [
        personId,
        hash,
      ]);
      await forgetAttempts(tx, userName.toLowerCase());
      const sessions = await endSessions(tx, personId);
      await audit(tx, 'account.password-reset', personId, { sessions });
      return { userName, password };
    });
  }

  /** Shuts the account: its sessions end, its tokens open nothing. Again changes nothing. Throws ACCOUNT_NONE, LAST_ADMINISTRATOR. */
  disable(actor: Actor, access: Access, personId: string): Promise<PersonDetail> {
    return this.act(actor, access, personId, async (tx, { disabled }) => {
      if (disabled) return;
      const today = businessDay(tx);
      if (await administers(tx, personId, today)) await requireAnotherAdministrator(tx, personId, today);
      await tx.query(`update account set disabled_at = clock_timestamp() where person_id = $1`, [personId]);
      const sessions = await endSessions(tx, personId);
      await audit(tx, 'account.disabled', personId, { sessions });
    });
  }

  /** Opens a disabled account again, with the password it had. Throws ACCOUNT_NONE, PERSON_DOES_NOT_SIGN_IN. */
  enable(actor: Actor, access: Access, personId: string): Promise<PersonDetail> {
    return this.act(actor, access, personId, async (tx, { disabled, signsIn }) => {
      if (!disabled) return;
      if (!signsIn) throw new DomainError('PERSON_DOES_NOT_SIGN_IN');
      await tx.query(`update account set disabled_at = null where person_id = $1`, [personId]);
      await audit(tx, 'account.enabled', personId);
    });
  }

  /** Ends every session of the person; tokens stay. Throws ACCOUNT_NONE. */
  signOutEverywhere(actor: Actor, access: Access, personId: string): Promise<PersonDetail> {
    return this.act(actor, access, personId, async (tx) => {
      const sessions = await endSessions(tx, personId);
      if (sessions > 0) await audit(tx, 'account.signed-out', personId, { sessions });
    });
  }

  /** Accounts for those who have none, so many at once, of those units or of all; and how many are left. */
  async createMany(actor: Actor, access: Access, { units, most }: AccountsInput): Promise<NewAccounts> {
    const of = units ?? null;
    const check = (tx: Transaction) => requireAdministrator(tx, access);
    const items = await createAccounts(this.database, of, { actor, most, check });
    const left = await this.database.snapshot(actor, (tx) => withoutAccount(tx, businessDay(tx), of));
    return { items, left: left.length };
  }

  private act(
    actor: Actor,
    access: Access,
    personId: string,
    work: (tx: Transaction, account: OpenAccount & { signsIn: boolean }) => Promise<void>,
  ): Promise<PersonDetail> {
    return command(this.database, actor, async (tx) => {
      await requireAdministrator(tx, access);
      await lockAdministrators(tx);
      const { signsIn } = await lockPerson(tx, personId);
      await work(tx, { ...(await requireAccount(tx, personId)), signsIn });
      return personDetail(tx, access, personId);
    });
  }
}

/** Adds an account whose password has to be changed. Throws INPUT_INVALID at the pointer for a name that is none or is taken. */
export async function addAccount(
  tx: Transaction,
  account: { readonly personId: string; readonly userName: string; readonly hash: string; readonly pointer: string },
): Promise<void> {
  const { personId, userName, hash, pointer } = account;
  const fault = plainNameFault(userName);
  if (fault) throw InputError.at(pointer, fault.vi, fault.en);
  const added = await tx.execute(
    `insert into account (person_id, user_name, password_hash, must_change, created_at)
     select $1, $2, $3, true, clock_timestamp() where not exists (select 1 from account where lower(user_name) = $2)
     on conflict do nothing`,
    [personId, userName, hash],
  );
  if (added === 0) {
    throw InputError.at(
      pointer,
      `Tên đăng nhập “${userName}” đã có người dùng; hãy chọn tên khác.`,
      `The user name "${userName}" is taken; choose another.`,
    );
  }
  await audit(tx, 'account.created', personId);
}

const accountOf = (tx: Transaction, personId: string) =>
  tx.one<OpenAccount>(
    `select user_name as "userName", disabled_at is not null as disabled from account where person_id = $1 for update`,
    [personId],
  );

async function requireAccount(tx: Transaction, personId: string): Promise<OpenAccount> {
  const account = await accountOf(tx, personId);
  if (!account) throw new DomainError('ACCOUNT_NONE');
  return account;
}

const endSessions = (tx: Transaction, personId: string) =>
  tx.execute(`delete from session where person_id = $1`, [personId]);

const audit = (tx: Transaction, action: string, personId: string, detail: Readonly<Record<string, unknown>> = {}) =>
  tx.audit({ action, subjectKind: 'person', subjectId: personId, detail });

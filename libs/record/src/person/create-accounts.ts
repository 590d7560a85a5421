import type { LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { newOneTimePassword } from './one-time-password.js';
import { hashPassword } from './password.js';

const COMMAND_ACTOR: Actor = { kind: 'administrator-command', personId: null };

/** A new account, with the one moment at which its password can be read. */
export interface NewAccount {
  readonly userName: string;
  readonly password: string;
  readonly person: string;
  readonly unit: string;
  readonly unitName: string;
}

interface WithoutAccount {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unit_id: string;
  readonly unit: string;
  readonly unit_name: string;
}

interface Wanted {
  readonly actor?: Actor;
  /** How many at once; all without it. */
  readonly most?: number;
  /** Throws when the caller may not. */
  readonly check?: (tx: Transaction) => Promise<void>;
}

const WITHOUT_ACCOUNT_SQL = `
  select distinct on (p.code) p.id, p.code, p.name, v.unit_id, v.code as unit, v.name as unit_name
  from person p
  join membership m on m.person_id = p.id and m.valid_from <= $1 and (m.valid_to is null or m.valid_to > $1)
  join unit_version v on v.unit_id = m.unit_id and v.valid_from <= $1 and (v.valid_to is null or v.valid_to > $1)
  where p.signs_in and not exists (select 1 from account a where a.person_id = p.id or lower(a.user_name) = lower(p.code))
    and ($2::text[] is null or v.code = any($2))
  order by p.code, v.code`;

/** Everybody who holds a role that day, may sign in and has no account, by code; of the named units only, or of all. */
export const withoutAccount = (tx: Transaction, day: LocalDate, units: readonly string[] | null) =>
  tx.query<WithoutAccount>(WITHOUT_ACCOUNT_SQL, [day, units]);

/**
 * Makes an account for everybody who holds a role today, may sign in and has none; of the named units only, or of all.
 * The sign-in name is the person's code. Only hashes are kept, and each password has to be changed by its owner.
 */
export async function createAccounts(
  database: Database,
  units: readonly string[] | null,
  { actor = COMMAND_ACTOR, most, check }: Wanted = {},
): Promise<NewAccount[]> {
  const people = await database.snapshot(actor, async (tx) => {
    await check?.(tx);
    return (await withoutAccount(tx, businessDay(tx), units)).slice(0, most);
  });
  const passwords = people.map(newOneTimePassword);
  const hashes = await Promise.all(passwords.map(hashPassword)); // before the transaction: hashing is slow on purpose
  return database.write(actor, async (tx) => {
    const made = await tx.query<{ person_id: string }>(
      `insert into account (person_id, user_name, password_hash, must_change, created_at)
       select person_id, lower(code), hash, true, clock_timestamp() from unnest($1::uuid[], $2::text[], $3::text[]) as n(person_id, code, hash)
       on conflict do nothing returning person_id`,
      [people.map(({ id }) => id), people.map(({ code }) => code), hashes],
    );
    const ids = new Set(made.map((row) => row.person_id));
    const accounts = people
      .map((person, index) => ({ ...person, password: passwords[index]! }))
      .filter(({ id }) => ids.has(id));
    for (const { id } of accounts) {
      await tx.audit({ action: 'account.created', subjectKind: 'person', subjectId: id });
    }
    return accounts.map(({ code, password, name, unit, unit_name }) => ({
      userName: code.toLowerCase(),
      password,
      person: name,
      unit,
      unitName: unit_name,
    }));
  });
}

import { randomBytes } from 'node:crypto';
import { respondentsOf } from '#contracts/programme-file/respondents';
import type { LocalDate } from '#domain/time/instant';
import { rehearsalClock } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { hashPassword } from '#record/person/password';
import type { SimulatedProgramme } from '../rehearse/simulated-programme.js';

export const SAMPLE_ROLES = [
  'secretariat',
  'head-of-office',
  'leader',
  'leader-secretary',
  'officer',
  'head',
  'administrator',
] as const;
export type SampleRole = (typeof SAMPLE_ROLES)[number];

/** An account with which somebody who looks at the demo signs in. */
export interface SampleAccount {
  readonly role: SampleRole;
  /** The office's code; also the sign-in name. */
  readonly userName: string;
  /** The office's name. */
  readonly office: string;
  readonly password: string;
}

/** 9 bytes are 12 characters: enough for a demo on 127.0.0.1 that is gone when it stops. */
const PASSWORD_BYTES = 9;

/** Gives one office of each role an account with a new password, the same for one that holds several; shown once, on the screen. */
export async function makeSampleAccounts(
  databaseUrl: string,
  programme: SimulatedProgramme,
  today: LocalDate,
): Promise<SampleAccount[]> {
  const passwords = new Map<string, string>();
  const accounts = SAMPLE_ROLES.flatMap((role): SampleAccount[] => {
    const userName = holderOf(programme, role, today);
    const office = programme.file.organisation.people.find(({ code }) => code === userName)?.name;
    if (userName === undefined || office === undefined) return [];
    const password = passwords.get(userName) ?? randomBytes(PASSWORD_BYTES).toString('base64url');
    passwords.set(userName, password);
    return [{ role, userName, office, password }];
  });
  const source = await createDataSource({
    url: databaseUrl,
    poolSize: 1,
    applicationName: 'songhanh-demo',
  }).initialize();
  try {
    await write(new Database(source, rehearsalClock), accounts);
  } finally {
    await source.destroy();
  }
  return accounts;
}

async function write(database: Database, accounts: readonly SampleAccount[]): Promise<void> {
  const hashes = await Promise.all(accounts.map(({ password }) => hashPassword(password)));
  await database.write({ kind: 'administrator-command', personId: null }, async (tx) => {
    for (const [index, { userName }] of accounts.entries()) {
      const account = await tx.one<{ person_id: string }>(
        `insert into account (person_id, user_name, password_hash, created_at)
         select id, code, $2, clock_timestamp() from person where code = $1
         on conflict (person_id) do update set password_hash = excluded.password_hash, must_change = false returning person_id`,
        [userName, hashes[index]],
      );
      await tx.audit({ action: 'account.created', subjectKind: 'person', subjectId: account?.person_id ?? null });
    }
  });
}

/** The first office of that role: of a party and its secretariat, or of the first unit that reports with both its offices. */
function holderOf({ file, roster }: SimulatedProgramme, role: SampleRole, today: LocalDate): string | undefined {
  const parties = file.programme.parties.flatMap(({ unit, secretariat }) => [secretariat, unit]);
  const reporting = file.programme.reporting
    .flatMap((rule) => respondentsOf(file, rule))
    .filter((unit) => roster.holder(unit, 'officer', today) && roster.holder(unit, 'head', today));
  const units = role === 'officer' || role === 'head' ? reporting : parties;
  const held = role === 'head-of-office' ? 'head' : role; // of the standing body, which comes before its party
  return units.map((unit) => roster.holder(unit, held, today)).find((holder) => holder !== undefined);
}

import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { ensureCalendars, STATE_CALENDAR } from '../calendar/import-calendar-seed.js';
import { businessDay } from '../local-time.js';
import { administers, hasAdministrator, lockAdministrators } from '../person/administrators.js';
import { hashPassword } from '../person/password.js';
import { forgetSetUpCode } from '../setup/set-up-code.js';

/** The unit of those who run the installation, made when its first administrator is. */
const INSTALLATION_UNIT = { code: 'SONG-HANH', name: 'Quản trị hệ thống Song Hành' };

const COMMAND_ACTOR: Actor = { kind: 'administrator-command', personId: null };

export interface NewAdministrator {
  /** The sign-in name; a person that a programme file named with this code becomes the administrator. */
  readonly userName: string;
  readonly password: string;
  /** The password is handed over, not the person's own: it has to be changed at the next sign-in. */
  readonly oneTime?: boolean;
  /** Do nothing when somebody administers the installation already. */
  readonly onlyIfNone: boolean;
}

/** `exists`: an administrator is there and none was wanted besides; `taken`: the sign-in name has an account. */
export type AdministratorOutcome = 'created' | 'exists' | 'taken';

/** Makes an account with the administrator's role, in the installation's own unit. */
export async function createAdministrator(
  database: Database,
  { userName, password, oneTime = false, onlyIfNone }: NewAdministrator,
): Promise<AdministratorOutcome> {
  if (onlyIfNone && (await database.snapshot(COMMAND_ACTOR, hasAdministrator))) return 'exists';
  const passwordHash = await hashPassword(password);
  return database.write(COMMAND_ACTOR, async (tx) => {
    await lockAdministrators(tx);
    if (onlyIfNone && (await hasAdministrator(tx))) return 'exists';
    const taken = await tx.one(`select 1 from account where lower(user_name) = $1`, [userName]);
    if (taken) return 'taken';
    const personId = await ensurePerson(tx, userName);
    await ensureRole(tx, personId);
    await tx.query(
      `insert into account (person_id, user_name, password_hash, must_change, created_at) values ($1, $2, $3, $4, clock_timestamp())`,
      [personId, userName, passwordHash, oneTime],
    );
    await forgetSetUpCode(tx);
    await tx.audit({ action: 'administrator.created', subjectKind: 'person', subjectId: personId });
    return 'created';
  });
}

async function ensurePerson(tx: Transaction, code: string): Promise<string> {
  const known = await tx.one<{ id: string }>(`select id from person where lower(code) = $1`, [code]);
  if (known) return known.id;
  const id = uuid();
  await tx.query(`insert into person (id, code, name, created_at) values ($1, $2, 'Quản trị hệ thống', $3)`, [
    id,
    code,
    new Date(tx.now),
  ]);
  return id;
}

async function ensureRole(tx: Transaction, personId: string): Promise<void> {
  const today = businessDay(tx);
  if (await administers(tx, personId, today)) return;
  await tx.query(
    `insert into membership (id, person_id, unit_id, role, valid_from) values ($1, $2, $3, 'administrator', $4)`,
    [uuid(), personId, await ensureUnit(tx), today],
  );
}

async function ensureUnit(tx: Transaction): Promise<string> {
  const known = await tx.one<{ unit_id: string }>(`select unit_id from unit_version where code = $1 limit 1`, [
    INSTALLATION_UNIT.code,
  ]);
  if (known) return known.unit_id;
  const calendars = await ensureCalendars(tx);
  const id = uuid();
  await tx.query(`insert into unit (id, created_at) values ($1, $2)`, [id, new Date(tx.now)]);
  await tx.query(
    `insert into unit_version (id, unit_id, valid_from, code, name, kind, level, calendar_id)
     values ($1, $2, $3, $4, $5, 'other', 'centre', $6)`,
    [uuid(), id, businessDay(tx), INSTALLATION_UNIT.code, INSTALLATION_UNIT.name, calendars.get(STATE_CALENDAR)],
  );
  return id;
}

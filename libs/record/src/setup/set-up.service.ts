import type { SetUpInput } from '#contracts/http/setup';
import { type FieldFault, InputError } from '#domain/error/input-error';
import { type Actor, SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { ensureCalendars } from '../calendar/import-calendar-seed.js';
import { businessDay } from '../local-time.js';
import { lockAdministrators } from '../person/administrators.js';
import { type OpenedSession, openSession } from '../person/open-session.js';
import { hashPassword } from '../person/password.js';
import { keepLanguage } from './installation-language.js';
import { forgetSetUpCode, requireSetUpCode } from './set-up-code.js';

const COMMAND_ACTOR: Actor = { kind: 'administrator-command', personId: null };

/** How an installation that nobody administers gets its office and its first administrator. */
export class SetUpService {
  constructor(private readonly database: Database) {}

  /** Whether the code opens the set-up. Throws SET_UP_ALREADY, SET_UP_CODE_WRONG. */
  checkCode(code: string): Promise<void> {
    return this.database.snapshot(SYSTEM_ACTOR, (tx) => requireSetUpCode(tx, code));
  }

  /**
   * The office, its administrator with an account, and the language, all at once; the administrator is signed in. Of two
   * who try at the same time one wins. Throws SET_UP_ALREADY, SET_UP_CODE_WRONG, INPUT_INVALID for what is taken.
   */
  async setUp(input: SetUpInput): Promise<OpenedSession> {
    await this.checkCode(input.code); // a password is hashed for nobody who could not use it
    const passwordHash = await hashPassword(input.administrator.password);
    return this.database.write(COMMAND_ACTOR, async (tx) => {
      await lockAdministrators(tx);
      await requireSetUpCode(tx, input.code);
      const calendars = await ensureCalendars(tx);
      await refuseTaken(tx, input, calendars);
      const unitId = await addOffice(tx, input.organisation, calendars);
      const personId = await addAdministrator(tx, input, unitId, passwordHash);
      await keepLanguage(tx, input.language);
      await forgetSetUpCode(tx);
      await tx.audit({
        action: 'installation.set-up',
        subjectKind: 'unit',
        subjectId: unitId,
        detail: { unit: input.organisation.code, language: input.language },
      });
      await tx.audit({ action: 'administrator.created', subjectKind: 'person', subjectId: personId });
      return openSession(tx, personId);
    });
  }
}

async function refuseTaken(
  tx: Transaction,
  { administrator, organisation }: SetUpInput,
  calendars: ReadonlyMap<string, string>,
): Promise<void> {
  const taken = await tx.one<{ person: boolean; unit: boolean }>(
    `select exists (select 1 from person where lower(code) = $1)
        or exists (select 1 from account where lower(user_name) = $1) as person,
       exists (select 1 from unit_version where lower(code) = lower($2)) as unit`,
    [administrator.userName, organisation.code],
  );
  const faults: FieldFault[] = [];
  if (taken!.person) {
    faults.push({
      pointer: '/administrator/userName',
      vi: `Tên đăng nhập “${administrator.userName}” đã có người dùng; hãy chọn tên khác.`,
      en: `The sign-in name "${administrator.userName}" is somebody's; choose another.`,
    });
  }
  if (taken!.unit) {
    faults.push({
      pointer: '/organisation/code',
      vi: `Mã “${organisation.code}” đã là mã của một đơn vị; hãy chọn mã khác.`,
      en: `"${organisation.code}" is the code of a unit; choose another.`,
    });
  }
  if (!calendars.has(organisation.calendar)) {
    faults.push({
      pointer: '/organisation/calendar',
      vi: `Không có lịch “${organisation.calendar}”.`,
      en: `There is no calendar "${organisation.calendar}".`,
    });
  }
  if (faults.length > 0) throw new InputError(faults);
}

async function addOffice(
  tx: Transaction,
  { code, name, shortName, kind, level, calendar }: SetUpInput['organisation'],
  calendars: ReadonlyMap<string, string>,
): Promise<string> {
  const id = uuid();
  await tx.query(`insert into unit (id, created_at) values ($1, $2)`, [id, new Date(tx.now)]);
  await tx.query(
    `insert into unit_version (id, unit_id, valid_from, code, name, short_name, kind, level, calendar_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [uuid(), id, businessDay(tx), code, name, shortName ?? null, kind, level, calendars.get(calendar)],
  );
  return id;
}

async function addAdministrator(
  tx: Transaction,
  { administrator: { name, userName, email, secretariat }, language }: SetUpInput,
  unitId: string,
  passwordHash: string,
): Promise<string> {
  const id = uuid();
  await tx.query(`insert into person (id, code, name, email, locale, created_at) values ($1, $2, $3, $4, $5, $6)`, [
    id,
    userName,
    name,
    email ?? null,
    language,
    new Date(tx.now),
  ]);
  for (const role of secretariat ? ['administrator', 'secretariat'] : ['administrator']) {
    await tx.query(`insert into membership (id, person_id, unit_id, role, valid_from) values ($1, $2, $3, $4, $5)`, [
      uuid(),
      id,
      unitId,
      role,
      businessDay(tx),
    ]);
  }
  await tx.query(
    `insert into account (person_id, user_name, password_hash, created_at) values ($1, $2, $3, clock_timestamp())`,
    [id, userName, passwordHash],
  );
  return id;
}

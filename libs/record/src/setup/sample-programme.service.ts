import { randomBytes } from 'node:crypto';
import type { SampleProgramme, SetUpProgress } from '#contracts/http/setup';
import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hashPassword } from '../person/password.js';
import { requireAdministrator } from '../person/require-administrator.js';
import { ImportRefusal } from '../programme/import-conflict.js';
import { importWithin } from '../programme/import-programme.js';
import { endProgramme, type MovingProgramme } from '../programme/move-programme.js';
import { recordedSample, rememberSample } from './recorded-sample.js';
import { SAMPLE_FILE_NAME, sampleProgramme } from './sample-programme.js';
import { markStep, progressOf } from './set-up-steps.service.js';

/** 9 bytes are 12 characters: to be typed while one learns. */
const PASSWORD_BYTES = 9;

/** The sample programme to learn with, switched on once. Each throws NOT_ALLOWED unless the caller is an administrator. */
export class SampleProgrammeService {
  constructor(private readonly database: Database) {}

  /**
   * Enters it as a programme file would be, with an account for each of its people, all at once; the passwords can be
   * read this one time. Throws SAMPLE_PROGRAMME_EXISTS the second time, SAMPLE_CODES_TAKEN.
   */
  async begin(actor: Actor, access: Access): Promise<SampleProgramme> {
    const file = await this.database.snapshot(actor, async (tx) => {
      await mayBegin(tx, access);
      return sampleProgramme(businessDay(tx));
    });
    const accounts = await newAccounts(file); // before the transaction: hashing is slow on purpose
    return this.database.write(actor, async (tx) => {
      const [imported] = await importWithin(tx, [{ file, fileName: SAMPLE_FILE_NAME }]).catch(codesTaken);
      await mayBegin(tx, access); // imports take turns: whoever comes second sees what the first has made
      await rememberSample(tx, imported!.programmeId);
      await addAccounts(tx, accounts);
      await tx.audit({
        action: 'sample-programme.begun',
        subjectKind: 'programme',
        subjectId: imported!.programmeId,
        detail: { accounts: accounts.length },
      });
      await markStep(tx, 'sample', 'done');
      const shown = accounts.map(({ userName, password, name, unit }) => ({ userName, password, name, unit }));
      return { sample: (await recordedSample(tx))!, accounts: shown };
    });
  }

  /** Ends it and closes its accounts; what was recorded stays. Throws NOT_FOUND without one, PROGRAMME_NOT_IN_FORCE after its end. */
  end(actor: Actor, access: Access): Promise<SetUpProgress> {
    return command(this.database, actor, async (tx) => {
      await requireAdministrator(tx, access);
      const sample = await recordedSample(tx);
      if (!sample) throw new DomainError('NOT_FOUND', { what: 'programme' });
      const programme = await tx.one<MovingProgramme>(
        `select id, number, stage from programme where id = $1 for update`,
        [sample.programmeId],
      );
      await endProgramme(tx, programme!, 'Kết thúc chương trình mẫu');
      const closed = await tx.query<{ id: string }>(
        `update account set disabled_at = clock_timestamp()
         where disabled_at is null and person_id in (select id from person where code = any($1)) returning person_id as id`,
        [sampleProgramme(businessDay(tx)).organisation.people.map(({ code }) => code)],
      );
      for (const { id } of closed) await tx.audit({ action: 'account.closed', subjectKind: 'person', subjectId: id });
      return progressOf(tx);
    });
  }
}

async function mayBegin(tx: Transaction, access: Access): Promise<void> {
  await requireAdministrator(tx, access);
  if (await recordedSample(tx)) throw new DomainError('SAMPLE_PROGRAMME_EXISTS');
}

function codesTaken(error: unknown): never {
  throw error instanceof ImportRefusal ? new DomainError('SAMPLE_CODES_TAKEN') : error;
}

interface NewAccount {
  readonly userName: string;
  readonly password: string;
  readonly hash: string;
  readonly name: string;
  readonly unit: string;
}

function newAccounts({ organisation: { people, units } }: ProgrammeFile): Promise<NewAccount[]> {
  return Promise.all(
    people.map(async ({ code, name, unit }) => {
      const password = randomBytes(PASSWORD_BYTES).toString('base64url');
      const unitName = units.find((each) => each.code === unit)!.name;
      return { userName: code, password, hash: await hashPassword(password), name, unit: unitName };
    }),
  );
}

async function addAccounts(tx: Transaction, accounts: readonly NewAccount[]): Promise<void> {
  const made = await tx.query<{ id: string }>(
    `insert into account (person_id, user_name, password_hash, created_at)
     select p.id, p.code, new.hash, clock_timestamp() from unnest($1::text[], $2::text[]) as new(code, hash)
     join person p on p.code = new.code returning person_id as id`,
    [accounts.map(({ userName }) => userName), accounts.map(({ hash }) => hash)],
  );
  for (const { id } of made) await tx.audit({ action: 'account.created', subjectKind: 'person', subjectId: id });
}

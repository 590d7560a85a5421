import type { CreatedPerson, NewPerson, PersonChange, PersonDetail } from '#contracts/http/people';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { plainNameFault } from '#domain/person/person-names';
import { foldCode } from '#domain/spreadsheet-import/fold';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import { foldedSql } from '../folded.js';
import type { Access } from './access.js';
import { addAccount } from './account.service.js';
import { lockPerson } from './lock-person.js';
import { giveRole } from './membership.service.js';
import { newOneTimePassword } from './one-time-password.js';
import { hashPassword } from './password.js';
import { personDetail } from './people.queries.js';
import { requireAdministrator } from './require-administrator.js';

/** Offices that people hold: made and corrected by an administrator. Nobody is deleted: what they did names them. */
export class PeopleService {
  constructor(private readonly database: Database) {}

  /**
   * Records a person with a first role, and an account if one is wanted; its password is answered this once. Throws
   * NOT_ALLOWED, INPUT_INVALID at the code or the unit, PERSON_DOES_NOT_SIGN_IN.
   */
  async create(actor: Actor, access: Access, input: NewPerson): Promise<CreatedPerson> {
    const password = newOneTimePassword();
    const hash = input.account ? await hashPassword(password) : undefined;
    // Not kept for a replay: the answer bears a secret. The code is the key by which nobody is recorded twice.
    return this.database.write(actor, async (tx) => {
      await requireAdministrator(tx, access);
      await requireFreeCode(tx, input.code);
      if (hash && !input.signsIn) throw new DomainError('PERSON_DOES_NOT_SIGN_IN');
      const id = uuid();
      await tx.query(
        `insert into person (id, code, name, email, locale, signs_in, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, input.code, input.name, input.email ?? null, input.locale, input.signsIn, new Date(tx.now)],
      );
      await tx.audit({
        action: 'person.created',
        subjectKind: 'person',
        subjectId: id,
        detail: { code: input.code, name: input.name, signsIn: input.signsIn },
      });
      await giveRole(tx, id, input.role, '/role');
      const userName = input.code.toLowerCase();
      if (hash) await addAccount(tx, { personId: id, userName, hash, pointer: '/code' });
      return { person: await personDetail(tx, access, id), account: hash ? { userName, password } : null };
    });
  }

  /** Corrects what is said of a person. Throws NOT_ALLOWED, NOT_FOUND, INPUT_INVALID at `/signsIn` for an open account. */
  change(actor: Actor, access: Access, id: string, input: PersonChange): Promise<PersonDetail> {
    return command(this.database, actor, async (tx) => {
      await requireAdministrator(tx, access);
      await lockPerson(tx, id);
      const before = await personDetail(tx, access, id);
      if (!input.signsIn && before.account?.state === 'active') {
        throw InputError.at(
          '/signsIn',
          'Người này đang có tài khoản; hãy khoá tài khoản trước.',
          'This person has an account; disable it first.',
        );
      }
      const changed = (['name', 'email', 'locale', 'signsIn'] as const).filter(
        (field) => before[field] !== input[field],
      );
      if (changed.length === 0) return before;
      await tx.query(`update person set name = $2, email = $3, locale = $4, signs_in = $5 where id = $1`, [
        id,
        input.name,
        input.email,
        input.locale,
        input.signsIn,
      ]);
      // Which fields, and the office's name; addresses are personal and stay out of the trail.
      const detail = { fields: changed, ...(changed.includes('name') && { from: before.name, to: input.name }) };
      await tx.audit({ action: 'person.changed', subjectKind: 'person', subjectId: id, detail });
      return personDetail(tx, access, id);
    });
  }
}

/** What looks alike would make two people one for whoever reads it, and two accounts of one name. */
async function requireFreeCode(tx: Transaction, code: string): Promise<void> {
  const fault = plainNameFault(code);
  if (fault) throw InputError.at('/code', fault.vi, fault.en);
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 2))`, [foldCode(code)]);
  const other = await tx.one<{ code: string }>(`select code from person where ${foldedSql('code')} = $1`, [
    foldCode(code),
  ]);
  if (!other) return;
  throw InputError.at(
    '/code',
    `Đã có người dùng mang mã “${other.code}”; hãy chọn mã khác.`,
    `There is a person with the code "${other.code}"; choose another.`,
  );
}

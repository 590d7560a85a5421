import type { PersonDetail, RoleEnd, RoleInput } from '#contracts/http/people';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { addDays, type LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import type { Access } from './access.js';
import { administers, lockAdministrators, requireAnotherAdministrator } from './administrators.js';
import { lockPerson } from './lock-person.js';
import { personDetail } from './people.queries.js';
import { requireAdministrator } from './require-administrator.js';

interface Held {
  readonly unit_id: string;
  readonly unit_code: string;
  readonly role: string;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
}

/** Roles from a day to a day. One that was given is never deleted: it ends, or is taken back before it began. */
export class MembershipService {
  constructor(private readonly database: Database) {}

  /** Gives a person a role. Throws NOT_ALLOWED, NOT_FOUND, ROLE_HELD, INPUT_INVALID at `/unit` or `/until`. */
  give(actor: Actor, access: Access, personId: string, input: RoleInput): Promise<PersonDetail> {
    return command(this.database, actor, async (tx) => {
      await requireAdministrator(tx, access);
      await lockPerson(tx, personId);
      await giveRole(tx, personId, input, '');
      return personDetail(tx, access, personId);
    });
  }

  /**
   * Says on which day a role is held for the last time; again, as long as it is not over. What was done under it stays,
   * so it cannot end before yesterday. Throws NOT_ALLOWED, NOT_FOUND, ROLE_OVER, LAST_ADMINISTRATOR, INPUT_INVALID at `/until`.
   */
  end(actor: Actor, access: Access, personId: string, roleId: string, { until }: RoleEnd): Promise<PersonDetail> {
    return command(this.database, actor, async (tx) => {
      await requireAdministrator(tx, access);
      await lockAdministrators(tx);
      await lockPerson(tx, personId);
      const held = await heldRole(tx, personId, roleId);
      requireOpen(held, until, businessDay(tx));
      const free = addDays(until, 1);
      const { unit_id: unitId, role, valid_from: from } = held;
      await requireNoOverlap(tx, { personId, unitId, role, from, to: free, except: roleId });
      await tx.query(`update membership set valid_to = $2 where id = $1`, [roleId, free]);
      const stillOne = await administers(tx, personId, free);
      if (role === 'administrator' && !stillOne) await requireAnotherAdministrator(tx, personId, free);
      await tx.audit({
        action: 'role.ended',
        subjectKind: 'person',
        subjectId: personId,
        detail: { unit: held.unit_code, role, from, until },
      });
      return personDetail(tx, access, personId);
    });
  }
}

/** Gives the role within a transaction in which the person's row is locked or new; `at` is where the role stands in the body. */
export async function giveRole(tx: Transaction, personId: string, input: RoleInput, at: string): Promise<void> {
  const from = input.from ?? businessDay(tx);
  if (input.until !== undefined && input.until < from) {
    throw InputError.at(
      `${at}/until`,
      'Ngày cuối không được trước ngày bắt đầu.',
      'The last day cannot come before the first.',
    );
  }
  const unit = await tx.one<{ id: string }>(
    `select unit_id as id from unit_version where code = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)`,
    [input.unit, from],
  );
  if (!unit) {
    throw InputError.at(
      `${at}/unit`,
      'Không có đơn vị mang mã này vào ngày bắt đầu giữ vai trò.',
      'There is no unit with this code on the first day of the role.',
    );
  }
  const to = input.until === undefined ? null : addDays(input.until, 1);
  await requireNoOverlap(tx, { personId, unitId: unit.id, role: input.role, from, to });
  await tx.query(
    `insert into membership (id, person_id, unit_id, role, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)`,
    [uuid(), personId, unit.id, input.role, from, to],
  );
  await tx.audit({
    action: 'role.given',
    subjectKind: 'person',
    subjectId: personId,
    detail: { unit: input.unit, role: input.role, from, until: input.until ?? null },
  });
}

/** The person's role of that id. Throws NOT_FOUND. */
async function heldRole(tx: Transaction, personId: string, id: string): Promise<Held> {
  const held = await tx.one<Held>(
    `select m.unit_id, m.role, m.valid_from, m.valid_to,
       (select v.code from unit_version v where v.unit_id = m.unit_id order by v.valid_from desc limit 1) as unit_code
     from membership m where m.id = $1 and m.person_id = $2`,
    [id, personId],
  );
  if (!held) throw new DomainError('NOT_FOUND', { what: 'role' });
  return held;
}

/** Throws ROLE_OVER, or INPUT_INVALID for a day before yesterday, or more than one day before its first. */
function requireOpen({ valid_from, valid_to }: Held, until: LocalDate, today: LocalDate): void {
  if (valid_to !== null && (valid_to <= today || valid_to <= valid_from)) {
    throw new DomainError('ROLE_OVER', { until: addDays(valid_to, -1) });
  }
  const earliest = addDays(valid_from > today ? valid_from : today, -1);
  if (until >= earliest) return;
  throw InputError.at(
    '/until',
    `Ngày cuối sớm nhất là ${earliest}: vai trò thôi có hiệu lực ngay, những gì đã làm trước đó vẫn giữ nguyên.`,
    `The earliest last day is ${earliest}: the role is over at once, and what was done under it stays.`,
  );
}

interface Term {
  readonly personId: string;
  readonly unitId: string;
  readonly role: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** The row that is changed itself. */
  readonly except?: string;
}

/** Throws ROLE_HELD when the same role is held in the same unit on one of the days. */
async function requireNoOverlap(tx: Transaction, { personId, unitId, role, from, to, except }: Term): Promise<void> {
  const other = await tx.one<{ since: LocalDate }>(
    `select valid_from as since from membership
     where person_id = $1 and unit_id = $2 and role = $3 and id is distinct from $6::uuid
       and valid_from < coalesce($5::date, 'infinity') and coalesce(valid_to, 'infinity') > $4::date
       and (valid_to is null or valid_to > valid_from)
     order by valid_from limit 1`,
    [personId, unitId, role, from, to, except ?? null],
  );
  if (other) throw new DomainError('ROLE_HELD', { since: other.since });
}

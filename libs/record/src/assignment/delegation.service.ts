import type { Delegation, DelegationInput } from '#contracts/http/assignment';
import {
  DELEGATED_ROLES,
  DELEGATION_TRANSITIONS,
  type DelegationState,
  MOST_DELEGATED_DAYS,
} from '#domain/assignment/delegation';
import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError } from '#domain/error/input-error';
import { mayMove } from '#domain/process/transition';
import { addDays, type LocalDate, localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { joinUnitName } from '../unit-name.js';
import { delegationView } from './delegation.queries.js';
import { tellAsked, tellStandIn } from './tell-delegation.js';

/** A unit in which the absent person has something to hand on. */
interface OfficeHeld {
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  /** Whether the caller is its head by own right: who only stands in hands nothing on. */
  readonly headed: boolean;
}

const HELD_SQL = `
  select held.unit_id as "unitId", name.code as unit, name.name as "unitName",
    exists (select 1 from membership own where own.person_id = $1 and own.unit_id = held.unit_id and own.role = 'head'
      and own.valid_from <= $2::date and (own.valid_to is null or own.valid_to > $2::date)) as headed
  from membership held ${joinUnitName('held.unit_id', 'name')}
  where held.person_id = $3 and held.role = any($4::text[]) and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date)
    and ($5::text is null or name.code = $5)
  group by 1, 2, 3 order by 2`;

/** Standing in during leave: on those days the colleague acts for the absent person in one unit, and is told as well. */
export class DelegationService {
  constructor(private readonly database: Database) {}

  /**
   * A person hands its work on for some days; the head of a unit does so for somebody of the unit. To somebody of another
   * unit it is asked of the secretariat first. A leader's authority is not handed on here.
   */
  give(actor: Actor, access: Access, input: DelegationInput): Promise<Delegation> {
    return command(this.database, actor, async (tx) => {
      checkDays(input, businessDay(tx));
      const absent = input.person === undefined ? access.personId : await personOf(tx, input.person, '/person');
      const office = await officeOf(tx, access, absent, input);
      const standIn = await personOf(tx, input.to, '/to');
      if (standIn === absent) {
        throw InputError.at('/to', 'Người làm thay phải là người khác.', 'Somebody else has to stand in.');
      }
      // One person's delegations are made one after the other: two that overlap would leave it open who acts.
      await tx.query(`select 1 from person where id = $1 for no key update`, [absent]);
      await refuseOverlap(tx, absent, office.unitId, input);
      const outside = !(await belongsTo(tx, standIn, office.unitId));
      const id = uuid();
      const state: DelegationState = outside ? 'asked' : 'given';
      await tx.query(
        `insert into delegation (id, person_id, to_person_id, unit_id, valid_from, valid_until, note, outside, state, given_by, given_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          id,
          absent,
          standIn,
          office.unitId,
          input.from,
          input.until,
          input.note ?? null,
          outside,
          state,
          access.personId,
          new Date(tx.now),
        ],
      );
      await audit(tx, id, `delegation.${state}`, { personId: absent, toPersonId: standIn, unit: office.unit });
      if (outside) await tellAsked(tx, id);
      else await tellStandIn(tx, id);
      return delegationView(tx, access, id);
    });
  }

  /** A secretariat allows, or does not, that somebody of another unit stands in. */
  rule(actor: Actor, access: Access, id: string, allow: boolean): Promise<Delegation> {
    return this.change(actor, access, id, async (tx, found) => {
      if (found.mine !== 'secretariat') throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
      const state = allow ? 'given' : 'refused';
      requireMove(found.state, state, allow ? 'allow' : 'refuse');
      await tx.query(
        `update delegation set state = $2, decided_by = $3, decided_at = $4, version = version + 1 where id = $1`,
        [id, state, access.personId, new Date(tx.now)],
      );
      await audit(tx, id, allow ? 'delegation.allowed' : 'delegation.refused', { unit: found.unit.code });
      if (allow) await tellStandIn(tx, id);
    });
  }

  /** Takes it back: whose work it is, the unit's head, or the stand-in who cannot after all. */
  revoke(actor: Actor, access: Access, id: string): Promise<Delegation> {
    return this.change(actor, access, id, async (tx, found) => {
      if (found.mine === 'secretariat') throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
      requireMove(found.state, 'revoked', 'revoke');
      await tx.query(
        `update delegation set state = 'revoked', revoked_by = $2, revoked_at = $3, version = version + 1 where id = $1`,
        [id, access.personId, new Date(tx.now)],
      );
      await audit(tx, id, 'delegation.revoked', { unit: found.unit.code });
    });
  }

  private change(
    actor: Actor,
    access: Access,
    id: string,
    work: (tx: Transaction, found: Delegation) => Promise<void>,
  ): Promise<Delegation> {
    return command(this.database, actor, async (tx) => {
      await tx.query(`select 1 from delegation where id = $1 for update`, [id]);
      await work(tx, await delegationView(tx, access, id));
      return delegationView(tx, access, id);
    });
  }
}

function requireMove(from: DelegationState, to: DelegationState, by: string): void {
  if (!mayMove(DELEGATION_TRANSITIONS, from, to, by)) throw new DomainError('DELEGATION_NOT_AT_STATE', { state: from });
}

function checkDays({ from, until }: DelegationInput, today: LocalDate): void {
  const faults: FieldFault[] = [];
  if (until < from) {
    faults.push({
      pointer: '/until',
      vi: 'Ngày cuối không thể trước ngày đầu.',
      en: 'The last day cannot lie before the first.',
    });
  } else if (until < today) {
    faults.push({ pointer: '/until', vi: 'Những ngày này đã qua.', en: 'These days are over.' });
  } else if (until > addDays(from, MOST_DELEGATED_DAYS - 1)) {
    faults.push({
      pointer: '/until',
      vi: 'Nghỉ quá một năm thì thay người giữ chức danh.',
      en: 'Whoever is away for more than a year is replaced in the office itself.',
    });
  }
  if (faults.length > 0) throw new InputError(faults);
}

async function personOf(tx: Transaction, code: string, pointer: string): Promise<string> {
  const person = await tx.one<{ id: string }>(
    `select id from person where code = $1 and exists (select 1 from membership m where m.person_id = person.id
       and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date))`,
    [code, businessDay(tx)],
  );
  if (!person) throw InputError.at(pointer, 'Không có người này.', 'There is no such office today.');
  return person.id;
}

/** The unit in which work is handed on: the absent person's own, and one that the caller heads when it is for another. */
async function officeOf(tx: Transaction, access: Access, absent: string, input: DelegationInput): Promise<OfficeHeld> {
  const held = await tx.query<OfficeHeld>(HELD_SQL, [
    access.personId,
    businessDay(tx),
    absent,
    DELEGATED_ROLES,
    input.unit ?? null,
  ]);
  const own = absent === access.personId;
  const offices = own ? held : held.filter(({ headed }) => headed);
  // Who heads nothing of that person's learns nothing about it.
  if (!own && offices.length === 0) throw new DomainError('NOT_ALLOWED', { role: 'head' });
  if (offices.length === 0) {
    throw InputError.at(
      '/unit',
      'Không có việc nào của đơn vị để uỷ quyền (quyền ký của lãnh đạo không uỷ quyền ở đây).',
      'There is no work of a unit to hand on (a leader’s authority to sign is not).',
    );
  }
  if (offices.length > 1) throw InputError.at('/unit', 'Hãy chọn đơn vị.', 'Name the unit.');
  return offices[0]!;
}

async function belongsTo(tx: Transaction, personId: string, unitId: string): Promise<boolean> {
  const member = await tx.one(
    `select 1 from membership where person_id = $1 and unit_id = $2 and valid_from <= $3::date and (valid_to is null or valid_to > $3::date)`,
    [personId, unitId, localDate(tx.now)],
  );
  return member !== undefined;
}

async function refuseOverlap(tx: Transaction, absent: string, unitId: string, input: DelegationInput): Promise<void> {
  const other = await tx.one<{ from: LocalDate; until: LocalDate }>(
    `select valid_from as "from", valid_until as until from delegation
     where person_id = $1 and unit_id = $2 and state in ('asked', 'given') and valid_from <= $4::date and valid_until >= $3::date
     order by valid_from limit 1`,
    [absent, unitId, input.from, input.until],
  );
  if (other) throw new DomainError('DELEGATION_OVERLAPS', { from: other.from, until: other.until });
}

const audit = (tx: Transaction, id: string, action: string, detail: Record<string, unknown>) =>
  tx.audit({ action, subjectKind: 'delegation', subjectId: id, detail });

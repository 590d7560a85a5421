import type { MissingAccounts, PeopleFilter, PersonDetail, PersonRecord } from '#contracts/http/people';
import type { Page } from '#contracts/http/primitives';
import { DomainError } from '#domain/error/domain-error';
import { foldCode } from '#domain/spreadsheet-import/fold';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { foldedSql } from '../folded.js';
import { likePart } from '../like-pattern.js';
import { businessDay, isoLocalSql } from '../local-time.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import type { Access } from './access.js';
import { withoutAccount } from './create-accounts.js';
import { requireAdministrator } from './require-administrator.js';
import { scopeOf } from './scope.js';
import { lockedUntilSql } from './sign-in-attempts.js';

/** How many of those without an account are named beforehand; all are counted. */
const MOST_NAMED = 500;

/** SQL: roles of `person`; a role that was taken back before it began is history only. */
const rolesSql = (which: string, order: string) => `coalesce((
  select jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'unit', ${unitRefSql('m.unit_id', 'role_unit')},
    'from', m.valid_from, 'until', m.valid_to - 1,
    'state', case when m.valid_to <= m.valid_from then 'withdrawn' when m.valid_to <= $2::date then 'past'
      when m.valid_from > $2::date then 'coming' else 'current' end) order by ${order})
  from membership m ${joinUnitName('m.unit_id', 'role_unit')}
  where m.person_id = person.id and ${which}), '[]')`;

const STANDS = `(m.valid_to is null or (m.valid_to > $2::date and m.valid_to > m.valid_from))`;

const ACCOUNT_SQL = `case when account.person_id is not null then jsonb_build_object('userName', account.user_name,
  'state', case when account.disabled_at is null then 'active' else 'disabled' end,
  'createdAt', ${isoLocalSql('account.created_at')}, 'disabledAt', ${isoLocalSql('account.disabled_at')},
  'lastSignInAt', ${isoLocalSql('account.last_sign_in_at')}, 'mustChangePassword', account.must_change,
  'lockedUntil', ${lockedUntilSql('account.user_name')}) end`;

const COLUMNS = `person.id, person.code, person.name, person.email, person.locale, person.signs_in as "signsIn",
  ${rolesSql(STANDS, 'm.valid_from, role_unit.code, m.role')} as roles, ${ACCOUNT_SQL} as account`;

const LIST_SQL = `
  select ${COLUMNS} from person left join account on account.person_id = person.id
  where ($3::text is null or ${foldedSql(`person.code || ' ' || person.name || ' ' || coalesce(person.email, '') || ' ' || coalesce(account.user_name, '')`)} like '%' || $3 || '%')
    and (($4::text is null and $5::text is null) or exists (
      select 1 from membership m where m.person_id = person.id and ${STANDS} and ($5::text is null or m.role = $5)
        and ($4::text is null or exists (select 1 from unit_version v where v.unit_id = m.unit_id and v.code = $4))))
    and case $6::text
      when 'none' then account.person_id is null and person.signs_in
      when 'on-paper' then account.person_id is null and not person.signs_in
      when 'active' then account.person_id is not null and account.disabled_at is null
      when 'disabled' then account.disabled_at is not null
      when 'one-time' then account.must_change and account.disabled_at is null
      when 'locked' then ${lockedUntilSql('account.user_name')} is not null
      else true end
    and ($7::text is null or person.code > $7) and $1::uuid is not null
  order by person.code limit $8`;

/** Parts of tasks that are still to be done and name the person. */
const TASKS_IN_HAND = `
  select jsonb_agg(jsonb_build_object('unit', ${unitRefSql('held.unit_id', 'held_unit')}, 'tasks', held.tasks) order by held_unit.code)
  from (select part.unit_id, count(*)::int as tasks from plan_item_unit part join plan_item i on i.id = part.plan_item_id
    where part.person_id = person.id and i.status in ('open', 'suspended')
      and (part.role <> 'each' or part.status not in ('done', 'verified')) group by part.unit_id) as held
  ${joinUnitName('held.unit_id', 'held_unit')}`;

const ONE_SQL = `
  select ${COLUMNS}, ${isoLocalSql('person.created_at')} as "createdAt", coalesce((${TASKS_IN_HAND}), '[]') as "tasksInHand",
    ${rolesSql('true', 'm.valid_from desc, role_unit.code, m.role')} as history,
    (select count(*)::int from session where session.person_id = person.id and session.expires_at > clock_timestamp()) as sessions,
    (select count(*)::int from api_token token where token.person_id = person.id and token.revoked_at is null
      and (token.expires_at is null or token.expires_at > clock_timestamp())) as "apiTokens"
  from person left join account on account.person_id = person.id
  where person.id = $3 and $1::uuid is not null`;

/** Everybody in the record with their roles and accounts: for administrators alone. No password, no hash, no secret. */
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  /** Persons by code. Throws NOT_ALLOWED for whoever is no administrator. */
  list(actor: Actor, access: Access, filter: PeopleFilter): Promise<Page<PersonRecord>> {
    return this.database.snapshot(actor, async (tx) => {
      await requireAdministrator(tx, access);
      const [after] = decodeCursor(filter.cursor, 1) ?? [null];
      const { search, unit, role, account, limit } = filter;
      const rows = await tx.query<PersonRecord>(LIST_SQL, [
        ...scopeOf(tx, access),
        search === undefined ? null : likePart(foldCode(search)),
        unit ?? null,
        role ?? null,
        account ?? null,
        after,
        limit + 1,
      ]);
      return pageFrom(rows, limit, (row) => [row.code]);
    });
  }

  /** One person with the whole history of roles. Throws NOT_ALLOWED, NOT_FOUND. */
  one(actor: Actor, access: Access, id: string): Promise<PersonDetail> {
    return this.database.snapshot(actor, async (tx) => {
      await requireAdministrator(tx, access);
      return personDetail(tx, access, id);
    });
  }

  /** Who may sign in today and has no account, of those units or of all. */
  missingAccounts(actor: Actor, access: Access, units: readonly string[] | null): Promise<MissingAccounts> {
    return this.database.snapshot(actor, async (tx) => {
      await requireAdministrator(tx, access);
      const people = await withoutAccount(tx, businessDay(tx), units);
      const items = people.slice(0, MOST_NAMED).map(({ id, code, name, unit_id, unit, unit_name }) => ({
        id,
        code,
        name,
        unit: { id: unit_id, code: unit, name: unit_name },
      }));
      return { total: people.length, items };
    });
  }
}

/** The person as the record has it within a transaction. Throws NOT_FOUND. */
export async function personDetail(tx: Transaction, access: Access, id: string): Promise<PersonDetail> {
  const person = await tx.one<PersonDetail>(ONE_SQL, [...scopeOf(tx, access), id]);
  if (!person) throw new DomainError('NOT_FOUND', { what: 'person' });
  return person;
}

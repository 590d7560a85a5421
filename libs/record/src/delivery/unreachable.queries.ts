import type { Unreachable } from '#contracts/http/notification';
import type { CursorQuery, Page } from '#contracts/http/primitives';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { requireAdministrator } from '../person/require-administrator.js';
import { MINE, ofHeadOfOffice, ofSecretariat, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { addressKey } from './address-refusal.js';
import { MAILED_KINDS } from './mailed-kinds.js';

// The units that have a part in the programme, `$3`, or in any when it is null, on the business day.
const PARTAKING = `
  select unit_id from party where ($3::uuid is null or programme_id = $3)
  union select secretariat_unit_id from party where ($3::uuid is null or programme_id = $3)
  union select respondent.unit_id from period_rule rule join period_rule_respondent respondent on respondent.period_rule_id = rule.id
    where ($3::uuid is null or rule.programme_id = $3)
  union select assignment.unit_id from task join assignment on assignment.task_id = task.id where ($3::uuid is null or task.programme_id = $3)
  union select o.unit_id from round r join obligation o on o.round_id = r.id where ($3::uuid is null or r.programme_id = $3) and o.status in ('open', 'returned')
  union select part.unit_id from plan_item item join plan_item_unit part on part.plan_item_id = item.id where ($3::uuid is null or item.programme_id = $3)`;

// Who holds an office there. A leader alone is told in person, and by the secretary.
const HOLDING = `
  select part.unit_id, m.person_id, array_agg(distinct m.role order by m.role) as roles
  from partaking part
  join membership m on m.unit_id = part.unit_id and m.role in ('officer', 'head', 'secretariat', 'leader', 'leader-secretary')
    and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
  group by 1, 2`;

const MISSED = `($3::uuid is null or n.programme_id = $3) and n.person_id = u.person_id and n.mail in ('none', 'failed', 'bounced') and n.kind = any($4)`;

const UNREACHABLE_SQL = `
  with ${MINE}, partaking as (${PARTAKING}), holding as (${HOLDING}), unreached as (
    select h.unit_id, h.person_id, h.roles, case when p.email is null then 'no-address' else 'failing-address' end as reason,
      p.email as address, f.since, f.status || ' ' || f.detail as detail
    from holding h join person p on p.id = h.person_id
    left join failing_address f on f.address = ${addressKey('p.email')}
    where (p.email is null or f.address is not null) and h.roles <> '{leader}'
    union all
    select part.unit_id, null, '{}', 'nobody', null, null, null from partaking part
    where not exists (select 1 from holding h where h.unit_id = part.unit_id)
      and exists (select 1 from unit_version v where v.unit_id = part.unit_id and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date))
  )
  select ${unitRefSql('u.unit_id', 'unit_name')} as unit, u.reason, u.roles, u.address, ${isoLocalSql('u.since')} as since, u.detail,
    case when p.id is not null then jsonb_build_object('id', p.id, 'code', p.code, 'name', p.name) end as person,
    (select count(*)::int from notification n where ${MISSED}) as missed,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'createdAt', "createdAt", 'mail', mail) order by created_at desc, id) from (
      select n.id, n.kind, ${isoLocalSql('n.created_at')} as "createdAt", n.mail, n.created_at from notification n where ${MISSED}
      order by n.created_at desc, n.id limit 5) as latest), '[]') as "latestMissed"
  from unreached u
  left join person p on p.id = u.person_id
  ${joinUnitName('u.unit_id', 'unit_name')}
  where $5::text is null or (coalesce(unit_name.code, ''), coalesce(p.code, '')) > ($5, $6)
  order by coalesce(unit_name.code, ''), coalesce(p.code, '') limit $7`;

/** Whom no mail reaches, so that somebody can telephone, or ask for an address that works. */
export class UnreachableQueries {
  constructor(private readonly database: Database) {}

  /**
   * The offices of the programme's units without an address, or with one that fails, and units where nobody holds an
   * office; with what they have not got. For the secretariats, their heads and administrators; NOT_FOUND for others.
   */
  list(actor: Actor, access: Access, programmeId: string, filter: CursorQuery): Promise<Page<Unreachable>> {
    return this.database.snapshot(actor, async (tx) => {
      const seen = await tx.one(
        `with ${MINE} select 1 from programme p where p.id = $3 and (${ofSecretariat('p.id')} or ${ofHeadOfOffice('p.id')}
           or exists (select 1 from mine where mine.role = 'administrator'))`,
        [...scopeOf(tx, access), programmeId],
      );
      if (!seen) throw new DomainError('NOT_FOUND', { what: 'programme' });
      return unreached(tx, access, programmeId, filter);
    });
  }

  /** The same over all programmes, for administrators. */
  everywhere(actor: Actor, access: Access, filter: CursorQuery): Promise<Page<Unreachable>> {
    return this.database.snapshot(actor, async (tx) => {
      await requireAdministrator(tx, access);
      return unreached(tx, access, null, filter);
    });
  }
}

async function unreached(
  tx: Transaction,
  access: Access,
  programmeId: string | null,
  filter: CursorQuery,
): Promise<Page<Unreachable>> {
  const [unit, person] = decodeCursor(filter.cursor, 2) ?? [null, null];
  const rows = await tx.query<Unreachable>(UNREACHABLE_SQL, [
    ...scopeOf(tx, access),
    programmeId,
    MAILED_KINDS,
    unit,
    person,
    filter.limit + 1,
  ]);
  return pageFrom(rows, filter.limit, (row) => [row.unit.code, row.person?.code ?? '']);
}

import type { PersonItem, UnitFilter, UnitItem } from '#contracts/http/organisation';
import type { CursorQuery, Page } from '#contracts/http/primitives';
import type { Me } from '#contracts/http/session';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { decodeCursor, pageFrom } from '../cursor.js';
import { likePart } from '../like-pattern.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import type { Access } from './access.js';
import { recipientsSql } from './delegated.js';
import { MINE, programmeOverseen, scopeOf } from './scope.js';

/** Roles of a person on the business day, `$2`; `person` is the alias of the row. */
const ROLES_SQL = `coalesce((
  select jsonb_agg(jsonb_build_object('role', m.role, 'unit', ${unitRefSql('m.unit_id', 'role_unit')}) order by role_unit.code, m.role)
  from membership m ${joinUnitName('m.unit_id', 'role_unit')}
  where m.person_id = person.id and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)), '[]')`;

/** The caller's own roles of the day, and those of a colleague on leave. */
const MY_ROLES_SQL = `coalesce((
  select jsonb_agg(jsonb_build_object('role', m.role, 'unit', ${unitRefSql('m.unit_id', 'role_unit')}, 'onBehalfOf', absent.code)
    order by absent.code nulls first, role_unit.code, m.role)
  from (${recipientsSql('$2::date')}) as m left join person absent on absent.id = m.on_behalf_of ${joinUnitName('m.unit_id', 'role_unit')}
  where m.person_id = person.id), '[]')`;

/**
 * The units a caller may know of: one's own; for secretariats and leaders those that take part in their programmes;
 * for administrators all.
 */
const KNOWN_UNITS = `known as materialized (
  select unit_id as id from mine
  union
  select taking.unit_id from programme p
  cross join lateral (
    select unit_id from party where programme_id = p.id
    union select secretariat_unit_id from party where programme_id = p.id
    union select respondent.unit_id from period_rule rule join period_rule_respondent respondent on respondent.period_rule_id = rule.id
      where rule.programme_id = p.id
    union select assignment.unit_id from task join assignment on assignment.task_id = task.id where task.programme_id = p.id
    union select o.unit_id from round r join obligation o on o.round_id = r.id where r.programme_id = p.id
    union select part.unit_id from plan_item item join plan_item_unit part on part.plan_item_id = item.id where item.programme_id = p.id
    union select to_unit_id from direction where programme_id = p.id
  ) as taking
  where ${programmeOverseen('p.id')}
  union
  select id from unit where exists (select 1 from mine where role = 'administrator'))`;

/** Units and the offices in them, as far as the caller may know of them. */
export class PersonQueries {
  constructor(private readonly database: Database) {}

  me(actor: Actor, access: Access): Promise<Me> {
    return this.database.snapshot(actor, async (tx) => {
      const me = await tx.one<Me>(
        `select id, code, name, locale, coalesce(account.must_change, false) as "mustChangePassword", ${MY_ROLES_SQL} as roles
         from person left join account on account.person_id = person.id where id = $1::uuid`,
        scopeOf(tx, access),
      );
      return me!;
    });
  }

  /** Units as they are on the business day, by code. */
  units(actor: Actor, access: Access, filter: UnitFilter): Promise<Page<UnitItem>> {
    return this.database.snapshot(actor, async (tx) => {
      const [code, id] = decodeCursor(filter.cursor, 2) ?? [null, null];
      const rows = await tx.query<UnitItem>(
        `with ${MINE}, ${KNOWN_UNITS}
         select v.unit_id as id, v.code, v.name, v.short_name as "shortName", v.kind, v.level, v.parent_id as "parentId",
           v.valid_from as "validFrom", v.valid_to as "validTo"
         from unit_version v join known on known.id = v.unit_id
         where v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)
           and ($3::text is null or v.code ilike '%' || $3 || '%' or v.name ilike '%' || $3 || '%')
           and ($4::text is null or (v.code, v.unit_id) > ($4, $5::uuid))
         order by v.code, v.unit_id limit $6`,
        [...scopeOf(tx, access), filter.search ? likePart(filter.search) : null, code, id, filter.limit + 1],
      );
      return pageFrom(rows, filter.limit, (row) => [row.code, row.id]);
    });
  }

  /** The offices of those units, by code; no addresses. */
  persons(actor: Actor, access: Access, filter: CursorQuery): Promise<Page<PersonItem>> {
    return this.database.snapshot(actor, async (tx) => {
      const [code] = decodeCursor(filter.cursor, 1) ?? [null];
      const rows = await tx.query<PersonItem>(
        `with ${MINE}, ${KNOWN_UNITS}
         select person.id, person.code, person.name, ${ROLES_SQL} as roles from person
         where exists (select 1 from membership held join known on known.id = held.unit_id where held.person_id = person.id
             and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date))
           and ($3::text is null or person.code > $3)
         order by person.code limit $4`,
        [...scopeOf(tx, access), code, filter.limit + 1],
      );
      return pageFrom(rows, filter.limit, (row) => [row.code]);
    });
  }
}

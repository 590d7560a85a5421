import { DELEGATED_ROLES } from '#domain/assignment/delegation';

const ROLES = DELEGATED_ROLES.map((role) => `'${role}'`).join(', ');

/** SQL: whether that membership row, `held`, counts on the day. */
const onDay = (held: string, day: string) =>
  `${held}.valid_from <= ${day} and (${held}.valid_to is null or ${held}.valid_to > ${day})`;

/**
 * SQL: the delegations of that day that give somebody a role, as `(to_person_id, person_id, unit_id, role)`: what the
 * absent person holds in that one unit by its own membership, never what was lent on. Whoever stands in must still
 * belong to the unit, unless the secretariat allowed it. `day` is a date.
 */
export const delegatedRolesSql = (day: string) => `
  select d.id, d.to_person_id, d.person_id, d.unit_id, lent.role
  from delegation d
  join membership lent on lent.person_id = d.person_id and lent.unit_id = d.unit_id and lent.role in (${ROLES})
    and ${onDay('lent', day)}
  where d.state = 'given' and d.valid_from <= ${day} and d.valid_until >= ${day}
    and (d.outside or exists (select 1 from membership own
      where own.person_id = d.to_person_id and own.unit_id = d.unit_id and ${onDay('own', day)}))`;

/** SQL: who holds which role in which unit on that day, and for whom, if for somebody on leave: whom a notification reaches. */
export const recipientsSql = (day: string) => `
  select held.unit_id, held.role, held.person_id, null::uuid as on_behalf_of from membership held where ${onDay('held', day)}
  union all
  select stands.unit_id, stands.role, stands.to_person_id, stands.person_id from (${delegatedRolesSql(day)}) as stands`;

/**
 * SQL: joins what the unit is called on the business day, `$2`; a unit that is no more keeps its last name. The alias
 * has `code` and `name`.
 */
export const joinUnitName = (unitId: string, alias: string) => `
  left join lateral (
    select v.code, v.name from unit_version v where v.unit_id = ${unitId} and v.valid_from <= $2::date
    order by v.valid_from desc limit 1
  ) as ${alias} on true`;

/** SQL: the unit as answers name it, from an alias that `joinUnitName` made. */
export const unitRefSql = (unitId: string, alias: string) =>
  `jsonb_build_object('id', ${unitId}, 'code', coalesce(${alias}.code, ''), 'name', coalesce(${alias}.name, ''))`;

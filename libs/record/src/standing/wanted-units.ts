/** SQL: whether the unit is one of the caller's; `overseen` is the parameter that says that all are seen. Needs MINE. */
export const unitSeen = (unitId: string, overseen: string) =>
  `(${overseen}::boolean or ${unitId} in (select unit_id from mine where role in ('officer', 'head')))`;

/**
 * SQL: the units that are asked for, as `wanted(unit_id)`: all of them, or those below one (and it) as the tree is today,
 * or those of a level. `$2` is the business day; the parameters hold the unit's code and the level, or null.
 */
export const wantedUnits = (under: string, level: string) => `
  today as materialized (
    select unit_id, code, parent_id, level from unit_version
    where valid_from <= $2::date and (valid_to is null or valid_to > $2::date)),
  below as (
    with recursive tree as (
      select unit_id from today where code = ${under}::text
      union select today.unit_id from today join tree on today.parent_id = tree.unit_id)
    select unit_id from tree),
  wanted as materialized (
    select unit_id from today where (${under}::text is null or unit_id in (select unit_id from below))
      and (${level}::text is null or level = ${level}::text))`;

/** SQL: whether the unit is wanted; without a filter also one that is no more. */
export const isWanted = (unitId: string, under: string, level: string) =>
  `((${under}::text is null and ${level}::text is null) or ${unitId} in (select unit_id from wanted))`;

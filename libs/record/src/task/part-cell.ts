import { TASK_CELLS } from '#domain/task/task-cell';

/**
 * SQL: where one unit's part of a task is counted on the business day, `$2`: the lead's part by the task, a share by
 * itself. The same rule as `taskCell` and `shareCell` of the domain, for sets; a test holds the two against each other.
 */
export const partCellSql = (item: string, part: string) => {
  const due = `coalesce(${part}.due, ${item}.due)`;
  const done = `(case when ${part}.role = 'each' then ${part}.status in ('done', 'verified') else ${item}.status = 'done' end)`;
  const timely = `(case when ${part}.role = 'each' then ${part}.timely else ${item}.timely end)`;
  return `case
    when ${item}.status in ('draft', 'dropped') then null
    when ${done} and ${due} is null then 'withoutDeadline'
    when ${done} then case when ${timely} is false then 'doneLate' else 'doneOnTime' end
    when ${item}.status = 'suspended' or (${part}.status = 'suspended' and ${item}.status = 'open') then 'suspended'
    when ${item}.status <> 'open' then null
    when ${due} is null then 'withoutDeadline'
    when ${due} < $2::date then 'openOverdue'
    else 'openInTime' end`;
};

/** SQL: how many stand in each cell; `cell` is an expression. */
export const cellCountsSql = (cell: string) =>
  TASK_CELLS.map((name) => `count(*) filter (where ${cell} = '${name}')::int as "${name}"`).join(', ');

/** SQL: the parts of a task that somebody has to do: the lead's, or each unit's share. */
export const isDuty = (item: string, part: string) =>
  `(${part}.role = 'each' or (${part}.role = 'lead' and ${item}.tracking = 'lead'))`;

/** SQL: the four cells of whole tasks `i`; those without a deadline and suspended ones are none of them. */
export const TASK_FOUR_CELLS = `
  count(*) filter (where i.status = 'done' and i.due is not null and i.timely is not false)::int as "doneOnTime",
  count(*) filter (where i.status = 'done' and i.due is not null and i.timely is false)::int as "doneLate",
  count(*) filter (where i.status = 'open' and i.due >= $2::date)::int as "openInTime",
  count(*) filter (where i.status = 'open' and i.due < $2::date)::int as "openOverdue"`;

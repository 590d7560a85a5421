/**
 * Where the tasks of a plan come from, as selects over `this`, the plan's row. Each gives the columns of `SourcedTask`;
 * together they are one statement, whatever the number of tasks.
 */

const COLUMNS = `origin, wanted, "from", task_id, direction_id, carried_from, task_ahead_id, content_number, title, output, cadence,
  due_original::text as "dueOriginal", due::text as due`;

// A programme's task stands in the plan's content that names it; without contents of its own the plan keeps the programme's.
const PLACED = `
  select task.id, task.number, task.title, task.output, task.cadence, task.due,
    case when this.contents = '[]' then content.number::int else named.number end as content_number,
    this.contents = '[]' or named.number is not null as named
  from this
  join task on task.programme_id = this.programme_id
  join content on content.id = task.content_id
  left join lateral (
    select (head ->> 'number')::int as number from jsonb_array_elements(this.contents) as head
    where head -> 'tasks' ? task.number order by 1 limit 1
  ) as named on true`;

// What has a due date of its own belongs to that year's plan; what recurs until then, to every year's before as well.
const TAKEN = `
  select placed.*, case
      when extract(year from placed.due) = this.year then placed.due
      when placed.cadence = 'yearly' then make_date(this.year, 12, 31)
    end as due_this_year
  from placed cross join this
  where placed.named and (placed.due is null or extract(year from placed.due) = this.year
    or (placed.cadence is not null and extract(year from placed.due) > this.year))`;

const PROGRAMME = `
  select 1 as rank, 0 as place, 'programme' as origin, taken.number as wanted, null::int as "from", taken.id as task_id,
    null::uuid as direction_id, null::uuid as carried_from, null::uuid as task_ahead_id, taken.content_number,
    taken.title, taken.output, taken.cadence, taken.due_this_year as due_original, taken.due_this_year as due
  from taken`;

// Unfinished work goes on under its own date. What recurs without one does so by itself; what is taken up anew with a
// date for this year leaves last year's where it is: late.
const CARRIED_OVER = `
  select 2, old_plan.year, 'carry-over', old.number, old_plan.year, old.task_id, null::uuid, old.id, null::uuid,
    case when old.task_id is not null then placed.content_number when this.contents = '[]' and old_plan.contents = '[]' then old.content_number end,
    old.title, old.output, old.cadence, coalesce(old.due_original, old.due), old.due
  from this
  join plan old_plan on old_plan.programme_id = this.programme_id and old_plan.year < this.year
  join plan_item old on old.plan_id = old_plan.id and old.status in ('open', 'suspended') and old.direction_id is null
  left join placed on placed.id = old.task_id
  where (old.due is not null or old.task_id is null)
    and not exists (select 1 from taken where taken.id = old.task_id and taken.due_this_year is not null)`;

// A single task of an earlier year that is not done goes on in this one's plan; what helps against an obstacle stays with that.
const SINGLE = `
  select 2, single.year, 'carry-over', single.number, single.year, null::uuid, null::uuid, single.id, null::uuid,
    case when this.contents = '[]' then single.content_number end, single.title, single.output, single.cadence,
    coalesce(single.due_original, single.due), single.due
  from this join lateral (
    select item.*, extract(year from item.issued_at at time zone interval '7 hours')::int as year from plan_item item
    where item.programme_id = this.programme_id and item.plan_id is null and item.origin = 'single' and item.obstacle_id is null
      and item.status in ('open', 'suspended')
  ) as single on single.year < this.year`;

const DIRECTIONS = `
  select 3, d.ordinal, 'direction', 'D-' || d.ordinal, null::int, null::uuid, d.id, old.id, null::uuid, null::int,
    old.title, old.output, old.cadence, coalesce(old.due_original, old.due), old.due
  from this
  join direction d on d.programme_id = this.programme_id
  join lateral (
    select item.* from plan_item item left join plan old_plan on old_plan.id = item.plan_id
    where item.direction_id = d.id and item.status in ('open', 'suspended') and coalesce(old_plan.year, 0) < this.year
    order by old_plan.year desc nulls last, item.issued_at desc limit 1
  ) as old on true
  where not exists (
    select 1 from plan_item here where here.plan_id = this.id and here.direction_id = d.id and here.status <> 'dropped')`;

// One that came too late for the plan of its own year is taken up by the next.
const CONCLUSIONS = `
  select 4, row_number() over (order by review.code, ahead.ordinal)::int, 'conclusion', null::text, null::int, null::uuid,
    null::uuid, null::uuid, ahead.id, null::int, ahead.title, null::text, null::text, ahead.due, ahead.due
  from this
  join review on review.programme_id = this.programme_id
  join task_ahead ahead on ahead.review_id = review.id and ahead.for_year <= this.year and ahead.plan_item_id is null`;

/** SQL: everything a first draft is made of; `$1` is the plan. */
export const FIRST_DRAFT_SQL = `
  with this as (select * from plan where id = $1), placed as (${PLACED}), taken as (${TAKEN})
  select ${COLUMNS} from (${PROGRAMME} union all ${CARRIED_OVER} union all ${SINGLE} union all ${DIRECTIONS} union all ${CONCLUSIONS}) as source
  order by rank, place, wanted`;

/** SQL: directions and tasks of conclusions that came after the draft was made. */
export const LATE_COMERS_SQL = `
  with this as (select * from plan where id = $1)
  select ${COLUMNS} from (
    select * from (${DIRECTIONS}) as late (rank, place, origin, wanted, "from", task_id, direction_id, carried_from, task_ahead_id,
      content_number, title, output, cadence, due_original, due)
    union all ${CONCLUSIONS}) as source
  order by rank, place, wanted`;

/** SQL: the units of new tasks (`$1`), on the day `$2`, or the programme's first when it is drafted before: from the programme's assignments, what is carried on (of units that each have to do it those that have not yet), the direction, the conclusion. */
export const UNITS_OF_NEW_SQL = `
  insert into plan_item_unit (plan_item_id, unit_id, role, status, due_original, due)
  select distinct on (item_id, unit_id) item_id, unit_id, role, status, due_original, due from (
    select item.id as item_id, a.unit_id, a.role, null::text as status,
      null::date as due_original, null::date as due
    from plan_item item join assignment a on a.task_id = item.task_id
      and a.valid_from <= greatest($2::date, (select period_from from programme where id = item.programme_id))
      and (a.valid_to is null or a.valid_to > $2::date)
    where item.id = any($1::uuid[]) and item.origin = 'programme'
    union all
    select item.id, part.unit_id, part.role, part.status, part.due_original, part.due
    from plan_item item join plan_item_unit part on part.plan_item_id = item.carried_from
    where item.id = any($1::uuid[]) and (item.origin = 'carry-over' or part.role <> 'lead')
      and coalesce(part.status in ('open', 'suspended'), true)
    union all
    select item.id, d.to_unit_id, 'lead', null, null, null from plan_item item join direction d on d.id = item.direction_id
    where item.id = any($1::uuid[])
    union all
    select item.id, ahead.lead_unit_id, 'lead', null, null, null
    from plan_item item join task_ahead ahead on ahead.plan_item_id = item.id
    where item.id = any($1::uuid[])
  ) as given
  order by item_id, unit_id, role desc`;

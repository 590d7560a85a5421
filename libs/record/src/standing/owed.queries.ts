import type { Page } from '#contracts/http/primitives';
import type { OwedFilter, OwedItem, OwedUnit } from '#contracts/http/standing';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, programmeOverseen, programmeVisible, scopeOf } from '../person/scope.js';
import { isTask, taskCodeSql } from '../task/task.queries.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { isWanted, unitSeen, wantedUnits } from './wanted-units.js';

// What each programme lets the caller see is asked once a programme, never once a row.
const SEEN = `
  seen as materialized (
    select p.id, p.number, p.stage, ${programmeOverseen('p.id')} as overseen from programme p
    where ($3::uuid is null or p.id = $3) and ${programmeVisible('p.id')})`;

const REPORTS = `
  select o.unit_id, 'report' as kind, r.code, o.id, r.name as title, seen.id as programme_id, o.due_original, o.due,
    (select max(sent_at) from reminder where reminder.obligation_id = o.id) as last_reminded_at
  from seen join round r on r.programme_id = seen.id and r.stage = 'open'
  join obligation o on o.round_id = r.id and o.status in ('open', 'returned')
  where ${unitSeen('o.unit_id', 'seen.overseen')}`;

const TASKS = `
  select part.unit_id, 'task', ${taskCodeSql('i', 'plan')}, i.id, i.title, seen.id, coalesce(part.due_original, i.due_original),
    coalesce(part.due, i.due),
    (select max(sent_at) from task_reminder told where told.plan_item_id = i.id and told.unit_id = part.unit_id)
  from seen join plan_item i on i.programme_id = seen.id and i.status = 'open' and i.direction_id is null and ${isTask('i')}
  left join plan on plan.id = i.plan_id
  join plan_item_unit part on part.plan_item_id = i.id and part.role = case i.tracking when 'lead' then 'lead' else 'each' end
    and coalesce(part.status, 'open') = 'open'
  where seen.stage <> 'ended' and ${unitSeen('part.unit_id', 'seen.overseen')}`;

const DIRECTIONS = `
  select d.to_unit_id, 'direction', 'D-' || d.ordinal, d.id, d.text, seen.id, d.due_original, d.due, null::timestamptz
  from seen join direction d on d.programme_id = seen.id and d.stage = 'open'
  where ${unitSeen('d.to_unit_id', 'seen.overseen')}`;

const OPINIONS = `
  select opinion.unit_id, 'opinion', plan.year::text, plan.id, coalesce(plan.theme, ''), seen.id, plan.reply_by, plan.reply_by, null::timestamptz
  from seen join plan on plan.programme_id = seen.id and plan.stage = 'consulting'
  join opinion on opinion.plan_id = plan.id and opinion.status = 'asked'
  where seen.stage = 'in-force' and ${unitSeen('opinion.unit_id', 'seen.overseen')}`;

const OWED = `
  with ${MINE}, ${SEEN}, ${wantedUnits('$4', 'null')}, owed as (
    select each.*, coalesce(each.due < $2::date, false) as overdue
    from (${REPORTS} union all ${TASKS} union all ${DIRECTIONS} union all ${OPINIONS})
      as each(unit_id, kind, code, id, title, programme_id, due_original, due, last_reminded_at)
    where ($5::text is null or each.kind = $5) and ($6::boolean is null or coalesce(each.due < $2::date, false) = $6)
      and ($7::text is null or each.unit_id in (select unit_id from today where code = $7)) and ${isWanted('each.unit_id', '$4', 'null')})`;

const ITEMS_SQL = `
  ${OWED}
  select ${unitRefSql('owed.unit_id', 'named')} as unit, owed.kind, owed.code, owed.id, owed.title, owed.programme_id as "programmeId",
    seen.number as programme, owed.due_original as "dueOriginal", owed.due, owed.overdue,
    ${isoLocalSql('owed.last_reminded_at')} as "lastRemindedAt", coalesce(owed.due, 'infinity'::date)::text as "dueOrder"
  from owed join seen on seen.id = owed.programme_id ${joinUnitName('owed.unit_id', 'named')}
  where $8::text is null or (coalesce(named.code, ''), coalesce(owed.due, 'infinity'::date)::text, owed.kind, owed.id, owed.unit_id) > ($8, $9, $10, $11::uuid, $12::uuid)
  order by coalesce(named.code, ''), coalesce(owed.due, 'infinity'::date)::text, owed.kind, owed.id, owed.unit_id limit $13`;

const UNITS_SQL = `
  ${OWED}, by_kind as (
    select unit_id, kind, count(*)::int as open, count(*) filter (where overdue)::int as overdue, min(due) as oldest, max(last_reminded_at) as reminded
    from owed group by unit_id, kind
  ), by_unit as (
    select unit_id, sum(open)::int as open, sum(overdue)::int as overdue, min(oldest) as oldest, max(reminded) as reminded,
      jsonb_object_agg(kind, jsonb_build_object('open', open, 'overdue', overdue)) as kinds
    from by_kind group by unit_id)
  select ${unitRefSql('by_unit.unit_id', 'named')} as unit, by_unit.open, by_unit.overdue, by_unit.kinds as "byKind",
    by_unit.oldest as "oldestDue", ${isoLocalSql('by_unit.reminded')} as "lastRemindedAt"
  from by_unit ${joinUnitName('by_unit.unit_id', 'named')}
  where $8::int is null or (-by_unit.overdue, -by_unit.open, coalesce(named.code, ''), by_unit.unit_id) > ($8, $9::int, $10, $11::uuid)
  order by -by_unit.overdue, -by_unit.open, coalesce(named.code, ''), by_unit.unit_id limit $12`;

const filterOf = (tx: Transaction, access: Access, filter: OwedFilter) => [
  ...scopeOf(tx, access),
  filter.programme ?? null,
  filter.under ?? null,
  filter.kind ?? null,
  filter.overdue === undefined ? null : filter.overdue === 'true',
  filter.unit ?? null,
];

/** What one unit still owes, as far as the caller may see it, the most pressing first. */
export async function owedByUnit(tx: Transaction, access: Access, unit: string): Promise<OwedItem[]> {
  const filter: OwedFilter = { unit, limit: 200 };
  const none = [null, null, null, null, null];
  const rows = await tx.query<OwedItem & { dueOrder: string }>(ITEMS_SQL, [
    ...filterOf(tx, access, filter),
    ...none,
    200,
  ]);
  return rows.map(({ dueOrder: _, ...item }) => item);
}

/** What units still owe, over all programmes that the caller may see. */
export class OwedQueries {
  constructor(private readonly database: Database) {}

  /** Every single thing, by unit and then by due date. */
  items(actor: Actor, access: Access, filter: OwedFilter): Promise<Page<OwedItem>> {
    return this.database.snapshot(actor, async (tx) => {
      const after = decodeCursor(filter.cursor, 5) ?? [null, null, null, null, null];
      const rows = await tx.query<OwedItem & { dueOrder: string }>(ITEMS_SQL, [
        ...filterOf(tx, access, filter),
        ...after,
        filter.limit + 1,
      ]);
      const page = pageFrom(rows, filter.limit, (row) => [row.unit.code, row.dueOrder, row.kind, row.id, row.unit.id]);
      return { ...page, items: page.items.map(({ dueOrder: _, ...item }) => item) };
    });
  }

  /** Counted by unit, those with the most overdue first. */
  units(actor: Actor, access: Access, filter: OwedFilter): Promise<Page<OwedUnit>> {
    return this.database.snapshot(actor, async (tx) => {
      const after = decodeCursor(filter.cursor, 4) ?? [null, null, null, null];
      const rows = await tx.query<OwedUnit>(UNITS_SQL, [...filterOf(tx, access, filter), ...after, filter.limit + 1]);
      return pageFrom(rows, filter.limit, (row) => [-row.overdue, -row.open, row.unit.code, row.unit.id]);
    });
  }
}

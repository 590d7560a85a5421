import type { AnnualPlanFacts, PlannedTask } from '#documents/papers/annual-plan-facts';
import type { Citation } from '#documents/papers/story-facts';
import { compareNumbers } from '#domain/plan/item-number';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../../local-time.js';
import { joinUnitName } from '../../unit-name.js';
import { type OfProgramme, PROGRAMME_NAMED, unitNamedSql } from './programme-named.queries.js';

interface PlanRow extends OfProgramme {
  readonly year: number;
  readonly theme: string | null;
  readonly contents: AnnualPlanFacts['contents'];
  readonly programmeBases: readonly Citation[];
  readonly planBases: readonly (Omit<Citation, 'date'> & { readonly date?: string })[];
}

// A plan without contents of its own keeps the programme's.
const PLAN_SQL = `
  select ${PROGRAMME_NAMED} as programme, plan.year, plan.theme,
    case when plan.contents <> '[]' then plan.contents else coalesce((
      select jsonb_agg(jsonb_build_object('number', content.number::int, 'title', content.title) order by content.number::int)
      from content where content.programme_id = p.id), '[]') end as contents,
    coalesce((select jsonb_agg(jsonb_build_object('kind', basis.kind, 'number', basis.number, 'date', basis.issued_on,
        'issuer', basis.issuer, 'summary', basis.summary) order by basis.ordinal)
      from legal_basis basis where basis.programme_id = p.id), '[]') as "programmeBases",
    plan.legal_bases as "planBases"
  from plan join programme p on p.id = plan.programme_id where plan.id = $1::uuid and plan.stage <> 'planned'`;

// The units of all tasks in one pass: some have thousands.
const TASKS_SQL = `
  with item as (
    select item.* from plan join plan_item item on item.plan_id = plan.id
      and (item.status <> 'dropped' or (plan.stage = 'cancelled' and item.status_reason = 'plan-cancelled'))
    where plan.id = $1::uuid),
  part as (
    select part.plan_item_id, part.role, jsonb_agg(${unitNamedSql('part_name')} order by part_name.code collate "C") as units,
      min(person.name) filter (where part.role = 'lead') as person
    from plan_item_unit part left join person on person.id = part.person_id ${joinUnitName('part.unit_id', 'part_name')}
    where part.plan_item_id in (select id from item)
    group by part.plan_item_id, part.role)
  select item.number, item.content_number as content, item.title, item.output, led.units -> 0 as lead,
    coalesce(coordinating.units, '[]') as coordinating, coalesce(each_unit.units, '[]') as each, led.person,
    item.due_original as "dueOriginal", item.due,
    case when item.cadence in ('yearly', 'continuous') then item.cadence else (
      select rule.rule ->> 'kind' from period_rule rule
      where rule.programme_id = item.programme_id and rule.code = item.cadence) end as rhythm,
    case when d.id is not null then jsonb_build_object('direction', 'D-' || d.ordinal)
      when review.id is not null then jsonb_build_object('review', review.code)
      when source.id is not null then jsonb_build_object('plan', source_plan.year, 'number', source.number) end as "from"
  from item
  left join part led on led.plan_item_id = item.id and led.role = 'lead'
  left join part coordinating on coordinating.plan_item_id = item.id and coordinating.role = 'coordinating'
  left join part each_unit on each_unit.plan_item_id = item.id and each_unit.role = 'each'
  left join direction d on d.id = item.direction_id
  left join task_ahead ahead on ahead.plan_item_id = item.id
  left join review on review.id = ahead.review_id
  left join plan_item source on source.id = item.carried_from
  left join plan source_plan on source_plan.id = source.plan_id`;

/** What the annual plan of that id says; `undefined` until it is drafted. */
export async function annualPlanFacts(tx: Transaction, planId: string): Promise<AnnualPlanFacts | undefined> {
  const plan = await tx.one<PlanRow>(PLAN_SQL, [planId, businessDay(tx)]);
  if (!plan) return undefined;
  const tasks = await tx.query<PlannedTask>(TASKS_SQL, [planId, businessDay(tx)]);
  const { programme, year, theme, contents } = plan;
  return {
    programme,
    year,
    theme,
    bases: basesOf(plan),
    contents: contents.map(({ number, title }) => ({ number, title })),
    tasks: tasks.sort(inOrder),
  };
}

/** Each once, the programme's first; the programme itself stands in the plan's opening. */
function basesOf({ programme, programmeBases, planBases }: PlanRow): Citation[] {
  const own = planBases.map(({ number, date, issuer, summary }) => ({ number, date: date ?? null, issuer, summary }));
  const known = new Set([programme.number]);
  return [...programmeBases, ...own].filter(({ number }) => {
    const isNew = !known.has(number);
    known.add(number);
    return isNew;
  });
}

/** By content of the plan, those outside any at the end; then by number. */
function inOrder(a: PlannedTask, b: PlannedTask): number {
  const place = ({ content }: PlannedTask) => content ?? Number.MAX_SAFE_INTEGER;
  return place(a) - place(b) || compareNumbers(a.number, b.number);
}

import { numberTasks } from '#domain/plan/item-number';
import type { PlanStage } from '#domain/plan/plan';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import type { ProgrammeUnit } from '../direction/programme-unit.queries.js';
import { wakeOfTasks } from '../task/lock-task.js';
import type { HeldReview } from './held-review.js';

/** A task that a notice of conclusions gives. */
interface GivenTask {
  readonly title: string;
  readonly lead: ProgrammeUnit;
  readonly due: LocalDate | null;
}

interface NextPlan {
  id: string;
  year: number;
  stage: PlanStage;
}

/**
 * What becomes of the tasks in the plan of the year that follows: a draft takes them up; in one that is signed, or on its
 * way to the signer, they bind by the notice itself. A plan that is not drafted yet finds them when it is.
 */
const TAKEN_UP = {
  planned: null,
  drafting: 'draft',
  consulting: 'draft',
  revising: 'draft',
  signing: 'open',
  issued: 'open',
  cancelled: null,
} as const satisfies Record<PlanStage, 'draft' | 'open' | null>;

const ITEMS_SQL = `
  with added as (
    insert into plan_item (id, programme_id, plan_id, number, title, due_original, due, origin, status, issued_at)
    select each.id, $1, $2, each.number, each.title, each.due, each.due, 'conclusion', $3, $4
    from unnest($5::uuid[], $6::text[], $7::text[], $9::date[]) as each(id, number, title, due)
    returning id)
  insert into plan_item_unit (plan_item_id, unit_id, role)
  select added.id, each.unit_id, 'lead' from added join unnest($5::uuid[], $8::uuid[]) as each(id, unit_id) on each.id = added.id`;

const ASSIGNED = `
  select each.unit_id, each.key, jsonb_build_object('year', $1::int, 'task', each.number, 'role', 'lead', 'due', each.due) as data
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as each(unit_id, key, number, due)`;

/** Keeps the tasks that the notice gives, and puts them into the plan of the year that follows. Answers that year. */
export async function handOnTasks(tx: Transaction, review: HeldReview, tasks: readonly GivenTask[]): Promise<number> {
  const year = review.launches ?? review.year + 1;
  const plan = await tx.one<NextPlan>(
    `select id, year, stage from plan where programme_id = $1 and year = $2 for update`,
    [review.programme_id, year],
  );
  const status = plan ? TAKEN_UP[plan.stage] : null;
  const items = plan && status ? await addItems(tx, review, plan, status, tasks) : [];
  await tx.query(
    `insert into task_ahead (id, review_id, ordinal, title, lead_unit_id, for_year, due, plan_item_id)
     select gen_random_uuid(), $1, each.ordinal, each.title, each.unit_id, $2, each.due, each.item_id
     from unnest($3::text[], $4::uuid[], $5::uuid[], $6::date[]) with ordinality as each(title, unit_id, item_id, due, ordinal)`,
    [
      review.id,
      year,
      tasks.map(({ title }) => title),
      tasks.map(({ lead }) => lead.unitId),
      tasks.map((_, index) => items[index] ?? null),
      tasks.map(({ due }) => due),
    ],
  );
  return year;
}

async function addItems(
  tx: Transaction,
  review: HeldReview,
  plan: NextPlan,
  status: 'draft' | 'open',
  tasks: readonly GivenTask[],
): Promise<string[]> {
  if (tasks.length === 0) return [];
  const present = await tx.query<{ number: string }>(
    `select number from plan_item where plan_id = $1 and status <> 'dropped'`,
    [plan.id],
  );
  const items = numberTasks(
    tasks.map((task) => ({ ...task, id: uuid(), origin: 'conclusion' as const, wanted: null, from: null })),
    present.map(({ number }) => number),
  );
  const units = items.map(({ lead }) => lead.unitId);
  await tx.query(ITEMS_SQL, [
    review.programme_id,
    plan.id,
    status,
    status === 'open' ? new Date(review.now) : null,
    items.map(({ id }) => id),
    items.map(({ number }) => number),
    items.map(({ title }) => title),
    units,
    items.map(({ due }) => due),
  ]);
  if (status === 'open') {
    await tx.emitEach(
      'task.assigned',
      { programmeId: review.programme_id, planId: plan.id, setKey: `${plan.year}/${review.code}` },
      ASSIGNED,
      [
        plan.year,
        units,
        items.map(({ number, lead }) => `${plan.year}/${number}/${lead.code}`),
        items.map(({ number }) => number),
        items.map(({ due }) => due),
      ],
    );
    if (items.some(({ due }) => due !== null)) await wakeOfTasks(tx, review.programme_id);
  } else {
    await tx.query(`update plan set version = version + 1 where id = $1`, [plan.id]);
  }
  return items.map(({ id }) => id);
}

import type { Transaction } from '#persistence/transaction';
import { joinUnitName } from '../unit-name.js';
import type { HeldPlan } from './held-plan.js';
import { tellIssued } from './tell-plan.js';

// First the locks, then the change: a task may be completed at this very moment.
const LOCK_TASKS_SQL = `
  select 1 from plan_item where programme_id = $1 and status in ('draft', 'open', 'suspended') order by id for update`;

// What was finished since the draft was made is not begun again.
const DROP_FINISHED_SQL = `
  update plan_item item set status = 'dropped', status_reason = 'done-meanwhile', version = item.version + 1 from plan_item source
  where item.plan_id = $1 and item.status = 'draft' and source.id = item.carried_from and source.status not in ('open', 'suspended')`;

// Units that each have to do a carried task: those that have not done it until now, with the dates in force now.
const SHARES_SQL = [
  `delete from plan_item_unit part using plan_item item
   where item.plan_id = $1 and item.status = 'draft' and item.carried_from is not null and part.plan_item_id = item.id and part.role = 'each'`,
  `insert into plan_item_unit (plan_item_id, unit_id, role, status, status_reason, due_original, due)
   select item.id, part.unit_id, 'each', part.status, part.status_reason, part.due_original, part.due
   from plan_item item join plan_item_unit part on part.plan_item_id = item.carried_from and part.role = 'each'
   where item.plan_id = $1 and item.status = 'draft' and part.status in ('open', 'suspended')
   on conflict (plan_item_id, unit_id) do update set role = 'each', status = excluded.status, status_reason = excluded.status_reason,
     due_original = excluded.due_original, due = excluded.due where plan_item_unit.role = 'coordinating'`,
  `update plan_item item set tracking = case when exists (
     select 1 from plan_item_unit part where part.plan_item_id = item.id and part.role = 'each') then 'each-unit' else 'lead' end
   where item.plan_id = $1 and item.status = 'draft' and item.carried_from is not null`,
];

const OPEN_SQL = `
  update plan_item set status = 'open', issued_at = $2, version = version + 1 where plan_id = $1 and status = 'draft' returning id`;

// Whoever was named for carried-over work goes on with it.
const KEEP_PERSONS_SQL = `
  update plan_item_unit part set person_id = earlier.person_id, named_by = earlier.named_by, named_at = earlier.named_at
  from plan_item item, plan_item_unit earlier
  where item.plan_id = $1 and item.status = 'open' and part.plan_item_id = item.id
    and earlier.plan_item_id = item.carried_from and earlier.unit_id = part.unit_id and earlier.person_id is not null`;

// Until now the earlier plans' tasks went on: those this plan takes over, and those that recur in it, go on here.
const CARRY_SQL = `
  update plan_item old set status = 'carried', version = old.version + 1
  where old.programme_id = $2 and old.status in ('open', 'suspended') and exists (
    select 1 from plan_item item where item.plan_id = $1 and item.status = 'open' and (item.carried_from = old.id
      or (item.task_id = old.task_id and old.due is null and exists (
        select 1 from plan old_plan where old_plan.id = old.plan_id and old_plan.year < $3))))`;

// A later plan that is being drafted already carries them on from here.
const RELINK_DRAFTS_SQL = `
  update plan_item draft set carried_from = item.id from plan_item item, plan later
  where item.plan_id = $1 and item.status = 'open' and draft.status = 'draft' and draft.carried_from = item.carried_from
    and later.id = draft.plan_id and later.year > $2`;

const FACTS_SQL = `
  select plan.issuance, plan.theme, (select count(*)::int from plan_item where plan_id = plan.id and status = 'open') as items,
    (select jsonb_agg(jsonb_build_object('party', name.code, 'number', paper.number, 'issuedOn', paper.issued_on) order by paper.ordinal)
     from plan_paper paper left join party on party.id = paper.party_id ${joinUnitName('party.unit_id', 'name')}
     where paper.plan_id = plan.id) as papers
  from plan where plan.id = $1 and $2::date is not null`;

const ASSIGNED_SQL = `
  select part.unit_id, $2::int || '/' || item.number || '/' || name.code as key,
    jsonb_build_object('year', $2::int, 'task', item.number, 'role', part.role, 'due', coalesce(part.due, item.due)) as data
  from plan_item item join plan_item_unit part on part.plan_item_id = item.id
  left join lateral (
    select v.code from unit_version v where v.unit_id = part.unit_id and v.valid_from <= $3::date order by v.valid_from desc limit 1
  ) as name on true
  where item.id = any($1::uuid[])
  order by item.number, name.code`;

/** Issues a held plan whose last number was entered: its tasks are given out, and what went on until now ends. */
export async function issuePlan(tx: Transaction, plan: HeldPlan): Promise<void> {
  const issuedAt = new Date(plan.now);
  await tx.query(`update plan set stage = 'issued', issued_at = $2 where id = $1`, [plan.id, issuedAt]);
  await tx.query(LOCK_TASKS_SQL, [plan.programmeId]);
  await tx.query(DROP_FINISHED_SQL, [plan.id]);
  for (const sql of SHARES_SQL) await tx.query(sql, [plan.id]);
  // A conclusion's task that came while the plan was being signed is given out already.
  const opened = await tx.query<{ id: string }>(OPEN_SQL, [plan.id, issuedAt]);
  await tx.query(KEEP_PERSONS_SQL, [plan.id]);
  await tx.query(RELINK_DRAFTS_SQL, [plan.id, plan.year]);
  await tx.query(CARRY_SQL, [plan.id, plan.programmeId, plan.year]);
  const facts = (await tx.one(FACTS_SQL, [plan.id, plan.today]))!;
  const about = { programmeId: plan.programmeId, planId: plan.id };
  const data = { year: plan.year, ...facts };
  await tx.emit('plan.approved', { ...about, key: String(plan.year), data }, {}, plan.now);
  await tx.emitEach('task.assigned', { ...about, setKey: String(plan.year) }, ASSIGNED_SQL, [
    opened.map(({ id }) => id),
    plan.year,
    plan.today,
  ]);
  await tellIssued(tx, plan.id);
}

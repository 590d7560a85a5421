import type { PlanDraftInput, PlanSummary } from '#contracts/http/plan';
import { DomainError } from '#domain/error/domain-error';
import { type DraftNames, type MatchedDraft, matchDraft, type PresentTask } from '#domain/plan/plan-draft';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import type { Access } from '../person/access.js';
import { joinUnitName } from '../unit-name.js';
import { auditPlan, type HeldPlan, lockPlanAsSecretariat, requirePlanMove } from './held-plan.js';
import { planSummary } from './plan-view.js';

type DraftTask = PlanDraftInput['items'][number];

interface Names extends DraftNames {
  readonly unitIds: ReadonlyMap<string, string>;
  readonly taskOf: ReadonlyMap<string, { readonly id: string; readonly cadence: string | null }>;
}

const PRESENT_SQL = `
  select item.id, item.number, item.origin, task.number as "taskNumber", 'D-' || d.ordinal as direction, item.due,
    (select name.code from plan_item_unit part ${joinUnitName('part.unit_id', 'name')}
      where part.plan_item_id = item.id and part.role = 'lead' order by name.code limit 1) as lead
  from plan_item item left join task on task.id = item.task_id left join direction d on d.id = item.direction_id
  where item.plan_id = $1 and $2::date is not null and item.status = 'draft'
  order by item.id for update of item`;

const LEAVE_OUT_SQL = `
  update plan_item set status = 'dropped', status_reason = 'left-out', version = version + 1 where id = any($1::uuid[])`;

// Numbers are freed first, so that two tasks may change places.
const FREE_NUMBERS_SQL = `update plan_item set number = id::text where plan_id = $1 and status = 'draft'`;

// The first date of carried-over work and of a direction stays beside the new one for ever.
const CHANGE_SQL = `
  update plan_item item set number = new.number, title = new.title, output = new.output, due = new.due,
    due_original = case when item.origin in ('carry-over', 'direction') then item.due_original else new.due end,
    content_number = case when new.placed then new."contentNumber" else item.content_number end, version = item.version + 1
  from jsonb_to_recordset($2::jsonb) as new(id uuid, number text, title text, output text, due date, "contentNumber" int, placed boolean, fresh boolean)
  where item.plan_id = $1 and item.id = new.id and not new.fresh`;

const ADD_SQL = `
  insert into plan_item (id, programme_id, plan_id, task_id, content_number, number, title, output, cadence, due_original, due, origin, status)
  select new.id, plan.programme_id, plan.id, new."taskId", new."contentNumber", new.number, new.title, new.output, new.cadence, new.due, new.due,
    case when new."taskId" is null then 'plan' else 'programme' end, 'draft'
  from plan, jsonb_to_recordset($2::jsonb) as new(id uuid, "taskId" uuid, "contentNumber" int, number text, title text, output text,
    cadence text, due date, fresh boolean)
  where plan.id = $1 and new.fresh`;

// Units that each have to do a carried task stay: a draft names its lead and those that coordinate.
const CLEAR_UNITS_SQL = `
  delete from plan_item_unit part using plan_item item
  where item.id = part.plan_item_id and item.plan_id = $1 and item.status = 'draft' and part.role <> 'each'`;

const SET_UNITS_SQL = `
  insert into plan_item_unit (plan_item_id, unit_id, role)
  select part.item, part.unit, part.role from jsonb_to_recordset($1::jsonb) as part(item uuid, unit uuid, role text)
  on conflict (plan_item_id, unit_id) do update set role = excluded.role, status = null, due_original = null, due = null`;

/** The secretariat's work on a draft: it saves the whole draft over the version it has read. */
export class PlanDraftService {
  constructor(private readonly database: Database) {}

  /**
   * Replaces the theme and the tasks of a draft. Throws VERSION_STALE when it has changed meanwhile, INPUT_INVALID with
   * every unknown code or number used twice, PLAN_DIRECTION_MISSING, PLAN_NOT_AT_STAGE.
   */
  save(actor: Actor, access: Access, planId: string, input: PlanDraftInput, expected: number): Promise<PlanSummary> {
    return command(this.database, actor, async (tx) => {
      const plan = await lockPlanAsSecretariat(tx, access, planId);
      requirePlanMove(plan, plan.stage, 'saveDraft');
      if (plan.version !== expected) throw new DomainError('VERSION_STALE');
      await savePlanDraft(tx, plan, input);
      return planSummary(tx, planId);
    });
  }
}

/** Replaces the theme and the tasks of a draft that is held. Throws as `save` does. */
export async function savePlanDraft(tx: Transaction, plan: HeldPlan, input: PlanDraftInput): Promise<void> {
  const present = await tx.query<PresentTask>(PRESENT_SQL, [plan.id, plan.today]);
  const names = await namesOf(tx, plan, input.items);
  const matched = matchDraft(input.items, present, names);
  await write(tx, plan, matched, names);
  await tx.query(`update plan set theme = $2, version = version + 1 where id = $1`, [plan.id, input.theme]);
  const { tasks, leftOut } = matched;
  await auditPlan(tx, plan, 'plan.draft-saved', {
    items: tasks.length,
    leftOut: leftOut.map(({ number }) => number).sort(),
  });
}

/** What the record knows of the units, tasks and contents that the draft names. */
async function namesOf(tx: Transaction, plan: HeldPlan, items: readonly DraftTask[]): Promise<Names> {
  const codes = new Set(items.flatMap(({ lead, coordinating }) => [lead, ...coordinating]));
  const units = await unitsOfProgramme(tx, plan.programmeId, [...codes]);
  const tasks = await tx.query<{ id: string; number: string; cadence: string | null }>(
    `select id, number, cadence from task where programme_id = $1`,
    [plan.programmeId],
  );
  const contents = await tx.query<{ number: number }>(
    `select number::int as number from content where programme_id = $1`,
    [plan.programmeId],
  );
  const given = await tx.query<{ number: string }>(
    `select number from plan_item where plan_id = $1 and status not in ('draft', 'dropped')`,
    [plan.id],
  );
  return {
    unitIds: new Map(units.map(({ code, unitId }) => [code, unitId])),
    units: new Set(units.map(({ code }) => code)),
    taskOf: new Map(tasks.map((task) => [task.number, task])),
    tasks: new Set(tasks.map(({ number }) => number)),
    contents: new Set((plan.contents.length > 0 ? plan.contents : contents).map(({ number }) => number)),
    numbers: new Set(given.map(({ number }) => number)),
  };
}

/** Six statements, however many tasks there are. */
async function write(
  tx: Transaction,
  plan: HeldPlan,
  { tasks, leftOut }: MatchedDraft<DraftTask, PresentTask>,
  names: Names,
): Promise<void> {
  const rows = tasks.map(({ task, present }) => {
    const carriedOut = present ? undefined : names.taskOf.get(task.taskNumber ?? '');
    return {
      id: present?.id ?? uuid(),
      fresh: present === null,
      number: task.number,
      title: task.title,
      output: task.output ?? null,
      due: task.due ?? null,
      contentNumber: task.contentNumber ?? null,
      placed: task.contentNumber !== undefined,
      taskId: carriedOut?.id ?? null,
      cadence: carriedOut?.cadence ?? null,
    };
  });
  const parts = tasks.flatMap(({ task }, index) => [
    { item: rows[index]!.id, unit: names.unitIds.get(task.lead), role: 'lead' },
    ...task.coordinating.map((code) => ({
      item: rows[index]!.id,
      unit: names.unitIds.get(code),
      role: 'coordinating',
    })),
  ]);
  const written = JSON.stringify(rows);
  await tx.query(LEAVE_OUT_SQL, [leftOut.map(({ id }) => id)]);
  await tx.query(FREE_NUMBERS_SQL, [plan.id]);
  await tx.query(CHANGE_SQL, [plan.id, written]);
  await tx.query(ADD_SQL, [plan.id, written]);
  await tx.query(CLEAR_UNITS_SQL, [plan.id]);
  await tx.query(SET_UNITS_SQL, [JSON.stringify(parts)]);
}

import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import {
  matchTasks,
  type RecordedTask,
  type TaskRow,
  type TasksContext,
  type TaskWrite,
} from '#domain/spreadsheet-import/match-tasks';
import type { SheetRow } from '#domain/spreadsheet-import/sheet-rows';
import type { Transaction } from '#persistence/transaction';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import { type HeldPlan, lockPlanAsSecretariat, requirePlanMove } from '../plan/held-plan.js';
import { savePlanDraft } from '../plan/plan-draft.service.js';
import type { ImportScope, ImportTarget } from './import-target.js';
import { writeSingleTasks } from './write-single-tasks.js';

const UNIT_CODE = `(select v.code from unit_version v where v.unit_id = part.unit_id order by v.valid_from desc limit 1)`;

// A number outside any plan is not used again, not even that of a task that fell out.
const RECORDED_SQL = `
  select item.id, item.number, item.content_number as content, item.title, item.output, item.cadence, item.due, item.origin,
    case when item.plan_id is null then item.status = 'open' and item.origin = 'single' and item.tracking = 'lead'
      else item.status = 'draft' end as changeable,
    (select ${UNIT_CODE} from plan_item_unit part where part.plan_item_id = item.id and part.role = 'lead' limit 1) as lead,
    coalesce((select jsonb_agg(${UNIT_CODE} order by 1) from plan_item_unit part
      where part.plan_item_id = item.id and part.role = 'coordinating'), '[]') as coordinating
  from plan_item item
  where item.programme_id = $1 and item.plan_id is not distinct from $2::uuid and (item.plan_id is null or item.status <> 'dropped')
  order by item.number, item.id`;

/** Tasks: into the draft of a year's plan, or single ones that are given at once. */
export const tasksTarget: ImportTarget<TaskWrite> = {
  async match(tx, scope, rows) {
    const programmeId = scope.programmeId!;
    const plan = await draftOf(tx, scope);
    const recorded = await recordedTasks(tx, programmeId, plan);
    const units = await unitsOfProgramme(tx, programmeId, codesIn(rows));
    const numbers = await numbersOf(tx, programmeId);
    const context: TasksContext = {
      into: plan ? 'draft' : 'single',
      recorded,
      contents: plan && plan.contents.length > 0 ? plan.contents.map(({ number }) => number) : numbers.contents,
      units: new Set(units.map(({ code }) => code)),
      programmeTasks: new Set(numbers.tasks),
    };
    return { rows: matchTasks(rows as readonly TaskRow[], context) };
  },

  async write(tx, scope, writes) {
    const plan = await draftOf(tx, scope);
    if (plan) await addToDraft(tx, plan, writes);
    else await writeSingleTasks(tx, scope, writes);
  },
};

/** The plan whose draft is meant, held; `undefined` for single tasks. Throws INPUT_INVALID when there is no such draft. */
async function draftOf(tx: Transaction, { programmeId, year, access }: ImportScope): Promise<HeldPlan | undefined> {
  if (year === null) return undefined;
  if (!access) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  const plan = await tx.one<{ id: string }>(`select id from plan where programme_id = $1 and year = $2`, [
    programmeId,
    year,
  ]);
  if (!plan) {
    throw InputError.at('/year', `Chương trình chưa có kế hoạch năm ${year}.`, `There is no plan for ${year} yet.`);
  }
  const held = await lockPlanAsSecretariat(tx, access, plan.id);
  requirePlanMove(held, held.stage, 'saveDraft');
  return held;
}

/** The draft as it was, with the tasks of the sheet put in. */
async function addToDraft(tx: Transaction, plan: HeldPlan, writes: readonly TaskWrite[]): Promise<void> {
  const changed = new Map(writes.flatMap((write) => (write.id === null ? [] : [[write.id, write] as const])));
  const present = (await recordedTasks(tx, plan.programmeId, plan)).filter(({ changeable }) => changeable);
  const items = [
    ...present.map((task) => ({ ...task, ...changed.get(task.id), id: task.id, programmeTask: null })),
    ...writes.filter(({ id }) => id === null).map((write) => ({ ...write, id: undefined })),
  ].map(({ id, number, title, output, due, lead, coordinating, programmeTask, content }) => ({
    id,
    number,
    title,
    output,
    due,
    lead: lead!,
    coordinating: [...coordinating],
    taskNumber: programmeTask,
    ...(content !== null && { contentNumber: content }),
  }));
  await savePlanDraft(tx, plan, { theme: plan.theme, items });
}

const recordedTasks = (tx: Transaction, programmeId: string, plan: HeldPlan | undefined) =>
  tx.query<RecordedTask>(RECORDED_SQL, [programmeId, plan?.id ?? null]);

async function numbersOf(tx: Transaction, programmeId: string): Promise<{ contents: number[]; tasks: string[] }> {
  const numbers = await tx.one<{ contents: number[]; tasks: string[] }>(
    `select coalesce((select jsonb_agg(number::int order by number::int) from content where programme_id = $1), '[]') as contents,
       coalesce((select jsonb_agg(number) from task where programme_id = $1), '[]') as tasks`,
    [programmeId],
  );
  return numbers!;
}

function codesIn(rows: readonly SheetRow[]): string[] {
  const codes = (rows as readonly TaskRow[]).flatMap(({ values: { lead, coordinating } }) => [
    ...(lead === null ? [] : [lead]),
    ...(coordinating ?? []),
  ]);
  return [...new Set(codes)];
}

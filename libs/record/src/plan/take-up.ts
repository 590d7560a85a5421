import { numberTasks } from '#domain/plan/item-number';
import type { TaskOrigin } from '#domain/task/task';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { businessDay } from '../local-time.js';
import { FIRST_DRAFT_SQL, LATE_COMERS_SQL, UNITS_OF_NEW_SQL } from './draft-sources.js';

/** A task as a source gives it, before it has its number in the plan. */
interface SourcedTask {
  readonly origin: TaskOrigin;
  readonly wanted: string | null;
  readonly from: number | null;
  readonly task_id: string | null;
  readonly direction_id: string | null;
  readonly carried_from: string | null;
  readonly task_ahead_id: string | null;
  readonly content_number: number | null;
  readonly title: string;
  readonly output: string | null;
  readonly cadence: string | null;
  readonly dueOriginal: LocalDate | null;
  readonly due: LocalDate | null;
}

const INSERT_SQL = `
  insert into plan_item (id, programme_id, plan_id, direction_id, task_id, carried_from, content_number, number, title, output,
    cadence, due_original, due, origin, status, tracking)
  select new.id, plan.programme_id, plan.id, new.direction_id, new.task_id, new.carried_from, new.content_number, new.number, new.title,
    new.output, new.cadence, new."dueOriginal", new.due, new.origin, 'draft',
    coalesce((select earlier.tracking from plan_item earlier where earlier.id = new.carried_from), 'lead')
  from plan, jsonb_to_recordset($2::jsonb) as new(id uuid, direction_id uuid, task_id uuid, carried_from uuid, content_number int,
    number text, title text, output text, cadence text, "dueOriginal" date, due date, origin text)
  where plan.id = $1`;

const NOTE_CONCLUSIONS_SQL = `
  update task_ahead set plan_item_id = new.id
  from jsonb_to_recordset($1::jsonb) as new(id uuid, task_ahead_id uuid) where task_ahead.id = new.task_ahead_id`;

/** Fills a plan for the first time: the programme's tasks, unfinished work, open directions, conclusions' tasks. */
export const takeUpFirst = (tx: Transaction, planId: string) => takeUp(tx, planId, FIRST_DRAFT_SQL);

/** Adds directions and conclusions' tasks that came meanwhile: none of them may fall between two plans. Says how many. */
export async function takeUpLate(tx: Transaction, planId: string): Promise<number> {
  return (await takeUp(tx, planId, LATE_COMERS_SQL)).length;
}

async function takeUp(tx: Transaction, planId: string, sources: string): Promise<SourcedTask[]> {
  const sourced = await tx.query<SourcedTask>(sources, [planId]);
  if (sourced.length === 0) return [];
  const present = await tx.query<{ number: string }>(
    `select number from plan_item where plan_id = $1 and status <> 'dropped'`,
    [planId],
  );
  const tasks = numberTasks(
    sourced.map((task) => ({ ...task, id: uuid() })),
    present.map(({ number }) => number),
  );
  const rows = JSON.stringify(tasks);
  await tx.query(INSERT_SQL, [planId, rows]);
  await tx.query(NOTE_CONCLUSIONS_SQL, [rows]);
  await tx.query(UNITS_OF_NEW_SQL, [tasks.map(({ id }) => id), businessDay(tx)]);
  return tasks;
}

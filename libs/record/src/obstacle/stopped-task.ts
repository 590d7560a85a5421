import { DomainError } from '#domain/error/domain-error';
import type { AssignmentRole, TaskStatus } from '#domain/task/task';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { taskCodeSql } from '../task/task.queries.js';
import { joinUnitName } from '../unit-name.js';

/** What a plan says of a task that a change may touch. */
export interface TaskTerms {
  readonly title: string;
  readonly output: string | null;
  readonly due: LocalDate | null;
  /** Codes of units. */
  readonly lead: string | null;
  readonly coordinating: readonly string[];
}

/** The task that an obstacle stops, held by this transaction. */
export interface StoppedTask {
  readonly id: string;
  /** `2018/1.1` */
  readonly code: string;
  readonly year: number | null;
  readonly status: TaskStatus;
  readonly issuedOn: LocalDate;
  readonly dueOriginal: LocalDate | null;
  /** The direction it carries out. */
  readonly direction: string | null;
  readonly ofRecommendation: boolean;
  readonly terms: TaskTerms;
  readonly units: readonly { readonly unitId: string; readonly code: string; readonly role: AssignmentRole }[];
}

// Where the next plan carried it on, that is the task which is stopped now.
const NEWEST_SQL = `
  with recursive chain as (
    select id, 0 as place from plan_item where id = $1
    union all
    select next.id, chain.place + 1 from chain join plan_item next on next.carried_from = chain.id and next.status not in ('draft', 'dropped')
    where chain.place < 100)
  select id from chain order by place desc limit 1`;

const FACTS_SQL = `
  select item.id, ${taskCodeSql('item', 'plan')} as code, plan.year, item.status, item.title, item.output, item.due,
    item.due_original as "dueOriginal", (item.issued_at at time zone interval '7 hours')::date as "issuedOn",
    'D-' || d.ordinal as direction, item.recommendation_id is not null as "ofRecommendation",
    coalesce((select jsonb_agg(jsonb_build_object('unitId', part.unit_id, 'code', coalesce(part_name.code, ''), 'role', part.role)
        order by part_name.code)
      from plan_item_unit part ${joinUnitName('part.unit_id', 'part_name')} where part.plan_item_id = item.id), '[]') as units
  from plan_item item left join plan on plan.id = item.plan_id left join direction d on d.id = item.direction_id
  where item.id = $1`;

/** Locks the task, or the one that carries it on. Throws TASK_NOT_AT_STATUS unless it is still to be done. */
export async function lockStoppedTask(tx: Transaction, itemId: string): Promise<StoppedTask> {
  const newest = await tx.one<{ id: string }>(NEWEST_SQL, [itemId]);
  await tx.query(`select 1 from plan_item where id = $1 for update`, [newest!.id]);
  const row = await tx.one<Omit<StoppedTask, 'terms'> & Pick<TaskTerms, 'title' | 'output' | 'due'>>(FACTS_SQL, [
    newest!.id,
    businessDay(tx),
  ]);
  const { title, output, due, ...task } = row!;
  if (task.status !== 'open' && task.status !== 'suspended') {
    throw new DomainError('TASK_NOT_AT_STATUS', { task: task.code, status: task.status });
  }
  const codes = (role: AssignmentRole) => task.units.filter((unit) => unit.role === role).map(({ code }) => code);
  const terms = { title, output, due, lead: codes('lead')[0] ?? null, coordinating: codes('coordinating') };
  return { ...task, terms };
}

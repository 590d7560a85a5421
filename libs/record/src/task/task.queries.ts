import type { Page } from '#contracts/http/primitives';
import type { TaskDetail, TaskFilter, TaskItem } from '#contracts/http/task';
import { DomainError } from '#domain/error/domain-error';
import { TASK_CELLS, taskCell } from '#domain/task/task-cell';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { ATTACHMENT_JSON } from '../attachment/attachment-json.js';
import { decodeCursor, pageFrom } from '../cursor.js';
import { JOIN_TASK_EXTENSION, TASK_EXTENSION_COLUMNS } from '../extension/extension.queries.js';
import { businessDay, isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, ofSecretariat, scopeOf, shareVisible, taskVisible, worksFor } from '../person/scope.js';
import { taskReminded } from '../reminder/last-reminded.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { partCellSql } from './part-cell.js';

/** SQL: what is issued; a draft, or one that fell out with a plan never issued, is no task. `item` is the row's alias. */
export const isTask = (item: string) =>
  `(${item}.status <> 'draft' and (${item}.status <> 'dropped' or ${item}.issued_at is not null))`;

/** SQL: the natural key of a task: `2018/1.1`, or `D-1` outside any plan; from the aliases of the item and its plan. */
export const taskCodeSql = (item: string, plan: string) => `coalesce(${plan}.year || '/', '') || ${item}.number`;

/** SQL: the year of a task; that of a direction's task is when it became one, until a plan takes it up. */
export const taskYearSql = (item: string, plan: string) =>
  `coalesce(${plan}.year, extract(year from ${item}.issued_at at time zone interval '7 hours')::int)`;

const unitsOf = (role: 'lead' | 'coordinating') => `
  select jsonb_agg(${unitRefSql('part.unit_id', 'part_name')} order by part_name.code) from plan_item_unit part
  ${joinUnitName('part.unit_id', 'part_name')} where part.plan_item_id = i.id and part.role = '${role}'`;

const YEAR = taskYearSql('i', 'plan');

const MY_SHARES = `
  select jsonb_agg(jsonb_build_object('unit', part_name.code, 'status', part.status, 'due', coalesce(part.due, i.due),
    'dueOriginal', coalesce(part.due_original, i.due_original)) order by part_name.code)
  from plan_item_unit part ${joinUnitName('part.unit_id', 'part_name')}
  where part.plan_item_id = i.id and part.role = 'each'
    and part.unit_id in (select unit_id from mine where role in ('officer', 'head', 'secretariat'))`;

/** SQL: a task as lists show it, but for its cell; begins with `MINE`. `i` with its programme `p`, its plan and its direction `d`. `$2` is the business day. */
export const TASK_COLUMNS = `i.id, i.programme_id as "programmeId", p.number as programme, ${taskCodeSql('i', 'plan')} as code,
  i.tracking, i.plan_id as "planId", ${YEAR} as year, i.direction_id as "directionId", 'D-' || d.ordinal as direction,
  i.content_number as content, i.number, i.title, i.output, i.cadence, i.origin, i.status, i.status_reason as "statusReason",
  i.due_original as "dueOriginal", i.due, i.timely, ${isoLocalSql('i.issued_at')} as "issuedAt",
  ${isoLocalSql('i.completed_at')} as "completedAt", (${unitsOf('lead')}) -> 0 as lead,
  coalesce((${unitsOf('coordinating')}), '[]') as coordinating,
  coalesce((${MY_SHARES}), '[]') as "myShares", ${taskReminded('i')}, i.version`;

/** SQL: from where tasks are read. */
export const FROM_TASKS = `plan_item i join programme p on p.id = i.programme_id
  left join plan on plan.id = i.plan_id left join direction d on d.id = i.direction_id`;

const ATTACHMENTS = `
  select jsonb_agg(${ATTACHMENT_JSON} order by a.name, a.sha256)
  from plan_item_attachment borne join attachment a on a.id = borne.attachment_id where borne.plan_item_id = i.id`;

const UNITS = `
  select jsonb_agg(jsonb_build_object('unit', ${unitRefSql('part.unit_id', 'part_name')}, 'role', part.role, 'person', person.code,
    'namedAt', ${isoLocalSql('part.named_at')}) order by part.role desc, part_name.code)
  from plan_item_unit part ${joinUnitName('part.unit_id', 'part_name')} left join person on person.id = part.person_id
  where part.plan_item_id = i.id and (part.role <> 'each' or part.unit_id in (select unit_id from mine))`;

const SHARES = `
  select case when count(*) > 0 then jsonb_build_object('units', count(*), 'verified', count(*) filter (where share.status = 'verified'),
    ${TASK_CELLS.map((cell) => `'${cell}', count(*) filter (where share.cell = '${cell}')`).join(', ')}) end
  from (select part.status, ${partCellSql('i', 'part')} as cell from plan_item_unit part
    where part.plan_item_id = i.id and part.role = 'each' and ${shareVisible('part', 'i')}) as share`;

const PERSONS = `
  select jsonb_agg(jsonb_build_object('unit', part_name.code, 'person', named.code, 'namedBy', namer.code,
    'namedAt', ${isoLocalSql('part.named_at')}) order by part_name.code, part.ordinal)
  from task_person part ${joinUnitName('part.unit_id', 'part_name')}
  join person named on named.id = part.person_id join person namer on namer.id = part.named_by
  where part.plan_item_id = i.id and ${shareVisible('part', 'i')}`;

const EXTENSIONS = `
  select jsonb_agg(to_jsonb(asked) order by asked.unit, asked.ordinal) from (
    select ${TASK_EXTENSION_COLUMNS} from extension e ${JOIN_TASK_EXTENSION} where e.plan_item_id = i.id and ${shareVisible('e', 'i')}) as asked`;

const OTHER = (condition: string) => `
  select jsonb_build_object('id', other.id, 'code', ${taskCodeSql('other', 'other_plan')})
  from plan_item other left join plan other_plan on other_plan.id = other.plan_id
  where ${condition} and ${isTask('other')} limit 1`;

const MY_HEADS = `
  select jsonb_agg(part_name.code order by part_name.code) from plan_item_unit part ${joinUnitName('part.unit_id', 'part_name')}
  where part.plan_item_id = i.id and ${hasRole('part.unit_id', 'head')}`;

/** SQL: whether the person works for the lead unit, in whatever role carries its work. `item` is the row's alias. */
export const ofLeadUnit = (item: string) => `exists (
  select 1 from plan_item_unit part where part.plan_item_id = ${item}.id and part.role = 'lead'
    and ${worksFor('part.unit_id', `${item}.programme_id`)})`;

const CHANGES = `
  select jsonb_agg(jsonb_build_object('ordinal', change.ordinal, 'obstacle', 'O-' || obstacle.ordinal, 'effectiveOn', change.effective_on,
    'reason', change.reason, 'before', change.before, 'after', change.after, 'changedAt', ${isoLocalSql('change.changed_at')})
    order by change.ordinal)
  from task_change change left join obstacle on obstacle.id = change.obstacle_id where change.plan_item_id = i.id`;

const DETAIL_SQL = `
  with ${MINE}
  select ${TASK_COLUMNS}, coalesce((${UNITS}), '[]') as units,
    case when i.completion_note is not null then jsonb_build_object('note', i.completion_note, 'paperNumber', i.paper_number,
      'paperDate', i.paper_date, 'attachments', coalesce((${ATTACHMENTS}), '[]')) end as proof,
    (${OTHER('other.id = i.carried_from')}) as "carriedFrom", (${OTHER('other.carried_from = i.id')}) as "carriedTo",
    coalesce((${CHANGES}), '[]') as changes,
    (${SHARES}) as shares, coalesce((${PERSONS}), '[]') as persons, coalesce((${EXTENSIONS}), '[]') as extensions,
    jsonb_build_object('lead', ${ofLeadUnit('i')}, 'heads', coalesce((${MY_HEADS}), '[]'),
      'secretariat', ${ofSecretariat('i.programme_id')}) as mine
  from ${FROM_TASKS} where i.id = $3::uuid and ${isTask('i')} and ${taskVisible('i.id', 'i.programme_id')}`;

// Without a deadline comes last.
const DUE_ORDER = `coalesce(i.due, 'infinity'::date)::text`;

const LIST_SQL = `
  with ${MINE}
  select ${TASK_COLUMNS}, ${DUE_ORDER} as "dueOrder" from ${FROM_TASKS}
  where ${isTask('i')} and ${taskVisible('i.id', 'i.programme_id')}
    and ($3::uuid is null or i.programme_id = $3) and ($4::int is null or ${YEAR} = $4) and ($5::text is null or i.status = $5)
    and ($6::boolean is null or (i.status = 'open' and i.due is not null and i.due < $2::date) = $6)
    and ($7::text is null or exists (select 1 from plan_item_unit part ${joinUnitName('part.unit_id', 'part_name')}
      where part.plan_item_id = i.id and part_name.code = $7))
    and ($13::text is null or exists (select 1 from plan_item_unit part join person on person.id = part.person_id
      where part.plan_item_id = i.id and person.code = $13 and ${shareVisible('part', 'i')}))
    and ($8::text is null or (${DUE_ORDER}, p.number, ${YEAR}, i.number, i.id) > ($8, $9, $10::int, $11, $12::uuid))
  order by ${DUE_ORDER}, p.number, ${YEAR}, i.number, i.id limit $14`;

/** Tasks, as far as the caller may see them. */
export class TaskQueries {
  constructor(private readonly database: Database) {}

  /** By due date, those without a deadline last. */
  list(actor: Actor, access: Access, filter: TaskFilter): Promise<Page<TaskItem>> {
    return this.database.snapshot(actor, async (tx) => {
      const after = decodeCursor(filter.cursor, 5) ?? [null, null, null, null, null];
      const rows = await tx.query<TaskItem & { dueOrder: string }>(LIST_SQL, [
        ...scopeOf(tx, access),
        filter.programme ?? null,
        filter.year ?? null,
        filter.status ?? null,
        filter.overdue === undefined ? null : filter.overdue === 'true',
        filter.unit ?? null,
        ...after,
        filter.person ?? null,
        filter.limit + 1,
      ]);
      const page = pageFrom(rows, filter.limit, (row) => [row.dueOrder, row.programme, row.year, row.number, row.id]);
      return { ...page, items: page.items.map(({ dueOrder: _, ...item }) => ({ ...item, cell: cellOn(tx, item) })) };
    });
  }

  /** One task with its units, its proof and what the caller is towards it. Throws NOT_FOUND out of scope. */
  detail(actor: Actor, access: Access, id: string): Promise<TaskDetail> {
    return this.database.snapshot(actor, (tx) => taskView(tx, access, id));
  }
}

/** A task as the caller sees it now, after what this transaction did to it. Throws NOT_FOUND out of scope. */
export async function taskView(tx: Transaction, access: Access, id: string): Promise<TaskDetail> {
  const task = await tx.one<TaskDetail>(DETAIL_SQL, [...scopeOf(tx, access), id]);
  if (!task) throw new DomainError('NOT_FOUND', { what: 'task' });
  return { ...task, cell: cellOn(tx, task) };
}

/** Where a task is counted on the business day. */
export const cellOn = (tx: Transaction, task: Pick<TaskItem, 'status' | 'due' | 'timely'>) =>
  taskCell(task, businessDay(tx));

import type {
  ConsolidatedContent,
  ConsolidatedFigure,
  ConsolidatedIndicator,
  ConsolidatedItem,
  Consolidation,
} from '#contracts/http/consolidation';
import { compareNumbers } from '#domain/plan/item-number';
import { taskCell } from '#domain/task/task-cell';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { FROM_TASKS, isTask, taskCodeSql, taskYearSql } from '../task/task.queries.js';
import { joinUnitName } from '../unit-name.js';

interface ItemRow extends Omit<ConsolidatedItem, 'overdue'> {
  /** Numbers of the programme's task and content under which it stands. */
  under: string | null;
  content: string | null;
}

const CONTENTS_SQL = `
  select content.number, content.title,
    coalesce((select jsonb_agg(jsonb_build_object('number', task.number, 'title', task.title)) from task where task.content_id = content.id), '[]') as tasks
  from content where content.programme_id = $1`;

const INDICATORS_SQL = `
  select i.code, task.number as task, content.number as content, i.name, i.measure, to_jsonb(i.target) as target, i.direction
  from indicator i left join task on task.id = i.task_id left join content on content.id = task.content_id
  where i.programme_id = $1 order by i.code collate "C"`;

// A task of a plan's own stands under the content that the plan's head of work carries out.
const ITEMS_SQL = `
  select ${taskCodeSql('i', 'plan')} as task, ${taskYearSql('i', 'plan')} as year, i.title, lead_name.code as lead, i.due,
    i.due_original as "dueOriginal", i.status, i.timely,
    (i.completed_at at time zone interval '7 hours')::date as "completedOn", task.number as under,
    coalesce(content.number, (
      select coalesce(head ->> 'content', head ->> 'number') from jsonb_array_elements(plan.contents) as heads(head)
      where (head ->> 'number')::int = i.content_number limit 1), i.content_number::text) as content
  from ${FROM_TASKS}
  left join task on task.id = i.task_id
  left join content on content.id = task.content_id
  left join plan_item_unit led on led.plan_item_id = i.id and led.role = 'lead'
  ${joinUnitName('led.unit_id', 'lead_name')}
  where i.programme_id = $1 and ${isTask('i')} and ${taskYearSql('i', 'plan')} between $3 and $4`;

/** The years whose plans are under review, both included. */
export interface ReviewedYears {
  readonly first: number;
  readonly last: number;
}

/**
 * The results by content: what became of its tasks in the plans of those years, and its indicators with their figures;
 * beside them the tasks and the figures that belong to no content.
 */
export async function consolidatedContents(
  tx: Transaction,
  programmeId: string,
  years: ReviewedYears,
  figures: readonly ConsolidatedFigure[],
): Promise<Pick<Consolidation['parts']['II'], 'contents' | 'otherItems' | 'otherFigures'>> {
  const today = businessDay(tx);
  const contents = await tx.query<Pick<ConsolidatedContent, 'number' | 'title'> & { tasks: NumberedTask[] }>(
    CONTENTS_SQL,
    [programmeId],
  );
  const indicators = await tx.query<IndicatorRow>(INDICATORS_SQL, [programmeId]);
  const rows = await tx.query<ItemRow>(ITEMS_SQL, [programmeId, today, years.first, years.last]);
  const items = rows
    .map(({ under, content, ...item }) => ({
      under,
      content,
      item: { ...item, overdue: taskCell(item, today) === 'openOverdue' },
    }))
    .sort((a, b) => a.item.year - b.item.year || compareNumbers(a.item.task, b.item.task));
  const itemsWhere = (holds: (row: (typeof items)[number]) => boolean) => items.filter(holds).map(({ item }) => item);
  const known = new Set(contents.map(({ number }) => number));
  const measured = indicators
    .sort((a, b) => compareNumbers(a.task ?? '', b.task ?? ''))
    .map((row) => ({ content: row.content, indicator: withFigures(row, figures) }));
  const fed = new Set(measured.filter(({ content }) => content !== null).map(({ indicator }) => indicator.code));
  return {
    contents: contents.sort(byNumber).map(({ number, title, tasks }) => ({
      number,
      title,
      tasks: tasks.sort(byNumber).map((task) => ({
        number: task.number,
        title: task.title,
        items: itemsWhere((row) => row.under === task.number),
      })),
      added: itemsWhere((row) => row.under === null && row.content === number),
      indicators: measured.filter(({ content }) => content === number).map(({ indicator }) => indicator),
    })),
    otherItems: itemsWhere((row) => row.under === null && (row.content === null || !known.has(row.content))),
    otherFigures: figures.filter(({ indicator }) => indicator === null || !fed.has(indicator)),
  };
}

interface NumberedTask {
  number: string;
  title: string;
}

type IndicatorRow = Omit<ConsolidatedIndicator, 'value' | 'figures'> & { content: string | null };

const byNumber = (a: { number: string }, b: { number: string }) => compareNumbers(a.number, b.number);

function withFigures(row: IndicatorRow, figures: readonly ConsolidatedFigure[]): ConsolidatedIndicator {
  const { code, task, name, measure, target, direction } = row;
  const own = figures.filter(({ indicator }) => indicator === code);
  const value = own.find((figure) => figure.value !== null)?.value ?? null;
  return { code, task, name, measure, target, direction, value, figures: own };
}

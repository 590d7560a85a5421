import type { PacketTasks, TaskCells } from '#documents/packet/packet-content';
import type { UnitName } from '#documents/packet/unit-name';
import { REVIEW_SPECS, type ReviewKind } from '#domain/review/review';
import type { TaskStatus } from '#domain/task/task';
import { TASK_CELLS, taskCell } from '#domain/task/task-cell';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { FROM_TASKS, taskCodeSql, taskYearSql } from '../task/task.queries.js';
import { joinUnitName } from '../unit-name.js';

interface TaskRow {
  task: string;
  title: string;
  year: number;
  status: TaskStatus;
  dueOriginal: LocalDate | null;
  due: LocalDate | null;
  timely: boolean | null;
  lead: UnitName | null;
}

const TASKS_SQL = `
  select ${taskCodeSql('i', 'plan')} as task, i.title, ${taskYearSql('i', 'plan')} as year, i.status,
    i.due_original as "dueOriginal", i.due, i.timely,
    case when lead_name.code is not null then jsonb_build_object('code', lead_name.code, 'name', lead_name.name) end as lead
  from ${FROM_TASKS}
  left join plan_item_unit led on led.plan_item_id = i.id and led.role = 'lead'
  ${joinUnitName('led.unit_id', 'lead_name')}
  where i.programme_id = $1::uuid and i.status in ('open', 'done', 'suspended')
  order by i.due, ${taskCodeSql('i', 'plan')} collate "C", lead_name.code collate "C"`;

/** The four cells, and apart from them those without a deadline and suspended; and every task that is overdue. */
export async function packetTasks(
  tx: Transaction,
  programmeId: string,
  { kind, year }: { readonly kind: ReviewKind; readonly year: number },
): Promise<PacketTasks> {
  const today = businessDay(tx);
  const tasks = await tx.query<TaskRow>(TASKS_SQL, [programmeId, today]);
  const ofYear =
    REVIEW_SPECS[kind].covers === 'year'
      ? {
          year,
          cells: count(
            tasks.filter((task) => task.year === year),
            today,
          ),
        }
      : null;
  const overdue = tasks.filter((task) => taskCell(task, today) === 'openOverdue');
  return {
    year: ofYear,
    all: count(tasks, today),
    overdue: overdue.map(({ task, title, lead, dueOriginal, due }) => ({ task, title, lead, dueOriginal, due: due! })),
  };
}

function count(tasks: readonly TaskRow[], today: LocalDate): TaskCells {
  const cells = Object.fromEntries(TASK_CELLS.map((cell) => [cell, 0])) as Record<(typeof TASK_CELLS)[number], number>;
  for (const task of tasks) {
    const cell = taskCell(task, today);
    if (cell) cells[cell] += 1;
  }
  return cells;
}

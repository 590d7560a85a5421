import type { TableCell, TableRow } from '../model/block.js';
import type { Section } from '../model/paper.js';
import { figure } from '../vietnamese.js';
import {
  type AnnualPlanFacts,
  OTHER_TASKS,
  otherNumber,
  type PlannedTask,
  type TaskRhythm,
} from './annual-plan-facts.js';
import type { PaperFrame } from './paper-frame.js';
import type { UnitNamed } from './programme-named.js';
import { dueInWords, roman } from './story-words.js';
import { annex, enclosedWith, MOST_NAMED, unitTable } from './usual-lines.js';

const RHYTHMS: Readonly<Record<TaskRhythm, string>> = {
  yearly: 'Trong năm',
  year: 'Trong năm',
  continuous: 'Thường xuyên',
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  'half-year': '6 tháng một lần',
  'nine-months': '9 tháng',
  custom: 'Theo kỳ báo cáo',
};

/** A set of units too many to name in a cell, and the tasks that it has to do with. */
interface LongList {
  readonly units: readonly UnitNamed[];
  readonly tasks: string[];
}

/** The table of tasks, then a list of units for each set that is too long for its cell, each set once. */
export function planAnnexes(facts: AnnualPlanFacts, frame: PaperFrame): Section[] {
  if (facts.tasks.length === 0) return [];
  const lists = longLists(facts.tasks);
  const number = (place: number) => (lists.size === 0 ? 'Phụ lục' : `Phụ lục ${roman(place)}`);
  const belongs = enclosedWith(frame, 'Kế hoạch');
  return [
    annex(number(1), `Phân công thực hiện nhiệm vụ năm ${facts.year}`, [belongs, taskTable(facts, lists)], true),
    ...[...lists.values()].map(({ units, tasks }, index) =>
      annex(number(index + 2), `Đơn vị thực hiện nhiệm vụ ${tasks.join(', ')}`, [
        belongs,
        unitTable(units, `Đơn vị ${tasks[0]}`),
      ]),
    ),
  ];
}

/** By its units' codes. */
function longLists(tasks: readonly PlannedTask[]): ReadonlyMap<string, LongList> {
  const lists = new Map<string, LongList>();
  for (const { number, coordinating, each } of tasks) {
    for (const units of [each, coordinating]) {
      if (units.length <= MOST_NAMED) continue;
      const list = lists.get(keyOf(units)) ?? { units, tasks: [] };
      list.tasks.push(number);
      lists.set(keyOf(units), list);
    }
  }
  return lists;
}

const keyOf = (units: readonly UnitNamed[]) => units.map(({ code }) => code).join('\n');

function taskTable({ contents, tasks }: AnnualPlanFacts, lists: ReadonlyMap<string, LongList>) {
  const places = new Map([...lists.keys()].map((key, index) => [key, roman(index + 2)]));
  const known = new Set(contents.map(({ number }) => number));
  const groups = [
    ...contents.map(({ number, title }) => ({
      title: `${number}. ${title}`,
      tasks: tasks.filter(({ content }) => content === number),
    })),
    {
      title: `${otherNumber(contents)}. ${OTHER_TASKS}`,
      tasks: tasks.filter(({ content }) => content === null || !known.has(content)),
    },
  ];
  return {
    kind: 'table' as const,
    size: 'small' as const,
    sheet: 'Nhiệm vụ',
    columns: [
      { width: 15, align: 'centre' as const },
      { width: 44 },
      { width: 28 },
      { width: 36 },
      { width: 24 },
      { width: 24, align: 'centre' as const },
      { width: 34 },
    ],
    head: [
      {
        cells: [
          'Số',
          'Nhiệm vụ',
          'Đơn vị chủ trì',
          'Đơn vị phối hợp',
          'Cá nhân phụ trách',
          'Thời hạn',
          'Sản phẩm, kết quả',
        ],
      },
    ],
    rows: groups.flatMap((group): TableRow[] =>
      group.tasks.length === 0
        ? []
        : [
            { strong: true, cells: [{ content: group.title, columns: 7, align: 'left' }] },
            ...group.tasks.map((task) => taskRow(task, places)),
          ],
    ),
  };
}

const taskRow = (task: PlannedTask, places: ReadonlyMap<string, string>): TableRow => ({
  cells: [
    task.number,
    task.title,
    task.lead?.name ?? 'Chưa có',
    unitsCell(task, places),
    task.person ?? 'Đơn vị phân công',
    dueCell(task),
    task.output ?? 'Không nêu',
  ],
});

function unitsCell({ coordinating, each }: PlannedTask, places: ReadonlyMap<string, string>): string {
  const named = (units: readonly UnitNamed[]) =>
    units.length <= MOST_NAMED
      ? units.map(({ name }) => name).join('; ')
      : `${figure(units.length)} đơn vị tại Phụ lục ${places.get(keyOf(units))}`;
  const words = [
    ...(each.length === 0 ? [] : [`Từng đơn vị cùng thực hiện: ${named(each)}`]),
    ...(coordinating.length === 0 ? [] : [named(coordinating)]),
  ];
  return words.length === 0 ? 'Không có' : words.join('\n');
}

function dueCell({ due, dueOriginal, rhythm }: PlannedTask): TableCell {
  if (due === null) return rhythm === null ? 'Không có hạn' : RHYTHMS[rhythm];
  return { content: dueInWords(dueOriginal ?? due, due), value: { date: due } };
}

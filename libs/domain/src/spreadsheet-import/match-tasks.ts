import type { TaskOrigin } from '../task/task.js';
import type { LocalDate } from '../time/instant.js';
import type { ValuesOf } from './column.js';
import { changesOf, faulty, firstRows, type MatchedRow, matched } from './matched-row.js';
import { type RowFault, rowFault } from './row-fault.js';
import type { SheetRow } from './sheet-rows.js';
import { TASK_COLUMNS } from './task-columns.js';

export type TaskRow = SheetRow<ValuesOf<typeof TASK_COLUMNS>>;

/** A task of the plan's draft, or a single one, as it is recorded. */
export interface RecordedTask {
  readonly id: string;
  readonly number: string;
  readonly content: number | null;
  readonly title: string;
  readonly output: string | null;
  readonly cadence: string | null;
  readonly due: LocalDate | null;
  readonly lead: string | null;
  readonly coordinating: readonly string[];
  readonly origin: TaskOrigin;
  /** Whether it can still be changed: a draft in its plan, an open one outside any. */
  readonly changeable: boolean;
}

export interface TasksContext {
  /** In a plan's draft everything may change; a single task has been given to its units. */
  readonly into: 'draft' | 'single';
  readonly recorded: readonly RecordedTask[];
  /** Numbers of the contents that a task may stand under. */
  readonly contents: readonly number[];
  /** Codes of the units that have to do with the programme. */
  readonly units: ReadonlySet<string>;
  /** Numbers of the programme's own tasks: a new task of that number carries it out. */
  readonly programmeTasks: ReadonlySet<string>;
}

/** A task as it then is. */
export interface TaskWrite extends Omit<RecordedTask, 'id' | 'origin' | 'changeable' | 'lead'> {
  readonly id: string | null;
  readonly lead: string;
  /** Of a new one in a draft: the task of the programme that it carries out. */
  readonly programmeTask: string | null;
}

const UNITS_BOUND = {
  vi: 'Đơn vị của nhiệm vụ đã giao chỉ đổi bằng cách giao lại.',
  en: 'The units of a task that was given change by assigning it anew only.',
};
const OF_DIRECTION = {
  vi: 'Đơn vị và thời hạn là của ý kiến chỉ đạo.',
  en: 'The unit and the due date are those of the direction.',
};
const NUMBER_OF_DIRECTION = {
  vi: 'Số dạng D-1 dành cho ý kiến chỉ đạo.',
  en: 'Numbers such as D-1 are those of directions.',
};

/** Holds a sheet of tasks against those recorded, by their numbers. What the sheet leaves out stays as it is. */
export function matchTasks(rows: readonly TaskRow[], context: TasksContext): MatchedRow<TaskWrite>[] {
  const recorded = new Map(context.recorded.map((task) => [task.number, task]));
  const first = firstRows(rows, ({ values }) => values.number);
  return rows.map((row) => {
    const { number } = row.values;
    const known = recorded.get(number ?? '');
    const faults = [...row.faults, ...nameFaults(row, context), ...bindingFaults(row, known, context.into)];
    const earlier = number === null ? undefined : first.get(number);
    if (earlier && earlier !== row) {
      const detail = { value: number!, other: earlier.row, column: TASK_COLUMNS.number.header };
      faults.push(rowFault('TWICE', row.at('number'), detail));
    }
    return faults.length > 0 ? faulty(row.row, number ?? '', faults) : matchTask(row, known, context);
  });
}

function matchTask(row: TaskRow, known: RecordedTask | undefined, context: TasksContext): MatchedRow<TaskWrite> {
  const { number, title, output, lead, coordinating, due } = row.values;
  const content = row.values.content === null ? null : Number(row.values.content);
  // In a plan the cadence is that of the programme's task.
  const cadence = context.into === 'single' ? row.values.cadence : null;
  const joined = (codes: readonly string[] | null | undefined) => (codes?.length ? [...codes].sort().join('; ') : null);
  const changes = changesOf(
    { ...fieldsOf(known), coordinating: joined(known?.coordinating) },
    { content, title, output, lead, due, cadence, coordinating: joined(coordinating) },
  );
  const write: TaskWrite = {
    id: known?.id ?? null,
    number: number!,
    content: content ?? known?.content ?? null,
    title: title!,
    output: output ?? known?.output ?? null,
    cadence: cadence ?? known?.cadence ?? null,
    due: due ?? known?.due ?? null,
    lead: lead!,
    coordinating: coordinating ?? known?.coordinating ?? [],
    programmeTask: context.into === 'draft' && !known && context.programmeTasks.has(number!) ? number : null,
  };
  return matched(row.row, number!, known ? (changes.length > 0 ? 'changed' : 'same') : 'new', changes, write);
}

const fieldsOf = (task: RecordedTask | undefined) =>
  task
    ? {
        content: task.content,
        title: task.title,
        output: task.output,
        lead: task.lead,
        due: task.due,
        cadence: task.cadence,
      }
    : {};

function nameFaults(row: TaskRow, { units, contents }: TasksContext): RowFault[] {
  const { lead, coordinating, content } = row.values;
  const faults: RowFault[] = [];
  const unknown = (code: string, column: string) => {
    if (!units.has(code)) faults.push(rowFault('UNIT_NOT_OF_PROGRAMME', row.at(column), { value: code }));
  };
  if (lead !== null) unknown(lead, 'lead');
  for (const [index, code] of (coordinating ?? []).entries()) {
    unknown(code, 'coordinating');
    if (code !== lead && coordinating!.indexOf(code) === index) continue;
    faults.push(rowFault('UNIT_TWICE', row.at('coordinating'), { value: code }));
  }
  if (content !== null && !contents.some((number) => String(number) === content)) {
    faults.push(rowFault('CONTENT_UNKNOWN', row.at('content'), { value: content, choices: contents.join(', ') }));
  }
  return faults;
}

/** What a file cannot change about a task that is there. */
function bindingFaults(row: TaskRow, known: RecordedTask | undefined, into: TasksContext['into']): RowFault[] {
  const { number, lead, coordinating, due } = row.values;
  if (!known) {
    if (!/^D-\d+$/i.test(number ?? '')) return [];
    return [rowFault('TASK_BOUND', row.at('number'), { reason: NUMBER_OF_DIRECTION })];
  }
  if (!known.changeable) return [rowFault('TASK_NOT_OPEN', row.at('number'), { value: known.number })];
  const newLead = lead !== null && lead !== known.lead;
  if (known.origin === 'direction') {
    if (newLead) return [rowFault('TASK_BOUND', row.at('lead'), { reason: OF_DIRECTION })];
    if (due !== null && due !== known.due) return [rowFault('TASK_BOUND', row.at('due'), { reason: OF_DIRECTION })];
  }
  if (into === 'draft') return [];
  if (newLead) return [rowFault('TASK_BOUND', row.at('lead'), { reason: UNITS_BOUND })];
  const others = coordinating === null || coordinating.every((code) => known.coordinating.includes(code));
  const same = others && (coordinating?.length ?? known.coordinating.length) === known.coordinating.length;
  return same ? [] : [rowFault('TASK_BOUND', row.at('coordinating'), { reason: UNITS_BOUND })];
}

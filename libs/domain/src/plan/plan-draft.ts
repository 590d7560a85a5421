import { DomainError } from '../error/domain-error.js';
import { type FieldFault, InputError } from '../error/input-error.js';
import type { TaskOrigin } from '../task/task.js';
import type { LocalDate } from '../time/instant.js';

/** A task as the secretariat puts it into the draft. Units and tasks by code and number. */
export interface DraftTask {
  /** Which task of the draft it is, when it gets another number; without it the number says. */
  readonly id?: string;
  readonly number: string;
  readonly due?: LocalDate | null;
  readonly lead: string;
  readonly coordinating: readonly string[];
  /** Of a new task: the task of the programme that it carries out. */
  readonly taskNumber?: string | null;
  readonly contentNumber?: number | null;
}

/** A task that is in the draft already. */
export interface PresentTask {
  readonly id: string;
  readonly number: string;
  readonly origin: TaskOrigin;
  readonly taskNumber: string | null;
  /** `D-<ordinal>` of the direction that it is. */
  readonly direction: string | null;
  readonly due: LocalDate | null;
  readonly lead: string | null;
}

/** What the record knows by the codes and numbers that a draft uses. */
export interface DraftNames {
  readonly units: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
  readonly contents: ReadonlySet<number>;
  /** Numbers of the plan's tasks that are no draft any more: a conclusion may have given them out already. */
  readonly numbers: ReadonlySet<string>;
}

/** Each task of the draft with the one it was before; those that are left out. */
export interface MatchedDraft<Task extends DraftTask, Present extends PresentTask> {
  readonly tasks: readonly { readonly task: Task; readonly present: Present | null }[];
  readonly leftOut: readonly Present[];
}

/**
 * Finds what each task of the whole new draft was before, by id, else by number. Throws INPUT_INVALID with every fault,
 * and PLAN_DIRECTION_MISSING when a direction would fall out: none may vanish.
 */
export function matchDraft<Task extends DraftTask, Present extends PresentTask>(
  tasks: readonly Task[],
  present: readonly Present[],
  names: DraftNames,
): MatchedDraft<Task, Present> {
  const named = new Set(tasks.flatMap(({ id }) => id ?? []));
  const matched = tasks.map((task) => ({
    task,
    present:
      present.find(({ id, number }) => (task.id ? id === task.id : number === task.number && !named.has(id))) ?? null,
  }));
  const faults = matched.flatMap(({ task, present: before }, index) => [
    ...nameFaults(task, names, index),
    ...repeatFaults(tasks, task, names, index),
    ...bindingFaults(task, before, index),
  ]);
  if (faults.length > 0) throw new InputError(faults);
  const kept = new Set(matched.map(({ present: before }) => before?.id));
  const leftOut = present.filter(({ id }) => !kept.has(id));
  const missing = leftOut.find(({ direction }) => direction !== null);
  if (missing) {
    throw new DomainError('PLAN_DIRECTION_MISSING', { number: missing.number, direction: missing.direction ?? '' });
  }
  return { tasks: matched, leftOut };
}

const fault = (index: number, field: string, vi: string, en: string): FieldFault => ({
  pointer: `/items/${index}/${field}`,
  vi,
  en,
});

function nameFaults(task: DraftTask, names: DraftNames, index: number): FieldFault[] {
  const units = [
    ['lead', task.lead] as const,
    ...task.coordinating.map((code, at) => [`coordinating/${at}`, code] as const),
  ];
  const faults = units
    .filter(([, code]) => !names.units.has(code))
    .map(([field, code]) => fault(index, field, `Không có đơn vị ${code}.`, `There is no unit ${code}.`));
  if (task.taskNumber != null && !names.tasks.has(task.taskNumber)) {
    faults.push(fault(index, 'taskNumber', 'Chương trình không có nhiệm vụ này.', 'The programme has no such task.'));
  }
  if (task.contentNumber != null && !names.contents.has(task.contentNumber)) {
    faults.push(fault(index, 'contentNumber', 'Kế hoạch không có nội dung này.', 'The plan has no such content.'));
  }
  return faults;
}

function repeatFaults(tasks: readonly DraftTask[], task: DraftTask, names: DraftNames, index: number): FieldFault[] {
  const earlier = tasks.slice(0, index);
  const faults: FieldFault[] = [];
  if (names.numbers.has(task.number) || earlier.some(({ number }) => number === task.number)) {
    faults.push(fault(index, 'number', `Số ${task.number} bị trùng.`, `The number ${task.number} is used twice.`));
  }
  if (task.id && earlier.some(({ id }) => id === task.id)) {
    faults.push(fault(index, 'id', 'Nhiệm vụ này có hai lần.', 'This task is given twice.'));
  }
  task.coordinating.forEach((code, at) => {
    if (code !== task.lead && !task.coordinating.slice(0, at).includes(code)) return;
    faults.push(fault(index, `coordinating/${at}`, `Đơn vị ${code} có hai lần.`, `Unit ${code} is named twice.`));
  });
  return faults;
}

/** What a task brings with it and a draft may not change. */
function bindingFaults(task: DraftTask, before: PresentTask | null, index: number): FieldFault[] {
  if (!before) {
    return task.id ? [fault(index, 'id', 'Dự thảo không có nhiệm vụ này.', 'The draft has no such task.')] : [];
  }
  const faults: FieldFault[] = [];
  if (task.taskNumber != null && task.taskNumber !== before.taskNumber) {
    faults.push(
      fault(index, 'taskNumber', 'Nhiệm vụ này không đổi gốc được.', 'What this task carries out cannot be changed.'),
    );
  }
  if (before.origin === 'carry-over' && before.due !== null && task.due == null) {
    faults.push(fault(index, 'due', 'Việc chuyển tiếp phải còn thời hạn.', 'Carried-over work keeps a due date.'));
  }
  if (before.direction === null) return faults;
  if (before.lead !== null && task.lead !== before.lead) {
    faults.push(
      fault(index, 'lead', 'Chỉ đổi đơn vị bằng cách chuyển ý kiến chỉ đạo.', 'Its unit changes by redirection only.'),
    );
  }
  if ((task.due ?? null) !== before.due) {
    faults.push(fault(index, 'due', 'Thời hạn là của ý kiến chỉ đạo.', 'Its due date is the direction’s own.'));
  }
  return faults;
}

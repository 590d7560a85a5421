import type { FourCells } from '../report/obligation.js';
import { isLate } from '../report/obligation.js';
import type { Instant, LocalDate } from '../time/instant.js';
import type { TaskStatus } from './task.js';

/** Where a task is counted: in one of the four cells, or apart from them. */
export const TASK_CELLS = [
  'doneOnTime',
  'doneLate',
  'openInTime',
  'openOverdue',
  'withoutDeadline',
  'suspended',
] as const satisfies readonly (keyof FourCells | 'withoutDeadline' | 'suspended')[];
export type TaskCell = (typeof TASK_CELLS)[number];

/** What decides where a task is counted. */
export interface CountedTask {
  readonly status: TaskStatus;
  /** The due date in force. */
  readonly due: LocalDate | null;
  readonly timely: boolean | null;
}

/**
 * The cell of a task on that day; `null` for one that is not counted: still a draft, carried into the next plan (where
 * it is counted), or dropped. Every other task with a due date is in exactly one of the four, unless it is suspended.
 */
export function taskCell({ status, due, timely }: CountedTask, today: LocalDate): TaskCell | null {
  if (status === 'suspended') return 'suspended';
  if (status !== 'open' && status !== 'done') return null;
  if (due === null) return 'withoutDeadline';
  if (status === 'done') return timely === false ? 'doneLate' : 'doneOnTime';
  return today > due ? 'openOverdue' : 'openInTime';
}

/** Whether what was done at that moment was done in time; without a due date nothing is late. */
export const doneInTime = (at: Instant, due: LocalDate | null) => due === null || !isLate(at, due);

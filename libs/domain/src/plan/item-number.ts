import type { TaskOrigin } from '../task/task.js';

/** A task that a plan takes up, before it has its number there. */
export interface UnnumberedTask {
  readonly origin: TaskOrigin;
  /** The number it would like to keep; a conclusion's task has none. */
  readonly wanted: string | null;
  /** Year of the plan it comes from, when it is carried over. */
  readonly from: number | null;
}

/** The first of the numbers that is free: as wanted, else with the year it comes from, else counted on. */
export function freeNumber(wanted: string, from: number | null, taken: ReadonlySet<string>): string {
  const base = from === null || !taken.has(wanted) ? wanted : `${wanted}-${from}`;
  let number = base;
  for (let next = 2; taken.has(number); next += 1) number = `${base}-${next}`;
  return number;
}

/**
 * Gives each task its number in the plan, in their order: the programme's tasks and directions (`D-1`) keep theirs, carried
 * work keeps its own while that is free, else it is named with its year (`1.2-2018`); tasks of conclusions are `KL-1` on.
 */
export function numberTasks<Task extends UnnumberedTask>(
  tasks: readonly Task[],
  present: Iterable<string> = [],
): (Task & { readonly number: string })[] {
  const taken = new Set(present);
  return tasks.map((task) => {
    const number = task.wanted === null ? nextConclusion(taken) : freeNumber(task.wanted, task.from, taken);
    taken.add(number);
    return { ...task, number };
  });
}

function nextConclusion(taken: ReadonlySet<string>): string {
  let next = 1;
  while (taken.has(`KL-${next}`)) next += 1;
  return `KL-${next}`;
}

/** Orders numbers as people read them: 1.2 before 1.10, and both before D-1. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = compareParts(left[index]!, right[index]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareParts(a, b);
}

const partsOf = (number: string) => number.match(/\d+|\D+/g) ?? [];

function compareParts(a: string, b: string): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(a) - Number(b);
  return a === b ? 0 : a < b ? -1 : 1;
}

import type { DraftRow, PlanTask } from './draft-row';

/** How a task of the draft stands to the plan of the year before. */
export interface Since {
  /** Nothing of it was in last year's plan. */
  readonly fresh: boolean;
  readonly number: string | null;
  /** What reads otherwise than last year. */
  readonly otherwise: readonly ('title' | 'lead' | 'output')[];
}

export interface SinceLastYear {
  readonly of: (row: DraftRow) => Since;
  /** Tasks of last year's plan that this one has no more. */
  readonly gone: readonly PlanTask[];
}

/** What the draft changes against last year's plan: a task is the same when it carries out the same task of the programme, or goes on with it. */
export function sinceLastYear(
  rows: readonly DraftRow[],
  now: readonly PlanTask[],
  last: readonly PlanTask[],
): SinceLastYear {
  const present = new Map(now.map((task) => [task.id, task]));
  const standing = last.filter(({ status }) => status !== 'dropped');
  const before = (row: DraftRow) => {
    const task = present.get(row.id ?? '');
    const from = task?.carriedFrom;
    return standing.find(
      ({ number, taskNumber, direction }) =>
        (row.taskNumber !== null && taskNumber === row.taskNumber) ||
        (from != null && number === from.number) ||
        (task?.direction != null && direction === task.direction),
    );
  };
  const met = new Set(rows.map((row) => before(row)?.id));
  return {
    of: (row) => {
      const task = before(row);
      if (!task) return { fresh: true, number: null, otherwise: [] };
      const lead = task.units.find(({ role }) => role === 'lead')?.unit.code ?? '';
      const otherwise = [
        task.title.trim() !== row.title.trim() && ('title' as const),
        lead !== row.lead && ('lead' as const),
        (task.output ?? '').trim() !== row.output.trim() && ('output' as const),
      ].filter((each) => each !== false);
      return { fresh: false, number: task.number, otherwise };
    },
    gone: standing.filter(({ id }) => !met.has(id)),
  };
}

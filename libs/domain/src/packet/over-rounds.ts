import type { FormField, OverPeriods } from '../form/field.js';
import { DAY_MS, type LocalDate } from '../time/instant.js';

/** How a figure is counted over several rounds: as its form says, else as it is counted over the units. */
export function overPeriodsOf({ aggregate, overPeriods }: Pick<FormField, 'aggregate' | 'overPeriods'>): OverPeriods {
  return overPeriods ?? (aggregate === 'average' ? 'average' : 'sum');
}

/** The first day and the last, both within. */
export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/**
 * The level a target asks for by now. A figure that adds up over the rounds has the share of the programme's days that
 * its rounds cover (each day once); one that is measured at a moment, or averaged, is held against the whole target. Pure.
 */
export function expectedByNow(
  target: number,
  over: OverPeriods,
  programme: Period,
  periods: readonly Period[],
): number {
  if (over !== 'sum') return target;
  const share = coveredDays(periods, programme) / coveredDays([programme], programme);
  return Math.round(target * share * 100) / 100;
}

/** Whether the value is at the level, in the direction in which more, or less, is better; `null` when there is no value. */
export function reaches(value: number | null, expected: number, direction: 'up' | 'down'): boolean | null {
  if (value === null) return null;
  return direction === 'up' ? value >= expected : value <= expected;
}

function coveredDays(periods: readonly Period[], within: Period): number {
  let covered = 0;
  let next = dayNumber(within.from);
  for (const { from, until } of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const first = Math.max(dayNumber(from), next);
    const last = Math.min(dayNumber(until), dayNumber(within.until));
    if (last < first) continue;
    covered += last - first + 1;
    next = last + 1;
  }
  return covered;
}

const dayNumber = (date: LocalDate) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

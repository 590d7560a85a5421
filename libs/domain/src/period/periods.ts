import { addDays, type LocalDate } from '../time/instant.js';
import { dayOfMonth, monthDayIn } from './month-day.js';
import type { CustomPeriod, Period, PeriodKind, PeriodRule } from './period-rule.js';

interface YearPart {
  readonly code: string;
  /** The month in which its figures are cut off, from 1. */
  readonly endMonth: number;
  /** How many months it covers: it starts the day after the cut-off that many months earlier. */
  readonly months: number;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** The parts of a year, kind by kind (Decree 09/2019/NĐ-CP art. 12; nine months as provinces set it). */
const YEAR_PARTS = {
  month: MONTHS.map((month) => ({ code: `M${String(month).padStart(2, '0')}`, endMonth: month, months: 1 })),
  quarter: [1, 2, 3, 4].map((quarter) => ({ code: `Q${quarter}`, endMonth: quarter * 3, months: 3 })),
  'half-year': [1, 2].map((half) => ({ code: `H${half}`, endMonth: half * 6, months: 6 })),
  'nine-months': [{ code: '9M', endMonth: 9, months: 9 }],
  year: [{ code: 'Y', endMonth: 12, months: 12 }],
} as const satisfies Record<Exclude<PeriodKind, 'custom'>, readonly YearPart[]>;

/**
 * Every period whose cut-off lies from `from` until `until`, both included, by cut-off. A code's year is the cut-off's.
 * Expects a rule without problems (see `checkPeriodRule`); throws RangeError for a day that cannot be.
 */
export function periodsOf(rule: PeriodRule, from: LocalDate, until: LocalDate): Period[] {
  const periods: Period[] = [];
  for (let year = yearOf(from); year <= yearOf(until); year++) periods.push(...periodsOfYear(rule, year));
  return periods
    .filter(({ cutOff }) => cutOff >= from && cutOff <= until)
    .sort((a, b) => (a.cutOff < b.cutOff ? -1 : Number(a.cutOff > b.cutOff)));
}

function periodsOfYear(rule: PeriodRule, year: number): Period[] {
  if (rule.kind === 'custom') return (rule.custom ?? []).map((custom) => customPeriod(custom, year));
  return YEAR_PARTS[rule.kind].map(({ code, endMonth, months }) => ({
    code: `${year}-${code}`,
    from: addDays(dayOfMonth(year, endMonth - months, rule.cutOffDay), 1),
    cutOff: dayOfMonth(year, endMonth, rule.cutOffDay),
  }));
}

function customPeriod({ code, from, cutOff }: CustomPeriod, year: number): Period {
  const startsYearBefore = from > cutOff;
  return {
    code: `${year}-${code}`,
    from: monthDayIn(startsYearBefore ? year - 1 : year, from),
    cutOff: monthDayIn(year, cutOff),
  };
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

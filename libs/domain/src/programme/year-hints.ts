import type { Calendar } from '../calendar/calendar.js';
import { isWorkingDay, weekdayOf } from '../calendar/working-days.js';
import { addDays, type LocalDate } from '../time/instant.js';
import type { Dated, DatedKind } from './year-ahead.js';

/** A week with this many working days or fewer is no week to be due in. */
const SHORT_WEEK = 2;
/** So many days off in a row are Tết, or as long; one who comes back from them has a desk to clear first. */
const LONG_BREAK = 5;
/** Working days after a long break on which little is ready. */
const FIRST_DAYS = 2;

/** What people have to have done by a day. */
const DEADLINES: readonly DatedKind[] = [
  'report-due',
  'self-assessment-due',
  'plan-replies-end',
  'plan-issued-by',
  'review-concludes',
];

/** Why a date deserves a second look; `{name}`s are filled from the hint. */
export const YEAR_HINTS = {
  DAY_OFF: {
    vi: 'Rơi vào ngày nghỉ{occasion}.',
    en: 'Falls on a day off{occasion}.',
  },
  SHORT_WEEK: {
    vi: 'Tuần này chỉ có {workingDays} ngày làm việc{occasion}.',
    en: 'Only {workingDays} working days in that week{occasion}.',
  },
  AFTER_BREAK: {
    vi: 'Ngay sau kỳ nghỉ dài {daysOff} ngày{occasion}.',
    en: 'Right after {daysOff} days off in a row{occasion}.',
  },
} as const;
export type YearHintCode = keyof typeof YEAR_HINTS;

export interface YearHint extends Dated {
  readonly code: YearHintCode;
  readonly vi: string;
  readonly en: string;
}

/** The dates of a year at which somebody should look again, one hint a date at most; `nameOf` names a day off. Pure. */
export function yearHints(
  dates: readonly Dated[],
  calendar: Calendar,
  nameOf: (date: LocalDate) => string | undefined,
): YearHint[] {
  return dates
    .filter(({ kind }) => DEADLINES.includes(kind))
    .flatMap((dated) => {
      const hint = hintOf(dated.date, calendar);
      return hint ? [{ ...dated, code: hint.code, ...sentences(hint, nameOf) }] : [];
    });
}

interface Found {
  readonly code: YearHintCode;
  readonly workingDays: number;
  readonly daysOff: number;
  /** The days off it speaks of. */
  readonly days: readonly LocalDate[];
}

function hintOf(date: LocalDate, calendar: Calendar): Found | undefined {
  const week = weekOf(date);
  const worked = week.filter((day) => isWorkingDay(calendar, day));
  const off = week.filter((day) => !worked.includes(day));
  const about = { workingDays: worked.length, daysOff: off.length };
  if (!worked.includes(date)) return { code: 'DAY_OFF', ...about, days: [date] };
  if (worked.length <= SHORT_WEEK) return { code: 'SHORT_WEEK', ...about, days: off };
  const broken = breakBefore(date, calendar);
  return broken && { code: 'AFTER_BREAK', ...about, daysOff: broken.length, days: broken };
}

/** The long run of days off that ends within the last working days before the date. */
function breakBefore(date: LocalDate, calendar: Calendar): LocalDate[] | undefined {
  let day = addDays(date, -1);
  for (let worked = 1; worked < FIRST_DAYS && isWorkingDay(calendar, day); worked += 1) day = addDays(day, -1);
  const off: LocalDate[] = [];
  for (; !isWorkingDay(calendar, day) && off.length < 31; day = addDays(day, -1)) off.unshift(day);
  return off.length >= LONG_BREAK ? off : undefined;
}

/** Monday to Sunday around a day. */
export function weekOf(date: LocalDate): LocalDate[] {
  const monday = addDays(date, -((weekdayOf(date) + 6) % 7));
  return Array.from({ length: 7 }, (_, place) => addDays(monday, place));
}

function sentences(found: Found, nameOf: (date: LocalDate) => string | undefined): { vi: string; en: string } {
  const names = [...new Set(found.days.flatMap((day) => nameOf(day) ?? []))];
  const occasion = names.length > 0 ? ` (${names.join(', ')})` : '';
  const filled: Record<string, string> = {
    occasion,
    workingDays: String(found.workingDays),
    daysOff: String(found.daysOff),
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? '');
  return { vi: fill(YEAR_HINTS[found.code].vi), en: fill(YEAR_HINTS[found.code].en) };
}

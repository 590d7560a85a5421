import type { CalendarDay } from '#domain/calendar/calendar';
import { computedHolidays, NATIONAL_DAY, TET } from '#domain/calendar/holidays';
import { substituteDays } from '#domain/calendar/substitute-days';
import type { LocalDate } from '#domain/time/instant';
import { DECREED_SCHEDULES, DECREED_SWAPS, type DecreedSchedule, type DecreedSwap } from './decreed-days.js';
import { LUNAR_DAYS } from './lunar-days.js';

const OCCASION_NAMES = { tet: TET, 'national-day': NATIONAL_DAY } as const satisfies Record<
  DecreedSchedule['occasion'],
  string
>;

/**
 * The calendar's dated exceptions from `fromYear` to `toYear`, both included: the year's notices where there are any
 * (confirmed), the law's holidays and their substitute days elsewhere (not confirmed). One row a date at most, by date.
 */
export function seedCalendarDays(fromYear: number, toYear: number): CalendarDay[] {
  const byDate = new Map<LocalDate, CalendarDay>();
  for (let year = fromYear; year <= toYear; year++) {
    for (const day of [...undecreedDays(year), ...decreedDays(year)]) byDate.set(day.date, day);
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What the law gives for the occasions on which the year has no notice. */
function undecreedDays(year: number): CalendarDay[] {
  const decreedNames = DECREED_SCHEDULES.filter((schedule) => schedule.year === year).map(
    ({ occasion }) => OCCASION_NAMES[occasion],
  ) as readonly string[];
  const holidays = lawfulHolidays(year).filter(({ name }) => !decreedNames.includes(name));
  return [
    ...holidays,
    ...substituteDays(
      holidays,
      decreedDays(year).map(({ date }) => date),
    ),
  ];
}

function decreedDays(year: number): CalendarDay[] {
  return [
    ...DECREED_SCHEDULES.filter((schedule) => schedule.year === year).flatMap(scheduleDays),
    ...DECREED_SWAPS.flatMap(swapDays).filter(({ date }) => Number(date.slice(0, 4)) === year),
  ];
}

function scheduleDays({ occasion, year, holidays, substitutes, source }: DecreedSchedule): CalendarDay[] {
  const name = OCCASION_NAMES[occasion];
  // The notice only chooses among what the Labour Code in force that year allows.
  const validFrom = year < 2021 ? '2013-05-01' : '2021-01-01';
  return [
    ...holidays.map((date) => ({ date, kind: 'holiday' as const, name })),
    ...substitutes.map((date) => ({ date, kind: 'substitute' as const, name: `Nghỉ bù ${name}` })),
  ].map((day) => ({ ...day, source, validFrom, confirmed: true }));
}

function swapDays({ off, work, name, source, announced }: DecreedSwap): CalendarDay[] {
  const decreed = { source, validFrom: announced, confirmed: true };
  return [
    { date: off, kind: 'swap-off', name: `Nghỉ hoán đổi dịp ${name}`, ...decreed },
    { date: work, kind: 'swap-work', name: `Làm bù dịp ${name}`, ...decreed },
  ];
}

function lawfulHolidays(year: number): CalendarDay[] {
  const lunar = LUNAR_DAYS[year];
  if (!lunar) throw new RangeError(`no lunar days are known for ${year}: the table ends in 2060`);
  return computedHolidays(year, ...lunar);
}

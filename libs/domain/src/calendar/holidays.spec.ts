import type { CalendarDay } from './calendar.js';
import { computedHolidays, NATIONAL_DAY, TET } from './holidays.js';
import { substituteDays } from './substitute-days.js';
import { weekdayOf } from './working-days.js';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Tết, the Hùng Kings' day, National Day off, and the substitute days the law gives, as the real years have them. */
const YEARS: readonly (readonly [number, string, string, string, string])[] = [
  [2016, '02-08 Mon', '04-16 Sat', '09-02', '02-11 02-12 04-18 05-02 05-03'],
  [2017, '01-28 Sat', '04-06 Thu', '09-02', '01-02 01-31 02-01 05-02 09-04'],
  [2018, '02-16 Fri', '04-25 Wed', '09-02', '02-19 02-20 09-03'],
  [2019, '02-05 Tue', '04-14 Sun', '09-02', '02-08 04-15'],
  [2020, '01-25 Sat', '04-02 Thu', '09-02', '01-28 01-29'],
  [2021, '02-12 Fri', '04-21 Wed', '09-02 09-03', '02-15 02-16 05-03'],
  [2022, '02-01 Tue', '04-10 Sun', '09-01 09-02', '01-03 02-04 04-11 05-02 05-03'],
  [2023, '01-22 Sun', '04-29 Sat', '09-01 09-02', '01-02 01-25 01-26 05-02 05-03 09-04'],
  [2024, '02-10 Sat', '04-18 Thu', '09-02 09-03', '02-13 02-14'],
  [2025, '01-29 Wed', '04-07 Mon', '09-01 09-02', ''],
  [2026, '02-17 Tue', '04-26 Sun', '09-01 09-02', '02-20 04-27'],
  [2027, '02-06 Sat', '04-16 Fri', '09-02 09-03', '02-09 02-10 05-03'],
  [2028, '01-26 Wed', '04-04 Tue', '09-01 09-02', '01-03 05-02 09-04'],
  [2029, '02-13 Tue', '04-23 Mon', '09-02 09-03', '02-16 09-04 11-26'],
  [2030, '02-02 Sat', '04-12 Fri', '09-02 09-03', '02-05 02-06 11-25'],
];

const monthDays = (days: readonly CalendarDay[]) => days.map(({ date }) => date.slice(5)).join(' ');
const lawOf = ({ date, name }: CalendarDay) =>
  name === 'Ngày Văn hóa Việt Nam' ? '80-NQ/TW' : date < '2021-01-01' ? '10/2012/QH13' : '45/2019/QH14';
const dated = (year: number, monthDay: string) => `${year}-${monthDay.slice(0, 5)}`;

describe.each(YEARS)('in %i', (year, tet, hungKings, nationalDay, substitutes) => {
  const holidays = computedHolidays(year, dated(year, tet), dated(year, hungKings));
  const named = (name: string) => holidays.filter((day) => day.name === name);

  test('the table’s weekdays are those of the real calendar', () => {
    expect(WEEKDAYS[weekdayOf(dated(year, tet))]).toBe(tet.slice(6));
    expect(WEEKDAYS[weekdayOf(dated(year, hungKings))]).toBe(hungKings.slice(6));
  });

  test('there are as many paid holidays as the law of that year gives', () => {
    expect(holidays).toHaveLength(year < 2021 ? 10 : year < 2026 ? 11 : 12);
  });

  test('Tết has five days, two before the first of the lunar year and two after it', () => {
    expect(named(TET)).toHaveLength(5);
    expect(named(TET)[2]?.date).toBe(dated(year, tet));
  });

  test('National Day has the days that keep the days off together', () => {
    expect(monthDays(named(NATIONAL_DAY))).toBe(nationalDay);
  });

  test('every holiday on a weekend earns one working day, in order', () => {
    expect(monthDays(substituteDays(holidays))).toBe(substitutes);
  });

  test('what is computed claims no confirmation and names a law already in force', () => {
    for (const day of [...holidays, ...substituteDays(holidays)]) {
      expect(day.confirmed).toBe(false);
      expect(day.validFrom <= day.date).toBe(true);
      expect(day.source).toContain(lawOf(day));
    }
  });
});

test('24 November is a holiday from 2026 on', () => {
  expect(monthDays(computedHolidays(2025, '2025-01-29', '2025-04-07'))).not.toContain('11-24');
  expect(monthDays(computedHolidays(2026, '2026-02-17', '2026-04-26'))).toContain('11-24');
});

test('the law before May 2013 is not guessed at', () => {
  expect(computedHolidays(2012, '2012-01-23', '2012-03-31')).toEqual([]);
  expect(monthDays(computedHolidays(2013, '2013-02-10', '2013-04-19'))).toBe('05-01 09-02');
});

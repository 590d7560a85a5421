import { weekdayOf, weeksOf } from './month-days';

test.each([
  ['a month that begins on a Monday', 2027, 2, 4, '2027-02-01', '2027-02-28'],
  ['one that needs six weeks', 2026, 8, 6, '2026-08-01', '2026-08-31'],
  ['February of a leap year', 2028, 2, 5, '2028-02-01', '2028-02-29'],
])('%s has every day once, each below its weekday', (_, year, month, weeks, first, last) => {
  const found = weeksOf(year, month);
  expect(found).toHaveLength(weeks);
  const days = found.flat().filter((date) => date !== null);
  expect([days[0], days.at(-1), new Set(days).size]).toEqual([first, last, Number(last.slice(8))]);
  for (const week of found) {
    expect(week).toHaveLength(7);
    for (const [at, date] of week.entries()) if (date) expect(weekdayOf(date)).toBe((at + 1) % 7);
  }
});

import type { Calendar } from '#domain/calendar/calendar';
import { isWorkingDay } from '#domain/calendar/working-days';
import { addDays } from '#domain/time/instant';
import { DECREED_SCHEDULES, DECREED_SWAPS } from './decreed-days.js';
import { seedCalendarDays } from './seed-calendar.js';

const SEED = seedCalendarDays(2016, 2030);
const BY_DATE = new Map(SEED.map((day) => [day.date, day]));
const CALENDAR: Calendar = { code: 'seed', weekend: [0, 6], days: BY_DATE };

/** `W` for a day worked and `-` for a day off, from that Monday on, one word a week. */
function weeks(monday: string, count: number): string {
  const worked = (offset: number) => (isWorkingDay(CALENDAR, addDays(monday, offset)) ? 'W' : '-');
  return Array.from({ length: count }, (_, week) =>
    [0, 1, 2, 3, 4, 5, 6].map((d) => worked(week * 7 + d)).join(''),
  ).join(' ');
}

test.each([
  [2016, '2016-02-01', 'WWWWW-- ------- WWWWW--'],
  [2017, '2017-01-23', 'WWW---- ---WW-- WWWWW--'],
  [2018, '2018-02-12', 'WW----- --WWW-- WWWWW--'],
  [2019, '2019-01-28', 'WWWWW-- ------- WWWWW--'],
  [2020, '2020-01-20', 'WWW---- ---WW-- WWWWW--'],
  [2021, '2021-02-08', 'WW----- --WWW-- WWWWW--'],
  [2022, '2022-01-24', 'WWWWW-- ------- WWWWW--'],
  [2023, '2023-01-16', 'WWWW--- ----W-- WWWWW--'],
  [2024, '2024-02-05', 'WWW---- ---WW-- WWWWW--'],
  [2025, '2025-01-20', 'WWWWW-- ------- WWWWW--'],
  [2026, '2026-02-09', 'WWWWW-- ------- WWWWW--'],
])('the weeks of Tết %i are worked as its notice said', (_, monday, expected) =>
  expect(weeks(monday, 3)).toBe(expected),
);

test.each([
  ['New Year 2017 on a Sunday gives the Monday', '2016-12-26', 'WWWWW-- -WWWW--'],
  ['the labour holidays of 2016 on a weekend give two days', '2016-04-25', 'WWWWW-- --WWW--'],
  ['National Day 2017 on a Saturday gives the Monday', '2017-08-28', 'WWWWW-- -WWWW--'],
  ['National Day 2018 on a Sunday gives the Monday', '2018-08-27', 'WWWWW-- -WWWW--'],
  ['31 December 2018 is off for 5 January 2019', '2018-12-24', 'WWWWW-- --WWWW-'],
  ['29 April 2019 is off for 4 May', '2019-04-22', 'WWWWW-- ---WWW-'],
  ['National Day 2021 takes the Friday', '2021-08-30', 'WWW----'],
  ['National Day 2022 takes the Thursday', '2022-08-29', 'WWW----'],
  ['the three holidays of April 2023 give five days', '2023-04-24', 'WWWWW-- ---WW--'],
  ['National Day 2023 gives four days', '2023-08-28', 'WWWW--- -WWWW--'],
  ['29 April 2024 is off for 4 May', '2024-04-22', 'WWWWW-- ---WWW-'],
  ['National Day 2024 takes the Tuesday', '2024-09-02', '--WWW--'],
  ['2 May 2025 is off for 26 April', '2025-04-21', 'WWWWWW- WW-----'],
  ['National Day 2025 takes the Monday', '2025-09-01', '--WWW--'],
  ['2 January 2026 is off for 10 January', '2025-12-29', 'WWW---- WWWWWW-'],
  ['31 August 2026 is off for 22 August', '2026-08-17', 'WWWWWW- WWWWW-- ---WW--'],
  ['24 November 2026 is off', '2026-11-23', 'W-WWW--'],
  ['Tết 2027, with no notice yet, is what the law gives', '2027-02-01', 'WWW---- ---WW--'],
])('%s', (_, monday, expected) => expect(weeks(monday, expected.split(' ').length)).toBe(expected));

test.each([
  [2016, '2016-02-08', '2016-04-16'],
  [2017, '2017-01-28', '2017-04-06'],
  [2018, '2018-02-16', '2018-04-25'],
  [2019, '2019-02-05', '2019-04-14'],
  [2020, '2020-01-25', '2020-04-02'],
  [2021, '2021-02-12', '2021-04-21'],
  [2022, '2022-02-01', '2022-04-10'],
  [2023, '2023-01-22', '2023-04-29'],
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  [2030, '2030-02-02', '2030-04-12'],
])('Tết and the Hùng Kings’ day of %i are on their days', (_, tet, hungKings) => {
  expect(BY_DATE.get(tet)).toMatchObject({ kind: 'holiday', name: 'Tết Nguyên đán' });
  expect(BY_DATE.get(hungKings)).toMatchObject({ kind: 'holiday', name: 'Ngày Giỗ Tổ Hùng Vương' });
});

test('a date has one row at most, and the rows are in order', () => {
  const dates = SEED.map(({ date }) => date);
  expect(dates).toEqual([...new Set(dates)].sort());
});

test('every decreed day is there, confirmed, and nothing else is', () => {
  const decreed = [
    ...DECREED_SCHEDULES.flatMap(({ holidays, substitutes }) => [...holidays, ...substitutes]),
    ...DECREED_SWAPS.flatMap(({ off, work }) => [off, work]),
  ];
  expect(SEED.filter(({ confirmed }) => confirmed).map(({ date }) => date)).toEqual(decreed.sort());
});

test('a decreed Tết leaves no computed Tết day behind', () => {
  const computed = SEED.filter(({ name, confirmed }) => name.includes('Tết Nguyên đán') && !confirmed);
  expect(computed.map(({ date }) => date.slice(0, 4)).filter((year) => year < '2027')).toEqual([]);
});

test('a span of years holds days of those years only', () => {
  const years = new Set(seedCalendarDays(2019, 2019).map(({ date }) => date.slice(0, 4)));
  expect([...years]).toEqual(['2019']);
});

test('every row names its source and a rule in force on its day', () => {
  for (const day of SEED) {
    expect(day.source).not.toBe('');
    expect(day.validFrom <= day.date).toBe(true);
  }
});

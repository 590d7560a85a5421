import Holidays from 'date-holidays';
import { LUNAR_DAYS } from './lunar-days.js';

test.each([2010, 2019, 2027, 2033, 2060])('the lunar days of %d are those of the library', (year) => {
  const library = new Holidays('VN').getHolidays(year);
  const day = (rule: string) => library.find((holiday) => holiday.rule === rule)?.date.slice(0, 10);
  expect(LUNAR_DAYS[year]).toEqual([day('vietnamese 1-0-1'), day('vietnamese 3-0-10')]);
});

test('no year between the first and the last is missing', () => {
  expect(Object.keys(LUNAR_DAYS).map(Number)).toEqual(Array.from({ length: 51 }, (_, index) => 2010 + index));
});

import fc from 'fast-check';
import { addDays } from '../time/instant.js';
import type { Calendar } from './calendar.js';
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days.js';

/** New Year and the labour holidays of 2019 as decreed: 31/12/2018 and 29/4 off, 5/1 and 4/5 worked. */
const CALENDAR: Calendar = {
  code: 'test',
  weekend: [0, 6],
  days: new Map([
    ['2018-12-31', { kind: 'swap-off' }],
    ['2019-01-01', { kind: 'holiday' }],
    ['2019-01-05', { kind: 'swap-work' }],
    ['2019-04-14', { kind: 'holiday' }],
    ['2019-04-15', { kind: 'substitute' }],
    ['2019-04-29', { kind: 'swap-off' }],
    ['2019-04-30', { kind: 'holiday' }],
    ['2019-05-01', { kind: 'holiday' }],
    ['2019-05-04', { kind: 'swap-work' }],
  ] as const),
};

const SIX_DAY_WEEK: Calendar = { code: 'six-days', weekend: [0], days: new Map() };

const date = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2018-01-01', days));

test.each([
  ['an ordinary Wednesday is worked', '2019-04-17', true],
  ['an ordinary Saturday is not', '2019-04-20', false],
  ['a holiday is not', '2019-04-30', false],
  ['a substitute day is not', '2019-04-15', false],
  ['a Monday swapped away is not', '2019-04-29', false],
  ['the Saturday it was swapped for is', '2019-05-04', true],
])('%s', (_, day, worked) => expect(isWorkingDay(CALENDAR, day)).toBe(worked));

test('the weekly days off are the calendar’s own', () => {
  expect(isWorkingDay(SIX_DAY_WEEK, '2019-04-20')).toBe(true);
  expect(isWorkingDay(SIX_DAY_WEEK, '2019-04-21')).toBe(false);
});

test.each([
  ['one day after a Tuesday is Wednesday', '2019-04-16', 1, '2019-04-17'],
  ['one day after a Friday skips the weekend and the substitute Monday', '2019-04-12', 1, '2019-04-16'],
  ['five days off in a row are one step', '2019-04-26', 1, '2019-05-02'],
  ['a worked Saturday counts', '2019-05-02', 2, '2019-05-04'],
  ['after a worked Saturday comes Monday', '2019-05-04', 1, '2019-05-06'],
  ['it counts backwards over the year’s end', '2019-01-02', -1, '2018-12-28'],
  ['backwards a worked Saturday counts too', '2019-05-06', -2, '2019-05-03'],
  ['from a day off the first step forwards is the next working day', '2019-04-30', 1, '2019-05-02'],
  ['from a day off the first step backwards is the last working day', '2019-04-30', -1, '2019-04-26'],
  ['nought is the day itself when it is worked', '2019-04-26', 0, '2019-04-26'],
  ['nought from a day off is the next working day', '2019-04-27', 0, '2019-05-02'],
  ['many steps cross weeks', '2019-01-02', 10, '2019-01-15'],
])('%s', (_, from, count, expected) => expect(addWorkingDays(CALENDAR, from, count)).toBe(expected));

test('the next working day of a worked day is that day', () => {
  expect(nextWorkingDay(CALENDAR, '2019-05-04')).toBe('2019-05-04');
  expect(nextWorkingDay(CALENDAR, '2019-05-05')).toBe('2019-05-06');
});

test.each([
  ['the first day is not counted, the last is', '2019-04-16', '2019-04-18', 2],
  ['from a day to itself there is none', '2019-04-16', '2019-04-16', 0],
  ['five days off hold none', '2019-04-26', '2019-05-01', 0],
  ['a worked Saturday is counted', '2019-05-01', '2019-05-05', 3],
  ['backwards it is negative', '2019-04-18', '2019-04-16', -2],
  ['the days of a whole month', '2019-03-31', '2019-04-30', 19],
])('%s', (_, from, to, expected) => expect(workingDaysBetween(CALENDAR, from, to)).toBe(expected));

test('the count between two days is that of walking day by day', () => {
  fc.assert(
    fc.property(date, date, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      let walked = 0;
      for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) walked += Number(isWorkingDay(CALENDAR, day));
      expect(workingDaysBetween(CALENDAR, from, to)).toBe(walked);
      expect(workingDaysBetween(CALENDAR, to, from)).toBe(0 - walked);
    }),
  );
});

test('going forwards and back by the same count returns to the working day it left', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -60, max: 60 }), (day, count) => {
      const start = nextWorkingDay(CALENDAR, day);
      expect(addWorkingDays(CALENDAR, addWorkingDays(CALENDAR, start, count), 0 - count)).toBe(start);
    }),
  );
});

test('going forwards lands on a working day that lies that many working days on', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const end = addWorkingDays(CALENDAR, day, count);
      expect(isWorkingDay(CALENDAR, end)).toBe(true);
      expect(workingDaysBetween(CALENDAR, day, end)).toBe(count);
    }),
  );
});

test('a calendar on which no day is worked is refused, not searched for ever', () => {
  const never: Calendar = { code: 'never', weekend: [0, 1, 2, 3, 4, 5, 6], days: new Map() };
  expect(() => nextWorkingDay(never, '2019-04-16')).toThrow(RangeError);
  expect(() => addWorkingDays(never, '2019-04-16', -1)).toThrow(RangeError);
});

import type { Calendar } from '#domain/calendar/calendar';
import { instantAt } from '#domain/time/instant';
import { movesOf, type OpenRound } from './import-calendar-moves.js';

const week: Calendar = { code: 'week', weekend: [0, 6], days: new Map() };
const withHoliday = (...dates: string[]): Calendar => ({
  ...week,
  days: new Map(dates.map((date) => [date, { kind: 'holiday' as const }])),
});

// Cut-off Friday 15/6/2018; due the third working day after it, Wednesday 20/6; lock two days later, Friday 22/6.
const round: OpenRound = {
  id: 'r',
  programme: 'P',
  code: '2018-M06',
  due: '2018-06-20',
  lock: '2018-06-22',
  calendarId: 'c',
  rule: {
    kind: 'month',
    cutOffDay: 15,
    opens: { workingDays: -2, from: 'cut-off' },
    due: { workingDays: 3, from: 'cut-off' },
    lock: { workingDays: 2, from: 'due' },
    opensAtTime: '08:00',
  },
  validFrom: '2018-01-01',
  validUntil: '2018-12-31',
  rungs: [
    { code: 'before', workingDays: -1, to: ['officer'], at: '08:00' },
    { code: 'after', workingDays: 1, to: ['head'], at: '08:00' },
  ],
  groups: [{ calendarId: 'c', due: '2018-06-20' }],
  done: [],
};
const at = (date: string) => instantAt(date, '12:00');
const calendars = (c: Calendar) =>
  new Map([
    ['c', c],
    ['other', week],
  ]);
const moved = (changes: Partial<OpenRound>, now: string, ...off: string[]) =>
  movesOf([{ ...round, ...changes }], calendars(week), calendars(withHoliday(...off)), at(now)).dates.map(
    ({ what, rung, from, to }) => `${what}${rung ? ` ${rung}` : ''} ${from.slice(5)} ${to.slice(5)}`,
  );

test.each([
  ['a holiday elsewhere moves nothing', {}, '2018-06-14', ['2018-07-02'], []],
  [
    'a holiday before the due date moves everything after it',
    {},
    '2018-06-14',
    ['2018-06-18'],
    ['due 06-20 06-21', 'lock 06-22 06-25', 'rung before 06-19 06-20', 'rung after 06-21 06-22'],
  ],
  [
    'a holiday after the due date moves the lock and the rung behind it',
    {},
    '2018-06-14',
    ['2018-06-21'],
    ['lock 06-22 06-25', 'rung after 06-21 06-22'],
  ],
  ['a due date that has passed stays', {}, '2018-06-21', ['2018-06-18'], ['lock 06-22 06-25']],
  [
    'a rung that went out stays',
    { done: [{ rung: 'before', calendarId: 'c', due: '2018-06-20' }] },
    '2018-06-14',
    ['2018-06-19'],
    ['due 06-20 06-21', 'lock 06-22 06-25', 'rung after 06-21 06-22'],
  ],
  [
    'a date that an outage gave anew stays, its rungs follow the calendar',
    { due: '2018-06-27', lock: '2018-06-29', groups: [{ calendarId: 'c', due: '2018-06-27' }] },
    '2018-06-14',
    ['2018-06-26'],
    ['rung before 06-26 06-25'],
  ],
  [
    'a unit with a date of its own keeps it',
    { groups: [{ calendarId: 'c', due: '2018-07-04' }] },
    '2018-06-14',
    ['2018-06-18'],
    ['due 06-20 06-21', 'lock 06-22 06-25'],
  ],
  [
    'units of another calendar go with the round',
    { groups: [{ calendarId: 'other', due: '2018-06-20' }] },
    '2018-06-14',
    ['2018-06-19'],
    ['due 06-20 06-21', 'lock 06-22 06-25', 'rung before 06-19 06-20', 'rung after 06-21 06-22'],
  ],
])('%s', (_, changes, now, off, expected) => expect(moved(changes, now, ...off)).toEqual(expected));

test('a day that becomes a working day never moves a due date into the past', () => {
  const due = { due: '2018-06-21', lock: '2018-06-25', groups: [] };
  const dates = (now: string) =>
    movesOf([{ ...round, ...due }], calendars(withHoliday('2018-06-19')), calendars(week), at(now)).dates.map(
      ({ what }) => what,
    );
  expect(dates('2018-06-20')).toEqual(['due', 'lock']);
  expect(dates('2018-06-21')).toEqual(['lock']);
});

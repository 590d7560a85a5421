import type { Calendar } from '../calendar/calendar.js';
import { instantAt, isoLocal } from '../time/instant.js';
import { collectionAfter, digestAfter, leavesAt, morningCollection } from './collection.js';

/** Saturday and Sunday off; Monday 2 April 2018 is a holiday, Saturday 7 April is worked instead. */
const CALENDAR: Calendar = {
  code: 'test',
  weekend: [0, 6],
  days: new Map([
    ['2018-04-02', { kind: 'holiday' }],
    ['2018-04-07', { kind: 'swap-work' }],
  ]),
};
const at = (text: string) => instantAt(text.slice(0, 10), text.slice(11));
const local = (instant: number) => isoLocal(instant).slice(0, 16);

test.each([
  ['2018-03-15T08:00', '2018-03-15T08:05'],
  ['2018-03-15T08:04', '2018-03-15T08:05'],
  ['2018-03-15T08:05', '2018-03-15T08:10'],
  ['2018-03-15T23:58', '2018-03-16T00:00'],
])('what was written at %s is collected at %s', (written, collected) =>
  expect(local(collectionAfter(at(written)))).toBe(collected),
);

test.each([
  ['before the morning, that same morning', '2018-03-15T07:00', '2018-03-15T08:05'],
  ['at the morning’s opening, that same morning', '2018-03-15T08:00', '2018-03-15T08:05'],
  ['once that has gone, the next morning', '2018-03-15T08:05', '2018-03-16T08:05'],
  ['on Friday, past the weekend and a holiday', '2018-03-30T17:00', '2018-04-03T08:05'],
  ['on a day off, the next working morning', '2018-04-01T07:00', '2018-04-03T08:05'],
  ['before a Saturday that is worked, that Saturday', '2018-04-06T09:00', '2018-04-07T08:05'],
])('the digest goes %s', (_, written, goes) => expect(local(digestAfter(CALENDAR, at(written)))).toBe(goes));

test('the morning may open later where an office is quiet for longer', () => {
  expect(local(morningCollection('2018-03-15', '09:30'))).toBe('2018-03-15T09:35');
});

test('what is urgent leaves when it is written, whatever the day', () => {
  const sunday = at('2018-04-01T22:00');
  expect(leavesAt('at-once', CALENDAR, sunday)).toBe(sunday);
  expect(leavesAt('collected', CALENDAR, sunday)).toBe(sunday + 5 * 60_000);
});

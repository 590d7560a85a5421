import type { Calendar } from '#domain/calendar/calendar';
import { instantAt } from '#domain/time/instant';
import { AFTERNOON, MORNING, officeMoment } from './office-hours.js';

const calendar: Calendar = {
  code: 'test',
  weekend: [0, 6],
  days: new Map([['2023-05-01', { kind: 'holiday' }]]),
};
const LONG_AGO = 0;

test.each([
  ['a working morning is kept', '2023-04-27', MORNING, LONG_AGO, '2023-04-27', '09:00'],
  ['a working afternoon is kept', '2023-04-27', AFTERNOON, LONG_AGO, '2023-04-27', '15:00'],
  ['a day off gives the morning of the next working day', '2023-04-29', AFTERNOON, LONG_AGO, '2023-05-02', '09:00'],
  [
    'a morning that has passed gives the afternoon',
    '2023-04-27',
    MORNING,
    instantAt('2023-04-27', '09:01'),
    '2023-04-27',
    '15:00',
  ],
  [
    'a day that has passed gives the next morning',
    '2023-04-27',
    MORNING,
    instantAt('2023-04-27', '15:01'),
    '2023-04-28',
    '09:00',
  ],
  [
    'what should have been done more than a year ago is done now',
    '2023-01-12',
    AFTERNOON,
    instantAt('2024-01-16', '15:00'),
    '2024-01-16',
    '15:00',
  ],
  [
    'and on the first working morning when now is a day off',
    '2022-01-12',
    AFTERNOON,
    instantAt('2023-04-29', '10:00'),
    '2023-05-02',
    '09:00',
  ],
  [
    'this very moment is not too late',
    '2023-04-27',
    AFTERNOON,
    instantAt('2023-04-27', '15:00'),
    '2023-04-27',
    '15:00',
  ],
] as const)('%s', (_, day, hour, earliest, expectedDay, expectedHour) => {
  expect(officeMoment(calendar, day, hour, earliest)).toBe(instantAt(expectedDay, expectedHour));
});

test('a calendar without a working day is refused, not searched for ever', () => {
  const never = { ...calendar, weekend: [0, 1, 2, 3, 4, 5, 6] };
  expect(() => officeMoment(never, '2023-04-27', MORNING, LONG_AGO)).toThrow(RangeError);
});

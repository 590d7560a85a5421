import type { Calendar } from '../calendar/calendar.js';
import { datesAfterReturn } from './dates-after-return.js';

const calendar: Calendar = { code: 'week', weekend: [0, 6], days: new Map() };

// 2018-06-14 is a Thursday.
test.each([
  ['well before the due date nothing moves', '2018-06-14', '2018-06-22', '2018-06-05', '2018-06-14', '2018-06-22'],
  [
    'after the due date the unit gets its working days',
    '2018-06-14',
    '2018-06-22',
    '2018-06-15',
    '2018-06-20',
    '2018-06-22',
  ],
  ['on the lock the lock gives way', '2018-06-14', '2018-06-22', '2018-06-22', '2018-06-27', '2018-06-27'],
  [
    'on a Saturday the days are counted from Monday',
    '2018-06-14',
    '2018-06-22',
    '2018-06-16',
    '2018-06-20',
    '2018-06-22',
  ],
])('%s', (_, due, lock, today, newDue, newLock) =>
  expect(datesAfterReturn({ due, lock }, today, 3, calendar)).toEqual({ due: newDue, lock: newLock }),
);

import type { Calendar } from '../calendar/calendar.js';
import { extendedDates, mustLieAfter } from './extended-dates.js';

const calendar: Calendar = { code: 'week', weekend: [0, 6], days: new Map() };

// 2018-06-14 is a Thursday.
test.each([
  ['the lock keeps its working days behind the due date', '2018-06-14', '2018-06-21', '2018-06-20', '2018-06-27'],
  ['a lock on the due date moves with it', '2018-06-14', '2018-06-14', '2018-06-20', '2018-06-20'],
  ['a Saturday is a date like any other', '2018-06-14', '2018-06-15', '2018-06-16', '2018-06-18'],
])('%s', (_, due, lock, newDue, newLock) =>
  expect(extendedDates({ due, lock }, newDue, calendar)).toEqual({ due: newDue, lock: newLock }),
);

test('a new date lies after the one in force, and is not already gone', () => {
  expect(mustLieAfter('2018-06-14', '2018-06-10')).toBe('2018-06-14');
  expect(mustLieAfter('2018-06-14', '2018-06-20')).toBe('2018-06-19');
});

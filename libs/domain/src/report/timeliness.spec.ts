import { timelyAfter } from './timeliness.js';

test.each([
  ['the first version on time', null, false, true],
  ['the first version late', null, true, false],
  ['on time, then returned and sent again on time', true, false, true],
  ['on time, then returned and sent again late', true, true, false],
  ['late, then returned and sent again within the new date', false, false, false],
  ['late twice', false, true, false],
])('%s', (_, before, late, expected) => expect(timelyAfter(before, late)).toBe(expected));

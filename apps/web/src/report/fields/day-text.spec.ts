import { dayOf } from './day-text';

test.each([
  ['22/11/2026', '2026-11-22'],
  ['1/2/2026', '2026-02-01'],
  ['01-02-26', '2026-02-01'],
  ['1.2.2026', '2026-02-01'],
  ['01022026', '2026-02-01'],
])('%s is %s', (text, date) => expect(dayOf(text)).toBe(date));

test('nothing typed is no answer', () => expect(dayOf(' ')).toBeUndefined());
test.each(['31/2/2026', '2026-11-22', '22/11', 'hôm nay', '1/13/2026'])('%s is no day', (text) =>
  expect(dayOf(text)).toBeNull(),
);

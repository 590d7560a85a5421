import { weeksOf } from './weeks-of-month';

test('a month is whole weeks from Monday, with nothing before its first day and after its last', () => {
  const weeks = weeksOf(2027, 1);
  expect(weeks).toHaveLength(4); // February 2027 begins on a Monday and has 28 days
  expect(weeks[0]![0]).toBe('2027-02-01');
  expect(weeks[3]![6]).toBe('2027-02-28');
  expect(weeksOf(2027, 7)).toHaveLength(6);
  expect(weeksOf(2027, 7)[0]!.slice(0, 7)).toEqual([null, null, null, null, null, null, '2027-08-01']);
});

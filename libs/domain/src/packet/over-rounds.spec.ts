import { expectedByNow, overPeriodsOf, reaches } from './over-rounds.js';

const PROGRAMME = { from: '2018-01-01', until: '2018-12-31' };
const Q1 = { from: '2018-01-01', until: '2018-03-31' };
const Q2 = { from: '2018-04-01', until: '2018-06-30' };

test.each([
  ['a sum is summed', { aggregate: 'sum' }, 'sum'],
  ['an average is averaged', { aggregate: 'average' }, 'average'],
  ['what exists at a moment counts as it last stood', { aggregate: 'sum', overPeriods: 'last' }, 'last'],
] as const)('over the rounds %s', (_, field, over) => {
  expect(overPeriodsOf(field)).toBe(over);
});

test.each([
  ['a quarter of the year is asked a quarter of the target', 365, 'sum', [Q1], 90],
  ['two quarters add up', 365, 'sum', [Q1, Q2], 181],
  ['rounds that overlap count a day once', 365, 'sum', [Q1, Q1], 90],
  ['days before the programme do not count', 365, 'sum', [{ from: '2017-10-01', until: '2018-01-31' }], 31],
  ['all rounds are asked the whole target and no more', 365, 'sum', [{ from: '2017-01-01', until: '2019-12-31' }], 365],
  ['an average is held against the whole target', 85, 'average', [Q1], 85],
  ['so is what exists at a moment', 900, 'last', [Q1], 900],
  ['without a round nothing is asked', 900, 'sum', [], 0],
] as const)('%s', (_, target, over, periods, expected) => {
  expect(expectedByNow(target, over, PROGRAMME, periods)).toBe(expected);
});

test('more is better, or less is; without a value nothing is said', () => {
  expect(reaches(90, 90, 'up')).toBe(true);
  expect(reaches(89, 90, 'up')).toBe(false);
  expect(reaches(89, 90, 'down')).toBe(true);
  expect(reaches(null, 90, 'up')).toBeNull();
});

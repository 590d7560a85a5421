import fc from 'fast-check';
import { addDays } from '../time/instant.js';
import type { PeriodKind, PeriodRule } from './period-rule.js';
import { periodsOf } from './periods.js';

const rule = (kind: PeriodKind, cutOffDay: number | 'end', custom?: PeriodRule['custom']): PeriodRule => ({
  kind,
  cutOffDay,
  custom,
  opens: { workingDays: 0, from: 'cut-off' },
  due: { workingDays: 3, from: 'cut-off' },
  lock: { workingDays: 5, from: 'due' },
  opensAtTime: '08:00',
});
const listed = (of: PeriodRule, from: string, until: string) =>
  periodsOf(of, from, until).map((period) => `${period.code} ${period.from} ${period.cutOff}`);

describe('Decree 09/2019, article 12: figures are cut off on the 14th', () => {
  test.each<[string, PeriodKind, string[]]>([
    [
      'a month runs from the 15th of the month before',
      'month',
      ['2020-M01 2019-12-15 2020-01-14', '2020-M12 2020-11-15 2020-12-14'],
    ],
    [
      'a quarter runs from the 15th of the month before it',
      'quarter',
      ['2020-Q1 2019-12-15 2020-03-14', '2020-Q4 2020-09-15 2020-12-14'],
    ],
    [
      'a half-year runs from 15 December or 15 June',
      'half-year',
      ['2020-H1 2019-12-15 2020-06-14', '2020-H2 2020-06-15 2020-12-14'],
    ],
    [
      'nine months run from 15 December to 14 September',
      'nine-months',
      ['2020-9M 2019-12-15 2020-09-14', '2020-9M 2019-12-15 2020-09-14'],
    ],
    [
      'a year runs from 15 December to 14 December',
      'year',
      ['2020-Y 2019-12-15 2020-12-14', '2020-Y 2019-12-15 2020-12-14'],
    ],
  ])('%s', (_, kind, [first, last]) => {
    const periods = listed(rule(kind, 14), '2020-01-01', '2020-12-31');
    expect([periods[0], periods.at(-1)]).toEqual([first, last]);
  });
});

test('a year has twelve months, four quarters, two halves, one nine months and one year', () => {
  const counts = (['month', 'quarter', 'half-year', 'nine-months', 'year'] as const).map(
    (kind) => periodsOf(rule(kind, 14), '2020-01-01', '2020-12-31').length,
  );
  expect(counts).toEqual([12, 4, 2, 1, 1]);
});

test.each<[string, PeriodKind, number | 'end', string, string, string[]]>([
  [
    'calendar months end on their last day, leap February too',
    'month',
    'end',
    '2020-02-01',
    '2020-03-31',
    ['2020-M02 2020-02-01 2020-02-29', '2020-M03 2020-03-01 2020-03-31'],
  ],
  [
    'in a common year February ends on the 28th',
    'month',
    'end',
    '2019-02-01',
    '2019-02-28',
    ['2019-M02 2019-02-01 2019-02-28'],
  ],
  [
    'a cut-off on the 30th is clamped in February only',
    'month',
    30,
    '2019-02-01',
    '2019-03-31',
    ['2019-M02 2019-01-31 2019-02-28', '2019-M03 2019-03-01 2019-03-30'],
  ],
  [
    'the leap day is the cut-off on the 29th where it exists',
    'month',
    29,
    '2020-02-01',
    '2020-03-31',
    ['2020-M02 2020-01-30 2020-02-29', '2020-M03 2020-03-01 2020-03-29'],
  ],
  [
    'a cut-off on the 31st ends a 30-day quarter on the 30th',
    'quarter',
    31,
    '2018-06-01',
    '2018-09-30',
    ['2018-Q2 2018-04-01 2018-06-30', '2018-Q3 2018-07-01 2018-09-30'],
  ],
  [
    'nine calendar months start on 1 January',
    'nine-months',
    'end',
    '2018-01-01',
    '2018-12-31',
    ['2018-9M 2018-01-01 2018-09-30'],
  ],
  [
    'a cut-off on the range’s first and last day is inside it',
    'month',
    14,
    '2018-07-14',
    '2018-08-14',
    ['2018-M07 2018-06-15 2018-07-14', '2018-M08 2018-07-15 2018-08-14'],
  ],
  ['a cut-off just outside the range is left out', 'month', 14, '2018-07-15', '2018-08-13', []],
  ['a range that ends before it starts has none', 'month', 14, '2018-08-14', '2018-07-14', []],
  [
    'a range over new year goes on with the next year’s codes',
    'quarter',
    14,
    '2018-12-01',
    '2019-03-31',
    ['2018-Q4 2018-09-15 2018-12-14', '2019-Q1 2018-12-15 2019-03-14'],
  ],
])('%s', (_, kind, cutOffDay, from, until, expected) => {
  expect(listed(rule(kind, cutOffDay), from, until)).toEqual(expected);
});

describe('periods of the programme’s own', () => {
  const own = rule('custom', 14, [
    { code: 'T2', name: 'Cuối năm', from: '06-01', cutOff: '11-15' },
    { code: 'T1', name: 'Đầu năm', from: '11-16', cutOff: '05-31' },
  ]);

  test('come in the order of their cut-offs, and one that spans new year starts the year before', () => {
    expect(listed(own, '2018-01-01', '2018-12-31')).toEqual([
      '2018-T1 2017-11-16 2018-05-31',
      '2018-T2 2018-06-01 2018-11-15',
    ]);
  });

  test('cut off on 29 February close on the 28th in a common year', () => {
    const leap = rule('custom', 14, [{ code: 'K', name: 'Kỳ', from: '01-01', cutOff: '02-29' }]);
    expect(listed(leap, '2019-01-01', '2020-12-31')).toEqual([
      '2019-K 2019-01-01 2019-02-28',
      '2020-K 2020-01-01 2020-02-29',
    ]);
  });
});

test('months, quarters, halves and years follow one another without gap or overlap, whatever the cut-off day', () => {
  const cutOffDay = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('end' as const));
  const kind = fc.constantFrom<PeriodKind>('month', 'quarter', 'half-year', 'year');
  fc.assert(
    fc.property(kind, cutOffDay, fc.integer({ min: 2000, max: 2040 }), (ofKind, day, year) => {
      const periods = periodsOf(rule(ofKind, day), `${year}-01-01`, `${year + 4}-12-31`);
      expect(new Set(periods.map(({ code }) => code)).size).toBe(periods.length);
      for (const [index, period] of periods.entries()) {
        expect(period.from <= period.cutOff).toBe(true);
        expect(period.code.slice(0, 4)).toBe(period.cutOff.slice(0, 4));
        const next = periods[index + 1];
        if (next) expect(next.from).toBe(addDays(period.cutOff, 1));
      }
    }),
  );
});

import { periodName } from './period-name.js';
import type { PeriodKind, PeriodRule } from './period-rule.js';
import { periodsOf } from './periods.js';

const OWN = [{ code: 'T1', name: 'Trước kỳ họp giữa năm', from: '11-16', cutOff: '05-31' }];

test.each([
  ['2018-M07', 'Tháng 7 năm 2018', 'July 2018'],
  ['2018-M12', 'Tháng 12 năm 2018', 'December 2018'],
  ['2018-Q3', 'Quý III năm 2018', 'Quarter 3 of 2018'],
  ['2018-H1', '6 tháng đầu năm 2018', 'First half of 2018'],
  ['2018-H2', '6 tháng cuối năm 2018', 'Second half of 2018'],
  ['2018-9M', '9 tháng đầu năm 2018', 'First nine months of 2018'],
  ['2018-Y', 'Năm 2018', 'Year 2018'],
  ['2018-T1', 'Trước kỳ họp giữa năm năm 2018', 'Trước kỳ họp giữa năm 2018'],
  ['2018-M13', '2018-M13', '2018-M13'],
  ['2018-T2', '2018-T2', '2018-T2'],
  ['sơ kết', 'sơ kết', 'sơ kết'],
])('%s reads as people say it', (code, vi, en) => {
  expect([periodName(code, 'vi', OWN), periodName(code, 'en', OWN)]).toEqual([vi, en]);
});

test('a period of the programme’s own bears its own name even under a code that looks built in', () => {
  expect(periodName('2018-Q1', 'vi', [{ ...OWN[0]!, code: 'Q1', name: 'Quân dân' }])).toBe('Quân dân năm 2018');
});

test('every code that a rule gives has a name', () => {
  for (const kind of ['month', 'quarter', 'half-year', 'nine-months', 'year'] as const satisfies PeriodKind[]) {
    const rule = { kind, cutOffDay: 14 } as PeriodRule;
    for (const { code } of periodsOf(rule, '2018-01-01', '2018-12-31')) expect(periodName(code, 'vi')).not.toBe(code);
  }
});

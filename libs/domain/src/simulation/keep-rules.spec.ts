import { answerFaults } from '../form/answer-faults.js';
import type { Answers } from '../form/answers.js';
import type { FormField } from '../form/field.js';
import type { FormRule } from '../form/rule.js';
import { ruleFindings } from '../form/rule-findings.js';
import { answersFor } from './figures.js';
import { keepRules } from './keep-rules.js';
import type { Simulation } from './simulation.js';

const number = (key: string, more: Partial<FormField> = {}): FormField => ({
  key,
  label: key,
  type: 'number',
  ...more,
});
const fields: FormField[] = [
  number('cuoc', { min: 0 }),
  number('nam', { min: 0 }),
  number('luy-ke', { min: 0 }),
  number('tong', { min: 0 }),
  { key: 'ghi-chu', label: 'Ghi chú', type: 'text', required: true },
  { key: 'ngay', label: 'Ngày', type: 'date', required: true },
  { key: 'cach', label: 'Cách', type: 'choice', choices: ['a', 'b'], several: true, required: true },
  {
    key: 'xa',
    label: 'Theo xã',
    type: 'table',
    required: true,
    rows: { fixed: ['A', 'B', 'C'] },
    columns: [
      { key: 'ho', label: 'Hộ', type: 'number', min: 0, max: 60, required: true, aggregate: 'sum' },
      { key: 'tot', label: 'Tốt', type: 'yes-no', required: true },
    ],
  },
];
const head = { severity: 'error' } as const;
const rules: FormRule[] = [
  { ...head, code: 'tong', kind: 'sum-of', total: 'tong', parts: ['cuoc', 'xa.ho'] },
  { ...head, code: 'nam', kind: 'not-more-than', figure: 'nam', limit: 'cuoc' },
  { ...head, code: 'ho', kind: 'not-more-than', figure: 'xa.ho', limit: 'cuoc' },
  { ...head, code: 'luy-ke', kind: 'cumulative-equals', figure: 'luy-ke', ofPeriod: 'tong' },
  { ...head, code: 'khong-giam', kind: 'cumulative-not-less', figure: 'luy-ke' },
  { ...head, code: 'bien-dong', kind: 'change-within', figure: 'cuoc', percent: 300, explanation: 'ghi-chu' },
];

test('a year of drawn reports, each put right, keeps the form’s fields and rules from period to period', () => {
  const simulation = { seed: 11, figures: {}, texts: {} } as unknown as Simulation;
  const earlier: { round: string; sameYear: boolean; answers: Answers }[] = [];
  for (const round of ['2018-Q1', '2018-Q2', '2018-Q3', '2018-Q4']) {
    const drawn = answersFor(simulation, 'XA-1', round, fields);
    const previous = earlier[0]?.answers ?? null;
    const cumulative = [{ figure: 'luy-ke', value: Number(previous?.['luy-ke'] ?? 0) }];
    const kept = keepRules(fields, rules, drawn, { cumulative, previous });
    expect(answerFaults(fields, kept, true)).toEqual([]);
    expect(ruleFindings(fields, rules, drawn, earlier).length).toBeGreaterThan(0);
    expect(ruleFindings(fields, rules, kept, earlier)).toEqual([]);
    earlier.unshift({ round, sameYear: true, answers: kept });
  }
});

test('a warning is left as drawn, and so is what its field would not take', () => {
  const drawn: Answers = { cuoc: 5, nam: 9, tong: 1, xa: [{ row: 'A', ho: 50, tot: true }] };
  const warning: FormRule = { code: 'nam', severity: 'warning', kind: 'not-more-than', figure: 'nam', limit: 'cuoc' };
  const nowhere = { cumulative: [], previous: null };
  expect(keepRules(fields, [warning], drawn, nowhere)).toEqual(drawn);
  const bounded = fields.map((field) => (field.key === 'tong' ? { ...field, max: 10 } : field));
  expect(keepRules(bounded, [rules[0]!], drawn, nowhere)).toEqual(drawn);
});

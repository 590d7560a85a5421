import type { Answers } from './answers.js';
import type { EarlierPeriod } from './earlier-period.js';
import type { FormField } from './field.js';
import type { FormRule } from './rule.js';
import { looksBack, ruleFindings } from './rule-findings.js';

const number = (key: string): FormField => ({ key, label: key.toUpperCase(), type: 'number', aggregate: 'sum' });
const fields: FormField[] = [
  number('tong'),
  number('nam'),
  number('nu'),
  number('luy-ke'),
  { key: 'co', label: 'CÓ', type: 'yes-no' },
  { key: 'cach', label: 'CÁCH', type: 'choice', choices: ['a', 'b'], several: true },
  { key: 'vi-sao', label: 'VÌ SAO', type: 'text' },
  {
    key: 'bang',
    label: 'BẢNG',
    type: 'table',
    columns: [{ key: 'so', label: 'SỐ', type: 'number', aggregate: 'sum' }],
  },
];
const head = { code: 'r', severity: 'error' } as const;
const period = (round: string, answers: Answers | null, sameYear = true): EarlierPeriod => ({
  round,
  sameYear,
  answers,
});

const SUM: FormRule = { ...head, kind: 'sum-of', total: 'tong', parts: ['nam', 'nu'] };
const SUM_OF_COLUMN: FormRule = { ...head, kind: 'sum-of', total: 'tong', parts: ['bang.so'] };
const LIMIT: FormRule = { ...head, kind: 'not-more-than', figure: 'nu', limit: 'tong' };
const WHEN: FormRule = { ...head, kind: 'required-when', field: 'vi-sao', when: { field: 'co', equals: false } };
const WHEN_CHOSEN: FormRule = { ...head, kind: 'required-when', field: 'vi-sao', when: { field: 'cach', equals: 'b' } };
const NOT_LESS: FormRule = { ...head, kind: 'cumulative-not-less', figure: 'luy-ke' };
const EQUALS: FormRule = { ...head, kind: 'cumulative-equals', figure: 'luy-ke', ofPeriod: 'tong' };
const CHANGE: FormRule = { ...head, kind: 'change-within', figure: 'tong', percent: 50, explanation: 'vi-sao' };
const PATTERN: FormRule = { ...head, kind: 'pattern', field: 'vi-sao', pattern: '\\d+/BC-[A-Z]+' };

test.each<[string, FormRule, Answers, EarlierPeriod[], string[]]>([
  ['a total that is the sum of its parts', SUM, { tong: 5, nam: 2, nu: 3 }, [], []],
  ['a total that is not', SUM, { tong: 6, nam: 2, nu: 3 }, [], ['tong', 'nam', 'nu']],
  ['decimals add up as people add them', SUM, { tong: 0.3, nam: 0.1, nu: 0.2 }, [], []],
  ['a part that is not given is none', SUM, { tong: 2, nam: 2 }, [], []],
  ['parts without a total', SUM, { nam: 2, nu: 3 }, [], ['tong', 'nam', 'nu']],
  ['neither total nor parts', SUM, {}, [], []],
  ['the sum of a column', SUM_OF_COLUMN, { tong: 5, bang: [{ so: 2 }, { so: 3 }] }, [], []],
  ['a column that sums up to less', SUM_OF_COLUMN, { tong: 5, bang: [{ so: 2 }] }, [], ['tong', 'bang.so']],
  ['as much as the limit', LIMIT, { nu: 5, tong: 5 }, [], []],
  ['more than the limit', LIMIT, { nu: 6, tong: 5 }, [], ['nu', 'tong']],
  ['no limit given', LIMIT, { nu: 6 }, [], []],
  ['needed and missing', WHEN, { co: false }, [], ['vi-sao', 'co']],
  ['needed and there', WHEN, { co: false, 'vi-sao': 'x' }, [], []],
  ['not needed', WHEN, { co: true }, [], []],
  ['one of several choices makes it needed', WHEN_CHOSEN, { cach: ['a', 'b'] }, [], ['vi-sao', 'cach']],
  ['the cumulative of the period before is kept', NOT_LESS, { 'luy-ke': 7 }, [period('Q1', { 'luy-ke': 7 })], []],
  ['less than the period before', NOT_LESS, { 'luy-ke': 6 }, [period('Q1', { 'luy-ke': 7 })], ['luy-ke']],
  ['a new year begins anew', NOT_LESS, { 'luy-ke': 1 }, [period('Q4', { 'luy-ke': 7 }, false)], []],
  [
    'nothing to report leaves the cumulative as it was',
    NOT_LESS,
    { 'luy-ke': 6 },
    [period('Q2', {}), period('Q1', { 'luy-ke': 7 })],
    ['luy-ke'],
  ],
  [
    'where a report is missing nobody knows',
    NOT_LESS,
    { 'luy-ke': 6 },
    [period('Q2', null), period('Q1', { 'luy-ke': 7 })],
    [],
  ],
  ['the first period is its own cumulative', EQUALS, { 'luy-ke': 3, tong: 3 }, [], []],
  ['the first period is nothing else', EQUALS, { 'luy-ke': 4, tong: 3 }, [], ['luy-ke', 'tong']],
  ['earlier cumulative and this period', EQUALS, { 'luy-ke': 10, tong: 3 }, [period('Q1', { 'luy-ke': 7 })], []],
  [
    'not earlier cumulative and this period',
    EQUALS,
    { 'luy-ke': 11, tong: 3 },
    [period('Q1', { 'luy-ke': 7 })],
    ['luy-ke', 'tong'],
  ],
  ['a report without the figure leaves it unknown', EQUALS, { 'luy-ke': 11, tong: 3 }, [period('Q1', { tong: 7 })], []],
  ['half as much again', CHANGE, { tong: 15 }, [period('Q4', { tong: 10 }, false)], []],
  ['more than that', CHANGE, { tong: 16 }, [period('Q4', { tong: 10 }, false)], ['tong', 'vi-sao']],
  ['less than half', CHANGE, { tong: 4 }, [period('Q1', { tong: 10 })], ['tong', 'vi-sao']],
  ['more than that, explained', CHANGE, { tong: 16, 'vi-sao': 'Tết' }, [period('Q1', { tong: 10 })], []],
  ['spaces explain nothing', CHANGE, { tong: 16, 'vi-sao': '  ' }, [period('Q1', { tong: 10 })], ['tong', 'vi-sao']],
  ['against nought no share can be said', CHANGE, { tong: 16 }, [period('Q1', { tong: 0 })], []],
  ['the period before is not accepted', CHANGE, { tong: 16 }, [period('Q2', null), period('Q1', { tong: 1 })], []],
  ['a text of the form', PATTERN, { 'vi-sao': '12/BC-DV' }, [], []],
  ['a text that only holds it', PATTERN, { 'vi-sao': 'số 12/BC-DV' }, [], ['vi-sao']],
  ['no text', PATTERN, {}, [], []],
])('%s', (_, rule, answers, earlier, expected) => {
  const found = ruleFindings(fields, [rule], answers, earlier);
  expect(found.flatMap((each) => each.fields)).toEqual(expected);
  for (const { vi, en, rule: code, severity } of found) {
    expect(vi + en).not.toMatch(/[{}]|undefined/);
    expect([code, severity]).toEqual(['r', 'error']);
  }
});

test('a sentence says what is given and what is expected, in the figures of its language', () => {
  const [told] = ruleFindings(fields, [SUM], { tong: 1.5, nam: 1 }, []);
  expect(told).toMatchObject({
    vi: '“TONG” là 1,5, nhưng tổng các phần là 1.',
    en: '"TONG" is 1.5, but its parts add up to 1.',
  });
  const message = { vi: 'Tổng phải bằng {expected}.', en: 'The total must be {expected}.' };
  const [own] = ruleFindings(fields, [{ ...SUM, message }], { tong: 1.5, nam: 1.25 }, []);
  expect(own).toMatchObject({ vi: 'Tổng phải bằng 1,25.', en: 'The total must be 1.25.' });
});

test('only rules over earlier periods ask for them', () => {
  expect(looksBack([SUM, LIMIT, WHEN, PATTERN])).toBe(false);
  for (const rule of [NOT_LESS, EQUALS, CHANGE]) expect(looksBack([SUM, rule])).toBe(true);
});

test('a field named like something that every object has is answered only when it is', () => {
  const asked: FormField[] = [number('constructor'), { key: 'x', label: 'X', type: 'text' }];
  const rule: FormRule = { ...head, kind: 'pattern', field: 'x', pattern: 'a' };
  const when: FormRule = {
    ...head,
    kind: 'required-when',
    field: 'constructor',
    when: { field: 'x', equals: 'a' },
  };
  expect(ruleFindings(asked, [rule, when], { x: 'a' }, []).map(({ kind }) => kind)).toEqual(['required-when']);
});

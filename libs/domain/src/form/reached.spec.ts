import { type Answers, figuresOf, figureValue } from './answers.js';
import { type EarlierPeriod, yearSoFar } from './earlier-period.js';
import type { FormField } from './field.js';
import { reachedOver } from './reached.js';

const fields: FormField[] = [
  { key: 'cuoc', label: 'Cuộc', type: 'number', aggregate: 'sum' },
  { key: 'mo-hinh', label: 'Mô hình', type: 'indicator', indicator: 'CT', aggregate: 'sum', overPeriods: 'last' },
  { key: 'ty-le', label: 'Tỷ lệ', type: 'percent' },
  {
    key: 'bang',
    label: 'Bảng',
    type: 'table',
    columns: [
      { key: 'ho', label: 'Hộ', type: 'number', aggregate: 'sum' },
      { key: 'ten', label: 'Tên', type: 'text' },
    ],
  },
];
const reports: Answers[] = [
  { cuoc: 0.1, 'mo-hinh': 4, 'ty-le': 50, bang: [{ ho: 1 }, { ho: 2, ten: 'x' }] },
  {},
  { cuoc: 0.2, 'mo-hinh': 9, 'ty-le': 25 },
];

test('figures of a form are its numbers, percents, indicators and the number columns of its tables', () => {
  expect(figuresOf(fields).map(({ key, label }) => `${key}: ${label}`)).toEqual([
    'cuoc: Cuộc',
    'mo-hinh: Mô hình',
    'ty-le: Tỷ lệ',
    'bang.ho: Bảng – Hộ',
  ]);
  expect(figuresOf(fields).map((figure) => figureValue(figure, reports[0]!))).toEqual([0.1, 4, 50, 3]);
  expect(figuresOf(fields).map((figure) => figureValue(figure, { bang: [{ ten: 'x' }] }))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('what adds up is added, what exists at a moment is the newest, shares are averaged; nothing is no nought', () => {
  expect(figuresOf(fields).map((figure) => reachedOver(figure, reports))).toEqual([
    { value: 0.3, reports: 2 },
    { value: 4, reports: 2 },
    { value: 37.5, reports: 2 },
    { value: 3, reports: 1 },
  ]);
  expect(reachedOver(figuresOf(fields)[0]!, [{}])).toEqual({ value: null, reports: 0 });
});

test('the year so far is over accepted reports of its earlier rounds', () => {
  const earlier: EarlierPeriod[] = [
    { round: 'Q3', sameYear: true, answers: null },
    { round: 'Q2', sameYear: true, answers: { cuoc: 2 } },
    { round: 'Q1', sameYear: true, answers: { cuoc: 3, bang: [{ ho: 4 }] } },
    { round: 'Q4', sameYear: false, answers: { cuoc: 100 } },
  ];
  expect(yearSoFar(earlier, figuresOf(fields))).toEqual([
    { figure: 'cuoc', value: 5, reports: 2 },
    { figure: 'bang.ho', value: 4, reports: 1 },
  ]);
});

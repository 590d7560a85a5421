import { isLate } from '../report/obligation.js';
import { instantAt } from '../time/instant.js';
import { answerFaults } from './answer-faults.js';
import type { FormField } from './field.js';

const fields: FormField[] = [
  { key: 'meetings', label: 'Số cuộc', type: 'number', required: true, min: 0, max: 100 },
  { key: 'share', label: 'Tỷ lệ', type: 'percent' },
  { key: 'note', label: 'Ghi chú', type: 'text' },
  { key: 'kind', label: 'Loại', type: 'choice', choices: ['a', 'b'] },
  { key: 'signed', label: 'Đã ký', type: 'yes-no' },
];

test.each([
  ['a draft need not be complete', {}, false, []],
  ['a submission must be', {}, true, ['meetings required']],
  ['an empty answer is no answer', { meetings: '' }, true, ['meetings required']],
  ['an unknown field is named', { meetings: 1, other: 2 }, true, ['other unknown-field']],
  ['text is no number', { meetings: '5' }, true, ['meetings not-a-number']],
  ['bounds hold', { meetings: -1, share: 101 }, true, ['meetings too-small', 'share too-large']],
  [
    'every other type is checked too',
    { meetings: 1, note: 5, kind: 'c', signed: 'yes' },
    true,
    ['note not-a-text', 'kind not-a-choice', 'signed not-yes-or-no'],
  ],
  ['right answers have no fault', { meetings: 100, share: 0, note: 'x', kind: 'b', signed: false }, true, []],
])('%s', (_, answers, complete, expected) => {
  expect(answerFaults(fields, answers as never, complete).map((fault) => `${fault.field} ${fault.code}`)).toEqual(
    expected,
  );
});

test('the due day itself is in time to its last millisecond', () => {
  expect(isLate(instantAt('2018-03-20') - 1, '2018-03-19')).toBe(false);
  expect(isLate(instantAt('2018-03-20'), '2018-03-19')).toBe(true);
});

const rows: FormField = {
  key: 'bang',
  label: 'Theo xã',
  type: 'table',
  columns: [
    { key: 'xa', label: 'Xã', type: 'text', required: true },
    { key: 'so', label: 'Số hộ', type: 'number', min: 0, aggregate: 'sum' },
  ],
  rows: { min: 1, max: 2 },
};
const fixedRows: FormField = {
  key: 'quy',
  label: 'Theo quý',
  type: 'table',
  columns: [{ key: 'so', label: 'Số', type: 'number', required: true }],
  rows: { fixed: ['I', 'II'] },
};
const richer: FormField[] = [
  { key: 'hop', label: 'Hình thức', type: 'choice', choices: ['a', 'b', 'c'], several: true },
  { key: 'ngay', label: 'Ngày', type: 'date' },
  { key: 'ct', label: 'Chỉ tiêu', type: 'indicator', indicator: 'CT', max: 10 },
  { key: 'scan', label: 'Minh chứng', type: 'evidence', files: { min: 1, max: 2 } },
  rows,
  fixedRows,
];
const whole = {
  scan: ['1'],
  bang: [{ xa: 'A' }],
  quy: [
    { row: 'I', so: 1 },
    { row: 'II', so: 2 },
  ],
};

test.each<[string, object, boolean, string[]]>([
  ['a draft may leave tables and evidence out', {}, false, []],
  [
    'a report may not leave out what its least number asks for',
    {},
    true,
    ['scan too-few-files', 'bang too-few-rows', 'quy row-missing', 'quy row-missing'],
  ],
  ['right answers have no fault', whole, true, []],
  ['several may be chosen, each once', { ...whole, hop: ['a', 'c', 'a'] }, true, ['hop/2 chosen-twice']],
  ['one that is no choice is named by its place', { ...whole, hop: ['a', 'x'] }, true, ['hop/1 not-choices']],
  ['several is a list', { ...whole, hop: 'a' }, true, ['hop not-choices']],
  ['a day must be real', { ...whole, ngay: '2018-02-30' }, true, ['ngay not-a-date']],
  ['an indicator is a figure within its bounds', { ...whole, ct: 11 }, true, ['ct too-large']],
  ['evidence is a list of files', { ...whole, scan: 'a.pdf' }, true, ['scan not-files']],
  [
    'no more files than asked for, none twice',
    { ...whole, scan: ['1', '1', '2'] },
    true,
    ['scan/1 file-twice', 'scan too-many-files'],
  ],
  ['a table is a list of rows', { ...whole, bang: 3 }, true, ['bang not-rows']],
  [
    'a cell is named by its row and column',
    { ...whole, bang: [{ xa: 'A' }, { xa: 'B', so: -1 }] },
    true,
    ['bang/1/so too-small'],
  ],
  ['a required cell may wait in a draft only', { ...whole, bang: [{ so: 1 }] }, false, []],
  ['a report needs it', { ...whole, bang: [{ so: 1 }] }, true, ['bang/0/xa required']],
  ['a column that is not there', { ...whole, bang: [{ xa: 'A', mau: 'x' }] }, true, ['bang/0/mau unknown-column']],
  [
    'no more rows than the form takes',
    { ...whole, bang: [{ xa: 'A' }, { xa: 'B' }, { xa: 'C' }] },
    true,
    ['bang too-many-rows'],
  ],
  [
    'fixed rows are called by their names, each once',
    {
      ...whole,
      quy: [
        { row: 'I', so: 1 },
        { row: 'I', so: 2 },
        { row: 'V', so: 2 },
      ],
    },
    true,
    ['quy/1/row row-twice', 'quy/2/row unknown-row', 'quy row-missing'],
  ],
])('%s', (_, answers, complete, expected) => {
  const faults = answerFaults(richer, answers as never, complete);
  expect(
    faults.map(({ field, row, column, code }) => {
      const place = [field, row, column].filter((part) => part !== undefined).join('/');
      return `${place} ${code}`;
    }),
  ).toEqual(expected);
  for (const { vi, en } of faults) expect(vi + en).not.toMatch(/[{}]|undefined/);
});

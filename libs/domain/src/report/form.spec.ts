import { instantAt } from '../time/instant.js';
import { answerFaults, type FormField } from './form.js';
import { isLate } from './obligation.js';

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

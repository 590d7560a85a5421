import type { Calendar } from '../calendar/calendar.js';
import type { Dated, DatedKind } from './year-ahead.js';
import { weekOf, yearHints } from './year-hints.js';

// Tết of 2027 as it might be decreed: Thursday 4 February to Wednesday 10 February.
const TET = ['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'];
const calendar: Calendar = {
  code: 'c',
  weekend: [0, 6],
  days: new Map(TET.map((date) => [date, { kind: 'holiday' as const }])),
};
const nameOf = (date: string) => (TET.includes(date) ? 'Tết Nguyên đán' : undefined);
const due = (date: string, kind: DatedKind = 'report-due'): Dated => ({ date, kind, what: '2027-M01' });

test.each([
  ['a due date on a day off', '2027-02-09', 'DAY_OFF', 'Rơi vào ngày nghỉ (Tết Nguyên đán).'],
  ['one in the week of Tết', '2027-02-11', 'SHORT_WEEK', 'Tuần này chỉ có 2 ngày làm việc (Tết Nguyên đán).'],
  ['one in an ordinary week', '2027-03-10', undefined, undefined],
  ['the Monday after an ordinary weekend', '2027-03-15', undefined, undefined],
])('%s', (_, date, code, vi) => {
  const [hint] = yearHints([due(date)], calendar, nameOf);
  expect([hint?.code, hint?.vi]).toEqual([code, vi]);
});

test('the first days after a long break are named, with how long it was', () => {
  const longer = {
    ...calendar,
    days: new Map([
      ...calendar.days,
      ['2027-02-11', { kind: 'holiday' as const }],
      ['2027-02-12', { kind: 'holiday' as const }],
    ]),
  };
  expect(yearHints([due('2027-02-15')], longer, nameOf)[0]).toMatchObject({
    code: 'AFTER_BREAK',
    en: 'Right after 11 days off in a row (Tết Nguyên đán).',
  });
  expect(yearHints([due('2027-02-17')], longer, nameOf)).toEqual([]);
});

test('what nobody has to have done by a day needs no hint', () => {
  expect(yearHints([due('2027-02-09', 'reminder'), due('2027-02-09', 'cut-off')], calendar, nameOf)).toEqual([]);
});

test('a week is Monday to Sunday', () => {
  expect(weekOf('2027-02-07')).toEqual(weekOf('2027-02-01'));
  expect(weekOf('2027-02-07')[0]).toBe('2027-02-01');
});

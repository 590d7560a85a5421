import { checkPeriodRule, type PeriodRuleProblemCode } from './check-period-rule.js';
import type { PeriodRule } from './period-rule.js';

const SOUND: PeriodRule = {
  kind: 'month',
  cutOffDay: 14,
  opens: { workingDays: -5, from: 'cut-off' },
  due: { workingDays: 1, from: 'cut-off' },
  lock: { workingDays: 3, from: 'due' },
  opensAtTime: '08:00',
};
const OWN = { code: 'T1', name: 'Đầu năm', from: '11-16', cutOff: '05-31' };
const found = (change: Partial<PeriodRule>) =>
  checkPeriodRule({ ...SOUND, ...change }).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

test.each<[string, Partial<PeriodRule>]>([
  ['one working day after the cut-off', {}],
  ['the 25th for figures of the 14th (Decree 09/2019, article 13)', { due: { day: 25, monthOffset: 0 } }],
  ['the 15th: at the earliest the first working day after the 14th', { due: { day: 15, monthOffset: 0 } }],
  ['the month after for calendar months', { cutOffDay: 'end', due: { day: 5, monthOffset: 1 } }],
  ['a lock on the due date itself', { lock: { workingDays: 0, from: 'due' } }],
  [
    'own periods, one over new year',
    { kind: 'custom', custom: [OWN, { ...OWN, code: 'T2', from: '06-01', cutOff: '11-15' }] },
  ],
  ['an own period that ends with February', { kind: 'custom', custom: [{ ...OWN, from: '01-01', cutOff: '02-29' }] }],
])('nothing is wrong with %s', (_, change) => expect(found(change)).toEqual([]));

test.each<[string, Partial<PeriodRule>, string[]]>([
  ['a due date on the cut-off', { due: { workingDays: 0, from: 'cut-off' } }, ['DUE_TOO_SOON due']],
  ['a due day that is the cut-off day', { due: { day: 14, monthOffset: 0 } }, ['DUE_TOO_SOON due']],
  [
    'a due day before the cut-off day, told once as the worse of the two',
    { due: { day: 13, monthOffset: 0 } },
    ['DUE_BEFORE_CUT_OFF due'],
  ],
  ['a due date before the cut-off', { due: { workingDays: -2, from: 'cut-off' } }, ['DUE_BEFORE_CUT_OFF due']],
  [
    'a due day that short months clamp onto the cut-off',
    { cutOffDay: 29, due: { day: 30, monthOffset: 0 } },
    ['DUE_TOO_SOON due'],
  ],
  ['a due date counted from itself', { due: { workingDays: 2, from: 'due' } }, ['DUE_COUNTS_FROM_ITSELF due.from']],
  ['a lock before the due date', { lock: { workingDays: -1, from: 'due' } }, ['LOCK_BEFORE_DUE lock']],
  [
    'a lock that weekends put before the due date',
    { due: { workingDays: 10, from: 'cut-off' }, lock: { day: 27, monthOffset: 0 } },
    ['LOCK_BEFORE_DUE lock'],
  ],
  ['a round that opens after its due date', { opens: { workingDays: 2, from: 'due' } }, ['OPENS_AFTER_DUE opens']],
  ['a cut-off on no day', { cutOffDay: 0 }, ['CUT_OFF_DAY_INVALID cutOffDay']],
  ['a cut-off on the 32nd', { cutOffDay: 32 }, ['CUT_OFF_DAY_INVALID cutOffDay']],
  ['half a working day', { lock: { workingDays: 0.5, from: 'due' } }, ['DATE_RULE_INVALID lock']],
  [
    'more working days than a year has',
    { opens: { workingDays: -1_000_000, from: 'cut-off' } },
    ['DATE_RULE_INVALID opens'],
  ],
  ['a due date in an earlier month', { due: { day: 5, monthOffset: -1 } }, ['DATE_RULE_INVALID due']],
  ['an hour that no clock shows', { opensAtTime: '24:00' }, ['TIME_INVALID opensAtTime']],
  ['own periods without a list', { kind: 'custom' }, ['CUSTOM_MISSING custom']],
  ['own periods with an empty list', { kind: 'custom', custom: [] }, ['CUSTOM_MISSING custom']],
  ['one code for two periods', { kind: 'custom', custom: [OWN, OWN] }, ['CUSTOM_CODE_TWICE custom.1.code']],
  ['a code with a space', { kind: 'custom', custom: [{ ...OWN, code: 'T 1' }] }, ['CUSTOM_CODE_INVALID custom.0.code']],
  [
    'a period without a name',
    { kind: 'custom', custom: [{ ...OWN, name: ' ' }] },
    ['CUSTOM_NAME_MISSING custom.0.name'],
  ],
  [
    'days that do not exist',
    { kind: 'custom', custom: [{ ...OWN, from: '13-01', cutOff: '02-30' }] },
    ['MONTH_DAY_INVALID custom.0.from', 'MONTH_DAY_INVALID custom.0.cutOff'],
  ],
  [
    'a day written otherwise',
    { kind: 'custom', custom: [{ ...OWN, cutOff: '5-31' }] },
    ['MONTH_DAY_INVALID custom.0.cutOff'],
  ],
  [
    'a start on 29 February',
    { kind: 'custom', custom: [{ ...OWN, from: '02-29' }] },
    ['CUSTOM_FROM_LEAP_DAY custom.0.from'],
  ],
])('%s is found, and said where', (_, change, expected) => expect(found(change)).toEqual(expected));

test('several problems are told at once', () => {
  expect(found({ cutOffDay: 0, opensAtTime: 'sáng', kind: 'custom' })).toHaveLength(3);
});

test('every problem comes with a sentence in both languages', () => {
  const [problem] = checkPeriodRule({ ...SOUND, lock: { workingDays: -1, from: 'due' } });
  const code: PeriodRuleProblemCode = 'LOCK_BEFORE_DUE';
  expect(problem).toEqual({
    path: ['lock'],
    code,
    vi: 'Ngày khoá có kỳ rơi trước hạn gửi.',
    en: 'In some period the lock comes before the due date.',
  });
});

import fc from 'fast-check';
import type { Calendar } from '../calendar/calendar.js';
import { isWorkingDay } from '../calendar/working-days.js';
import { addDays, endOf, instantAt } from '../time/instant.js';
import type { DateRule, PeriodRule } from './period-rule.js';
import { periodsOf } from './periods.js';
import { roundDates } from './round-dates.js';

/** Tết 2018 (14–20 February) and the swap of 29 April 2024 for 4 May. */
const CALENDAR: Calendar = {
  code: 'test',
  weekend: [0, 6],
  days: new Map([
    ...['14', '15', '16', '17', '18'].map((day) => [`2018-02-${day}`, { kind: 'holiday' }] as const),
    ['2018-02-19', { kind: 'substitute' }] as const,
    ['2018-02-20', { kind: 'substitute' }] as const,
    ['2024-04-29', { kind: 'swap-off' }] as const,
    ['2024-04-30', { kind: 'holiday' }] as const,
    ['2024-05-01', { kind: 'holiday' }] as const,
    ['2024-05-04', { kind: 'swap-work' }] as const,
  ]),
};

const RULE: PeriodRule = {
  kind: 'month',
  cutOffDay: 14,
  opens: { workingDays: -5, from: 'cut-off' },
  due: { workingDays: 2, from: 'cut-off' },
  lock: { workingDays: 3, from: 'due' },
  opensAtTime: '08:00',
};
const datesOf = (rule: PeriodRule, cutOff: string) => {
  const [period] = periodsOf(rule, cutOff, cutOff);
  return roundDates(rule, period!, CALENDAR);
};

test('each date counts working days from the one it hangs on', () => {
  expect(datesOf(RULE, '2018-03-14')).toEqual({
    opensAt: instantAt('2018-03-07', '08:00'),
    cutOff: '2018-03-14',
    due: '2018-03-16',
    lock: '2018-03-21',
  });
});

test('figures cut off in Tết are due after it', () => {
  expect(datesOf(RULE, '2018-02-14')).toEqual({
    opensAt: instantAt('2018-02-07', '08:00'),
    cutOff: '2018-02-14',
    due: '2018-02-22',
    lock: '2018-02-27',
  });
});

test.each<[string, DateRule, string, string]>([
  ['a day of the month stands when it is worked', { day: 25, monthOffset: 0 }, '2019-03-14', '2019-03-25'],
  ['a day of the month that is a Saturday moves to Monday', { day: 25, monthOffset: 0 }, '2018-08-14', '2018-08-27'],
  ['a day in Tết moves behind it', { day: 16, monthOffset: 0 }, '2018-02-14', '2018-02-21'],
  ['a swapped Monday moves past the holidays', { day: 29, monthOffset: 0 }, '2024-04-14', '2024-05-02'],
  ['a Saturday that is worked stands', { day: 4, monthOffset: 1 }, '2024-04-14', '2024-05-04'],
  ['the month’s end knows leap years', { day: 'end', monthOffset: 0 }, '2024-02-14', '2024-02-29'],
  ['a day past the month’s end is its last day', { day: 31, monthOffset: 0 }, '2023-02-14', '2023-02-28'],
  ['a later month may lie in the next year', { day: 5, monthOffset: 1 }, '2018-12-14', '2019-01-07'],
])('%s', (_, due, cutOff, expected) => expect(datesOf({ ...RULE, due }, cutOff).due).toBe(expected));

test('a lock that holidays put before the due date waits for it', () => {
  const rule: PeriodRule = { ...RULE, due: { workingDays: 5, from: 'cut-off' }, lock: { day: 22, monthOffset: 0 } };
  expect(datesOf(rule, '2018-03-14')).toMatchObject({ due: '2018-03-21', lock: '2018-03-22' });
  expect(datesOf(rule, '2018-02-14')).toMatchObject({ due: '2018-02-27', lock: '2018-02-27' });
});

test('a round may open some working days before its due date', () => {
  expect(datesOf({ ...RULE, opens: { workingDays: -2, from: 'due' } }, '2018-02-14').opensAt).toBe(
    instantAt('2018-02-13', '08:00'),
  );
});

test('a round whose opening lies after its due date opens on the due date', () => {
  const { opensAt, due } = datesOf(
    { ...RULE, opens: { day: 'end', monthOffset: 0 }, opensAtTime: '23:59' },
    '2018-03-14',
  );
  expect(opensAt).toBe(instantAt('2018-03-16', '23:59'));
  expect(opensAt).toBeLessThan(endOf(due));
});

test('whatever the rules, a round opens before it is due, locks no earlier, and both are working days', () => {
  const dateRule = (from: ('cut-off' | 'due')[]): fc.Arbitrary<DateRule> =>
    fc.oneof(
      fc.record({ workingDays: fc.integer({ min: -20, max: 20 }), from: fc.constantFrom(...from) }),
      fc.record({ day: fc.integer({ min: 1, max: 31 }), monthOffset: fc.integer({ min: 0, max: 2 }) }),
    );
  fc.assert(
    fc.property(
      dateRule(['cut-off', 'due']),
      dateRule(['cut-off']),
      dateRule(['cut-off', 'due']),
      fc.integer({ min: 0, max: 2500 }),
      (opens, due, lock, days) => {
        const cutOff = addDays('2018-01-01', days);
        const period = { code: 'x', from: cutOff, cutOff };
        const dates = roundDates({ ...RULE, opens, due, lock, opensAtTime: '23:59' }, period, CALENDAR);
        expect(dates.opensAt).toBeLessThan(endOf(dates.due));
        expect(dates.lock >= dates.due).toBe(true);
        expect([dates.due, dates.lock].every((date) => isWorkingDay(CALENDAR, date))).toBe(true);
      },
    ),
  );
});

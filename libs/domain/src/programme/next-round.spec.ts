import type { Calendar } from '../calendar/calendar.js';
import { instantAt } from '../time/instant.js';
import { datesAtOpening, plannedRounds, type ReportingRule, roundsAhead } from './next-round.js';
import { dateAfterSuspension } from './resume-dates.js';

const calendar: Calendar = { code: 'vn-state', weekend: [0, 6], days: new Map() };
const quarterly: ReportingRule = {
  id: 'r',
  code: 'quy',
  name: 'Báo cáo quý',
  validFrom: '2018-01-01',
  validUntil: '2018-12-31',
  rule: {
    kind: 'quarter',
    cutOffDay: 14,
    opens: { workingDays: -5, from: 'cut-off' },
    due: { workingDays: 3, from: 'cut-off' },
    lock: { workingDays: 5, from: 'due' },
    opensAtTime: '08:00',
  },
};
const planned = plannedRounds([quarterly], calendar);

test('a year of quarters is four rounds in order of opening', () => {
  expect(planned.map((round) => [round.period.code, round.due, round.lock])).toEqual([
    ['2018-Q1', '2018-03-19', '2018-03-26'],
    ['2018-Q2', '2018-06-19', '2018-06-26'],
    ['2018-Q3', '2018-09-19', '2018-09-26'],
    ['2018-Q4', '2018-12-19', '2018-12-26'],
  ]);
});

test.each([
  ['what is opened is not opened again', new Set(['2018-Q1']), '2018-01-01', [], ['2018-Q2', '2018-Q3', '2018-Q4']],
  [
    'a programme entered in July does not call for the first half of the year',
    new Set<string>(),
    '2018-07-01',
    [],
    ['2018-Q3', '2018-Q4'],
  ],
  [
    'a round wholly within a suspension is not asked for',
    new Set<string>(),
    '2018-01-01',
    [{ from: '2018-05-01', until: '2018-08-01' }],
    ['2018-Q1', '2018-Q3', '2018-Q4'],
  ],
  [
    'a round that a suspension only touches is asked for',
    new Set<string>(),
    '2018-01-01',
    [{ from: '2018-05-01', until: '2018-06-20' }],
    ['2018-Q1', '2018-Q2', '2018-Q3', '2018-Q4'],
  ],
])('%s', (_, opened, entered, suspensions, expected) => {
  expect(roundsAhead(planned, opened, instantAt(entered), suspensions).map((round) => round.period.code)).toEqual(
    expected,
  );
});

test('a round that opens in its time keeps its dates', () => {
  expect(datesAtOpening(planned[0]!, planned[0]!.opensAt + 60_000, calendar)).toMatchObject({
    due: '2018-03-19',
    lock: '2018-03-26',
  });
});

test('a round that opens after an outage gives its units the full time again', () => {
  // Eight working days lie between 7 and 19 March; the engine comes back on the 19th.
  expect(datesAtOpening(planned[0]!, instantAt('2018-03-19', '09:00'), calendar)).toMatchObject({
    due: '2018-03-29',
    lock: '2018-04-05',
  });
});

test.each([
  ['what was due before the suspension stays late', '2018-03-19', '2018-03-19'],
  ['what was due on its first day is due on the day of resuming', '2018-04-02', '2018-05-02'],
  ['what was due later keeps the working days it had left', '2018-04-05', '2018-05-07'],
])('%s', (_, due, expected) => expect(dateAfterSuspension(due, '2018-04-02', '2018-05-02', calendar)).toBe(expected));

import type { Calendar } from '../calendar/calendar.js';
import type { ReportingRule } from './next-round.js';
import { type ProgrammeDates, yearAhead } from './year-ahead.js';

// Tết 2027 (6 February is its first day): 4 to 10 February off.
const tet = ['04', '05', '06', '07', '08', '09', '10'].map(
  (day) => [`2027-02-${day}`, { kind: 'holiday' as const }] as const,
);
const calendar: Calendar = { code: 'vn-state', weekend: [0, 6], days: new Map(tet) };

const monthly: ReportingRule = {
  id: 'm',
  code: 'thang',
  name: 'Báo cáo tháng',
  rule: {
    kind: 'month',
    cutOffDay: 3,
    opens: { workingDays: -3, from: 'cut-off' },
    due: { workingDays: 2, from: 'cut-off' },
    lock: { workingDays: 5, from: 'due' },
    opensAtTime: '08:00',
  },
  validFrom: '2027-01-01',
  validUntil: '2027-12-31',
};

const programme: ProgrammeDates = {
  period: { from: '2027-01-01', until: '2027-12-31' },
  rules: [monthly],
  plans: { issuance: 'jointly', draft: '12-01', replyBy: '12-20', issue: '01-25', years: [] },
  reviews: [{ kind: 'annual', year: 2027, date: '2027-12-20', figuresFrom: [] }],
  rungs: [
    { code: 'han', workingDays: 0, to: ['officer'], at: '08:00' },
    { code: 'sau-10', workingDays: 10, to: ['head'], at: '08:00' },
  ],
};

const linesOf = (year: number) =>
  yearAhead(programme, year, calendar).map(({ date, kind, what }) => `${date} ${kind} ${what}`.trim());

test('a due date that would fall into Tết lies after it, and so do its rungs and its lock', () => {
  const february = linesOf(2027).filter((line) => line.startsWith('2027-02') && line.includes('2027-M02'));
  expect(february).toEqual([
    '2027-02-03 cut-off 2027-M02',
    '2027-02-12 reminder 2027-M02 han',
    '2027-02-12 report-due 2027-M02',
    '2027-02-19 round-locks 2027-M02',
  ]);
});

test('a rung that would come after the lock is not in the year: nobody is reminded of what is locked', () => {
  expect(linesOf(2027).filter((line) => line.includes('sau-10'))).toEqual([]);
});

test('a year holds its own days alone: what the next year needs in December is in this one', () => {
  expect(linesOf(2026)).toEqual([
    '2026-11-17 plan-drafted 2027',
    '2026-12-01 plan-goes-out 2027',
    '2026-12-20 plan-replies-end 2027',
    '2026-12-30 round-opens 2027-M01',
  ]);
  expect(linesOf(2028)).toEqual(['2028-01-01 programme-ends']);
});

test('the review’s chain is there, in its order', () => {
  const chain = linesOf(2027).filter((line) => line.endsWith('2027-annual'));
  expect(chain.map((line) => line.split(' ')[1])).toEqual([
    'review-opens',
    'self-assessment-due',
    'packet-freezes',
    'review-concludes',
  ]);
});

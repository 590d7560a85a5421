import { type Known, marksOf, nameOfRound, placeInYear } from './marks';

const KNOWN: Known = {
  today: '2024-12-16',
  programme: 'p',
  rounds: [
    { id: 'r1', code: '2024-Q3', stage: 'closed', due: '2024-09-19' },
    { id: 'r2', code: '2024-Q4', stage: 'open', due: '2024-12-19' },
    { id: 'r3', code: '2024-X', stage: 'open', due: '2024-12-01' },
  ],
  plans: [
    { year: 2023, stage: 'issued', issueBy: '2023-02-15', issuedAt: '2023-07-05T09:00:00.000+07:00' },
    { year: 2024, stage: 'issued', issueBy: '2024-02-15', issuedAt: '2024-02-15T15:00:00.000+07:00' },
    { year: 2025, stage: 'consulting', issueBy: '2025-02-15', issuedAt: null },
  ],
  reviews: [{ id: 'v1', code: '2024-mid-term', stage: 'closed', concludesOn: '2024-10-24' }],
  beforeEntry: new Set(['round/2022-Q2']),
};
const mark = (kind: string, what: string, date: string) => marksOf([{ kind, what, date }], KNOWN)[0];

test.each([
  ['a closed round is done', 'report-due', '2024-Q3', '2024-09-20', 'done', '2024-09-19'],
  ['an open one is now', 'report-due', '2024-Q4', '2024-12-19', 'now', '2024-12-19'],
  ['an open one past its day is overdue', 'report-due', '2024-X', '2024-12-01', 'overdue', '2024-12-01'],
  ['one to come is ahead', 'report-due', '2025-Q1', '2025-03-20', 'ahead', '2025-03-20'],
  ['one before the entry was asked of nobody', 'report-due', '2022-Q2', '2022-06-20', 'before', '2022-06-20'],
  ['one that has passed without a trace says so', 'report-due', '2022-Q9', '2022-06-20', 'none', '2022-06-20'],
  [
    'a plan issued after its day is late, and stands on its own day',
    'plan-issued-by',
    '2023',
    '2023-02-15',
    'late',
    '2023-07-05',
  ],
  ['a plan issued in time is done', 'plan-issued-by', '2024', '2024-02-15', 'done', '2024-02-15'],
  ['a plan that goes round for opinions is now', 'plan-issued-by', '2025', '2025-02-15', 'now', '2025-02-15'],
  ['a closed review is done', 'review-concludes', '2024-mid-term', '2024-10-24', 'done', '2024-10-24'],
])('%s', (_, kind, what, date, state, on) => {
  expect(mark(kind, what, date)).toMatchObject({ state, date: on });
});

test('reminders are not marks', () => {
  expect(mark('reminder', '2024-Q4 on-day', '2024-12-19')).toBeUndefined();
});

test('a day lies at its place in the year', () => {
  expect(placeInYear('2024-01-01')).toBe(0);
  expect(placeInYear('2023-07-02')).toBeCloseTo(0.4986, 3);
});

test('a round to come is named after its like of another year', () => {
  const rounds = [{ code: '2024-Q1', name: 'Số liệu quý – Quý I năm 2024' }];
  expect(nameOfRound('2025-Q1', rounds)).toBe('Số liệu quý – Quý I năm 2025');
  expect(nameOfRound('2025-Y', rounds)).toBe('2025-Y');
});

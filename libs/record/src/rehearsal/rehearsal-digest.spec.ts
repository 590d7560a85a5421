import { rehearsalDigest } from './rehearsal-digest.js';

const round = (code: string, late: number) => ({
  code,
  obligations: 4,
  onTime: 3 - late,
  late,
  missing: 1,
  returned: 1,
  extensions: { asked: 2 },
  reminders: { 'before-3': { officer: 4 }, 'after-1': { officer: 1, head: 1 } },
});
const happened = (time: string, type: string) => JSON.stringify({ time: `${time}T09:00:00.000+07:00`, type });

test('a rehearsal is counted by year, with the weeks in which most comes and goes', () => {
  const offices = { plans: [1], reviews: [1, 2], packets: [1], directions: [] };
  const digest = rehearsalDigest(
    {
      programmes: [{ rounds: [round('2023-Q4', 1), round('2024-Q1', 0)], offices }],
      engine: { wallSeconds: 61.2, simulatedDays: 400 },
    },
    [
      happened('2023-12-20', 'report.submitted'),
      happened('2023-12-20', 'reminder.sent'),
      happened('2023-12-24', 'reminder.sent'),
      happened('2024-03-20', 'report.submitted'),
      happened('2024-03-20', 'round.opened'),
      '',
    ].join('\n'),
  );
  expect(digest).toMatchObject({
    rounds: 2,
    owed: 8,
    late: 1,
    missing: 2,
    reminders: 12,
    moreTimeAsked: 4,
    reviews: 2,
  });
  expect(digest.years).toMatchObject([
    { year: 2023, rounds: 1, onTime: 2 },
    { year: 2024, rounds: 1, onTime: 3 },
  ]);
  expect(digest.weeks).toEqual([
    { from: '2023-12-18', until: '2023-12-24', reports: 1, reminders: 2 },
    { from: '2024-03-18', until: '2024-03-24', reports: 1, reminders: 0 },
  ]);
});

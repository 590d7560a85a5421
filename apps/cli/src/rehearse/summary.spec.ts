import { summariseProgrammes } from './summary.js';
import type { TimelineLine } from './timeline.js';

const line = (
  type: TimelineLine['type'],
  data: Record<string, unknown>,
  unit: string | null = null,
  hour = '09:00',
): TimelineLine => ({
  time: `2023-03-20T${hour}:00.000+07:00`,
  type,
  programme: '01-CTr',
  unit,
  key: '',
  data: { round: '2023-Q1', ...data },
});
const opened = line('round.opened', { units: 4, due: '2023-03-20' });
const submitted = (unit: string, data: object) =>
  line('report.submitted', { kind: 'submission', late: false, version: 1, ...data }, unit);

test('a duty counts once, late when any of its versions was late', () => {
  const [programme] = summariseProgrammes([
    opened,
    submitted('A', {}),
    submitted('B', { late: true }),
    submitted('C', {}),
    line('report.returned', {}, 'C'),
    submitted('C', { version: 2, late: true }),
  ]);
  expect(programme!.totals).toMatchObject({
    obligations: 4,
    reported: 3,
    onTime: 1,
    late: 2,
    missing: 1,
    returned: 1,
    versions: { submission: 4 },
  });
});

test('what happens in the very moment of the opening is counted', () => {
  const lines = [submitted('A', { kind: 'nothing' }), opened];
  expect(summariseProgrammes(lines)[0]!.rounds[0]).toMatchObject({ reported: 1, versions: { nothing: 1 } });
});

test('reminders are counted by rung and recipient, extensions by their answers', () => {
  const remind = (recipient: string) => line('reminder.sent', { rung: 'after-1', recipient }, 'A');
  const decide = (decision: string) => line('extension.decided', { decision }, 'A');
  const [programme] = summariseProgrammes([
    opened,
    remind('officer'),
    remind('head'),
    remind('officer'),
    line('extension.requested', {}, 'A'),
    decide('offered'),
    decide('offer-accepted'),
  ]);
  expect(programme!.rounds[0]!.reminders).toEqual({ 'after-1': { officer: 2, head: 1 } });
  expect(programme!.totals.extensions).toEqual({ asked: 1, granted: 0, refused: 0, offered: 1, taken: 1, given: 0 });
  expect(programme!.totals.remindersSent).toBe(3);
});

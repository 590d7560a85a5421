import type { Calendar } from '../calendar/calendar.js';
import { instantAt } from '../time/instant.js';
import type { Rung } from './reminder-policy.js';
import { dueRungs, nextRungAt, pendingRungs, rungInstant, sendableAt } from './rungs.js';

// Tết 2018: 14 to 20 February off.
const tet = ['14', '15', '16', '17', '18', '19', '20'].map(
  (day) => [`2018-02-${day}`, { kind: 'holiday' as const }] as const,
);
const calendar: Calendar = { code: 'vn-state', weekend: [0, 6], days: new Map(tet) };
const rung = (code: string, workingDays: number): Rung => ({ code, workingDays, to: ['officer'], at: '08:00' });
const policy = [rung('-2', -2), rung('0', 0), rung('+1', 1), rung('+3', 3)];
const group = (due: string) => ({ calendar, calendarId: 'c', due });

test.each([
  ['-2', '2018-02-21', '2018-02-12'],
  ['0', '2018-02-21', '2018-02-21'],
  ['+1', '2018-02-13', '2018-02-21'],
  ['+3', '2018-02-13', '2018-02-23'],
  ['-2', '2018-02-17', '2018-02-09'],
  ['0', '2018-02-17', '2018-02-13'],
  ['+1', '2018-02-17', '2018-02-21'],
])('rung %s of a report due on %s falls on %s, over Tết and weekends', (code, due, expected) => {
  const found = policy.find((each) => each.code === code)!;
  expect(rungInstant(found, group(due))).toBe(instantAt(expected, '08:00'));
});

test('after an outage only the highest rung of a group goes out; the others are overtaken', () => {
  const pending = pendingRungs(policy, [group('2018-03-06')], []);
  const due = dueRungs(pending, instantAt('2018-03-12', '10:00'));
  expect(due.map((each) => [each.rung.code, each.outcome])).toEqual([
    ['-2', 'overtaken'],
    ['0', 'overtaken'],
    ['+1', 'overtaken'],
    ['+3', 'sent'],
  ]);
});

test('units with different due dates are caught up each in their own group', () => {
  const pending = pendingRungs(policy, [group('2018-03-06'), group('2018-03-09')], []);
  const sent = dueRungs(pending, instantAt('2018-03-09', '08:00')).filter((each) => each.outcome === 'sent');
  expect(sent.map((each) => `${each.due} ${each.rung.code}`)).toEqual(['2018-03-09 0', '2018-03-06 +3']);
});

test.each([
  ['before its moment a rung waits for it', '2018-03-01', '09:00', '2018-03-06', '08:00'],
  ['missed, and found again on a working day, it goes at once', '2018-03-07', '15:30', '2018-03-07', '15:30'],
  ['found again before the hour, it waits for the hour', '2018-03-07', '02:00', '2018-03-07', '08:00'],
  ['found again on a Saturday, it waits for Monday', '2018-03-10', '11:00', '2018-03-12', '08:00'],
])('%s', (_, today, time, day, hour) => {
  const [pending] = pendingRungs([rung('0', 0)], [group('2018-03-06')], []);
  expect(sendableAt(pending!, instantAt(today, time))).toBe(instantAt(day, hour));
});

test('a rung done for one due date is still pending for another', () => {
  const pending = pendingRungs(
    [rung('0', 0)],
    [group('2018-03-06'), group('2018-03-09')],
    [{ rung: '0', calendarId: 'c', due: '2018-03-06' }],
  );
  expect(pending.map((each) => each.due)).toEqual(['2018-03-09']);
  expect(nextRungAt(pending, instantAt('2018-03-06'))).toBe(instantAt('2018-03-09', '08:00'));
  expect(nextRungAt([], 0)).toBeUndefined();
});

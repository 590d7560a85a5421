import fc from 'fast-check';
import type { Calendar } from '../calendar/calendar.js';
import { isWorkingDay } from '../calendar/working-days.js';
import { done, run, waitUntil } from '../process/decision.js';
import type { Rung, StuckRule } from '../reminder/reminder-policy.js';
import { dueRungs, pendingRungs } from '../reminder/rungs.js';
import { pendingStuck, type StuckOutlook } from '../reminder/stuck.js';
import { addDays, DAY_MS, endOf, instantAt, localDate } from '../time/instant.js';
import { decideRound } from './decide-round.js';
import type { RoundSnapshot } from './round.js';

const calendar: Calendar = { code: 'vn-state', weekend: [0, 6], days: new Map([['2018-03-20', { kind: 'holiday' }]]) };
const rungs: Rung[] = [
  { code: '-2', workingDays: -2, to: ['officer'], at: '08:00' },
  { code: '+1', workingDays: 1, to: ['officer', 'head'], at: '08:00' },
  { code: '+3', workingDays: 3, to: ['secretariat'], at: '08:00' },
];
const group = { calendar, calendarId: 'c', due: '2018-03-16' }; // a Friday
const opensAt = instantAt('2018-03-05', '08:00');
const locksAt = endOf('2018-03-30');

const round = (facts: Partial<RoundSnapshot>): RoundSnapshot => ({
  stage: 'open',
  programmeStage: 'in-force',
  opensAt,
  locksAt,
  nextLockAt: locksAt,
  outstanding: 3,
  pendingRungs: pendingRungs(rungs, [group], []),
  ...facts,
});
const STUCK: StuckRule[] = [{ code: 'nhap-2', state: 'draft-untouched', workingDays: 2, to: ['officer'], at: '08:00' }];
const stuck = (since: string[]): StuckOutlook => ({
  rules: STUCK,
  calendars: [calendar],
  pending: pendingStuck(
    STUCK,
    since.map((day) => ({ calendar, calendarId: 'c', state: 'draft-untouched' as const, since: day })),
    [],
  ),
});
const at = (date: string, time = '08:00') => instantAt(date, time);

test.each([
  ['before opening it waits for the opening', round({ stage: 'planned' }), at('2018-03-04'), waitUntil(opensAt)],
  ['it opens at the moment of its opening', round({ stage: 'planned' }), opensAt, run('openRound')],
  [
    'when nobody owes and nothing waits for a ruling it closes early',
    round({ outstanding: 0 }),
    at('2018-03-12'),
    run('closeRound'),
  ],
  ['before the first rung it waits for that rung', round({}), at('2018-03-12'), waitUntil(at('2018-03-14'))],
  ['at the rung it reminds', round({}), at('2018-03-14'), run('sendDueReminders')],
  [
    'on a day off a rung that was missed waits for the next working day',
    round({}),
    at('2018-03-17'),
    waitUntil(at('2018-03-19')),
  ],
  ['after the last rung it waits for the lock', round({ pendingRungs: [] }), at('2018-03-22'), waitUntil(locksAt)],
  ['at the lock it closes whoever still owes', round({ pendingRungs: [] }), locksAt, run('closeRound')],
  [
    'while the programme is suspended nobody is reminded and nothing locks',
    round({ programmeStage: 'suspended' }),
    locksAt,
    waitUntil(locksAt + 400 * DAY_MS),
  ],
  ['when the programme has ended it closes', round({ programmeStage: 'ended' }), at('2018-03-06'), run('closeRound')],
  [
    'it looks again no later than what begins to stick today could be told of',
    round({ pendingRungs: [], stuck: stuck([]) }),
    at('2018-03-12', '10:00'),
    waitUntil(at('2018-03-14')),
  ],
  [
    'what has stuck for as long as the policy says is told of',
    round({ pendingRungs: [], stuck: stuck(['2018-03-12']) }),
    at('2018-03-14'),
    run('tellStuck'),
  ],
  [
    'on a day off what sticks waits for the next working day',
    round({ pendingRungs: [], stuck: stuck(['2018-03-12']) }),
    at('2018-03-17'),
    waitUntil(at('2018-03-19')),
  ],
  [
    'a rung goes before what sticks',
    round({ stuck: stuck(['2018-03-12']) }),
    at('2018-03-14'),
    run('sendDueReminders'),
  ],
  ['once closed it is over', round({ stage: 'closed' }), locksAt, done()],
  [
    'it looks again at each lock: whoever had the latest may have been accepted meanwhile',
    round({ pendingRungs: [], nextLockAt: endOf('2018-03-23') }),
    at('2018-03-22'),
    waitUntil(endOf('2018-03-23')),
  ],
])('%s', (_, snapshot, now, expected) => expect(decideRound(snapshot, now)).toEqual(expected));

test('a decision to wait always waits for a moment still to come', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: opensAt - 40 * DAY_MS, max: locksAt + 40 * DAY_MS }),
      fc.subarray(rungs),
      (now, done) => {
        const pending = pendingRungs(
          rungs,
          [group],
          done.map((rung) => ({ rung: rung.code, calendarId: 'c', due: group.due })),
        );
        for (const stage of ['planned', 'open'] as const) {
          const decision = decideRound(round({ stage, pendingRungs: pending }), now);
          if ('wakeAt' in decision) expect(decision.wakeAt).toBeGreaterThan(now);
        }
      },
    ),
  );
});

test('reminding changes the next decision: what is decided is sent, then it is no longer pending', () => {
  fc.assert(
    fc.property(fc.integer({ min: opensAt, max: locksAt - 1 }), (now) => {
      const before = round({});
      if (!('step' in decideRound(before, now))) return;
      const due = dueRungs(before.pendingRungs, now);
      expect(due.length).toBeGreaterThan(0);
      expect(isWorkingDay(calendar, localDate(now))).toBe(true);
      const settled = due.map((rung) => ({ rung: rung.rung.code, calendarId: 'c', due: group.due }));
      expect(decideRound(round({ pendingRungs: pendingRungs(rungs, [group], settled) }), now)).not.toEqual(
        run('sendDueReminders'),
      );
    }),
  );
});

test('addDays and endOf agree on what a due date means', () =>
  expect(endOf('2018-12-31')).toBe(instantAt(addDays('2018-12-31', 1))));

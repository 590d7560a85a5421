import { done, IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import { type PendingRung, pendingRungs } from '../reminder/rungs.js';
import { instantAt } from '../time/instant.js';
import { decideProgramme } from './decide-programme.js';
import type { ProgrammeSnapshot } from './programme.js';

const RUNG_AT = instantAt('2018-03-16', '08:00');
const [taskRung] = pendingRungs(
  [{ code: 'han', workingDays: 0, to: ['officer'], at: '08:00' }],
  [{ calendar: { code: 'c', weekend: [0, 6], days: new Map() }, calendarId: 'c', due: '2018-03-16' }],
  [],
) as [PendingRung];

const programme = (facts: Partial<ProgrammeSnapshot>): ProgrammeSnapshot => ({
  stage: 'in-force',
  nextOpeningAt: 100,
  nextPlanAt: null,
  nextReviewAt: null,
  openRounds: 0,
  openReviews: 0,
  endsAt: 1_000,
  ...facts,
});

test.each([
  ['it waits for the next opening', programme({}), 50, waitUntil(100)],
  ['at the opening it opens the round', programme({}), 100, run('openNextRound')],
  ['an opening after the period’s end is waited for too', programme({ nextOpeningAt: 1_200 }), 1_100, waitUntil(1_200)],
  ['with no opening left it waits for its end', programme({ nextOpeningAt: null }), 500, waitUntil(1_000)],
  [
    'over, but with a round still open, it waits to be woken',
    programme({ nextOpeningAt: null, openRounds: 1 }),
    1_000,
    waitUntil(1_000 + IDLE_WAIT_MS),
  ],
  [
    'over, but with a review not concluded, it waits to be woken',
    programme({ nextOpeningAt: null, openReviews: 1 }),
    1_000,
    waitUntil(1_000 + IDLE_WAIT_MS),
  ],
  ['it waits for the earliest of what is ahead', programme({ nextPlanAt: 80, nextReviewAt: 90 }), 50, waitUntil(80)],
  ['at its time it makes the year’s plan', programme({ nextPlanAt: 80 }), 80, run('openNextPlan')],
  ['at its time it makes the review', programme({ nextReviewAt: 90 }), 95, run('openNextReview')],
  [
    'a review that opens after the period’s end keeps it going',
    programme({ nextOpeningAt: null, nextReviewAt: 1_100 }),
    1_000,
    waitUntil(1_100),
  ],
  ['over, and its last round closed, it closes', programme({ nextOpeningAt: null }), 1_000, run('closeProgramme')],
  [
    'it waits for the next rung of an open task',
    programme({ nextOpeningAt: null, endsAt: RUNG_AT + 1, tasks: { pending: [taskRung], nextPolicyAt: null } }),
    RUNG_AT - 1,
    waitUntil(RUNG_AT),
  ],
  [
    'at a rung of a task it reminds, on a working day',
    programme({ nextOpeningAt: null, endsAt: RUNG_AT + 1, tasks: { pending: [taskRung], nextPolicyAt: null } }),
    RUNG_AT,
    run('remindOfTasks'),
  ],
  [
    'what opens goes before what is reminded',
    programme({ nextOpeningAt: RUNG_AT, endsAt: RUNG_AT + 1, tasks: { pending: [taskRung], nextPolicyAt: null } }),
    RUNG_AT,
    run('openNextRound'),
  ],
  [
    'it looks at its tasks again when another policy holds',
    programme({ nextOpeningAt: null, tasks: { pending: [], nextPolicyAt: 600 } }),
    500,
    waitUntil(600),
  ],
  [
    'over, it closes, whatever of its tasks is left',
    programme({ nextOpeningAt: null, tasks: { pending: [taskRung], nextPolicyAt: null } }),
    RUNG_AT,
    run('closeProgramme'),
  ],
  [
    'over, but with a round still open, it goes on reminding',
    programme({ nextOpeningAt: null, openRounds: 1, tasks: { pending: [taskRung], nextPolicyAt: null } }),
    RUNG_AT - 1,
    waitUntil(RUNG_AT),
  ],
  [
    'suspended, it reminds nobody',
    programme({ stage: 'suspended', tasks: { pending: [taskRung], nextPolicyAt: null } }),
    RUNG_AT,
    waitUntil(RUNG_AT + IDLE_WAIT_MS),
  ],
  ['suspended, it opens nothing', programme({ stage: 'suspended' }), 100, waitUntil(100 + IDLE_WAIT_MS)],
  ['ended, it is over', programme({ stage: 'ended' }), 100, done()],
])('%s', (_, snapshot, now, expected) => expect(decideProgramme(snapshot, now)).toEqual(expected));

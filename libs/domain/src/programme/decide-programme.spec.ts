import { done, IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import { decideProgramme } from './decide-programme.js';
import type { ProgrammeSnapshot } from './programme.js';

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
  ['suspended, it opens nothing', programme({ stage: 'suspended' }), 100, waitUntil(100 + IDLE_WAIT_MS)],
  ['ended, it is over', programme({ stage: 'ended' }), 100, done()],
])('%s', (_, snapshot, now, expected) => expect(decideProgramme(snapshot, now)).toEqual(expected));

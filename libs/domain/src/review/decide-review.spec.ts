import { done, IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import { instantAt } from '../time/instant.js';
import { decideReview } from './decide-review.js';
import type { ReviewSnapshot } from './review.js';

const opensAt = instantAt('2019-11-25', '08:00');
const overdueAt = instantAt('2020-01-16', '08:00');
const now = instantAt('2019-12-20', '09:00');
const idle = waitUntil(now + IDLE_WAIT_MS);

const review = (facts: Partial<ReviewSnapshot>): ReviewSnapshot => ({
  stage: 'self-assessing',
  programmeStage: 'in-force',
  opensAt,
  selfAssessed: false,
  overdueAt,
  ...facts,
});

test.each([
  ['before its opening it waits for it', review({ stage: 'planned' }), opensAt - 1, waitUntil(opensAt)],
  [
    'the outline goes out at the moment of its opening',
    review({ stage: 'planned' }),
    opensAt,
    run('openSelfAssessment'),
  ],
  ['while the units assess themselves it waits', review({}), now, waitUntil(overdueAt)],
  ['once their round has closed it consolidates', review({ selfAssessed: true }), now, run('consolidateReview')],
  [
    'then it waits for people to conclude',
    review({ stage: 'consolidated', selfAssessed: true }),
    now,
    waitUntil(overdueAt),
  ],
  [
    'past its day the secretariats are told',
    review({ stage: 'consolidated', selfAssessed: true }),
    overdueAt,
    run('tellReviewOverdue'),
  ],
  ['also when the units are still at it', review({}), overdueAt, run('tellReviewOverdue')],
  ['a round that closed goes before the telling', review({ selfAssessed: true }), overdueAt, run('consolidateReview')],
  ['they are told once', review({ stage: 'consolidated', overdueAt: null }), now, idle],
  ['suspended it rests', review({ programmeStage: 'suspended', selfAssessed: true }), now, idle],
  ['when the programme ends it is cancelled', review({ programmeStage: 'ended' }), now, run('cancelReview')],
  ['closed it is over', review({ stage: 'closed', programmeStage: 'ended' }), now, done()],
  ['cancelled it is over', review({ stage: 'cancelled', programmeStage: 'ended' }), now, done()],
])('%s', (_, snapshot, at, expected) => {
  expect(decideReview(snapshot, at)).toEqual(expected);
});

test('each step changes the next decision', () => {
  expect(decideReview(review({ stage: 'planned' }), opensAt)).toEqual(run('openSelfAssessment'));
  expect(decideReview(review({ stage: 'self-assessing' }), opensAt)).not.toEqual(run('openSelfAssessment'));
  expect(decideReview(review({ stage: 'consolidated', selfAssessed: true }), now)).not.toEqual(
    run('consolidateReview'),
  );
  expect(decideReview(review({ overdueAt: null }), overdueAt)).toEqual(waitUntil(overdueAt + IDLE_WAIT_MS));
});

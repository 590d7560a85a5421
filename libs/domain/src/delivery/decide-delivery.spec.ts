import { IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import { decideDelivery, UNDER_WAY_WAIT_MS } from './decide-delivery.js';
import { retryDelay } from './mail-transitions.js';

const queue = (facts = {}) => ({ nextAttemptAt: null, abandoned: 0, underWay: 0, ...facts });

test.each([
  ['an empty queue sleeps', queue(), 5, waitUntil(5 + IDLE_WAIT_MS)],
  ['a mail that is due goes', queue({ nextAttemptAt: 5 }), 5, run('deliverMail')],
  ['a mail for later is waited for', queue({ nextAttemptAt: 50 }), 5, waitUntil(50)],
  ['a mail that somebody left under way is taken up again', queue({ abandoned: 1 }), 5, run('deliverMail')],
  [
    'a mail that is under way is looked at again soon',
    queue({ underWay: 1, nextAttemptAt: 99_999 }),
    5,
    waitUntil(5 + UNDER_WAY_WAIT_MS),
  ],
])('%s', (_, snapshot, now, expected) => expect(decideDelivery(snapshot, now)).toEqual(expected));

test('attempts come further and further apart, and end', () => {
  expect([1, 2, 3, 7, 8].map(retryDelay)).toEqual([60_000, 300_000, 900_000, 14_400_000, null]);
});

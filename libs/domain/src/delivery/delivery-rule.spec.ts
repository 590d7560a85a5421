import { isBadDestination, isFailing } from './address-policy.js';
import { DELIVERY_RULES, LEGAL_KINDS, MAIL_CHOICES, urgencyOf } from './delivery-rule.js';
import { MAILED, NOTIFICATION_KINDS } from './notification-kind.js';
import { threadOf } from './thread.js';

test('whatever chases somebody for what is owed binds to a deadline, and never waits for the digest', () => {
  const chasing = NOTIFICATION_KINDS.filter((kind) => ['mail-while-owed', 'mail-while-asked'].includes(MAILED[kind]));
  expect(chasing.length).toBeGreaterThan(2);
  for (const kind of chasing) expect([kind, DELIVERY_RULES[kind]]).toMatchObject([kind, { legal: true }]);
});

test('what a deadline hangs on goes as soon whatever anybody has chosen', () => {
  for (const kind of LEGAL_KINDS) {
    expect(new Set(MAIL_CHOICES.map((choice) => urgencyOf(kind, choice))).size).toBe(1);
    expect(urgencyOf(kind)).not.toBe('daily');
  }
});

test('what only informs can be put off to the digest', () => {
  expect([urgencyOf('extension-requested'), urgencyOf('extension-requested', 'digest')]).toEqual(['at-once', 'daily']);
});

test.each([
  [{ round: '2018-Q1', unit: 'U1' }, 'p/round/2018-Q1'],
  [{ direction: 'D-1', task: '2018/1' }, 'p/direction/D-1'],
  [{ packet: '2019-annual', year: 2019 }, 'p/packet/2019-annual'],
  [{ year: 2019, theme: null }, 'p/year/2019'],
  [{}, 'p/programme'],
])('mails that tell %j share the thread %s', (facts, thread) => expect(threadOf('p', facts)).toBe(thread));

test.each([
  ['5.1.1', 1, true],
  ['5.2.1', 1, true],
  ['5.2.2', 1, false],
  ['5.2.2', 2, true],
  ['5.0.0', 1, false],
])('an address refused with %s, the %i. mail in a row, counts as failing: %s', (status, refused, failing) =>
  expect(isFailing(status, refused)).toBe(failing),
);

test('a status of a mail that is only late says nothing of the address', () => {
  expect([isBadDestination('4.1.1'), isBadDestination(undefined)]).toEqual([false, false]);
});

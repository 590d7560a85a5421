import { mayMove } from '../process/transition.js';
import { ATTACHMENT_STATES, ATTACHMENT_TRANSITIONS, rescanDelay } from './attachment-state.js';

test('what was found infected stays so, and what was scanned is not scanned again', () => {
  for (const from of ['infected', 'clean'] as const) {
    for (const to of ATTACHMENT_STATES) expect(mayMove(ATTACHMENT_TRANSITIONS, from, to, 'scan')).toBe(false);
  }
});

test('a scan is tried again soon at first, later every ten minutes, and never given up', () => {
  expect([1, 2, 5, 6, 1_000].map(rescanDelay)).toEqual([10, 30, 300, 600, 600]);
});

import type { EventName } from './event-names.js';

/**
 * Which processes an event concerns. The delivery is not among them: it is woken when a mail is queued, and only then.
 * `round-when-settled` wakes the round only if nobody who is not locked out still owes and nothing of theirs waits for a
 * ruling: three thousand submissions must not wake it three thousand times. `review-of-round` is the review whose
 * self-assessment the round is.
 */
export type WakeTarget =
  | 'programme'
  | 'plan'
  | 'round'
  | 'review'
  | 'packet'
  | 'open-processes-of-programme'
  | 'round-when-settled'
  | 'review-of-round';

export const WAKES: Readonly<Record<EventName, readonly WakeTarget[]>> = {
  'programme.signed': ['programme'],
  'programme.amended': ['programme', 'open-processes-of-programme'],
  'programme.closed': ['programme', 'open-processes-of-programme'],
  'programme.succeeded': ['programme'],
  'plan.drafted': ['programme'],
  'plan.consultation-opened': ['plan'],
  'plan.consultation-closed': [],
  'plan.approved': ['plan', 'programme'],
  'task.assigned': ['programme'],
  'round.opened': ['programme'],
  'reminder.sent': [],
  'report.submitted': [],
  'report.returned': ['round'],
  'report.accepted': ['round-when-settled'],
  'extension.requested': [],
  'extension.decided': ['round'],
  'obstacle.raised': [],
  'obstacle.answered': [],
  'round.closed': ['programme', 'review-of-round'],
  'review.opened': ['programme'],
  'review.closed': ['review', 'programme'],
  'conference.held': [],
  'packet.frozen': ['packet'],
  'packet.delivered': ['packet'],
  'packet.acknowledged': ['packet'],
  'direction.given': [],
  'direction.answered': [],
  'unit.changed': [],
  'duty.transferred': [],
};

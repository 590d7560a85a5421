import type { EventName } from './event-names.js';

/**
 * Which processes an event concerns. The delivery is not among them: it is woken when a mail is queued, and only then.
 * `round-when-settled` wakes the round only if nobody still owes and nothing waits
 * for a ruling: three thousand submissions must not wake it three thousand times.
 */
export type WakeTarget = 'programme' | 'round' | 'open-rounds-of-programme' | 'round-when-settled';

export const WAKES: Readonly<Record<EventName, readonly WakeTarget[]>> = {
  'programme.signed': ['programme'],
  'programme.amended': ['programme', 'open-rounds-of-programme'],
  'programme.closed': ['programme', 'open-rounds-of-programme'],
  'programme.succeeded': ['programme'],
  'plan.drafted': [],
  'plan.consultation-opened': [],
  'plan.consultation-closed': [],
  'plan.approved': [],
  'task.assigned': [],
  'round.opened': ['programme'],
  'reminder.sent': [],
  'report.submitted': [],
  'report.returned': ['round'],
  'report.accepted': ['round-when-settled'],
  'extension.requested': [],
  'extension.decided': ['round'],
  'obstacle.raised': [],
  'obstacle.answered': [],
  'round.closed': ['programme'],
  'review.opened': [],
  'review.closed': [],
  'conference.held': [],
  'packet.frozen': [],
  'packet.delivered': [],
  'packet.acknowledged': [],
  'direction.given': [],
  'direction.answered': [],
  'unit.changed': [],
  'duty.transferred': [],
};

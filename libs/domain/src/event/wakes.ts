import type { EventName } from './event-names.js';

/**
 * Which processes an event concerns. `round-when-settled` wakes the round only if nobody still owes and nothing waits
 * for a ruling: three thousand submissions must not wake it three thousand times.
 */
export type WakeTarget = 'programme' | 'round' | 'open-rounds-of-programme' | 'round-when-settled' | 'delivery';

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
  'round.opened': ['programme', 'delivery'],
  'reminder.sent': ['delivery'],
  'report.submitted': ['delivery'],
  'report.returned': ['round', 'delivery'],
  'report.accepted': ['round-when-settled', 'delivery'],
  'extension.requested': ['delivery'],
  'extension.decided': ['round', 'delivery'],
  'obstacle.raised': [],
  'obstacle.answered': [],
  'round.closed': ['programme', 'delivery'],
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

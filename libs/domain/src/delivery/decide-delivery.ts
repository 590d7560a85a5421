import { type Decision, IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import type { Instant } from '../time/instant.js';

/** What the mail delivery decides on. */
export interface DeliverySnapshot {
  /** The earliest moment at which a queued mail may go; `null` when the queue is empty. */
  readonly nextAttemptAt: Instant | null;
  /** Mails handed to the server by a delivery that never wrote down the answer. */
  readonly abandoned: number;
  /** Mails that are on their way just now. */
  readonly underWay: number;
}

export type DeliveryStep = 'deliverMail';

/** How soon the delivery looks again at a mail that somebody else has under way. */
export const UNDER_WAY_WAIT_MS = 5_000;

/** What the delivery does next. It is never done: one process for the life of the installation. */
export function decideDelivery(queue: DeliverySnapshot, now: Instant): Decision<DeliveryStep> {
  if (queue.abandoned > 0) return run('deliverMail');
  if (queue.nextAttemptAt !== null && queue.nextAttemptAt <= now) return run('deliverMail');
  if (queue.underWay > 0) return waitUntil(now + UNDER_WAY_WAIT_MS);
  return waitUntil(queue.nextAttemptAt ?? now + IDLE_WAIT_MS);
}

import type { Transaction } from '#persistence/transaction';
import type { MailReceipt } from './mail-transport.js';

/** System time within which a claimed mail must be handed over, or its lease renewed; after it, another delivery may take it up. */
export const LEASE_SECONDS = 30;

/** What an attempt came to: what the other side said, and what we know without it. */
export type AttemptOutcome = MailReceipt['outcome'] | 'handing-over' | 'not-tried';

/** One line of a notification's deliveries. */
export interface Attempt {
  readonly notificationId: string;
  readonly messageId: string;
  readonly mailTo: string;
  readonly outcome: AttemptOutcome;
  readonly detail: string | null;
}

const MOST_DETAIL = 500;

/** Writes attempts down, whatever their number, in one statement. */
export async function logAttempts(tx: Transaction, attempts: readonly Attempt[]): Promise<void> {
  if (attempts.length === 0) return;
  await tx.query(
    `insert into delivery_attempt (id, notification_id, at, outcome, detail, message_id, mail_to)
     select gen_random_uuid(), a.id, $6, a.outcome, a.detail, a.message_id, a.mail_to
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) as a(id, outcome, detail, message_id, mail_to)`,
    [
      attempts.map(({ notificationId }) => notificationId),
      attempts.map(({ outcome }) => outcome),
      attempts.map(({ detail }) => detail?.slice(0, MOST_DETAIL) ?? null),
      attempts.map(({ messageId }) => messageId),
      attempts.map(({ mailTo }) => mailTo),
      new Date(tx.now),
    ],
  );
}

/** A delivery died between handing over and writing down: the mail may have gone. It goes again under the same Message-ID. */
export async function requeueAbandoned(tx: Transaction): Promise<void> {
  const abandoned = await tx.query<{ id: string; message_id: string; mail_to: string }>(
    `update notification set mail = 'queued', lease_until = null, next_attempt_at = $1
     where mail = 'sending' and lease_until < clock_timestamp() returning id, message_id, mail_to`,
    [new Date(tx.now)],
  );
  await logAttempts(
    tx,
    abandoned.map(({ id, message_id, mail_to }) => ({
      notificationId: id,
      messageId: message_id,
      mailTo: mail_to,
      outcome: 'ambiguous',
      detail: 'the delivery ended before it wrote down the answer',
    })),
  );
}

/** Keeps the mails of one claim ours for another lease. Answers those that still are: one that was taken up meanwhile is not. */
export async function renewLeases(tx: Transaction, claim: string, mailIds: readonly string[]): Promise<Set<string>> {
  const ours = await tx.query<{ mail_id: string }>(
    `update notification n set lease_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
     from mail where mail.id = n.mail_id and mail.id = any($2::uuid[]) and mail.claim = $1::uuid and n.mail = 'sending'
     returning n.mail_id`,
    [claim, mailIds],
  );
  return new Set(ours.map(({ mail_id }) => mail_id));
}

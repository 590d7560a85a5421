import { isBadDestination } from '#domain/delivery/address-policy';
import type { Transaction } from '#persistence/transaction';
import { recordRefusals } from './address-refusal.js';
import type { ClaimedMail } from './claim-mails.js';
import { logAttempts } from './mail-queue.js';
import type { MailReceipt } from './mail-transport.js';

/** A mail that was handed over, or was tried to be. */
export interface HandedMail {
  readonly mail: ClaimedMail;
  readonly receipt: MailReceipt;
  /** Milliseconds until the next try; `null` when there is none. */
  readonly delay: number | null;
}

/** The answers of a handful of mails, in a few statements whatever their number. What somebody else has taken up meanwhile keeps its state. */
export async function writeDown(tx: Transaction, claim: string, handed: readonly HandedMail[]): Promise<void> {
  await tx.query(
    `update notification n set mail = h.state, lease_until = null, next_attempt_at = h.next,
       settled_at = case when h.state = 'queued' then null else $5::timestamptz end
     from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as h(mail_id, state, next)
     join mail on mail.id = h.mail_id and mail.claim = $4::uuid
     where n.mail_id = h.mail_id and n.mail = 'sending'`,
    [
      handed.map(({ mail }) => mail.id),
      handed.map(stateAfter),
      handed.map(({ delay }) => (delay === null ? null : new Date(tx.now + delay))),
      claim,
      new Date(tx.now),
    ],
  );
  await logAttempts(
    tx,
    handed.flatMap(({ mail, receipt }) =>
      mail.members.map(({ id }) => ({
        notificationId: id,
        messageId: mail.messageId,
        mailTo: mail.to,
        outcome: receipt.outcome,
        detail: receipt.detail,
      })),
    ),
  );
  await recordRefusals(
    tx,
    handed
      .filter(
        ({ receipt }) => receipt.outcome === 'refused' && (receipt.badAddress || isBadDestination(receipt.status)),
      )
      .map(({ mail, receipt }) => ({
        mailId: mail.id,
        address: mail.to,
        source: 'smtp',
        action: 'failed',
        status: receipt.status ?? '5.0.0',
        detail: receipt.detail,
      })),
  );
}

function stateAfter({ receipt, delay }: HandedMail): 'sent' | 'failed' | 'queued' {
  if (receipt.outcome === 'accepted') return 'sent';
  return delay === null ? 'failed' : 'queued';
}

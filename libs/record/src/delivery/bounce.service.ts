import type { Bounce, BounceInput } from '#contracts/http/notification';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, scopeOf } from '../person/scope.js';
import { addressKey, recordRefusals } from './address-refusal.js';
import { type BouncedRecipient, readBounce } from './bounce-message.js';

interface BouncedMail {
  readonly id: string;
  readonly mail_to: string;
}

/**
 * Bounces that an office's mail system sent back: an isolated network has no mail server that could hand them to the
 * product, so the secretariat or an administrator pastes them.
 */
export class BounceService {
  constructor(private readonly database: Database) {}

  /**
   * Takes a bounce in, matched by our own Message-ID: what the mail told counts as not arrived, and the address as failing
   * where the policy says so. The same bounce again changes nothing. Throws BOUNCE_UNREADABLE, and NOT_FOUND for a mail
   * that is not ours, or of programmes that the caller does not look after.
   */
  take(actor: Actor, access: Access, { message }: BounceInput): Promise<Bounce> {
    return command(this.database, actor, async (tx) => {
      const bounce = readBounce(message);
      if (!bounce) throw new DomainError('BOUNCE_UNREADABLE');
      const mail = await bouncedMail(tx, access, bounce.messageIds);
      if (!mail) throw new DomainError('NOT_FOUND', { what: 'mail' });
      // The mail went to one address; what a relay rewrote it to on the way is still that one.
      const recipients = bounce.recipients.map((each) => ({ ...each, address: mail.mail_to }));
      // First: a mail that did not arrive must not count as one that did.
      const bounced = recipients.some(({ action }) => action === 'failed') ? await markBounced(tx, mail.id) : 0;
      await recordRefusals(
        tx,
        recipients.map(({ address, action, status, detail }) => ({
          mailId: mail.id,
          address,
          source: 'bounce',
          action,
          status,
          detail,
          reportedBy: access.personId,
        })),
      );
      await tx.audit({ action: 'bounce.taken', subjectKind: 'mail', subjectId: mail.id, detail: { bounced } });
      return { bounced, recipients: await withState(tx, recipients) };
    });
  }
}

function bouncedMail(tx: Transaction, access: Access, messageIds: readonly string[]): Promise<BouncedMail | undefined> {
  return tx.one<BouncedMail>(
    `with ${MINE}
     select mail.id, mail.mail_to from mail
     where mail.message_id = any($3::text[]) and (exists (select 1 from mine where mine.role = 'administrator') or exists (
       select 1 from notification n where n.mail_id = mail.id and ${ofSecretariat('n.programme_id')}))
     order by array_position($3::text[], mail.message_id) limit 1`,
    [...scopeOf(tx, access), messageIds],
  );
}

async function markBounced(tx: Transaction, mailId: string): Promise<number> {
  return tx.execute(`update notification set mail = 'bounced', settled_at = $2 where mail_id = $1 and mail = 'sent'`, [
    mailId,
    new Date(tx.now),
  ]);
}

async function withState(tx: Transaction, recipients: readonly BouncedRecipient[]): Promise<Bounce['recipients']> {
  const failing = await tx.query<{ address: string }>(
    `select address from failing_address where address in (select ${addressKey('a')} from unnest($1::text[]) as a)`,
    [recipients.map(({ address }) => address)],
  );
  const marked = new Set(failing.map(({ address }) => address));
  return recipients.map((each) => ({ ...each, failing: marked.has(each.address.toLowerCase()) }));
}

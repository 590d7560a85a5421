import type { ResendInput, Resent } from '#contracts/http/mail-desk';
import type { Notification } from '#contracts/http/notification';
import { MAIL_TRANSITIONS, type MailState } from '#domain/delivery/mail-transitions';
import { MAILED, type NotificationKind } from '#domain/delivery/notification-kind';
import { DomainError } from '#domain/error/domain-error';
import { type Language, sentence } from '#domain/error/sentence';
import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import { mayMove } from '#domain/process/transition';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { requireAdministrator } from '../person/require-administrator.js';
import { isAdministrator, MINE, ofSecretariat, scopeOf } from '../person/scope.js';
import { addressKey } from './address-refusal.js';
import { messageId } from './claim-mails.js';

interface Unsent {
  readonly kind: NotificationKind;
  readonly mail: MailState;
  readonly message_id: string | null;
  readonly resends: number;
  readonly email: string | null;
}

/** Sending again what did not arrive: an act of the secretariat, or of an administrator. */
export class ResendService {
  constructor(private readonly database: Database) {}

  /**
   * Queues the mail anew, to the address that stands in the record now, under a Message-ID of its own: the reader's
   * program must not take it for the one that was lost. The address counts as working again. Throws NOT_FOUND for what
   * the caller does not look after, MAIL_NOT_RESENDABLE for a mail that was not lost, MAIL_ADDRESS_MISSING.
   */
  resend(actor: Actor, access: Access, id: string): Promise<Pick<Notification, 'id' | 'mail'>> {
    return command(this.database, actor, async (tx) => {
      await queueAgain(tx, access, id);
      await tx.wake('delivery', DELIVERY_PROCESS_ID, 'mail queued');
      return { id, mail: 'queued' };
    });
  }

  /** The same for several at once, for administrators; each that cannot go is answered with its reason. */
  resendMany(actor: Actor, access: Access, { ids }: ResendInput, language: Language): Promise<Resent> {
    return command(this.database, actor, async (tx) => {
      await requireAdministrator(tx, access);
      const refused: Resent['refused'] = [];
      for (const id of [...new Set(ids)].sort()) {
        // It refuses before it writes anything, so that the others can go on in the same transaction.
        await queueAgain(tx, access, id).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
          refused.push({ id, code: error.code, detail: sentence(error, language) });
        });
      }
      const queued = new Set(ids).size - refused.length;
      if (queued > 0) await tx.wake('delivery', DELIVERY_PROCESS_ID, 'mail queued');
      return { queued, refused };
    });
  }
}

async function queueAgain(tx: Transaction, access: Access, id: string): Promise<void> {
  const unsent = await tx.one<Unsent>(
    `with ${MINE}
     select n.kind, n.mail, n.message_id, n.resends, person.email
     from notification n join person on person.id = n.person_id
     where n.id = $3 and (${ofSecretariat('n.programme_id')} or ${isAdministrator})
     for update of n`,
    [...scopeOf(tx, access), id],
  );
  if (!unsent) throw new DomainError('NOT_FOUND', { what: 'notification' });
  const { kind, mail, email, resends, message_id: before } = unsent;
  if (MAILED[kind] === 'in-app' || !mayMove(MAIL_TRANSITIONS, mail, 'queued', 'resend')) {
    throw new DomainError('MAIL_NOT_RESENDABLE', { state: mail });
  }
  if (email === null) throw new DomainError('MAIL_ADDRESS_MISSING');
  await tx.query(`delete from failing_address where address = ${addressKey('$1')}`, [email]);
  await tx.query(
    `update notification set mail = 'queued', mail_id = null, mail_to = $2, message_id = $3, resends = resends + 1,
       attempts = 0, next_attempt_at = $4, settled_at = null, lease_until = null where id = $1`,
    [id, email, messageId(`${before ?? id}/again/${resends + 1}`), new Date(tx.now)],
  );
  await tx.audit({ action: 'notification.resent', subjectKind: 'notification', subjectId: id, detail: { kind } });
}

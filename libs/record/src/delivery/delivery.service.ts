import type { DeliverySnapshot } from '#domain/delivery/decide-delivery';
import { retryDelay } from '#domain/delivery/mail-transitions';
import type { ProcessRef } from '#domain/process/process-kind';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { ProcessRecord } from '../process/process-record.js';
import { checkBeforeSending } from './last-check.js';
import { type MailContent, renderMail } from './mail-texts.js';
import type { MailReceipt, MailTransport } from './mail-transport.js';

const BATCH = 50;
const AT_ONCE = 8;
/** System time within which a claimed batch must be handed over; after it, another delivery may take the mails again. */
const LEASE_SECONDS = 30;

interface ClaimedMail {
  id: string;
  kind: MailContent['kind'];
  data: MailContent['data'];
  mail_to: string;
  message_id: string;
  locale: string;
  attempts: number;
  created_at: Date;
}

/** The mail delivery's step: claim (one transaction), hand over (none open), write down the answers (one for each handful). */
export class DeliveryService {
  constructor(
    private readonly database: Database,
    private readonly record: ProcessRecord,
    private readonly transport: MailTransport,
    private readonly publicUrl: string,
  ) {}

  async deliverMail(ref: ProcessRef): Promise<boolean> {
    let claimed: ClaimedMail[] = [];
    const moved = await this.record.step(ref, 'deliverMail', async (tx) => {
      await requeueAbandoned(tx);
      await checkBeforeSending(tx);
      claimed = await claim(tx);
      return true;
    });
    if (!moved) return false;
    for (let first = 0; first < claimed.length; first += AT_ONCE) {
      const handed = await Promise.all(claimed.slice(first, first + AT_ONCE).map((mail) => this.handOver(mail)));
      await this.database.write(SYSTEM_ACTOR, (tx) => writeDown(tx, handed));
    }
    return true;
  }

  private async handOver(mail: ClaimedMail): Promise<HandedMail> {
    const receipt = await this.transport.send({
      to: mail.mail_to,
      messageId: mail.message_id,
      date: mail.created_at,
      ...renderMail(mail, this.publicUrl),
    });
    const delay = receipt.outcome === 'deferred' ? retryDelay(mail.attempts) : null;
    return { mail, receipt, delay, state: stateAfter(receipt, delay) };
  }
}

interface HandedMail {
  readonly mail: ClaimedMail;
  readonly receipt: MailReceipt;
  /** Milliseconds until the next try; `null` when there is none. */
  readonly delay: number | null;
  readonly state: 'sent' | 'failed' | 'queued';
}

function stateAfter({ outcome }: MailReceipt, delay: number | null): HandedMail['state'] {
  if (outcome === 'accepted') return 'sent';
  return delay === null ? 'failed' : 'queued';
}

async function claim(tx: Transaction): Promise<ClaimedMail[]> {
  const claimed = await tx.query<ClaimedMail>(
    `update notification n
     set mail = 'sending', attempts = attempts + 1, lease_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
     from (select id from notification where mail = 'queued' and next_attempt_at <= $1
           order by next_attempt_at, id limit ${BATCH} for update skip locked) as next, person p
     where n.id = next.id and p.id = n.person_id
     returning n.id, n.kind, n.data, n.mail_to, n.message_id, p.locale, n.attempts, n.created_at`,
    [new Date(tx.now)],
  );
  await logAttempts(tx, claimed, 'handing-over');
  return claimed;
}

/** A delivery died between handing over and writing down: the mail may have gone. It goes again under the same Message-ID. */
async function requeueAbandoned(tx: Transaction): Promise<void> {
  const abandoned = await tx.query<ClaimedMail>(
    `update notification set mail = 'queued', lease_until = null, next_attempt_at = $1
     where mail = 'sending' and lease_until < clock_timestamp() returning id, message_id, attempts`,
    [new Date(tx.now)],
  );
  await logAttempts(tx, abandoned, 'ambiguous');
}

async function logAttempts(tx: Transaction, mails: readonly ClaimedMail[], outcome: string): Promise<void> {
  if (mails.length === 0) return;
  await tx.query(
    `insert into delivery_attempt (id, notification_id, at, outcome, message_id)
     select gen_random_uuid(), m.id, $3, $4, m.message_id from unnest($1::uuid[], $2::text[]) as m(id, message_id)`,
    [mails.map((mail) => mail.id), mails.map((mail) => mail.message_id), new Date(tx.now), outcome],
  );
}

/** The answers of a handful of mails, in two statements whatever their number. */
async function writeDown(tx: Transaction, handed: readonly HandedMail[]): Promise<void> {
  const now = new Date(tx.now);
  await tx.query(
    `update notification n set mail = h.state, lease_until = null, next_attempt_at = h.next,
       settled_at = case when h.state = 'queued' then null else $4::timestamptz end
     from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as h(id, state, next)
     where n.id = h.id and n.mail = 'sending'`,
    [
      handed.map(({ mail }) => mail.id),
      handed.map(({ state }) => state),
      handed.map(({ delay }) => (delay === null ? null : new Date(tx.now + delay))),
      now,
    ],
  );
  await tx.query(
    `insert into delivery_attempt (id, notification_id, at, outcome, detail, message_id)
     select gen_random_uuid(), h.id, $5, h.outcome, h.detail, h.message_id
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as h(id, outcome, detail, message_id)`,
    [
      handed.map(({ mail }) => mail.id),
      handed.map(({ receipt }) => receipt.outcome),
      handed.map(({ receipt }) => receipt.detail.slice(0, 500)),
      handed.map(({ mail }) => mail.message_id),
      now,
    ],
  );
}

/** The queue's facts, which the delivery's process decides on. */
export async function loadDelivery(tx: Transaction): Promise<{ stage: string; snapshot: DeliverySnapshot }> {
  const row = await tx.one<{ next: Date | null; abandoned: number; under_way: number }>(
    `select min(next_attempt_at) filter (where mail = 'queued') as next,
       count(*) filter (where mail = 'sending' and lease_until < clock_timestamp())::int as abandoned,
       count(*) filter (where mail = 'sending' and lease_until >= clock_timestamp())::int as under_way
     from notification where mail in ('queued', 'sending')`,
  );
  return {
    stage: 'running',
    snapshot: {
      nextAttemptAt: row?.next?.getTime() ?? null,
      abandoned: row?.abandoned ?? 0,
      underWay: row?.under_way ?? 0,
    },
  };
}

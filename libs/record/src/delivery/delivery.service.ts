import type { DeliverySnapshot } from '#domain/delivery/decide-delivery';
import { retryDelay } from '#domain/delivery/mail-transitions';
import type { ProcessRef } from '#domain/process/process-kind';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import type { ProcessRecord } from '../process/process-record.js';
import { type ClaimedMail, claimMails } from './claim-mails.js';
import { checkBeforeSending } from './last-check.js';
import { LEASE_SECONDS, renewLeases, requeueAbandoned } from './mail-queue.js';
import { renderMails } from './mail-texts.js';
import type { MailTransport } from './mail-transport.js';
import { type HandedMail, writeDown } from './write-down.js';

const AT_ONCE = 8;
/** Well before a lease is over. */
const RENEW_MS = (LEASE_SECONDS * 1000) / 3;

/** The mail delivery's step: claim (one transaction), hand over (none open), write down the answers (one for each handful). */
export class DeliveryService {
  constructor(
    private readonly database: Database,
    private readonly record: ProcessRecord,
    private readonly transport: MailTransport,
    private readonly publicUrl: string,
  ) {}

  async deliverMail(ref: ProcessRef): Promise<boolean> {
    const claim = uuid();
    let claimed: ClaimedMail[] = [];
    const moved = await this.record.step(ref, 'deliverMail', async (tx) => {
      await requeueAbandoned(tx);
      await checkBeforeSending(tx);
      claimed = await claimMails(tx, claim);
      return true;
    });
    if (!moved) return false;
    for (let first = 0; first < claimed.length; first += AT_ONCE) {
      await this.handOverSome(claim, claimed.slice(first, first + AT_ONCE), claimed.slice(first + AT_ONCE));
    }
    return true;
  }

  /** While a slow server takes some, their leases and those of the mails behind them are renewed: nobody else takes them up. */
  private async handOverSome(claim: string, some: ClaimedMail[], behind: ClaimedMail[]): Promise<void> {
    const ids = [...some, ...behind].map(({ id }) => id);
    const renew = () => this.database.write(SYSTEM_ACTOR, (tx) => renewLeases(tx, claim, ids));
    const ours = await renew();
    // A renewal that fails is tried again at the next beat; a lease that ends for lack of it is taken up, and that is shown.
    const beat = setInterval(() => void renew().catch(() => undefined), RENEW_MS);
    try {
      const handed = await Promise.all(some.filter(({ id }) => ours.has(id)).map((mail) => this.handOver(mail)));
      await this.database.write(SYSTEM_ACTOR, (tx) => writeDown(tx, claim, handed));
    } finally {
      clearInterval(beat);
    }
  }

  private async handOver(mail: ClaimedMail): Promise<HandedMail> {
    const { to, messageId, createdAt: date, thread, list, locale, members, attempts } = mail;
    const content = renderMails(members, locale, this.publicUrl);
    const receipt = await this.transport.send({ to, messageId, date, thread, list, ...content });
    const again = receipt.outcome === 'deferred' || receipt.outcome === 'ambiguous';
    return { mail, receipt, delay: again ? retryDelay(attempts) : null };
  }
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

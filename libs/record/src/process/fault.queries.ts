import type { Faults } from '#contracts/http/organisation';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';

const MOST = 200;

/** What does not run as it should, for administrators. Ids, kinds and counts; no address and no text of a mail. */
export class FaultQueries {
  constructor(private readonly database: Database) {}

  now(actor: Actor, access: Access): Promise<Faults> {
    if (!access.administrator) throw new DomainError('NOT_ALLOWED', { role: 'administrator' });
    return this.database.snapshot(actor, async (tx) => {
      const processes = await tx.query<Faults['processes'][number]>(
        `select kind, key, stage, fault, ${isoLocalSql('fault_at')} as "faultAt", fault_count as "faultCount", poke_attempts as "pokeAttempts"
         from process where fault is not null order by fault_at, key limit ${MOST}`,
      );
      const mails = await tx.query<Faults['mails'][number]>(
        `select n.id as "notificationId", n.kind, n.attempts, ${isoLocalSql('n.settled_at')} as "settledAt",
           (select a.outcome from delivery_attempt a where a.notification_id = n.id order by a.ordinal desc limit 1) as "lastOutcome"
         from notification n where n.mail in ('failed', 'bounced') order by n.settled_at, n.id limit ${MOST}`,
      );
      const unsealed = await tx.one<{ n: number }>(`select count(*)::int as n from unsealed`);
      const files = await tx.one<Faults['files']>(
        `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'infected')::int as infected,
           ${isoLocalSql(`min(uploaded_at) filter (where state = 'waiting')`)} as "waitingSince",
           max(scan_fault) filter (where state = 'waiting') as fault
         from attachment where state in ('waiting', 'infected')`,
      );
      return { processes, mails, unsealed: unsealed!.n, files: files! };
    });
  }
}

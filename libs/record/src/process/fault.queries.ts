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
           (select a.outcome from delivery_attempt a where a.notification_id = n.id order by a.at desc limit 1) as "lastOutcome"
         from notification n where n.mail = 'failed' order by n.settled_at, n.id limit ${MOST}`,
      );
      const unsealed = await tx.one<{ n: number }>(`select count(*)::int as n from unsealed`);
      return { processes, mails, unsealed: unsealed!.n };
    });
  }
}

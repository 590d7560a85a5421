import type { ReminderPolicies, ReminderPolicyView } from '#contracts/http/reminder-policy';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { businessDay, isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, programmeVisible, scopeOf } from '../person/scope.js';

const POLICIES_SQL = `
  select policy.version, policy.valid_from as "validFrom", policy.rungs, policy.tasks, policy.stuck, policy.quiet, policy.note,
    person.code as "setBy", ${isoLocalSql('policy.set_at')} as "setAt",
    policy.version = (select max(version) from reminder_policy held where held.programme_id = $1 and held.valid_from <= $2::date)
      as "inForce",
    array(select code from round where round.reminder_policy_id = policy.id and round.stage <> 'closed' order by code) as rounds
  from reminder_policy policy left join person on person.id = policy.set_by
  where policy.programme_id = $1 order by policy.version desc`;

/** Every version of a programme's reminder policy. */
export class ReminderPolicyQueries {
  constructor(private readonly database: Database) {}

  /** The newest first, for everybody who sees the programme: whom it reminds may know when. */
  list(actor: Actor, access: Access, programmeId: string): Promise<ReminderPolicies> {
    return this.database.snapshot(actor, async (tx) => {
      const programme = await tx.one(
        `with ${MINE} select 1 from programme p where p.id = $3 and ${programmeVisible('p.id')}`,
        [...scopeOf(tx, access), programmeId],
      );
      if (!programme) throw new DomainError('NOT_FOUND', { what: 'programme' });
      return policiesOf(tx, programmeId);
    });
  }
}

/** The versions as this transaction has them. */
export async function policiesOf(tx: Transaction, programmeId: string): Promise<ReminderPolicies> {
  const items = await tx.query<ReminderPolicyView>(POLICIES_SQL, [programmeId, businessDay(tx)]);
  return { version: items[0]?.version ?? 0, items };
}

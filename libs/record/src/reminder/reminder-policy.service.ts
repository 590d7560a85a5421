import type { ReminderPolicyInput, ReminderPolicyView } from '#contracts/http/reminder-policy';
import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError } from '#domain/error/input-error';
import type { ProgrammeStage } from '#domain/programme/programme';
import { policyFaults } from '#domain/reminder/policy-faults';
import { type LocalDate, localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, programmeVisible, scopeOf } from '../person/scope.js';
import { policiesOf } from './reminder-policy.queries.js';

/** How a programme reminds: changed by a new version, never in place. */
export class ReminderPolicyService {
  constructor(private readonly database: Database) {}

  /**
   * Sets the next version, from a day on. Tasks go by it from that day; rounds keep the one of their opening unless it is
   * applied to them too: then what it would have sent before is not caught up. Throws VERSION_STALE unless `version` is
   * the newest.
   */
  set(
    actor: Actor,
    access: Access,
    programmeId: string,
    input: ReminderPolicyInput,
    version: number,
  ): Promise<ReminderPolicyView> {
    return command(this.database, actor, async (tx) => {
      const newest = await lockPolicies(tx, access, programmeId);
      if (newest !== version) throw new DomainError('VERSION_STALE');
      const now = await tx.readClock();
      const validFrom = input.validFrom ?? localDate(now);
      check(input, validFrom, localDate(now));
      const id = uuid();
      await tx.query(
        `insert into reminder_policy (id, programme_id, version, valid_from, rungs, tasks, stuck, quiet, note, set_by, set_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          id,
          programmeId,
          version + 1,
          validFrom,
          JSON.stringify(input.rungs),
          input.tasks ? JSON.stringify(input.tasks) : null,
          JSON.stringify(input.stuck),
          input.quiet ?? null,
          input.note ?? null,
          access.personId,
          new Date(now),
        ],
      );
      const rounds = input.applyToOpenRounds ? await applyToRounds(tx, programmeId, id, now) : [];
      await tx.audit({
        action: 'reminder-policy.set',
        subjectKind: 'programme',
        subjectId: programmeId,
        detail: { version: version + 1, validFrom, rounds },
      });
      // Its tasks go by the new ladder, now or from the day on which that holds.
      await tx.wake('programme', programmeId, 'reminder policy');
      const { items } = await policiesOf(tx, programmeId);
      return items[0]!;
    });
  }
}

/** Locks the programme; answers the newest version of its policy. */
async function lockPolicies(tx: Transaction, access: Access, programmeId: string): Promise<number> {
  const programme = await tx.one<{ stage: ProgrammeStage; mine: boolean }>(
    `with ${MINE} select p.stage, ${ofSecretariat('p.id')} as mine from programme p
     where p.id = $3 and ${programmeVisible('p.id')} for update of p`,
    [...scopeOf(tx, access), programmeId],
  );
  if (!programme) throw new DomainError('NOT_FOUND', { what: 'programme' });
  if (!programme.mine) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  if (programme.stage === 'ended') throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: programme.stage });
  const row = await tx.one<{ version: number }>(
    `select max(version) as version from reminder_policy where programme_id = $1`,
    [programmeId],
  );
  return row!.version;
}

function check(input: ReminderPolicyInput, validFrom: LocalDate, today: LocalDate): void {
  const faults: FieldFault[] = policyFaults(input);
  if (validFrom < today) {
    faults.push({
      pointer: '/validFrom',
      vi: 'Lịch nhắc việc mới không có hiệu lực lùi: hãy chọn hôm nay hoặc một ngày sau.',
      en: 'A new policy does not hold for the past: choose today or a later day.',
    });
  }
  if (input.applyToOpenRounds && validFrom > today) {
    faults.push({
      pointer: '/applyToOpenRounds',
      vi: 'Chỉ áp dụng cho đợt đang mở khi lịch mới có hiệu lực ngay hôm nay.',
      en: 'Open rounds can only go by a policy that holds from today.',
    });
  }
  if (faults.length > 0) throw new InputError(faults);
}

async function applyToRounds(tx: Transaction, programmeId: string, policyId: string, now: number): Promise<string[]> {
  await tx.query(`select 1 from round where programme_id = $1 and stage <> 'closed' order by id for update`, [
    programmeId,
  ]);
  const rounds = await tx.query<{ id: string; code: string }>(
    `update round set reminder_policy_id = $2, reminder_policy_since = $3, version = version + 1
     where programme_id = $1 and stage <> 'closed' returning id, code`,
    [programmeId, policyId, new Date(now)],
  );
  for (const { id } of rounds) await tx.wake('round', id, 'reminder policy');
  return rounds.map(({ code }) => code).sort();
}

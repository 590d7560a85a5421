import type { AcceptanceInput, DutyView, ReturnInput } from '#contracts/http/report';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { datesAfterReturn } from '#domain/report/dates-after-return';
import { addDays } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { loadCalendar } from '../calendar/calendar.queries.js';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { type Duty, emitOfDuty, lockDuty, requireOpenRound, requireSecretariat, today } from './duty.js';
import { dutyView } from './duty-view.js';
import { moveDuty } from './move-duty.js';
import { tellUnit, versionKey } from './tell.js';

// Far enough for any number of working days a rule may give, over Tết.
const LOOK_AHEAD_DAYS = 200;

/** The secretariat's word on a submitted version: returned with a classified reason, or accepted. Once for each version. */
export class RulingService {
  constructor(private readonly database: Database) {}

  /**
   * Sends the newest version back. The unit owes again and gets the rule's working days for it; the original due date
   * stays. A correction that goes back leaves the version accepted before it standing, and needs no open round.
   */
  return(actor: Actor, access: Access, obligationId: string, input: ReturnInput): Promise<DutyView> {
    return command(this.database, actor, async (tx) => {
      const duty = await lockDuty(tx, access, obligationId);
      requireSecretariat(duty);
      const newest = await ruleOn(tx, duty, input.version);
      if (input.reason === 'other' && !input.note) {
        throw InputError.at('/note', 'Hãy ghi rõ lý do.', 'Say what the other reason is.');
      }
      if (newest.kind !== 'correction') requireOpenRound(duty);
      await writeRuling(tx, access, duty, newest.id, 'returned', input.reason, input.note);
      const { due, lock } = newest.kind === 'correction' ? duty : await newDates(tx, duty);
      if (newest.kind === 'correction') await moveDuty(tx, duty, 'accepted', 'returnCorrection');
      else await moveDuty(tx, duty, 'returned', 'return', { due, lock });
      const data = { round: duty.round, version: input.version, reason: input.reason };
      await emitOfDuty(tx, duty, 'report.returned', `${versionKey(duty, input.version)}/returned`, data);
      await tellUnit(tx, duty, 'report-returned', versionKey(duty, input.version), {
        version: input.version,
        reason: input.reason,
        due,
        dueOriginal: duty.dueOriginal,
      });
      return dutyView(tx, duty);
    });
  }

  /** Accepts the newest version; also after the round has closed. */
  accept(actor: Actor, access: Access, obligationId: string, input: AcceptanceInput): Promise<DutyView> {
    return command(this.database, actor, async (tx) => {
      const duty = await lockDuty(tx, access, obligationId);
      requireSecretariat(duty);
      const newest = await ruleOn(tx, duty, input.version);
      await writeRuling(tx, access, duty, newest.id, 'accepted');
      await moveDuty(tx, duty, 'accepted', 'accept');
      // Of two acceptances at once each would see the other's report as unruled, and the last would not wake the round.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 3))`, [duty.roundId]);
      const data = { round: duty.round, version: input.version };
      await emitOfDuty(tx, duty, 'report.accepted', `${versionKey(duty, input.version)}/accepted`, data);
      await tellUnit(tx, duty, 'report-accepted', versionKey(duty, input.version), { version: input.version });
      return dutyView(tx, duty);
    });
  }
}

/** The newest version, if it is the one that was read and nobody has ruled on it yet. */
async function ruleOn(tx: Transaction, duty: Duty, version: number): Promise<{ id: string; kind: string }> {
  const newest = await tx.one<{ id: string; number: number; kind: string; ruling: string | null }>(
    `select v.id, v.number, v.kind, ruling.ruling from report_version v
     left join report_ruling ruling on ruling.report_version_id = v.id
     where v.obligation_id = $1 order by v.number desc limit 1`,
    [duty.obligationId],
  );
  if (!newest) throw new DomainError('REPORT_NOT_SUBMITTED');
  if (newest.number !== version) throw new DomainError('VERSION_STALE');
  if (newest.ruling) throw new DomainError('REPORT_ALREADY_RULED', { version, ruling: newest.ruling });
  return newest;
}

function writeRuling(
  tx: Transaction,
  access: Access,
  duty: Duty,
  versionId: string,
  ruling: 'returned' | 'accepted',
  reason?: string,
  note?: string,
): Promise<unknown> {
  return tx.query(
    `insert into report_ruling (id, report_version_id, ruling, reason, note, ruled_by, ruled_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [uuid(), versionId, ruling, reason ?? null, note ?? null, access.personId, new Date(duty.now)],
  );
}

async function newDates(tx: Transaction, duty: Duty) {
  const from = today(duty);
  const calendar = await loadCalendar(tx, duty.calendarId, addDays(from, -1), addDays(from, LOOK_AHEAD_DAYS));
  return datesAfterReturn(duty, from, duty.returnWorkingDays, calendar);
}

import type { NOT_REMINDED, Reminded, RemindInput } from '#contracts/http/reminder';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { ProgrammeStage } from '#domain/programme/programme';
import { onOneWorkingDay } from '#domain/reminder/by-hand';
import { BY_HAND_PREFIX } from '#domain/reminder/reminder-policy';
import { type ObligationState, owes } from '#domain/report/obligation';
import type { RoundStage } from '#domain/round/round';
import { addDays, type Instant, isoLocal, localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { loadCalendars } from '../calendar/calendar.queries.js';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, programmeVisible, scopeOf } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';
import { announceReminders, type RemindedRound } from './remind.js';

const RECIPIENTS = ['officer', 'head'] as const;
/** Far enough around today for any run of days off. */
const MARGIN_DAYS = 40;

interface HeldDuty {
  readonly id: string;
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  readonly calendarId: string;
  readonly status: ObligationState;
  /** When the secretariat last reminded the unit of this report by hand. */
  readonly lastAt: Date | null;
  /** Whether anybody holds an office in it that may be told. */
  readonly staffed: boolean;
}

type Reason = (typeof NOT_REMINDED)[number];

const LOCK_ROUND_SQL = `
  with ${MINE}
  select r.id, r.code, r.stage, r.programme_id, p.stage as "programmeStage", ${ofSecretariat('p.id')} as mine
  from round r join programme p on p.id = r.programme_id
  where r.id = $3 and ${programmeVisible('p.id')} for share of p, r`;

const DUTIES_SQL = `
  select o.id, o.unit_id as "unitId", coalesce(unit_name.code, '') as unit, coalesce(unit_name.name, '') as "unitName",
    o.calendar_id as "calendarId", o.status,
    (select max(m.sent_at) from reminder m where m.obligation_id = o.id and m.kind = 'by-hand') as "lastAt",
    exists (select 1 from membership held where held.unit_id = o.unit_id and held.role in ('officer', 'head', 'leader-secretary')
      and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date)) as staffed
  from obligation o ${joinUnitName('o.unit_id', 'unit_name')}
  where o.round_id = $1 and ($3::text[] is null or unit_name.code = any($3)) order by unit_name.code, o.id`;

const REMIND_SQL = `
  insert into reminder (id, round_id, rung, unit_id, recipient, obligation_id, due, sent_at, kind, note, sent_by)
  select gen_random_uuid(), o.round_id, $2, o.unit_id, recipient, o.id, o.due, $3, 'by-hand', $4, $5
  from obligation o cross join unnest($6::text[]) as recipient where o.id = any($1::uuid[])
  returning id`;

/** The secretariat's own word to those who have not reported. */
export class RemindByHandService {
  constructor(private readonly database: Database) {}

  /**
   * Reminds everybody of a round who still owes, or those units of them, their officers and heads; at most once a working
   * day a unit unless `again`. Answers who is reminded, and who not and why. Throws INPUT_INVALID for a unit that the
   * round does not ask.
   */
  remind(actor: Actor, access: Access, roundId: string, input: RemindInput): Promise<Reminded> {
    return command(this.database, actor, async (tx) => {
      const round = await lockRound(tx, access, roundId);
      const duties = await holdDuties(tx, round.id, input);
      const now = await tx.readClock();
      const reasons = await reasonsAgainst(tx, duties, input.again, now);
      const owing = duties.filter(({ id }) => !reasons.has(id));
      const rung = owing.length === 0 ? null : await send(tx, access, round, owing, input.note ?? null);
      return {
        round: round.code,
        rung,
        sentAt: isoLocal(tx.now),
        reminded: owing.map((duty) => ({ unit: unitOf(duty), recipients: [...RECIPIENTS] })),
        notReminded: duties
          .filter(({ id }) => reasons.has(id))
          .map((duty) => ({
            unit: unitOf(duty),
            reason: reasons.get(duty.id)!,
            lastRemindedAt: duty.lastAt && isoLocal(duty.lastAt.getTime()),
          })),
      };
    });
  }
}

const unitOf = ({ unitId, unit, unitName }: HeldDuty) => ({ id: unitId, code: unit, name: unitName });

async function lockRound(tx: Transaction, access: Access, roundId: string): Promise<RemindedRound> {
  const round = await tx.one<RemindedRound & { stage: RoundStage; programmeStage: ProgrammeStage; mine: boolean }>(
    LOCK_ROUND_SQL,
    [...scopeOf(tx, access), roundId],
  );
  if (!round) throw new DomainError('NOT_FOUND', { what: 'round' });
  if (!round.mine) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  if (round.programmeStage !== 'in-force')
    throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: round.programmeStage });
  if (round.stage !== 'open') throw new DomainError('ROUND_NOT_OPEN', { round: round.code, stage: round.stage });
  // Two at once would give their reminders the same number.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 4))`, [round.id]);
  return round;
}

/** Locks the duties of the round, and reads those that are asked for once nobody can change them. */
async function holdDuties(tx: Transaction, roundId: string, { units }: RemindInput): Promise<HeldDuty[]> {
  await tx.query(`select 1 from obligation where round_id = $1 order by id for update`, [roundId]);
  const duties = await tx.query<HeldDuty>(DUTIES_SQL, [roundId, localDate(tx.now), units ?? null]);
  const known = new Set(duties.map(({ unit }) => unit));
  const faults = (units ?? []).flatMap((code, index) =>
    known.has(code)
      ? []
      : [
          {
            pointer: `/units/${index}`,
            vi: `Đợt này không yêu cầu đơn vị “${code}” báo cáo.`,
            en: `This round does not ask the unit "${code}".`,
          },
        ],
  );
  if (faults.length > 0) throw new InputError(faults);
  return duties;
}

/** Why a duty is not reminded of; those that are missing here are. */
async function reasonsAgainst(
  tx: Transaction,
  duties: readonly HeldDuty[],
  again: boolean,
  now: Instant,
): Promise<Map<string, Reason>> {
  const calendars = await loadCalendars(
    tx,
    [...new Set(duties.map(({ calendarId }) => calendarId))],
    addDays(localDate(now), -MARGIN_DAYS),
    addDays(localDate(now), MARGIN_DAYS),
  );
  const reasons = new Map<string, Reason>();
  for (const { id, status, staffed, lastAt, calendarId } of duties) {
    if (!owes(status)) reasons.set(id, status === 'accepted' ? 'accepted' : 'submitted');
    else if (!staffed) reasons.set(id, 'nobody-to-tell');
    else if (!again && lastAt && onOneWorkingDay(calendars.get(calendarId)!, lastAt.getTime(), now))
      reasons.set(id, 'reminded-today');
  }
  return reasons;
}

async function send(
  tx: Transaction,
  access: Access,
  round: RemindedRound,
  owing: readonly HeldDuty[],
  note: string | null,
): Promise<string> {
  const before = await tx.one<{ n: number }>(
    `select count(distinct rung)::int as n from reminder where round_id = $1 and kind = 'by-hand'`,
    [round.id],
  );
  const rung = `${BY_HAND_PREFIX}${before!.n + 1}`;
  const sent = await tx.query<{ id: string }>(REMIND_SQL, [
    owing.map(({ id }) => id),
    rung,
    new Date(tx.now),
    note,
    access.personId,
    RECIPIENTS,
  ]);
  await announceReminders(
    tx,
    round,
    sent.map(({ id }) => id),
    rung,
  );
  return rung;
}

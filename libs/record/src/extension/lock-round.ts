import { DomainError } from '#domain/error/domain-error';
import type { DutyToExtend } from '#domain/extension/more-time';
import type { ProgrammeStage } from '#domain/programme/programme';
import type { RoundStage } from '#domain/round/round';
import { type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, programmeVisible, scopeOf } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';

/** A round whose secretariat deals with many units at once. */
export interface ActingRound {
  readonly id: string;
  readonly round: string;
  readonly roundName: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly programmeTitle: string;
  /** Business time, read once the locks were held. */
  readonly now: Date;
  readonly today: LocalDate;
}

/** One unit's duty in it, with the request that waits, if one does. */
export interface DutyInRound extends DutyToExtend {
  readonly obligationId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly calendarId: string;
  readonly dueOriginal: LocalDate;
  readonly lock: LocalDate;
  /** The newest request's number, 0 without one. */
  readonly ordinal: number;
}

const ROUND_SQL = `
  with ${MINE}
  select r.id, r.code as round, r.name as "roundName", p.id as "programmeId", p.number as programme, p.title as "programmeTitle",
    r.stage, p.stage as "programmeStage", ${ofSecretariat('p.id')} as secretariat
  from round r join programme p on p.id = r.programme_id where r.id = $3::uuid and ${programmeVisible('p.id')}`;

const DUTIES_SQL = `
  select o.id as "obligationId", o.unit_id as "unitId", name.code as unit, o.calendar_id as "calendarId", o.status,
    o.due_original as "dueOriginal", o.due, o.lock, asked.due as "requestedDue", coalesce(asked.ordinal, 0) as ordinal
  from obligation o ${joinUnitName('o.unit_id', 'name')}
  left join lateral (
    select max(e.ordinal) as ordinal, max(e.requested_due) filter (where e.status = 'requested') as due
    from extension e where e.obligation_id = o.id
  ) as asked on true
  where o.round_id = $1::uuid and (($3::text[] is null and asked.due is not null) or name.code = any($3::text[]))
  order by name.code`;

/**
 * The round, with the programme, held against their ends when `lock`. Throws NOT_FOUND out of scope, NOT_ALLOWED unless the
 * caller is of one of the secretariats, PROGRAMME_NOT_IN_FORCE, ROUND_NOT_OPEN.
 */
export async function lockRound(tx: Transaction, access: Access, id: string, lock: boolean): Promise<ActingRound> {
  const facts = await tx.one<
    Omit<ActingRound, 'now' | 'today'> & { stage: RoundStage; programmeStage: ProgrammeStage; secretariat: boolean }
  >(`${ROUND_SQL} ${lock ? 'for share of p, r' : ''}`, [...scopeOf(tx, access), id]);
  if (!facts) throw new DomainError('NOT_FOUND', { what: 'round' });
  const { stage, programmeStage, secretariat, ...round } = facts;
  if (!secretariat) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  if (programmeStage !== 'in-force') throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: programmeStage });
  if (stage !== 'open') throw new DomainError('ROUND_NOT_OPEN', { round: round.round, stage });
  // The units' duties before anything is read of them: a report may come in at this very moment.
  if (lock) await tx.query(`select 1 from obligation where round_id = $1 order by id for update`, [id]);
  const now = new Date(await tx.readClock());
  return { ...round, now, today: localDate(now.getTime()) };
}

/** The duties of those units; `null`: of all that have asked for more time and wait. */
export const dutiesOf = (
  tx: Transaction,
  round: ActingRound,
  units: readonly string[] | null,
): Promise<DutyInRound[]> => tx.query<DutyInRound>(DUTIES_SQL, [round.id, round.today, units]);

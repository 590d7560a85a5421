import { MAILED, type NotificationKind } from '#domain/delivery/notification-kind';
import { extendedDates } from '#domain/extension/extended-dates';
import type { ExtensionState } from '#domain/extension/extension';
import { addDays, type LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { loadCalendars } from '../calendar/calendar.queries.js';
import { notifySql, wakeDelivery } from '../delivery/notify.js';
import type { Access } from '../person/access.js';
import { joinUnitName } from '../unit-name.js';
import type { ActingRound, DutyInRound } from './lock-round.js';

/** How far beyond the latest new date a lock may fall. */
export const LOOK_AHEAD_DAYS = 200;

/** What becomes of one unit's duty: its new dates, or those it has. */
export interface MovedDuty {
  readonly duty: DutyInRound;
  /** The date decided on: granted, offered or given; `null` when refused. */
  readonly date: LocalDate | null;
  readonly due: LocalDate;
  readonly lock: LocalDate;
}

/** The dates of each duty; `inForce` says whether the decided date moves them at once. One read for all calendars. */
export async function datesOf(
  tx: Transaction,
  duties: readonly { readonly duty: DutyInRound; readonly date: LocalDate | null }[],
  inForce: boolean,
): Promise<MovedDuty[]> {
  if (!inForce || duties.length === 0) {
    return duties.map(({ duty, date }) => ({ duty, date, due: duty.due, lock: duty.lock }));
  }
  const days = duties.flatMap(({ duty, date }) => [duty.due, duty.lock, date!]).sort();
  const calendars = await loadCalendars(
    tx,
    [...new Set(duties.map(({ duty }) => duty.calendarId))],
    addDays(days[0]!, -1),
    addDays(days.at(-1)!, LOOK_AHEAD_DAYS),
  );
  const known = new Map<string, { due: LocalDate; lock: LocalDate }>();
  return duties.map(({ duty, date }) => {
    const key = `${duty.calendarId}/${duty.due}/${duty.lock}/${date}`;
    const dates = known.get(key) ?? extendedDates(duty, date!, calendars.get(duty.calendarId)!);
    known.set(key, dates);
    return { duty, date, ...dates };
  });
}

const ROWS = `row as (
  select * from jsonb_to_recordset($1::jsonb) as row("obligationId" uuid, "unitId" uuid, unit text, ordinal int, date date, "dueBefore" date,
    due date, lock date, "dueOriginal" date))`;

const DECIDE_SQL = `
  with ${ROWS}
  update extension e set status = $2, decided_due = row.date, decided_by = $3, decided_at = $4, note = $5
  from row where e.obligation_id = row."obligationId" and e.status = 'requested'`;

// A request for no more than what everybody gets now is met.
const GIVE_SQL = `
  with ${ROWS}, met as (
    update extension e set status = 'lapsed', answered_at = $4 from row
    where e.obligation_id = row."obligationId" and e.status in ('requested', 'offered') and coalesce(e.decided_due, e.requested_due) <= row.date)
  insert into extension (id, obligation_id, ordinal, reason, due_before, requested_due, requested_by, requested_at, status, decided_due, decided_by, decided_at)
  select gen_random_uuid(), row."obligationId", row.ordinal, $5, row."dueBefore", row.date, $3, $4, $2, row.date, $3, $4 from row`;

const MOVE_SQL = `
  with ${ROWS}
  update obligation o set due = row.due, lock = row.lock, version = o.version + 1
  from row where o.id = row."obligationId" and (o.due, o.lock) <> (row.due, row.lock)`;

const EVENTS = `
  with ${ROWS}
  select row."unitId" as unit_id, $2::text || '/' || row.unit || '/e' || row.ordinal || '/decided' as key,
    jsonb_build_object('round', $2::text, 'decision', $3::text, 'due', row.due, 'dueOriginal', row."dueOriginal") as data
  from row order by row.unit`;

const TOLD = `
  with ${ROWS}
  select row."unitId" as unit_id, array['officer', 'head'] as roles, $5::uuid as programme_id, $6::uuid as round_id, row."obligationId" as obligation_id,
    $7::text as kind, $8::text || '/' || row.unit || '/e' || row.ordinal || '/decided/' || $7 as key,
    $9::jsonb || jsonb_build_object('unit', row.unit, 'unitName', name.name, 'due', row.due, 'dueOriginal', row."dueOriginal") as data
  from row ${joinUnitName('row."unitId"', 'name')}`;

/**
 * Writes down one decision on many duties of a round, with its events and notices: a handful of statements, however many
 * there are. The duties are locked.
 */
export async function applyMoreTime(
  tx: Transaction,
  access: Access,
  round: ActingRound,
  decision: Extract<ExtensionState, 'granted' | 'refused' | 'offered' | 'given'>,
  moved: readonly MovedDuty[],
  words: string | null,
): Promise<void> {
  if (moved.length === 0) return;
  const given = decision === 'given';
  const rows = JSON.stringify(
    moved.map(({ duty, date, due, lock }) => ({
      ...duty,
      ordinal: given ? duty.ordinal + 1 : duty.ordinal,
      date,
      dueBefore: duty.due,
      due,
      lock,
    })),
  );
  await tx.query(given ? GIVE_SQL : DECIDE_SQL, [rows, decision, access.personId, round.now, words]);
  await tx.query(MOVE_SQL, [rows]);
  const about = { programmeId: round.programmeId, roundId: round.id, setKey: `${round.round}/${decision}` };
  await tx.emitEach('extension.decided', about, EVENTS, [rows, round.round, decision]);
  const kind: NotificationKind = given ? 'extension-given' : 'extension-decided';
  const { programme, programmeTitle, roundName } = round;
  const told = await tx.query<{ mail: string }>(notifySql(TOLD, '$2', '$3', '$4'), [
    rows,
    round.today,
    round.now,
    MAILED[kind] !== 'in-app',
    round.programmeId,
    round.id,
    kind,
    `${programme}/${round.round}`,
    { programme, programmeTitle, round: round.round, roundName, decision },
  ]);
  await wakeDelivery(tx, told);
}

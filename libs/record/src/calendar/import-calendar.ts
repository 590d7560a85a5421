import type { Calendar, CalendarDay, CalendarDayKind } from '#domain/calendar/calendar';
import { addDays, type LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { loadCalendars } from './calendar.queries.js';
import { type MovedDate, type MovedRound, movesOf, type OpenRound } from './import-calendar-moves.js';
import { applyMoves, type NoticeDay, writeDays } from './import-calendar-write.js';

/** A day that is not as it was. */
export interface ChangedDay {
  readonly date: LocalDate;
  readonly before: CalendarDayKind | 'ordinary';
  readonly after: CalendarDayKind | 'ordinary';
  readonly name: string;
}

/** What a notice changes: days whose kind changes, days that it merely confirms, and the dates that move for it. */
export interface CalendarImport {
  readonly changed: readonly ChangedDay[];
  readonly confirmed: number;
  readonly moves: readonly MovedDate[];
}

/** There is no calendar of that code. */
export class UnknownCalendarError extends Error {
  override readonly name = 'UnknownCalendarError';
}

const COMMAND_ACTOR: Actor = { kind: 'administrator-command', personId: null };
const MARGIN_DAYS = 400;

const OPEN_ROUNDS_SQL = `
  select r.id, p.number as programme, r.code, r.due, r.lock, p.calendar_id as "calendarId", rule.rule,
    rule.valid_from as "validFrom", rule.valid_until as "validUntil", policy.rungs,
    coalesce((select json_agg(distinct jsonb_build_object('calendarId', o.calendar_id, 'due', o.due)) from obligation o
      where o.round_id = r.id and o.status in ('open', 'returned')), '[]') as groups,
    coalesce((select json_agg(json_build_object('rung', d.rung, 'calendarId', d.calendar_id, 'due', d.due)) from round_rung d
      where d.round_id = r.id), '[]') as done
  from round r
  join programme p on p.id = r.programme_id
  join period_rule rule on rule.id = r.period_rule_id
  join reminder_policy policy on policy.id = r.reminder_policy_id
  where r.stage <> 'closed' and p.stage <> 'ended'
    and (p.calendar_id = $1 or exists (select 1 from obligation o where o.round_id = r.id and o.calendar_id = $1))
  order by r.id
  for update of r`;

/**
 * Holds a year's notice against a calendar: which days change, and which due dates, locks and rungs of open rounds move
 * with them. Writes only with `apply`; then nothing moves that the answer does not name. Throws UnknownCalendarError.
 */
export function importCalendar(
  database: Database,
  code: string,
  days: readonly NoticeDay[],
  apply: boolean,
): Promise<CalendarImport> {
  return database.write(COMMAND_ACTOR, (tx) => (apply ? writeNotice(tx, code, days) : holdNotice(tx, code, days)));
}

/** The same within a transaction, without writing. Throws UnknownCalendarError. */
export async function holdNotice(tx: Transaction, code: string, days: readonly NoticeDay[]): Promise<CalendarImport> {
  return (await held(tx, code, days)).shown;
}

/** The same within a transaction, written. Throws UnknownCalendarError. */
export async function writeNotice(tx: Transaction, code: string, days: readonly NoticeDay[]): Promise<CalendarImport> {
  const { shown, calendarId, rewritten, rounds } = await held(tx, code, days);
  if (rewritten.length > 0) {
    await writeDays(tx, calendarId, rewritten);
    await applyMoves(tx, { id: calendarId, code }, rewritten, rounds);
  }
  return shown;
}

async function held(tx: Transaction, code: string, days: readonly NoticeDay[]) {
  const calendar = await tx.one<{ id: string }>(`select id from calendar where code = $1 for update`, [code]);
  if (!calendar) throw new UnknownCalendarError(code);
  const recorded = await recordedDays(tx, calendar.id, days);
  const changed = changedDays(days, recorded);
  const rewritten = days.filter((day) => !agrees(day, recorded.get(day.date)));
  const { rounds, dates } = await movesFor(tx, calendar.id, changed);
  const shown: CalendarImport = { changed, confirmed: rewritten.length - changed.length, moves: dates };
  return { shown, calendarId: calendar.id, rewritten, rounds };
}

type RecordedDay = Pick<CalendarDay, 'date' | 'kind' | 'name' | 'source' | 'confirmed'>;

async function recordedDays(
  tx: Transaction,
  calendarId: string,
  days: readonly NoticeDay[],
): Promise<Map<LocalDate, RecordedDay>> {
  const rows = await tx.query<RecordedDay>(
    `select date, kind, name, source, confirmed from calendar_day where calendar_id = $1 and date = any($2)`,
    [calendarId, days.map(({ date }) => date)],
  );
  return new Map(rows.map((row) => [row.date, row]));
}

function agrees(day: NoticeDay, recorded: RecordedDay | undefined): boolean {
  if (!recorded) return day.kind === 'ordinary';
  const { kind, name, source, confirmed } = recorded;
  return confirmed && kind === day.kind && name === day.name && source === day.source;
}

function changedDays(days: readonly NoticeDay[], recorded: ReadonlyMap<LocalDate, RecordedDay>): ChangedDay[] {
  return days
    .map(({ date, kind, name }) => ({
      date,
      before: recorded.get(date)?.kind ?? ('ordinary' as const),
      after: kind,
      name,
    }))
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

async function movesFor(
  tx: Transaction,
  calendarId: string,
  changed: readonly ChangedDay[],
): Promise<{ rounds: MovedRound[]; dates: MovedDate[] }> {
  const rounds = await tx.query<OpenRound>(OPEN_ROUNDS_SQL, [calendarId]);
  if (rounds.length === 0 || changed.length === 0) return { rounds: [], dates: [] };
  const today = businessDay(tx);
  const ids = new Set([
    calendarId,
    ...rounds.flatMap((round) => [round.calendarId, ...round.groups.map((g) => g.calendarId)]),
  ]);
  const dates = rounds
    .flatMap(({ due, lock }) => [due, lock])
    .concat(today)
    .sort();
  const before = await loadCalendars(
    tx,
    [...ids],
    addDays(dates[0]!, -MARGIN_DAYS),
    addDays(dates.at(-1)!, MARGIN_DAYS),
  );
  const after = new Map(before).set(calendarId, withChanges(before.get(calendarId)!, changed));
  return movesOf(rounds, before, after, tx.now);
}

function withChanges(calendar: Calendar, changed: readonly ChangedDay[]): Calendar {
  const days = new Map(calendar.days);
  for (const { date, after } of changed) {
    if (after === 'ordinary') days.delete(date);
    else days.set(date, { kind: after });
  }
  return { ...calendar, days };
}

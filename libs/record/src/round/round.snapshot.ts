import type { Calendar } from '#domain/calendar/calendar';
import type { Rung, StuckRule } from '#domain/reminder/reminder-policy';
import { type DoneRung, pendingRungs } from '#domain/reminder/rungs';
import type { RoundSnapshot, RoundStage } from '#domain/round/round';
import { addDays, endOf, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { loadCalendars } from '../calendar/calendar.queries.js';
import { loadStuck } from '../reminder/stuck.snapshot.js';

/** A round's own row, with what its programme's state and policy add. */
export interface RoundRow {
  id: string;
  programme_id: string;
  code: string;
  stage: RoundStage;
  programme_stage: RoundSnapshot['programmeStage'];
  opens_at: Date;
  due: LocalDate;
  lock: LocalDate;
  rungs: Rung[];
  stuck: StuckRule[];
  /** When a policy other than that of the opening was applied to the round. */
  policy_since: Date | null;
  outstanding: number;
  last_lock: LocalDate | null;
  next_lock: LocalDate | null;
  groups: { calendarId: string; due: LocalDate }[] | null;
  done: DoneRung[] | null;
}

// Days around the dates within which a rung may fall: well beyond any policy and the longest Tết.
const MARGIN_DAYS = 120;

const ROUND_SQL = `
  select r.id, r.programme_id, r.code, r.stage, p.stage as programme_stage, r.opens_at, r.due, r.lock, policy.rungs, policy.stuck,
    r.reminder_policy_since as policy_since, owed.outstanding, owed.last_lock, owed.next_lock, owed.groups,
    (select json_agg(json_build_object('rung', rung, 'calendarId', calendar_id, 'due', due)) from round_rung where round_id = r.id) as done
  from round r
  join programme p on p.id = r.programme_id
  join reminder_policy policy on policy.id = r.reminder_policy_id
  cross join lateral (
    select coalesce(sum(n) filter (where status <> 'accepted'), 0)::int as outstanding,
      max(lock) filter (where status <> 'accepted') as last_lock,
      min(lock) filter (where status <> 'accepted' and lock >= $2::date) as next_lock,
      json_agg(distinct jsonb_build_object('calendarId', calendar_id, 'due', due)) as groups
    from (select status, calendar_id, due, lock, count(*) as n from obligation where round_id = r.id group by 1, 2, 3, 4) as each
  ) as owed
  where r.id = $1`;

/** The facts a round's process decides on; the units are counted by PostgreSQL, never listed. */
export async function loadRound(
  tx: Transaction,
  id: string,
): Promise<{ stage: string; snapshot: RoundSnapshot; row: RoundRow; calendars: Map<string, Calendar> } | undefined> {
  const row = await tx.one<RoundRow>(ROUND_SQL, [id, localDate(tx.now)]);
  if (!row) return undefined;
  const groups = row.groups ?? [];
  const dues = [row.due, ...groups.map((group) => group.due)].sort();
  const calendars = await loadCalendars(
    tx,
    [...new Set(groups.map((group) => group.calendarId))],
    addDays(dues[0]!, -MARGIN_DAYS),
    addDays(dues.at(-1)!, 4 * MARGIN_DAYS),
  );
  // What a policy would have sent before it was applied is not caught up.
  const from = row.policy_since?.getTime() ?? Number.NEGATIVE_INFINITY;
  const reminding = row.stage === 'open' && row.programme_stage === 'in-force';
  const snapshot: RoundSnapshot = {
    stage: row.stage,
    programmeStage: row.programme_stage,
    opensAt: row.opens_at.getTime(),
    locksAt: endOf(row.last_lock ?? row.lock),
    nextLockAt: endOf(row.next_lock ?? row.last_lock ?? row.lock),
    outstanding: row.outstanding,
    pendingRungs:
      row.stage === 'open'
        ? pendingRungs(
            row.rungs,
            groups.map((group) => ({ ...group, calendar: calendars.get(group.calendarId)! })),
            row.done ?? [],
          ).filter(({ at }) => at >= from)
        : [],
    ...(reminding && row.stuck.length > 0 && { stuck: await loadStuck(tx, id, row.stuck, calendars, from) }),
  };
  return {
    stage: row.programme_stage === 'suspended' ? `${row.stage} (suspended)` : row.stage,
    snapshot,
    row,
    calendars,
  };
}

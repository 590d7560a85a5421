import type { Calendar } from '#domain/calendar/calendar';
import type { StuckRule, StuckState } from '#domain/reminder/reminder-policy';
import type { DoneRung } from '#domain/reminder/rungs';
import { pendingStuck, type StuckOutlook } from '#domain/reminder/stuck';
import type { Instant, LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { FROM_STUCK, STUCK_SINCE, STUCK_STATE } from './reminded.js';

const GROUPS_SQL = `
  select ${STUCK_STATE} as state, o.calendar_id as "calendarId", ${STUCK_SINCE} as since
  from ${FROM_STUCK}
  where o.round_id = $1 and o.status in ('open', 'returned', 'submitted') and ${STUCK_STATE} = any($2)
  group by 1, 2, 3`;

interface Group {
  state: StuckState;
  calendarId: string;
  since: LocalDate;
}

/**
 * What a round knows of reports that stick, in groups by state, calendar and day: read only when the policy has rules
 * for them. Rules whose moment lay before `from`, when the policy came into force, are not caught up.
 */
export async function loadStuck(
  tx: Transaction,
  roundId: string,
  rules: readonly StuckRule[],
  calendars: ReadonlyMap<string, Calendar>,
  from: Instant,
): Promise<StuckOutlook> {
  const states = [...new Set(rules.map(({ state }) => state))];
  const groups = await tx.query<Group>(GROUPS_SQL, [roundId, states]);
  const done = await tx.query<DoneRung>(
    `select code as rung, calendar_id as "calendarId", since as due from round_stuck where round_id = $1`,
    [roundId],
  );
  const known = groups.map((group) => ({ ...group, calendar: calendars.get(group.calendarId)! }));
  return {
    rules,
    calendars: [...calendars.values()],
    pending: pendingStuck(rules, known, done).filter(({ at }) => at >= from),
  };
}

import type { Calendar } from '../calendar/calendar.js';
import { addWorkingDays } from '../calendar/working-days.js';
import { type Instant, instantAt, type LocalDate, localDate } from '../time/instant.js';
import { STUCK_STATES, type StuckRule, type StuckState } from './reminder-policy.js';
import { type DoneRung, type DueRung, dueRungs, nextRungAt, type PendingRung, pendingRungs } from './rungs.js';

/** All reports of a round that have been in one state since one day, of units that share a calendar. */
export interface StuckGroup {
  readonly calendar: Calendar;
  readonly calendarId: string;
  readonly state: StuckState;
  /** The day on which the state began: the working days count from it. */
  readonly since: LocalDate;
}

/** One rule for one group, not yet done; `due` is the day on which the state began. */
export interface PendingStuck extends PendingRung {
  readonly state: StuckState;
}

export interface DueStuck extends DueRung {
  readonly state: StuckState;
}

/** What a round knows of reports that stick; only a policy with such rules asks for it. */
export interface StuckOutlook {
  readonly rules: readonly StuckRule[];
  /** The calendars of the round's units. */
  readonly calendars: readonly Calendar[];
  readonly pending: readonly PendingStuck[];
}

/** Every rule of every group that is not done yet. */
export function pendingStuck(
  rules: readonly StuckRule[],
  groups: readonly StuckGroup[],
  done: readonly DoneRung[],
): PendingStuck[] {
  return STUCK_STATES.flatMap((state) => {
    const same = groups.filter((group) => group.state === state).map((group) => ({ ...group, due: group.since }));
    const own = rules.filter((rule) => rule.state === state);
    return pendingRungs(own, same, done).map((pending) => ({ ...pending, state }));
  }).sort((a, b) => a.at - b.at);
}

/** The rules whose time has come; of several for one group only the highest speaks. */
export function dueStuck(pending: readonly PendingStuck[], now: Instant): DueStuck[] {
  return STUCK_STATES.flatMap((state) =>
    dueRungs(
      pending.filter((each) => each.state === state),
      now,
    ).map((due) => ({ ...due, state })),
  );
}

/**
 * When the round looks again at what sticks. A submission does not wake its round, so it looks no later than a state
 * that begins today could be told of: then it finds every state in time, however many units come and go meanwhile.
 */
export function nextStuckLook({ rules, calendars, pending }: StuckOutlook, now: Instant): Instant | undefined {
  const today = localDate(now);
  const soonest = rules.flatMap((rule) =>
    calendars.map((calendar) => instantAt(addWorkingDays(calendar, today, Math.max(1, rule.workingDays)), rule.at)),
  );
  const looks = [nextRungAt(pending, now), ...soonest].filter((at) => at !== undefined);
  return looks.length === 0 ? undefined : Math.min(...looks);
}

/** Whether some rule's time has come. */
export const isStuckDue = ({ pending }: StuckOutlook, now: Instant): boolean => {
  const at = nextRungAt(pending, now);
  return at !== undefined && now >= at;
};

import { type Instant, type LocalDate, localDate } from '../time/instant.js';
import type { Rung } from './reminder-policy.js';
import { type DoneRung, nextRungAt, type PendingRung, pendingRungs, type RungGroup } from './rungs.js';

/** A time in which the programme stood still; on `until` it went on. */
export interface Pause {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** What keeps a rung of a task from being caught up. */
export interface TaskReminding {
  /** When the programme was entered: what had been due by then is nobody's to chase. */
  readonly enteredAt: Instant;
  /** When its policy came into force: what it would have sent before is not caught up. */
  readonly policyFrom: Instant;
  readonly pauses: readonly Pause[];
}

/**
 * The rungs still to come for the groups of open tasks. Never those whose moment lay before the programme was entered, nor
 * of what was due before it was; nor, of a date that a suspension moved, those that fell into it: they were sent by the date before. The day of resuming stands for that of suspending.
 */
export function pendingTaskRungs(
  rungs: readonly Rung[],
  groups: readonly RungGroup[],
  done: readonly DoneRung[],
  { enteredAt, policyFrom, pauses }: TaskReminding,
): PendingRung[] {
  const slept = ({ at, due }: PendingRung) =>
    pauses.some((pause) => due >= pause.from && localDate(at) >= pause.from && localDate(at) <= pause.until);
  const from = Math.max(enteredAt, policyFrom);
  const enteredOn = localDate(enteredAt);
  return pendingRungs(rungs, groups, done).filter((rung) => rung.due >= enteredOn && rung.at >= from && !slept(rung));
}

/** What a programme's process knows of its tasks' reminders. */
export interface TaskOutlook {
  readonly pending: readonly PendingRung[];
  /** When a later version of the policy comes into force, and the rungs are others; `null` when none does. */
  readonly nextPolicyAt: Instant | null;
}

/** When the programme looks at its tasks again; `undefined` when nothing is ahead. */
export function nextTaskLook({ pending, nextPolicyAt }: TaskOutlook, now: Instant): Instant | undefined {
  const rung = nextRungAt(pending, now);
  if (nextPolicyAt === null || nextPolicyAt <= now) return rung;
  return rung === undefined ? nextPolicyAt : Math.min(rung, nextPolicyAt);
}

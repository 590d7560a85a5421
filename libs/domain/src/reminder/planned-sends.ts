import type { Instant } from '../time/instant.js';
import { type PendingRung, sendableAt } from './rungs.js';

/** A pending rung, and when it will really go. */
export type PlannedSend<Pending extends PendingRung = PendingRung> = Pending & { readonly goesAt: Instant };

/**
 * What goes out when, were nothing to change: each pending rung at its moment, but for those that a higher one of the
 * same group overtakes (after an outage, or over days off). `groupOf` tells apart what else does not share a group.
 */
export function plannedSends<Pending extends PendingRung>(
  pending: readonly Pending[],
  now: Instant,
  groupOf: (pending: Pending) => string = () => '',
): PlannedSend<Pending>[] {
  const groups = new Map<string, PlannedSend<Pending>[]>();
  for (const each of pending) {
    const group = [each.calendarId, each.due, groupOf(each)].join('|');
    groups.set(group, [...(groups.get(group) ?? []), { ...each, goesAt: sendableAt(each, now) }]);
  }
  return [...groups.values()]
    .flatMap((group) => group.filter((each) => !group.some((other) => overtakes(other, each))))
    .sort((a, b) => a.goesAt - b.goesAt || a.rung.workingDays - b.rung.workingDays);
}

const overtakes = (other: PlannedSend, each: PlannedSend) =>
  other.rung.workingDays > each.rung.workingDays && other.goesAt <= each.goesAt;

import type { Calendar } from '../calendar/calendar.js';
import { addWorkingDays, isWorkingDay, lastWorkingDay, nextWorkingDay } from '../calendar/working-days.js';
import { type Instant, instantAt, type LocalDate, localDate } from '../time/instant.js';
import type { Rung } from './reminder-policy.js';

/** All units of a round that share a calendar and a due date are reminded together. */
export interface RungGroup {
  readonly calendar: Calendar;
  readonly calendarId: string;
  readonly due: LocalDate;
}

/** One rung for one group: not yet done. */
export interface PendingRung extends RungGroup {
  readonly rung: Rung;
  /** When the policy wants it: that many working days of the group's calendar from the due date, at the rung's time. */
  readonly at: Instant;
}

/** A rung that is done for a group, whether anybody was left to remind or not. */
export interface DoneRung {
  readonly rung: string;
  readonly calendarId: string;
  readonly due: LocalDate;
}

/** What to do with a rung whose time has come: remind now, or let the higher one that is due as well speak for it. */
export interface DueRung extends PendingRung {
  readonly outcome: 'sent' | 'overtaken';
}

/**
 * The moment of a rung: always on a working day of that calendar. Of what falls due on a day off the last working day
 * before it counts as the day: nobody hears "today" when the day has passed.
 */
export function rungInstant(rung: Rung, { calendar, due }: RungGroup): Instant {
  return instantAt(addWorkingDays(calendar, lastWorkingDay(calendar, due), rung.workingDays), rung.at);
}

/** Every rung of every group that is not done yet, earliest first. */
export function pendingRungs(
  rungs: readonly Rung[],
  groups: readonly RungGroup[],
  done: readonly DoneRung[],
): PendingRung[] {
  const settled = new Set(done.map((row) => `${row.rung}|${row.calendarId}|${row.due}`));
  return groups
    .flatMap((group) => {
      const left = rungs.filter(({ code }) => !settled.has(`${code}|${group.calendarId}|${group.due}`));
      return left.map((rung) => ({ ...group, rung, at: rungInstant(rung, group) }));
    })
    .sort((a, b) => a.at - b.at || a.rung.workingDays - b.rung.workingDays);
}

/**
 * When a pending rung may really go: its own moment, or, when that has passed (an outage, a late opening) and today is
 * a day off or the hour is still before the rung's, the rung's hour on the next working day.
 */
export function sendableAt(pending: PendingRung, now: Instant): Instant {
  if (now <= pending.at) return pending.at;
  const today = localDate(now);
  if (isWorkingDay(pending.calendar, today)) return Math.max(now, instantAt(today, pending.rung.at));
  return instantAt(nextWorkingDay(pending.calendar, today), pending.rung.at);
}

/** The next moment at which some rung may go; `undefined` when none is pending. */
export function nextRungAt(pending: readonly PendingRung[], now: Instant): Instant | undefined {
  if (pending.length === 0) return undefined;
  return Math.min(...pending.map((rung) => sendableAt(rung, now)));
}

/**
 * The rungs whose time has come. Of several in one group only the highest is sent: one catch-up, never a flood; and
 * nothing lower comes after it, even if its own hour is later on that day.
 */
export function dueRungs(pending: readonly PendingRung[], now: Instant): DueRung[] {
  const come = pending.filter((rung) => rung.at <= now && sendableAt(rung, now) <= now);
  return pending.flatMap((rung): DueRung[] => {
    if (come.some((other) => sameGroup(other, rung) && isHigher(other, rung)))
      return [{ ...rung, outcome: 'overtaken' }];
    return come.includes(rung) ? [{ ...rung, outcome: 'sent' }] : [];
  });
}

function sameGroup(a: RungGroup, b: RungGroup): boolean {
  return a.calendarId === b.calendarId && a.due === b.due;
}

function isHigher(a: PendingRung, b: PendingRung): boolean {
  return a.rung.workingDays > b.rung.workingDays;
}

import type { Calendar } from '../calendar/calendar.js';
import { nextWorkingDay } from '../calendar/working-days.js';
import { addDays, type Instant, instantAt, localDate } from '../time/instant.js';
import type { Urgency } from './delivery-rule.js';

const COLLECTION_MS = 5 * 60_000;
/** When an office opens its mail. */
const MORNING = '08:00';

/**
 * The collection with which a mail leaves that was written at that moment: every five minutes, strictly after it, so
 * that what ten programmes bring about at 08:00 leaves together at 08:05 (+07:00).
 */
export const collectionAfter = (written: Instant): Instant => (Math.floor(written / COLLECTION_MS) + 1) * COLLECTION_MS;

/** The morning's first collection on that day. */
export const morningCollection = (day: string, from = MORNING): Instant => collectionAfter(instantAt(day, from));

/** The digest with which a mail leaves that was written at that moment: that of the first working morning after it. */
export function digestAfter(calendar: Calendar, written: Instant): Instant {
  const today = nextWorkingDay(calendar, localDate(written));
  const first = morningCollection(today);
  return first > written ? first : morningCollection(nextWorkingDay(calendar, addDays(today, 1)));
}

/** When a mail of that urgency leaves that was written at that moment. */
export function leavesAt(urgency: Urgency, calendar: Calendar, written: Instant): Instant {
  if (urgency === 'at-once') return written;
  return urgency === 'collected' ? collectionAfter(written) : digestAfter(calendar, written);
}

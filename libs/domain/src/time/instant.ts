/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A day that law speaks of, `YYYY-MM-DD`, in the programme's zone; as a due date it means the end of that day. */
export type LocalDate = string;

/** Viet Nam keeps +07:00 all year, without summer time. */
export const ZONE_OFFSET_MS = 7 * 3_600_000;
export const ZONE_SUFFIX = '+07:00';
export const DAY_MS = 86_400_000;

/** The day it is at that moment in +07:00. */
export function localDate(instant: Instant): LocalDate {
  return new Date(instant + ZONE_OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment at which a clock in +07:00 shows that time (`HH:MM`) on that day. */
export function instantAt(date: LocalDate, time = '00:00'): Instant {
  return Date.parse(`${date}T${time}:00.000${ZONE_SUFFIX}`);
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first moment after that day: what is received then or later is late for it. */
export function endOf(date: LocalDate): Instant {
  return instantAt(addDays(date, 1));
}

/** ISO 8601 with +07:00 and milliseconds, as people and timelines read it. */
export function isoLocal(instant: Instant): string {
  return `${new Date(instant + ZONE_OFFSET_MS).toISOString().slice(0, -1)}${ZONE_SUFFIX}`;
}

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
  return dayText(instant + ZONE_OFFSET_MS);
}

/** The moment at which a clock in +07:00 shows that time (`HH:MM`) on that day. */
export function instantAt(date: LocalDate, time = '00:00'): Instant {
  return Date.parse(`${date}T${time}:00.000${ZONE_SUFFIX}`);
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dayText(Date.parse(date) + days * DAY_MS);
}

/** The first moment after that day: what is received then or later is late for it. */
export function endOf(date: LocalDate): Instant {
  return instantAt(addDays(date, 1));
}

/** ISO 8601 with +07:00 and milliseconds, as people and timelines read it. */
export function isoLocal(instant: Instant): string {
  return `${new Date(instant + ZONE_OFFSET_MS).toISOString().slice(0, -1)}${ZONE_SUFFIX}`;
}

/** Working days are counted one by one: by its parts a day is written four times as fast as by `toISOString`. */
function dayText(utc: number): LocalDate {
  const day = new Date(utc);
  const year = day.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`No day between the years 0 and 9999: ${utc}`);
  return `${String(year).padStart(4, '0')}-${twoDigits(day.getUTCMonth() + 1)}-${twoDigits(day.getUTCDate())}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

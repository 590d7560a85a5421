import { type Instant, localDate } from '#domain/time/instant';

/** SQL: a moment as people read it, ISO 8601 with +07:00; null stays null. */
export const isoLocalSql = (column: string) =>
  `to_char(${column} at time zone interval '7 hours', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+07:00"')`;

/** SQL: the day of a moment in +07:00; null stays null. */
export const localDaySql = (moment: string) => `(${moment} at time zone interval '7 hours')::date`;

/** The business day it is in +07:00, for the `valid_from` and `valid_to` of effective-dated rows. */
export const businessDay = (tx: { readonly now: Instant }) => localDate(tx.now);

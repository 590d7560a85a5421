/** Where business time is read: an SQL expression, so that the time and the work it stamps share one round trip and one source. */
export interface Clock {
  readonly sql: string;
}

/** Business time is the database server's time. */
export const systemClock: Clock = { sql: 'clock_timestamp()' };

/** Business time is the rehearsal's: still within an instant, shared by API and worker, or running on from where it was left. */
export const rehearsalClock: Clock = {
  sql: `(select case when running then instant + (clock_timestamp() - set_at) else instant end from rehearsal_clock)`,
};

/** The clock that the configuration names. */
export const clockNamed = (name: 'system' | 'rehearsal'): Clock =>
  name === 'rehearsal' ? rehearsalClock : systemClock;

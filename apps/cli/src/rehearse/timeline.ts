import type { EventName } from '#domain/event/event-names';
import { isoLocal } from '#domain/time/instant';
import { compareCodes } from './act.js';
import type { BoxDatabase } from './box-database.js';

/** One event of the rehearsal; on its line the keys stand in this order. */
export interface TimelineLine {
  /** Business time, ISO 8601 with +07:00. */
  readonly time: string;
  readonly type: EventName;
  /** The programme's number. */
  readonly programme: string;
  /** A unit's code. */
  readonly unit: string | null;
  /** The natural key, unique per type and programme. */
  readonly key: string;
  /** Codes and natural keys, never a random id. */
  readonly data: Readonly<Record<string, unknown>>;
}

interface EventRow {
  at: Date;
  name: EventName;
  programme: string;
  unit: string | null;
  key: string;
  data: Record<string, unknown>;
}

const EVENTS_SQL = `
  select e.at, e.name, coalesce(p.number, '') as programme, named.code as unit, e.key, e.data
  from event e
  left join programme p on p.id = e.programme_id
  left join lateral (
    select code from unit_version v
    where v.unit_id = e.unit_id and v.valid_from <= (e.at at time zone interval '7 hours')::date
    order by v.valid_from desc limit 1
  ) as named on true
  where e.at >= $1 and e.at < $2`;

const EVER = [new Date('0001-01-01T00:00:00Z'), new Date('9999-12-31T00:00:00Z')] as const;

/** Every event between two moments (the second one not included), sorted by time, type, key and programme. */
export async function readTimeline(
  database: BoxDatabase,
  [from, until]: readonly [Date, Date] = EVER,
): Promise<TimelineLine[]> {
  const rows = await database.query<EventRow>(EVENTS_SQL, [from, until]);
  return rows
    .map(({ at, name, programme, unit, key, data }) => ({
      time: isoLocal(at.getTime()),
      type: name,
      programme,
      unit,
      key,
      data,
    }))
    .sort(
      (a, b) =>
        compareCodes(a.time, b.time) ||
        compareCodes(a.type, b.type) ||
        compareCodes(a.key, b.key) ||
        compareCodes(a.programme, b.programme),
    );
}

/** The timeline as a file: one line of JSON an event. */
export const timelineText = (lines: readonly TimelineLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

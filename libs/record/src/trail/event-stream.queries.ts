import type { CloudEvent } from '#contracts/http/event';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { businessDay } from '../local-time.js';
import { recipientsSql } from '../person/delegated.js';
import { cloudEventSql, FROM_EVENTS } from './event.queries.js';

/** An event and those of the viewers who may see it. */
export interface SeenEvent {
  readonly event: CloudEvent;
  readonly viewers: readonly string[];
}

/** What lies after a position for some viewers, and up to which position everything was looked at. */
export interface SeenEvents {
  readonly items: readonly SeenEvent[];
  readonly next: number;
}

// What each viewer is on the business day, `$2`, also for a colleague on leave. Secretariats see the events of their
// programmes and administrators all, as when they read them page by page; whoever works for a unit sees those of the unit.
const SEEN_SQL = `
  with viewer as materialized (select distinct person_id, unit_id, role from (${recipientsSql('$2::date')}) as held where person_id = any($1::uuid[])),
  fresh as materialized (
    select s.position, e.programme_id, e.unit_id from seal s join event e on e.id = s.entry_id
    where s.entry_kind = 'event' and s.position > $3 and s.position <= $4 order by s.position limit $5
  ), seen as (
    select fresh.position, viewer.person_id from fresh join party on party.programme_id = fresh.programme_id
      join viewer on viewer.unit_id = party.secretariat_unit_id and viewer.role = 'secretariat'
    union select fresh.position, viewer.person_id from fresh join viewer on viewer.unit_id = fresh.unit_id and viewer.role in ('officer', 'head')
    union select fresh.position, viewer.person_id from fresh cross join viewer where viewer.role = 'administrator'
  ), shown as (select position, array_agg(person_id) as viewers from seen group by 1)
  select (select count(*)::int from fresh) as looked, (select max(position) from fresh) as last,
    coalesce((select jsonb_agg(jsonb_build_object('viewers', shown.viewers, 'event', to_jsonb(told)) order by shown.position)
      from shown cross join lateral (select ${cloudEventSql('$2')} from ${FROM_EVENTS} where s.position = shown.position) as told), '[]') as items`;

/** What open streams are told, for all of them together: never a statement a stream. */
export class EventStreamQueries {
  constructor(private readonly database: Database) {}

  /** The last position of the seal: everything up to it is committed and stays where it is. */
  async head(): Promise<number> {
    const [row] = await this.database.source.query<{ position: number }[]>(`select position from seal_head`);
    return row?.position ?? 0;
  }

  /** The events after `after` and up to `head` that any of the viewers may see; at most `limit` are looked at. */
  seenBy(viewers: readonly string[], after: number, head: number, limit: number): Promise<SeenEvents> {
    return this.database.snapshot(SYSTEM_ACTOR, async (tx) => {
      const row = await tx.one<{ looked: number; last: number | null; items: SeenEvent[] }>(SEEN_SQL, [
        viewers,
        businessDay(tx),
        after,
        head,
        limit,
      ]);
      const { looked, last, items } = row!;
      return { items, next: looked === limit && last !== null ? last : head };
    });
  }

  /** How many notifications each of them has not read. */
  async unread(viewers: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.source.query<{ person_id: string; unread: number }[]>(
      `select viewer.id as person_id, count(n.id)::int as unread
       from unnest($1::uuid[]) as viewer(id) left join notification n on n.person_id = viewer.id and n.read_at is null group by 1`,
      [viewers],
    );
    return new Map(rows.map(({ person_id, unread }) => [person_id, unread]));
  }
}

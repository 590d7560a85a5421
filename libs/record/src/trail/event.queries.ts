import type { CloudEvent, EventFeed, EventQuery } from '#contracts/http/event';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, scopeOf } from '../person/scope.js';

/** SQL: an event as a CloudEvent; `day` is the business day. From `FROM_EVENTS`. */
export const cloudEventSql = (day: string) => `
  '1.0' as specversion, e.id, 'urn:songhanh:' || coalesce('programme:' || p.number, 'installation') as source,
  'vn.songhanh.' || e.name || '.v1' as type, e.key as subject, ${isoLocalSql('e.at')} as time, s.position, p.number as programme,
  (select v.code from unit_version v where v.unit_id = e.unit_id and v.valid_from <= ${day}::date order by v.valid_from desc limit 1) as unit,
  e.data`;

/** SQL: from where events are read: `e`, its seal `s`, its programme `p`. */
export const FROM_EVENTS = `seal s join event e on e.id = s.entry_id left join programme p on p.id = e.programme_id`;

/** Events as CloudEvents, in the order of the seal: nothing is ever inserted before a position that was read. */
export class EventQueries {
  constructor(private readonly database: Database) {}

  /**
   * The events after a position. Secretariats read those of their programmes, administrators all of them; nobody else
   * any. What was committed within the last second may not be sealed yet and comes with a later reading.
   */
  after(actor: Actor, access: Access, { after, limit }: EventQuery): Promise<EventFeed> {
    if (!access.administrator && access.secretariatUnits.length === 0) {
      throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
    }
    return this.database.snapshot(actor, async (tx) => {
      const items = await tx.query<CloudEvent>(
        `with ${MINE}
         select ${cloudEventSql('$2')}
         from ${FROM_EVENTS}
         where s.entry_kind = 'event' and s.position > $3
           and (${ofSecretariat('e.programme_id')} or exists (select 1 from mine where role = 'administrator'))
         order by s.position limit $4`,
        [...scopeOf(tx, access), after, limit],
      );
      if (items.length === limit) return { items, next: items.at(-1)!.position };
      // Everything up to the head was looked at, also what is not the caller's.
      const head = await tx.one<{ position: number }>(`select position from seal_head`);
      return { items, next: Math.max(after, head?.position ?? 0) };
    });
  }
}

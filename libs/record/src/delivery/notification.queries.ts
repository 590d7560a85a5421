import type { Notification, NotificationFilter } from '#contracts/http/notification';
import type { Page } from '#contracts/http/primitives';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { command } from '../command.js';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';

const COLUMNS = `id, kind, programme_id as "programmeId", round_id as "roundId", obligation_id as "obligationId", data,
  ${isoLocalSql('created_at')} as "createdAt", ${isoLocalSql('read_at')} as "readAt", mail`;

/** What a person was told; each sees only one's own. */
export class NotificationQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  list(actor: Actor, access: Access, filter: NotificationFilter): Promise<Page<Notification>> {
    return this.database.snapshot(actor, async (tx) => {
      const [createdAt, id] = decodeCursor(filter.cursor, 2) ?? [null, null];
      const rows = await tx.query<Notification>(
        `select ${COLUMNS} from notification
         where person_id = $1 and ($2::boolean is null or (read_at is null) = $2)
           and ($3::timestamptz is null or (created_at, id) < ($3, $4::uuid))
         order by created_at desc, id desc limit $5`,
        [
          access.personId,
          filter.unread === undefined ? null : filter.unread === 'true',
          createdAt,
          id,
          filter.limit + 1,
        ],
      );
      return pageFrom(rows, filter.limit, (row) => [row.createdAt, row.id]);
    });
  }

  /** Marks one's own notification as read; a second time changes nothing. */
  markRead(actor: Actor, access: Access, id: string): Promise<Notification> {
    return command(this.database, actor, async (tx) => {
      const read = await tx.one<Notification>(
        `update notification set read_at = coalesce(read_at, $3) where id = $1 and person_id = $2 returning ${COLUMNS}`,
        [id, access.personId, new Date(tx.now)],
      );
      if (!read) throw new DomainError('NOT_FOUND', { what: 'notification' });
      return read;
    });
  }
}

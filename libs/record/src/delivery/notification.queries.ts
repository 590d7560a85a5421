import type { Deliveries, Notification, NotificationFilter, ReadInput, Unread } from '#contracts/http/notification';
import type { Page } from '#contracts/http/primitives';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, scopeOf } from '../person/scope.js';
import { readThing } from './mail-texts.js';

const COLUMNS = `id, kind, programme_id as "programmeId", round_id as "roundId", obligation_id as "obligationId", data,
  ${isoLocalSql('created_at')} as "createdAt", ${isoLocalSql('read_at')} as "readAt", mail,
  (select locale from person where person.id = notification.person_id) as locale`;

type Row = Omit<Notification, 'subject' | 'lines'> & { readonly locale: string };

const asRead = ({ locale, ...row }: Row): Notification => {
  const { heading, lines } = readThing(row, locale);
  return { ...row, subject: heading, lines: [...lines] };
};

/** What a person was told; each sees only one's own, and the proof of sending besides whoever looks after it. */
export class NotificationQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  list(actor: Actor, access: Access, filter: NotificationFilter): Promise<Page<Notification>> {
    return this.database.snapshot(actor, async (tx) => {
      const [createdAt, id] = decodeCursor(filter.cursor, 2) ?? [null, null];
      const rows = await tx.query<Row>(
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
      return pageFrom(rows.map(asRead), filter.limit, (row) => [row.createdAt, row.id]);
    });
  }

  unread(actor: Actor, access: Access): Promise<Unread> {
    return this.database.snapshot(actor, (tx) => countUnread(tx, access.personId));
  }

  /** Marks one's own notification as read; a second time changes nothing. */
  markRead(actor: Actor, access: Access, id: string): Promise<Notification> {
    return command(this.database, actor, async (tx) => {
      const read = await tx.one<Row>(
        `update notification set read_at = coalesce(read_at, $3) where id = $1 and person_id = $2 returning ${COLUMNS}`,
        [id, access.personId, new Date(tx.now)],
      );
      if (!read) throw new DomainError('NOT_FOUND', { what: 'notification' });
      return asRead(read);
    });
  }

  /** Marks as read all that one has seen. What came while one was reading stays new. */
  markAllRead(actor: Actor, access: Access, { through }: ReadInput): Promise<Unread> {
    return command(this.database, actor, async (tx) => {
      const seen = await tx.one<{ created_at: Date }>(
        `select created_at from notification where id = $1 and person_id = $2`,
        [through ?? null, access.personId],
      );
      if (through !== undefined && !seen) throw new DomainError('NOT_FOUND', { what: 'notification' });
      await tx.query(
        `update notification set read_at = $2 where person_id = $1 and read_at is null
           and ($3::timestamptz is null or (created_at, id) <= ($3, $4::uuid))`,
        [access.personId, new Date(tx.now), seen?.created_at ?? null, through ?? null],
      );
      return countUnread(tx, access.personId);
    });
  }

  /** Every attempt to send the mail of it: for the person, the secretariats of its programme, and administrators. */
  deliveries(actor: Actor, access: Access, id: string): Promise<Deliveries> {
    return this.database.snapshot(actor, async (tx) => {
      const found = await tx.one<Deliveries>(
        `with ${MINE}
         select n.id as "notificationId", n.mail, case when n.mail = 'queued' then ${isoLocalSql('n.next_attempt_at')} end as "nextAttemptAt",
           case when n.mail_id is null then 0 else (select count(*)::int from notification other where other.mail_id = n.mail_id) end as together,
           coalesce((
             select jsonb_agg(jsonb_build_object('at', a.at, 'outcome', a.outcome, 'detail', a.detail, 'messageId', a.message_id, 'mailTo', a.mail_to)
               order by a.ordinal nulls last, a.at)
             from (
               select ordinal, ${isoLocalSql('at')} as at, outcome, detail, message_id, mail_to from delivery_attempt where notification_id = n.id
               union all
               select null, ${isoLocalSql('r.at')}, 'bounced', r.status || ' ' || r.detail, mail.message_id, r.address
               from address_refusal r join mail on mail.id = r.mail_id where r.mail_id = n.mail_id and r.source = 'bounce'
             ) as a), '[]') as attempts
         from notification n where n.id = $3 and ${notificationOverseen('n')}`,
        [...scopeOf(tx, access), id],
      );
      if (!found) throw new DomainError('NOT_FOUND', { what: 'notification' });
      return found;
    });
  }
}

/** SQL: the person told, the secretariats of its programme, administrators. `n` is the alias of the row. */
export const notificationOverseen = (n: string) => `(${n}.person_id = $1::uuid or ${ofSecretariat(`${n}.programme_id`)}
  or exists (select 1 from mine where mine.role = 'administrator'))`;

async function countUnread(tx: Transaction, personId: string): Promise<Unread> {
  const row = await tx.one<Unread>(
    `select count(*)::int as unread from notification where person_id = $1 and read_at is null`,
    [personId],
  );
  return row!;
}

import { timingSafeEqual } from 'node:crypto';
import type { CalendarFeed, CalendarFeedInput, NewCalendarFeed } from '#contracts/http/calendar-feed';
import { DomainError } from '#domain/error/domain-error';
import { type Actor, SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { uuid } from '#persistence/uuid';
import { businessDay, isoLocalSql } from '../local-time.js';
import { type Access, accessOf } from '../person/access.js';
import { hashOfToken, newSecretToken } from '../person/secret-token.js';
import { calendarText } from './calendar-text.js';
import { deadlinesOf } from './deadline.queries.js';
import { localeOf } from './mail-message.js';

const COLUMNS = `id, name, ${isoLocalSql('created_at')} as "createdAt", ${isoLocalSql('last_read_at')} as "lastReadAt",
  ${isoLocalSql('revoked_at')} as "revokedAt"`;

/** Secret addresses from which a calendar program reads one person's deadlines. By system time, like every secret. */
export class CalendarFeedService {
  constructor(private readonly database: Database) {}

  /** Makes a secret; it is shown this once, and the record keeps only its hash. */
  create(
    actor: Actor,
    access: Access,
    { name }: CalendarFeedInput,
  ): Promise<Omit<NewCalendarFeed, 'url'> & { token: string }> {
    return this.database.write(actor, async (tx) => {
      const { token, hash } = newSecretToken('shf');
      const id = uuid();
      const created = await tx.one<CalendarFeed>(
        `insert into calendar_feed (id, person_id, token_hash, name, created_at) values ($1, $2, $3, $4, clock_timestamp()) returning ${COLUMNS}`,
        [id, access.personId, hash, name],
      );
      await tx.audit({ action: 'calendar-feed.created', subjectKind: 'calendar-feed', subjectId: id });
      return { ...created!, token };
    });
  }

  list(actor: Actor, access: Access): Promise<CalendarFeed[]> {
    return this.database.snapshot(actor, (tx) =>
      tx.query<CalendarFeed>(`select ${COLUMNS} from calendar_feed where person_id = $1 order by created_at, id`, [
        access.personId,
      ]),
    );
  }

  /** Closes one of the caller's own addresses, at once; a second time changes nothing. */
  async revoke(actor: Actor, access: Access, id: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const revoked = await tx.one(
        `update calendar_feed set revoked_at = coalesce(revoked_at, clock_timestamp()) where id = $1 and person_id = $2 returning 1`,
        [id, access.personId],
      );
      if (!revoked) throw new DomainError('NOT_FOUND', { what: 'calendar feed' });
      await tx.audit({ action: 'calendar-feed.revoked', subjectKind: 'calendar-feed', subjectId: id });
    });
  }

  /**
   * The calendar behind a secret, with what its person may see today. Throws NOT_FOUND, always the same one, for a secret
   * that is none, is revoked, or whose account is closed.
   */
  async read(token: string): Promise<string> {
    const hash = hashOfToken(token);
    return this.database.write(SYSTEM_ACTOR, async (tx) => {
      const feed = await tx.one<{ id: string; person_id: string; token_hash: Buffer; locale: string }>(
        `select feed.id, feed.person_id, feed.token_hash, person.locale
         from calendar_feed feed join person on person.id = feed.person_id left join account on account.person_id = person.id
         where feed.token_hash = $1 and feed.revoked_at is null and account.disabled_at is null`,
        [hash],
      );
      if (!feed || !timingSafeEqual(feed.token_hash, hash))
        throw new DomainError('NOT_FOUND', { what: 'calendar feed' });
      await tx.query(
        `update calendar_feed set last_read_at = clock_timestamp()
         where id = $1 and coalesce(last_read_at, '-infinity') < clock_timestamp() - interval '1 hour'`,
        [feed.id],
      );
      const deadlines = await deadlinesOf(tx, accessOf(feed.person_id, []));
      return calendarText(deadlines, localeOf(feed.locale), businessDay(tx));
    });
  }
}

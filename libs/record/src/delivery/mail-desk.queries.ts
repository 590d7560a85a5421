import type { MailDeskState, MailFilter, MailItem, MailPage } from '#contracts/http/mail-desk';
import { MAIL_DESK_STATES } from '#contracts/http/mail-desk';
import { maskedAddress, withMaskedAddresses } from '#domain/delivery/masked-address';
import type { Language } from '#domain/error/sentence';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { decodeCursor, pageFrom } from '../cursor.js';
import { likePart } from '../like-pattern.js';
import { businessDay, isoLocalSql, localDaySql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { requireAdministrator } from '../person/require-administrator.js';
import { readThing } from './mail-texts.js';
import { MAILED_KINDS } from './mailed-kinds.js';
import type { Facts } from './texts/words.js';

// `$1` is the business moment. A mail that was tried and waits again differs from one that waits for its hour.
const STATE = `case
  when n.mail = 'none' then 'no-address'
  when n.mail = 'queued' and n.attempts > 0 then 'retrying'
  when n.mail = 'queued' and n.next_attempt_at > $1::timestamptz then 'held'
  else n.mail end`;

// The person's units of the business day, `$2`, in one line.
const UNITS = `(select string_agg(distinct v.code, ', ' order by v.code) from membership m
  join unit_version v on v.unit_id = m.unit_id and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)
  where m.person_id = p.id and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date))`;

const FOUND = `
  with found as (
    select n.*, ${STATE} as state, p.code as person_code, p.name as person_name, p.email, ${UNITS} as unit_codes
    from notification n join person p on p.id = n.person_id
    where n.kind = any($3) and ($4::text is null or n.kind = $4)
      and ($5::date is null or ${localDaySql('n.created_at')} >= $5)
      and ($6::text is null or p.code ilike '%' || $6 || '%' or p.name ilike '%' || $6 || '%' or ${UNITS} ilike '%' || $6 || '%')
  )`;

const PAGE = `
  select f.id, f.kind, f.data, f.state, f.attempts, coalesce(f.mail_to, f.email) as address, f.email,
    jsonb_build_object('id', f.person_id, 'code', f.person_code, 'name', f.person_name, 'unit', f.unit_codes) as person,
    ${isoLocalSql('f.created_at')} as "createdAt", ${isoLocalSql('f.settled_at')} as "settledAt",
    case when f.mail = 'queued' then ${isoLocalSql('f.next_attempt_at')} end as "nextAttemptAt",
    coalesce(
      (select jsonb_build_object('at', ${isoLocalSql('r.at')}, 'outcome', 'bounced', 'detail', r.status || ' ' || r.detail)
        from address_refusal r where f.state = 'bounced' and r.mail_id = f.mail_id and r.source = 'bounce' order by r.at desc limit 1),
      (select jsonb_build_object('at', ${isoLocalSql('a.at')}, 'outcome', a.outcome, 'detail', a.detail)
        from delivery_attempt a where a.notification_id = f.id order by a.ordinal desc limit 1)) as last
  from found f
  where ($7::text is null or f.state = $7) and ($8::timestamptz is null or (f.created_at, f.id) < ($8, $9::uuid))
  order by f.created_at desc, f.id desc limit $10`;

type Row = Omit<MailItem, 'subject' | 'resendable'> & { readonly data: Facts; readonly email: string | null };

const LOST: readonly MailDeskState[] = ['failed', 'bounced', 'no-address'];

/** The installation's mails as one looks after them, for administrators: no address in full, no text of a mail. */
export class MailDeskQueries {
  constructor(private readonly database: Database) {}

  /** The newest first, with how many are in each state. */
  list(actor: Actor, access: Access, filter: MailFilter, language: Language): Promise<MailPage> {
    return this.database.snapshot(actor, async (tx) => {
      await requireAdministrator(tx, access);
      const narrowed = [
        new Date(tx.now),
        businessDay(tx),
        MAILED_KINDS,
        filter.kind ?? null,
        filter.since ?? null,
        filter.search === undefined ? null : likePart(filter.search),
      ];
      const [createdAt, id] = decodeCursor(filter.cursor, 2) ?? [null, null];
      const rows = await tx.query<Row>(`${FOUND} ${PAGE}`, [
        ...narrowed,
        filter.state ?? null,
        createdAt,
        id,
        filter.limit + 1,
      ]);
      const counted = await tx.query<{ state: MailDeskState; n: number }>(
        `${FOUND} select state, count(*)::int as n from found group by 1`,
        narrowed,
      );
      const items = rows.map((row) => told(row, language));
      return {
        ...pageFrom(items, filter.limit, (item) => [item.createdAt, item.id]),
        counts: { ...NONE, ...Object.fromEntries(counted.map(({ state, n }) => [state, n])) },
      };
    });
  }
}

const NONE = Object.fromEntries(MAIL_DESK_STATES.map((state) => [state, 0])) as Record<MailDeskState, number>;

function told({ data, email, address, last, ...row }: Row, language: Language): MailItem {
  return {
    ...row,
    subject: readThing({ kind: row.kind, data }, language).heading,
    address: address && maskedAddress(address),
    last: last && { ...last, detail: last.detail && withMaskedAddresses(last.detail) },
    resendable: email !== null && LOST.includes(row.state),
  };
}

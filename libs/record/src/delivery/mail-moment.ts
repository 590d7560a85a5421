import { leavesAt } from '#domain/delivery/collection';
import { LEGAL_KINDS, type MailChoice, urgencyOf } from '#domain/delivery/delivery-rule';
import type { NotificationKind } from '#domain/delivery/notification-kind';
import { addDays, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { loadCalendars } from '../calendar/calendar.queries.js';
import { addressKey } from './address-refusal.js';
import { logAttempts } from './mail-queue.js';

const LOOK_AHEAD_DAYS = 40;

/** What was turned off while it waited does not go; what a deadline hangs on does not ask. */
export async function leaveOutMuted(tx: Transaction): Promise<void> {
  await tx.query(
    `update notification n set mail = 'muted', settled_at = $1
     from preference where preference.person_id = n.person_id and preference.kind = n.kind and preference.mail = 'off'
       and n.mail = 'queued' and not n.kind = any($2)`,
    [new Date(tx.now), LEGAL_KINDS],
  );
}

interface Fresh {
  readonly kind: NotificationKind;
  readonly choice: MailChoice | null;
  readonly calendar_id: string;
  readonly created_at: Date;
  readonly ids: string[];
}

/**
 * A mail that was only just written (nobody has put it off yet) waits for its moment: the next collection, or the digest of the first working morning in
 * the person's calendar (that of the person's unit, the first by code; of the programme for somebody who is nowhere).
 */
export async function holdForItsMoment(tx: Transaction): Promise<void> {
  const fresh = await tx.query<Fresh>(
    `select n.kind, preference.mail as choice, coalesce(own.calendar_id, p.calendar_id) as calendar_id, n.created_at, array_agg(n.id) as ids
     from notification n
     join programme p on p.id = n.programme_id
     left join preference on preference.person_id = n.person_id and preference.kind = n.kind
     left join lateral (
       select v.calendar_id from membership m
       join unit_version v on v.unit_id = m.unit_id and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)
       where m.person_id = n.person_id and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
       order by v.code limit 1) as own on true
     where n.mail = 'queued' and n.next_attempt_at <= $1 and n.next_attempt_at = n.created_at and n.attempts = 0
     group by 1, 2, 3, 4`,
    [new Date(tx.now), localDate(tx.now)],
  );
  if (fresh.length === 0) return;
  const earliest = Math.min(...fresh.map(({ created_at }) => created_at.getTime()));
  const calendars = await loadCalendars(
    tx,
    [...new Set(fresh.map(({ calendar_id }) => calendar_id))],
    localDate(earliest),
    addDays(localDate(tx.now), LOOK_AHEAD_DAYS),
  );
  const held = fresh
    .map(({ kind, choice, calendar_id, created_at, ids }) => {
      const urgency = urgencyOf(kind, choice ?? undefined);
      return { ids, at: leavesAt(urgency, calendars.get(calendar_id)!, created_at.getTime()) };
    })
    .filter(({ at }) => at > tx.now)
    .flatMap(({ ids, at }) => ids.map((id) => ({ id, at })));
  await tx.query(
    `update notification n set next_attempt_at = held.at from unnest($1::uuid[], $2::timestamptz[]) as held(id, at) where n.id = held.id`,
    [held.map(({ id }) => id), held.map(({ at }) => new Date(at))],
  );
}

/** A mail that was tried goes again as one: while part of it has to wait, it waits whole, and its Message-ID tells one thing. */
export async function keepTogether(tx: Transaction): Promise<void> {
  await tx.query(
    `update notification n set next_attempt_at = whole.at
     from (select mail_id, max(next_attempt_at) as at from notification where mail = 'queued' and mail_id is not null group by 1
       having max(next_attempt_at) > $1 and min(next_attempt_at) <= $1) as whole
     where n.mail_id = whole.mail_id and n.mail = 'queued'`,
    [new Date(tx.now)],
  );
}

/** Nothing is tried at an address that is known to fail: the secretariat sees who has not been told. */
export async function giveUpFailingAddresses(tx: Transaction): Promise<void> {
  const givenUp = await tx.query<{ id: string; message_id: string; mail_to: string; status: string; detail: string }>(
    `update notification n set mail = 'failed', settled_at = $1
     from person p, failing_address f
     where p.id = n.person_id and f.address = ${addressKey('coalesce(p.email, n.mail_to)')}
       and n.mail = 'queued' and n.next_attempt_at <= $1
     returning n.id, n.message_id, f.address as mail_to, f.status, f.detail`,
    [new Date(tx.now)],
  );
  await logAttempts(
    tx,
    givenUp.map(({ id, message_id, mail_to, status, detail }) => ({
      notificationId: id,
      messageId: message_id,
      mailTo: mail_to,
      outcome: 'not-tried',
      detail: `${status} ${detail}`,
    })),
  );
}

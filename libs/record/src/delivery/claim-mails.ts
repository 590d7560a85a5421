import { createHash } from 'node:crypto';
import { type MailChoice, type Urgency, urgencyOf } from '#domain/delivery/delivery-rule';
import type { NotificationKind } from '#domain/delivery/notification-kind';
import { threadOf } from '#domain/delivery/thread';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { LEASE_SECONDS, logAttempts } from './mail-queue.js';
import type { Facts } from './texts/words.js';

/** Persons served in one claim. */
const PERSONS = 50;
/** Things told in one mail; a person with more gets another. */
const THINGS = 100;

const RANK: Readonly<Record<Urgency, number>> = { 'at-once': 0, collected: 1, daily: 2 };

interface Waiting {
  readonly id: string;
  readonly person_id: string;
  readonly programme_id: string | null;
  readonly kind: NotificationKind;
  readonly key: string;
  readonly data: Facts;
  readonly message_id: string;
  readonly mail_id: string | null;
  readonly mail_to: string;
  readonly locale: string;
  readonly choice: MailChoice | null;
  readonly created_at: Date;
  readonly is_due: boolean;
}

/** A mail to hand over: what it tells, and the envelope that stays the same however often it goes. */
export interface ClaimedMail {
  readonly id: string;
  readonly messageId: string;
  readonly to: string;
  readonly locale: string;
  readonly thread: string | null;
  readonly list: string | null;
  readonly createdAt: Date;
  readonly attempts: number;
  readonly members: readonly Waiting[];
}

// Of whom something is due: all that is due, and what waits for the day's digest.
const WAITING_SQL = `
  with served as (
    select person_id from notification where mail = 'queued' and next_attempt_at <= $1
    group by person_id order by min(next_attempt_at), person_id limit ${PERSONS}
  )
  select n.id, n.person_id, n.programme_id, n.kind, n.key, n.data, n.message_id, n.mail_id, coalesce(p.email, n.mail_to) as mail_to,
    p.locale, preference.mail as choice, n.created_at, n.next_attempt_at <= $1 as is_due
  from notification n
  join served on served.person_id = n.person_id
  join person p on p.id = n.person_id
  left join preference on preference.person_id = n.person_id and preference.kind = n.kind
  where n.mail = 'queued' and (n.next_attempt_at <= $1 or (n.mail_id is null and n.attempts = 0))
  order by n.person_id, n.created_at, n.key
  for update of n`;

const ENVELOPE_SQL = `
  insert into mail (id, person_id, message_id, mail_to, locale, thread, list, created_at, claim)
  select e.id, e.person_id, e.message_id, e.mail_to, e.locale, e.thread, e.list, $8, $9::uuid
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
    as e(id, person_id, message_id, mail_to, locale, thread, list)
  on conflict (message_id) do update set claim = excluded.claim, mail_to = excluded.mail_to
  returning id, message_id as "messageId", mail_to as "to", locale, thread, list, created_at as "createdAt"`;

const CLAIM_SQL = `
  update notification n set mail = 'sending', attempts = n.attempts + 1, mail_id = c.mail_id, message_id = c.message_id, mail_to = c.mail_to,
    lease_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as c(id, mail_id, message_id, mail_to)
  where n.id = c.id
  returning n.id, n.attempts`;

/**
 * Takes what is due, person by person, and writes down with the claim which mail tells what: several things of one person
 * in one mail, and one that has its envelope already in that same one again. The step that calls it holds the delivery's lock.
 */
export async function claimMails(tx: Transaction, claim: string): Promise<ClaimedMail[]> {
  const waiting = await tx.query<Waiting>(WAITING_SQL, [new Date(tx.now)]);
  const bundles = new Map(bundlesOf(waiting).map((members) => [messageIdOf(members), members]));
  if (bundles.size === 0) return [];
  const envelopes = [...bundles].map(([messageId, members]) => ({ id: uuid(), messageId, ...envelopeOf(members) }));
  const written = await tx.query<Omit<ClaimedMail, 'members' | 'attempts'>>(ENVELOPE_SQL, [
    envelopes.map(({ id }) => id),
    envelopes.map(({ personId }) => personId),
    envelopes.map(({ messageId }) => messageId),
    envelopes.map(({ to }) => to),
    envelopes.map(({ locale }) => locale),
    envelopes.map(({ thread }) => thread),
    envelopes.map(({ list }) => list),
    new Date(tx.now),
    claim,
  ]);
  const rows = written.flatMap((mail) => bundles.get(mail.messageId)!.map((member) => ({ member, mail })));
  const taken = await tx.query<{ id: string; attempts: number }>(CLAIM_SQL, [
    rows.map(({ member }) => member.id),
    rows.map(({ mail }) => mail.id),
    rows.map(({ mail }) => mail.messageId),
    rows.map(({ mail }) => mail.to),
  ]);
  const attempts = new Map(taken.map((row) => [row.id, row.attempts]));
  await logAttempts(
    tx,
    rows.map(({ member, mail }) => ({
      notificationId: member.id,
      messageId: mail.messageId,
      mailTo: mail.to,
      outcome: 'handing-over',
      detail: null,
    })),
  );
  return written.map((mail) => {
    const members = bundles.get(mail.messageId)!;
    return { ...mail, members, attempts: Math.max(...members.map(({ id }) => attempts.get(id)!)) };
  });
}

/** What goes together: the members of an envelope that is there already, and whatever else is due for one person. */
function bundlesOf(waiting: readonly Waiting[]): Waiting[][] {
  const again = grouped(
    waiting.filter(({ mail_id, is_due }) => mail_id !== null && is_due),
    ({ mail_id }) => mail_id!,
  );
  const fresh = grouped(
    waiting.filter(({ mail_id }) => mail_id === null),
    ({ person_id }) => person_id,
  ).flatMap(leavingNow);
  return [...again, ...fresh].map((members) => members.toSorted(byUrgency));
}

/** With a collection what waits for the digest leaves as well; something urgent goes without it. */
function leavingNow(ofPerson: readonly Waiting[]): Waiting[][] {
  const due = ofPerson.filter(({ is_due }) => is_due);
  const collected = due.some((each) => urgency(each) === 'collected');
  const digest = collected ? ofPerson.filter((each) => !each.is_due && urgency(each) === 'daily') : [];
  const all = [...due, ...digest].toSorted(byUrgency);
  return Array.from({ length: Math.ceil(all.length / THINGS) }, (_, n) => all.slice(n * THINGS, (n + 1) * THINGS));
}

const urgency = ({ kind, choice }: Waiting) => urgencyOf(kind, choice ?? undefined);
const byUrgency = (a: Waiting, b: Waiting) =>
  RANK[urgency(a)] - RANK[urgency(b)] ||
  a.created_at.getTime() - b.created_at.getTime() ||
  (a.key < b.key ? -1 : Number(a.key > b.key));

/**
 * A mail of one thing goes under that thing's own Message-ID, a mail of several under one that follows from theirs; both
 * are written down with the claim and stay, whatever of the things is settled before the mail goes again.
 */
function messageIdOf(members: readonly Waiting[]): string {
  const [first] = members;
  if (members.length === 1 || first!.mail_id !== null) return first!.message_id;
  const ids = members.map(({ message_id }) => message_id).toSorted();
  return messageId(ids.join('/'));
}

/** A Message-ID that follows from a natural key. */
export const messageId = (key: string) =>
  `<${createHash('sha256').update(key, 'utf8').digest('hex').slice(0, 32)}@songhanh>`;

function envelopeOf(members: readonly Waiting[]) {
  const { person_id: personId, mail_to: to, locale } = members[0]!;
  const [thread, ...otherThreads] = new Set(members.map((each) => threadOf(each.programme_id, each.data)));
  const [programme, ...otherProgrammes] = new Set(members.map(({ data }) => String(data.programme ?? '')));
  return {
    personId,
    to,
    locale,
    thread: otherThreads.length === 0 ? messageId(`thread/${thread}/${personId}`) : null,
    list: otherProgrammes.length === 0 && programme ? `<${listLabel(programme)}.songhanh>` : '<songhanh>',
  };
}

/** A programme's number as a label of a List-Id: `85-CTr/BDVTU-BCSĐUBND` → `85-ctr-bdvtu-bcsdubnd`. */
const listLabel = (number: string) =>
  number
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

function grouped(waiting: readonly Waiting[], by: (each: Waiting) => string): Waiting[][] {
  const groups = new Map<string, Waiting[]>();
  for (const each of waiting) groups.set(by(each), [...(groups.get(by(each)) ?? []), each]);
  return [...groups.values()];
}

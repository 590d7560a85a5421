import { createHash, randomBytes } from 'node:crypto';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';

/** Entries that one pass seals at most; a pass that answers this many has more before it. */
export const SEAL_BATCH = 2_000;

const SEALER_LOCK = 7355609; // migrations take 7355608
const SALT_BYTES = 16;

export const ENTRY_KINDS = ['event', 'audit'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * What is sealed of an entry, as SQL over its row. The columns are listed one by one and times are milliseconds since
 * 1970, so that neither a column added later, nor the session's zone, nor PostgreSQL's date style changes the text; jsonb
 * writes its keys in one order whatever they came in. Never change one of these: what a later column holds is sealed
 * by a form under an entry kind of its own.
 */
export const CANONICAL_TEXT = {
  event: (row: string) =>
    `jsonb_build_array('event', ${row}.id, ${row}.name, ${row}.programme_id, ${row}.unit_id, ${row}.key,
       (extract(epoch from ${row}.at) * 1000)::bigint, ${row}.data)::text`,
  audit: (row: string) =>
    `jsonb_build_array('audit', ${row}.id, (extract(epoch from ${row}.at) * 1000)::bigint,
       (extract(epoch from ${row}.recorded_at) * 1000)::bigint, ${row}.actor_id, ${row}.actor_kind, ${row}.action,
       ${row}.subject_kind, ${row}.subject_id, ${row}.detail)::text`,
} as const satisfies Record<EntryKind, (row: string) => string>;

/** The salt keeps a short entry from being guessed from its digest once the entry itself had to be erased. */
export function digestOf(salt: Buffer, canonicalText: string): Buffer {
  return createHash('sha256').update(salt).update(canonicalText, 'utf8').digest();
}

/** What binds an entry to its position and to all that came before it. */
export function hashOf(
  previous: Buffer,
  position: number,
  entry: { readonly kind: string; readonly id: string },
  digest: Buffer,
): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(position));
  const named = `${entry.kind}\0${entry.id}\0`;
  return createHash('sha256').update(previous).update(place).update(named, 'utf8').update(digest).digest();
}

interface WaitingEntry {
  entry_kind: EntryKind;
  entry_id: string;
  canonical: string;
}

// Taken in business time, then by kind and id: the order is the same whenever the pass runs.
const WAITING_SQL = `
  with waiting as (
    select u.entry_kind, u.entry_id, coalesce(e.at, a.at) as at
    from unsealed u
    left join event e on u.entry_kind = 'event' and e.id = u.entry_id
    left join audit_entry a on u.entry_kind = 'audit' and a.id = u.entry_id
    where coalesce(e.at, a.at) is not null
    order by at, u.entry_kind, u.entry_id
    limit ${SEAL_BATCH}
  )
  select w.entry_kind, w.entry_id,
    case w.entry_kind when 'event' then ${CANONICAL_TEXT.event('e')} else ${CANONICAL_TEXT.audit('a')} end as canonical
  from waiting w
  left join event e on w.entry_kind = 'event' and e.id = w.entry_id
  left join audit_entry a on w.entry_kind = 'audit' and a.id = w.entry_id
  order by w.at, w.entry_kind, w.entry_id`;

const APPEND_SQL = `
  with appended as (
    insert into seal (position, entry_kind, entry_id, salt, digest, hash)
    select * from unnest($1::bigint[], $2::text[], $3::uuid[], $4::bytea[], $5::bytea[], $6::bytea[])
    returning entry_kind, entry_id
  ), head as (
    update seal_head set position = $7, hash = $8
  )
  delete from unsealed u using appended a where u.entry_kind = a.entry_kind and u.entry_id = a.entry_id`;

/**
 * Seals what is committed and still waits, at most `SEAL_BATCH` entries: gives each a gap-free position and chains it to
 * the one before. Answers how many were sealed; 0 also when another sealer is at work.
 */
export function sealPending(database: Database): Promise<number> {
  return database.write(SYSTEM_ACTOR, async (tx) => {
    const lock = await tx.one<{ taken: boolean }>(`select pg_try_advisory_xact_lock(${SEALER_LOCK}) as taken`);
    if (!lock?.taken) return 0;
    const entries = await tx.query<WaitingEntry>(WAITING_SQL);
    if (entries.length > 0) await append(tx, entries);
    return entries.length;
  });
}

/**
 * Seals until nothing waits: a second of a thousand commands leaves as many entries as one pass takes, and whatever came
 * on top would wait for ever. Answers how many were sealed.
 */
export async function sealEverything(database: Database): Promise<number> {
  let sealed = 0;
  for (let taken = SEAL_BATCH; taken === SEAL_BATCH; sealed += taken) taken = await sealPending(database);
  return sealed;
}

async function append(tx: Transaction, entries: readonly WaitingEntry[]): Promise<void> {
  const head = await tx.one<{ position: number; hash: Buffer }>(`select position, hash from seal_head for update`);
  if (!head) throw new Error('the seal has no head row: somebody removed it; run `songhanh verify`');
  const salts = randomBytes(entries.length * SALT_BYTES);
  let previous = head.hash;
  const seals = entries.map(({ entry_kind: kind, entry_id: id, canonical }, index) => {
    const position = head.position + index + 1;
    const salt = salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES);
    const digest = digestOf(salt, canonical);
    previous = hashOf(previous, position, { kind, id }, digest);
    return { position, kind, id, salt, digest, hash: previous };
  });
  await tx.query(APPEND_SQL, [
    seals.map(({ position }) => position),
    seals.map(({ kind }) => kind),
    seals.map(({ id }) => id),
    seals.map(({ salt }) => salt),
    seals.map(({ digest }) => digest),
    seals.map(({ hash }) => hash),
    head.position + seals.length,
    previous,
  ]);
}

import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { CANONICAL_TEXT, digestOf, hashOf } from './seal.js';
import { Findings, type TrailFinding } from './trail-finding.js';

/** Seals looked at together: the memory that a check needs, whatever the length of the trail. */
const BATCH = 2_000;

/** A place in the chain that somebody noted down elsewhere, such as on paper. */
export interface NotedHead {
  readonly position: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** What a check of the whole trail found. */
export interface TrailVerification {
  readonly sealed: number;
  /** Entries that the sealer has yet to take; nothing vouches for them so far. */
  readonly waiting: number;
  /** Note it elsewhere: only against such a note does a chain that was rewritten from end to end show. */
  readonly head: NotedHead | null;
  /** The first of them, in the order found. */
  readonly findings: readonly TrailFinding[];
  /** How many there are in all. */
  readonly found: number;
}

interface SealRow {
  position: number;
  entry_kind: string;
  entry_id: string;
  salt: Buffer;
  digest: Buffer;
  hash: Buffer;
  canonical: string | null;
  at: Date | null;
  label: string | null;
}

interface EntryRow {
  entry_kind: string;
  entry_id: string;
  at: Date;
  label: string;
}

interface HeadRow {
  position: number;
  hash: Buffer;
}

const SEALS_SQL = `
  select s.position, s.entry_kind, s.entry_id, s.salt, s.digest, s.hash,
    coalesce(e.at, a.at) as at, coalesce(e.name, a.action) as label,
    case when e.id is not null then ${CANONICAL_TEXT.event('e')} when a.id is not null then ${CANONICAL_TEXT.audit('a')} end as canonical
  from (select * from seal where position > $1 order by position limit ${BATCH}) s
  left join event e on s.entry_kind = 'event' and e.id = s.entry_id
  left join audit_entry a on s.entry_kind = 'audit' and a.id = s.entry_id
  order by s.position`;

const UNVOUCHED_SQL = `
  select entry_kind, entry_id, at, label from (
    select 'event' as entry_kind, id as entry_id, at, name as label from event
    union all select 'audit', id, at, action from audit_entry
  ) as entry
  where not exists (select 1 from seal s where s.entry_kind = entry.entry_kind and s.entry_id = entry.entry_id)
    and not exists (select 1 from unsealed u where u.entry_kind = entry.entry_kind and u.entry_id = entry.entry_id)
    and (at, entry_id) > ($1, $2::uuid)
  order by at, entry_id limit ${BATCH}`;

const WAITING_GONE_SQL = `
  select u.entry_kind, u.entry_id from unsealed u
  where not exists (select 1 from event e where u.entry_kind = 'event' and e.id = u.entry_id)
    and not exists (select 1 from audit_entry a where u.entry_kind = 'audit' and a.id = u.entry_id)
    and u.entry_id > $1::uuid
  order by u.entry_id limit ${BATCH}`;

const NIL = '00000000-0000-0000-0000-000000000000';
const GENESIS = Buffer.alloc(0);

/**
 * Recomputes the whole chain over events and audit entries and names what does not hold: entries edited, removed or
 * never sealed, positions missing, links broken, a tail cut off. One snapshot of the record; memory does not grow with it.
 */
export function verifyTrail(database: Database, noted?: NotedHead): Promise<TrailVerification> {
  return database.snapshot(SYSTEM_ACTOR, async (tx) => {
    const findings = new Findings();
    const last = await followChain(tx, findings, noted);
    const head = await tx.one<HeadRow>(`select position, hash from seal_head`);
    checkHead(last, head, findings);
    if (noted && noted.position > last.position) findings.add({ kind: 'noted-head-missing', position: noted.position });
    await findUnvouched(tx, findings);
    await findWaitingGone(tx, findings);
    const counts = await tx.one<{ sealed: number; waiting: number }>(
      `select (select count(*) from seal) as sealed, (select count(*) from unsealed) as waiting`,
    );
    return {
      sealed: counts!.sealed,
      waiting: counts!.waiting,
      head: head ? { position: head.position, hash: head.hash.toString('hex') } : null,
      findings: findings.listed,
      found: findings.count,
    };
  });
}

/** What a check of the chain's latest part found. */
export interface LatestVerification {
  /** The first position that was looked at; the chain before it is taken as it stands. */
  readonly from: number;
  readonly head: NotedHead | null;
  readonly findings: readonly TrailFinding[];
  readonly found: number;
}

/** The same of the latest `most` seals: an answer within seconds, while the whole chain is the command line's to check. */
export function verifyLatest(database: Database, most: number): Promise<LatestVerification> {
  return database.snapshot(SYSTEM_ACTOR, async (tx) => {
    const findings = new Findings();
    const head = await tx.one<HeadRow>(`select position, hash from seal_head`);
    const start = await tx.one<HeadRow>(
      `select position, hash from seal where position <= $1 order by position desc limit 1`,
      [(head?.position ?? 0) - most],
    );
    const last = await followChain(tx, findings, undefined, start);
    checkHead(last, head, findings);
    await findWaitingGone(tx, findings);
    return {
      from: (start?.position ?? 0) + 1,
      head: head ? { position: head.position, hash: head.hash.toString('hex') } : null,
      findings: findings.listed,
      found: findings.count,
    };
  });
}

/** Walks the seals by position; answers the last one there is. */
async function followChain(
  tx: Transaction,
  findings: Findings,
  noted?: NotedHead,
  start: HeadRow = { position: 0, hash: GENESIS },
): Promise<HeadRow> {
  let last = start;
  for (;;) {
    const rows = await tx.query<SealRow>(SEALS_SQL, [last.position]);
    for (const row of rows) {
      checkLink(last, row, findings);
      checkEntry(row, findings);
      if (noted?.position === row.position && noted.hash !== row.hash.toString('hex')) {
        findings.add({ kind: 'noted-head-differs', position: row.position });
      }
      last = row;
    }
    if (rows.length < BATCH) return { position: last.position, hash: last.hash };
  }
}

/** Each link is held against the hash that stands before it, so that one alteration is named once. */
function checkLink(last: HeadRow, row: SealRow, findings: Findings): void {
  if (row.position !== last.position + 1) {
    // What stood before is gone, so the link over the gap cannot be checked.
    findings.add({ kind: 'gap', position: last.position + 1, until: row.position - 1 });
    return;
  }
  const expected = hashOf(last.hash, row.position, { kind: row.entry_kind, id: row.entry_id }, row.digest);
  if (!expected.equals(row.hash)) findings.add({ kind: 'chain-broken', position: row.position, ...entryOf(row) });
}

function checkEntry(row: SealRow, findings: Findings): void {
  if (row.canonical === null) {
    findings.add({ kind: 'entry-removed', position: row.position, ...entryOf(row) });
  } else if (!digestOf(row.salt, row.canonical).equals(row.digest)) {
    findings.add({ kind: 'entry-edited', position: row.position, ...entryOf(row) });
  }
}

function checkHead(last: HeadRow, head: HeadRow | undefined, findings: Findings): void {
  if (!head) findings.add({ kind: 'head-missing' });
  else if (head.position > last.position) {
    findings.add({ kind: 'tail-cut', position: last.position + 1, until: head.position });
  } else if (head.position < last.position || !head.hash.equals(last.hash)) {
    findings.add({ kind: 'head-differs', position: last.position });
  }
}

/** Entries neither sealed nor waiting: their seals were cut off, or somebody took them out of the queue. */
async function findUnvouched(tx: Transaction, findings: Findings): Promise<void> {
  let after: [Date | string, string] = ['-infinity', NIL];
  for (;;) {
    const rows: EntryRow[] = await tx.query<EntryRow>(UNVOUCHED_SQL, after);
    for (const row of rows) findings.add({ kind: 'entry-without-seal', ...entryOf(row) });
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = [last.at, last.entry_id];
  }
}

async function findWaitingGone(tx: Transaction, findings: Findings): Promise<void> {
  let after = NIL;
  for (;;) {
    const rows: { entry_kind: string; entry_id: string }[] = await tx.query(WAITING_GONE_SQL, [after]);
    for (const row of rows) findings.add({ kind: 'waiting-entry-removed', ...entryOf(row) });
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.entry_id;
  }
}

function entryOf(row: { entry_kind: string; entry_id: string; at?: Date | null; label?: string | null }) {
  return {
    entryKind: row.entry_kind,
    entryId: row.entry_id,
    ...(row.at && { at: row.at.toISOString() }),
    ...(row.label && { label: row.label }),
  };
}

import type { ProcessFilter, ProcessItem, ProcessPage, ProcessState, ProcessStory } from '#contracts/http/process';
import { auditWords } from '#domain/audit/audit-action';
import { DomainError } from '#domain/error/domain-error';
import type { Language } from '#domain/error/sentence';
import type { ProcessKind } from '#domain/process/process-kind';
import { STAGE_WORDS, STEP_WORDS, WAKE_WORDS } from '#domain/process/process-words';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, encodeCursor } from '../cursor.js';
import { OVERDUE_PATIENCE_MINUTES, WAKE_PATIENCE_SECONDS } from '../health/patience.js';
import { likePart } from '../like-pattern.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { requireAdministrator } from '../person/require-administrator.js';

const MOST_DECISIONS = 100;
/** After every moment there is: what never wakes stands last. */
const NEVER = 9e15;

// `$1` is the business moment. The same patience as the checks of the installation's health.
const STATE = `case
  when p.fault is not null then 'faulty'
  when p.wake_at < $1::timestamptz - interval '${OVERDUE_PATIENCE_MINUTES} minutes'
    or woken.since < clock_timestamp() - interval '${WAKE_PATIENCE_SECONDS} seconds' then 'late'
  when p.wake_at <= $1::timestamptz or woken.waiting > 0 then 'due'
  when p.wake_at is null then 'done'
  else 'sleeping' end`;

const PROCESSES = `
  select p.kind, p.id, p.key, programme.id as "programmeId", programme.number as programme,
    coalesce(round.code, review.code, packet.code, plan.year::text) as code,
    coalesce(round.name, case when p.kind = 'programme' then programme.title end) as title,
    ${STATE} as state, p.stage, ${isoLocalSql('p.wake_at')} as "sleepsUntil", ${isoLocalSql('p.decided_at')} as "decidedAt",
    p.fault, ${isoLocalSql('p.fault_at')} as "faultAt", p.fault_count as "faultCount", p.poke_attempts as "pokeAttempts",
    woken.waiting as "waitingWakes", coalesce((extract(epoch from p.wake_at) * 1000)::float8, ${NEVER}) as turn
  from process p
  left join round on p.kind = 'round' and round.id = p.id
  left join plan on p.kind = 'plan' and plan.id = p.id
  left join review on p.kind = 'review' and review.id = p.id
  left join packet on p.kind = 'packet' and packet.id = p.id
  left join programme on programme.id = coalesce(round.programme_id, plan.programme_id, review.programme_id, packet.programme_id, p.id)
  left join lateral (
    select count(*)::int as waiting, min(w.created_at) as since from wake w where w.kind = p.kind and w.process_id = p.id
  ) as woken on true`;

const FOUND = `
  with found as (
    select * from (${PROCESSES}) as each
    where ($2::text is null or kind = $2) and ($3::uuid is null or "programmeId" = $3)
      and ($4::text is null or key ilike '%' || $4 || '%' or title ilike '%' || $4 || '%')
  )`;

type Row = Omit<ProcessItem, 'stageWords'> & { readonly turn: number };

/** The long-running processes: what each waits for and what it did, for administrators. */
export class ProcessQueries {
  constructor(private readonly database: Database) {}

  /** The soonest first, with how many are how; `next` continues after the last. */
  list(actor: Actor, access: Access, filter: ProcessFilter, language: Language): Promise<ProcessPage> {
    return this.database.snapshot(actor, async (tx) => {
      await requireAdministrator(tx, access);
      const [turn, kind, id] = decodeCursor(filter.cursor, 3) ?? [null, null, null];
      const narrowed = [new Date(tx.now), filter.kind, filter.programmeId, filter.search && likePart(filter.search)];
      const wanted = narrowed.map((value) => value ?? null);
      const rows = await tx.query<Row>(
        `${FOUND} select * from found where ($5::text is null or state = $5)
           and ($6::float8 is null or (turn, kind, id) > ($6, $7, $8::uuid))
         order by turn, kind, id limit $9`,
        [...wanted, filter.state ?? null, turn, kind, id, filter.limit + 1],
      );
      const counted = await tx.query<{ state: ProcessState; n: number }>(
        `${FOUND} select state, count(*)::int as n from found group by 1`,
        wanted,
      );
      const items = rows.slice(0, filter.limit);
      const last = items.at(-1);
      return {
        items: items.map((row) => told(row, language)),
        next: rows.length > filter.limit && last ? encodeCursor([last.turn, last.kind, last.id]) : null,
        counts: { ...NONE, ...Object.fromEntries(counted.map(({ state, n }) => [state, n])) },
      };
    });
  }

  /** One of them with its latest decisions. NOT_FOUND for what is no process. */
  story(actor: Actor, access: Access, kind: ProcessKind, id: string, language: Language): Promise<ProcessStory> {
    return this.database.snapshot(actor, async (tx) => {
      await requireAdministrator(tx, access);
      const row = await tx.one<Row>(`select * from (${PROCESSES}) as each where kind = $2 and id = $3`, [
        new Date(tx.now),
        kind,
        id,
      ]);
      if (!row) throw new DomainError('NOT_FOUND', { what: 'process' });
      const wakes = await tx.query<ProcessStory['wakes'][number]>(
        `select ${isoLocalSql('created_at')} as at, reason from wake where kind = $1 and process_id = $2 order by id limit ${MOST_DECISIONS}`,
        [kind, id],
      );
      const said = wakes.map(({ at, reason }) => ({ at, reason: wakeWords(reason, language) }));
      return { ...told(row, language), wakes: said, decisions: await decisionsOf(tx, kind, id, language) };
    });
  }
}

const NONE: Record<ProcessState, number> = { faulty: 0, late: 0, due: 0, sleeping: 0, done: 0 };

interface Decided {
  readonly at: string;
  readonly stage: string;
  readonly step: string | null;
  readonly until: string | null;
  readonly wakes: number;
}

async function decisionsOf(tx: Transaction, kind: ProcessKind, id: string, language: Language) {
  const rows = await tx.query<Decided>(
    `select ${isoLocalSql('at')} as at, stage, decision->>'step' as step,
       ${isoLocalSql(`to_timestamp((decision->>'wakeAt')::float8 / 1000)`)} as until, wakes
     from process_decision where kind = $1 and process_id = $2 order by id desc limit ${MOST_DECISIONS}`,
    [kind, id],
  );
  return rows.map(({ at, stage, step, until, wakes }) => ({
    at,
    stageWords: stageWords(stage, language),
    what: step !== null ? ('step' as const) : until !== null ? ('wait' as const) : ('done' as const),
    step: step === null ? null : (STEP_WORDS[step]?.[language] ?? step),
    until,
    wakes,
  }));
}

/** An event of the product reads as it does in the trail. */
const wakeWords = (reason: string, language: Language) =>
  WAKE_WORDS[reason]?.[language] ?? auditWords(reason, language);

const stageWords = (stage: string, language: Language) => STAGE_WORDS[stage]?.[language] ?? stage;

function told({ turn: _, ...row }: Row, language: Language): ProcessItem {
  return { ...row, stageWords: stageWords(row.stage, language) };
}

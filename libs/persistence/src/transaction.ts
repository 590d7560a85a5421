import { createHash } from 'node:crypto';
import type { ClientBase, QueryResult } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { EventName } from '#domain/event/event-names';
import { WAKES, type WakeTarget } from '#domain/event/wakes';
import type { ProcessKind } from '#domain/process/process-kind';
import { type Instant, localDate } from '#domain/time/instant';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
import { SQL_UUID, uuid } from './uuid.js';

/** What an event is about; ids only lead, the data is codes and natural keys. */
export interface EventFacts {
  readonly programmeId: string | null;
  readonly roundId?: string;
  readonly planId?: string;
  readonly reviewId?: string;
  readonly packetId?: string;
  readonly unitId?: string | null;
  /** Unique per programme and event name. */
  readonly key: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the audit keeps of a change: the subject and what a reader of the trail needs, never a report's words. */
export interface AuditFacts {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

// biome-ignore lint/suspicious/noExplicitAny: a row's shape is known where its SQL is written
export type Row = any;

const names = new Map<string, string>();

/** The name under which a connection keeps a prepared statement. */
export function preparedName(sql: string): string {
  let name = names.get(sql);
  if (!name) {
    name = createHash('sha256').update(sql).digest('base64url');
    names.set(sql, name);
  }
  return name;
}

/** One open transaction: its business time, its actor, and the few writes that every change makes. */
export class Transaction {
  woke = false;

  constructor(
    private readonly runner: QueryRunner,
    private readonly clock: Clock,
    readonly actor: Actor,
    readonly now: Instant,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<T = Row>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await this.run(sql, parameters)).rows as T[];
  }

  async one<T = Row>(sql: string, parameters: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.query<T>(sql, parameters))[0];
  }

  /** Runs a writing statement; returns how many rows it touched. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.run(sql, parameters)).rowCount ?? 0;
  }

  /**
   * The same, with a statement that the connection keeps planned: for what every command runs on one row by its key,
   * where planning costs more than running. Never for sets: a plan that is kept does not know how many there are.
   */
  async onePrepared<T = Row>(sql: string, parameters: readonly unknown[]): Promise<T | undefined> {
    return (await this.run(sql, parameters, preparedName(sql))).rows[0] as T | undefined;
  }

  /** The same for a handful of rows that hang on one key: whom of one unit something concerns. */
  async fewPrepared<T = Row>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    return (await this.run(sql, parameters, preparedName(sql))).rows as T[];
  }

  private async run(sql: string, parameters: readonly unknown[], name?: string): Promise<QueryResult> {
    const client: ClientBase = await this.runner.connect();
    return client.query({ text: sql, values: [...parameters], ...(name && { name }) });
  }

  /** Business time read again, after a lock was waited for. */
  async readClock(): Promise<Instant> {
    const row = await this.one<{ now: Date }>(`select ${this.clock.sql}::timestamptz(3) as now`);
    return row!.now.getTime();
  }

  /** Writes the event, the audit entry and the wakes of one change. */
  async emit(name: EventName, facts: EventFacts, audit?: Partial<AuditFacts>, at: Instant = this.now): Promise<void> {
    await this.query(
      `insert into event (id, name, programme_id, unit_id, key, at, data) values ($1, $2, $3, $4, $5, $6, $7)`,
      [uuid(), name, facts.programmeId, facts.unitId ?? null, facts.key, new Date(at), facts.data],
    );
    await this.audit({
      action: audit?.action ?? name,
      ...subjectOf(facts),
      ...(audit?.subjectKind && { subjectKind: audit.subjectKind, subjectId: audit.subjectId ?? null }),
      detail: { key: facts.key, ...audit?.detail },
    });
    await this.wakeFor(name, facts);
  }

  /**
   * Writes one event a row of `select` (columns `unit_id, key, data`), one audit entry for the whole set, and the wakes.
   * Returns how many events were written.
   */
  async emitEach(
    name: EventName,
    facts: Omit<EventFacts, 'key' | 'data' | 'unitId'> & { readonly setKey: string },
    select: string,
    parameters: readonly unknown[],
  ): Promise<number> {
    const n = parameters.length;
    const written = await this.query(
      `insert into event (id, name, programme_id, unit_id, key, at, data)
       select ${SQL_UUID}, $${n + 1}, $${n + 2}::uuid, each.unit_id, each.key, $${n + 3}, each.data from (${select}) as each
       returning 1`,
      [...parameters, name, facts.programmeId, new Date(this.now)],
    );
    if (written.length === 0) return 0;
    await this.audit({
      action: name,
      ...subjectOf(facts),
      detail: { key: facts.setKey, count: written.length },
    });
    await this.wakeFor(name, facts);
    return written.length;
  }

  /** Writes an audit entry for a change that is no event of the product (a draft saved, a sign-in, a file uploaded). */
  async audit(facts: AuditFacts): Promise<void> {
    await this.query(
      `insert into audit_entry (id, at, actor_id, actor_kind, action, subject_kind, subject_id, detail)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        uuid(),
        new Date(this.now),
        this.actor.personId,
        this.actor.kind,
        facts.action,
        facts.subjectKind,
        facts.subjectId,
        this.actor.standsInFor?.length
          ? { ...facts.detail, standsInFor: this.actor.standsInFor }
          : (facts.detail ?? {}),
      ],
    );
  }

  /** Leaves a `wake` row: the process will decide again, whatever happens to the poke. */
  async wake(kind: ProcessKind, id: string, reason: string): Promise<void> {
    await this.query(`insert into wake (kind, process_id, reason) values ($1, $2, $3)`, [kind, id, reason]);
    this.woke = true;
  }

  private async wakeFor(name: EventName, facts: Concerned): Promise<void> {
    for (const target of WAKES[name]) await this.wakeTarget(target, name, facts);
  }

  private async wakeTarget(target: WakeTarget, reason: string, facts: Concerned): Promise<void> {
    if (target in SELECTED) return this.wakeSelected(SELECTED[target as keyof typeof SELECTED], reason, facts);
    const kind = target as keyof typeof ID_OF;
    const id = facts[ID_OF[kind]];
    if (id) await this.wake(kind, id, reason);
  }

  private async wakeSelected({ by, sql }: (typeof SELECTED)['round-when-settled'], reason: string, facts: Concerned) {
    const woken = await this.query(
      `insert into wake (kind, process_id, reason) select kind, id, $1
       from (select $3::date as day) as today cross join lateral (${sql}) as concerned returning 1`,
      [reason, facts[by] ?? null, localDate(this.now)],
    );
    if (woken.length > 0) this.woke = true;
  }
}

type Concerned = Pick<EventFacts, 'programmeId' | 'roundId' | 'planId' | 'reviewId' | 'packetId'>;

const ID_OF = {
  programme: 'programmeId',
  plan: 'planId',
  round: 'roundId',
  review: 'reviewId',
  packet: 'packetId',
} as const satisfies Partial<Record<WakeTarget, keyof Concerned>>;

/** Wakes of whole sets: `$2` is the id that `by` names, `today.day` the business day. */
const SELECTED: Readonly<
  Record<Exclude<WakeTarget, keyof typeof ID_OF>, { readonly by: keyof Concerned; readonly sql: string }>
> = {
  'open-processes-of-programme': {
    by: 'programmeId',
    sql: `select 'round' as kind, id from round where programme_id = $2 and stage <> 'closed'
      union all select 'plan', id from plan where programme_id = $2 and stage not in ('issued', 'cancelled')
      union all select 'review', id from review where programme_id = $2 and stage not in ('closed', 'cancelled')
      union all select 'packet', id from packet where programme_id = $2 and stage not in ('acknowledged', 'cancelled')`,
  },
  'round-when-settled': {
    by: 'roundId',
    sql: `select 'round' as kind, r.id from round r where r.id = $2 and not exists
      (select 1 from obligation o where o.round_id = r.id and o.status <> 'accepted' and o.lock >= today.day)`,
  },
  'review-of-round': {
    by: 'roundId',
    sql: `select 'review' as kind, id from review where round_id = $2 and stage not in ('closed', 'cancelled')`,
  },
};

/** What the audit entry of an event is about: the nearest of the things that the event names. */
function subjectOf(facts: Concerned): Pick<AuditFacts, 'subjectKind' | 'subjectId'> {
  for (const kind of ['round', 'plan', 'packet', 'review'] as const) {
    const id = facts[ID_OF[kind]];
    if (id) return { subjectKind: kind, subjectId: id };
  }
  return { subjectKind: 'programme', subjectId: facts.programmeId };
}

import pg from 'pg';
import type { Instant } from '#domain/time/instant';
import { WAKE_CHANNEL } from '#persistence/database';
import { untilItWorks } from './retry.js';

/** One process whose moment has come. */
export interface DueProcess {
  readonly kind: string;
  readonly id: string;
  readonly key: string;
}

/** What still moves in the box: the box is idle when nothing does. */
export interface Unrest {
  readonly wakes: number;
  readonly due: number;
  readonly queued: number;
  readonly sending: number;
  /** Files of packets that are made: not what moves, but whether something does while thousands of pages are made. */
  readonly files: number;
}

const LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
  '53300',
]);

// What is due at the clock's moment; `$1` are processes of which the driver knows that they are due and still to be poked.
const UNREST_SQL = `
  with clock as (select instant from rehearsal_clock)
  select
    (select count(*)::int from wake) as wakes,
    (select count(*)::int from process, clock where wake_at <= clock.instant and not (kind || '/' || id::text = any($1))) as due,
    (select count(*)::int from notification, clock where mail = 'queued' and next_attempt_at <= clock.instant) as queued,
    (select count(*)::int from notification where mail = 'sending') as sending,
    (select count(*)::int from packet_file) as files`;

// The same without the delivery of mail.
const UNSETTLED_SQL = `
  with clock as (select instant from rehearsal_clock)
  select (select count(*)::int from wake where kind <> 'delivery') as wakes,
    (select count(*)::int from process, clock where wake_at <= clock.instant and kind <> 'delivery') as due, 0 as queued, 0 as sending,
    (select count(*)::int from packet_file) as files`;

/** The box's database as its administrator sees it: the clock, what is due, what moves. Survives a PostgreSQL that is killed. */
export class BoxDatabase {
  private client: pg.Client | undefined;

  constructor(private readonly ownerUrl: string) {}

  /** Runs one statement; on a new connection when the old one is lost. Every statement here may be run twice. */
  query<Row extends pg.QueryResultRow>(sql: string | pg.QueryConfig, values?: readonly unknown[]): Promise<Row[]> {
    return untilItWorks(
      'PostgreSQL',
      async () => (await (await this.connected()).query<Row>(sql, values as unknown[])).rows,
      isConnectionLost,
    );
  }

  /** Puts the clock, still, at that moment. */
  async setClock(instant: Instant): Promise<void> {
    await this.query(
      `insert into rehearsal_clock (instant) values ($1)
       on conflict (only_row) do update set instant = excluded.instant, running = false, set_at = clock_timestamp()`,
      [new Date(instant)],
    );
  }

  /** Lets the clock run on from where it stands. */
  async letClockRun(): Promise<void> {
    await this.query(`update rehearsal_clock set running = true, set_at = clock_timestamp() where not running`);
  }

  /** The earliest moment at which some open process wants to decide. */
  async nextWakeAt(): Promise<Instant | undefined> {
    const [row] = await this.query<{ at: Date | null }>(`select min(wake_at) as at from process`);
    return row?.at?.getTime();
  }

  /** The processes whose moment has come, in the order in which they are poked. */
  dueProcesses(): Promise<DueProcess[]> {
    return this.query<DueProcess & pg.QueryResultRow>(
      `select kind, id::text, key from process where wake_at <= (select instant from rehearsal_clock) order by kind, key collate "C", id`,
    );
  }

  /** Leaves a `wake` row, as everything does that wants a process to look again: the dispatcher does the rest. */
  async poke({ kind, id }: Pick<DueProcess, 'kind' | 'id'>): Promise<void> {
    await this.query(`insert into wake (kind, process_id, reason) values ($1, $2, 'rehearsal')`, [kind, id]);
    await this.query(`notify ${WAKE_CHANNEL}`);
  }

  /** What still moves, those processes apart that are yet to be poked. */
  async unrest(toBePoked: readonly DueProcess[] = []): Promise<Unrest> {
    const values = [toBePoked.map(({ kind, id }) => `${kind}/${id}`)];
    const [row] = await this.query<Unrest & pg.QueryResultRow>({ name: 'unrest', text: UNREST_SQL, values });
    return row!;
  }

  /** What still moves besides the delivery of mail. */
  async unsettled(): Promise<Unrest> {
    const [row] = await this.query<Unrest & pg.QueryResultRow>({ name: 'unsettled', text: UNSETTLED_SQL });
    return row!;
  }

  /** What people would look at when nothing goes on: processes that are due or woken, and their faults. */
  async stuck(): Promise<string[]> {
    const rows = await this.query<{ line: string }>(
      `select p.kind || ' ' || p.key || ': stage ' || p.stage || coalesce(', fault ' || p.fault, '')
         || ', wakes ' || (select count(*) from wake w where w.kind = p.kind and w.process_id = p.id) as line
       from process p
       where p.wake_at <= (select instant from rehearsal_clock)
         or exists (select 1 from wake w where w.kind = p.kind and w.process_id = p.id)
       order by p.kind, p.key limit 10`,
    );
    return rows.map(({ line }) => line);
  }

  async close(): Promise<void> {
    await this.client?.end().catch(() => undefined);
    this.client = undefined;
  }

  private async connected(): Promise<pg.Client> {
    if (this.client) return this.client;
    const client = new pg.Client({
      connectionString: this.ownerUrl,
      application_name: 'songhanh-rehearsal',
      connectionTimeoutMillis: 5_000,
      options: '-c timezone=UTC',
    });
    const forget = () => {
      if (this.client === client) this.client = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    await client.connect();
    this.client = client;
    return client;
  }
}

function isConnectionLost(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  return (code !== undefined && LOST.has(code)) || /terminat|not queryable|closed|timeout/i.test(message);
}

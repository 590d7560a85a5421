import type { EventFeed } from '#contracts/http/event';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { createLogger } from '#platform/logging';
import { createApiToken } from '#record/person/api-token.service';
import { SessionService } from '#record/person/session.service';
import { EventQueries } from '#record/trail/event.queries';
import { sealEverything } from '#record/trail/seal';
import { periodic } from '../../apps/worker/src/periodic.js';

const SEAL_INTERVAL_MS = 1_000; // as the worker's
const SAMPLE_MS = 100;
const READ_AT_ONCE = 500;

export interface SealLoad {
  readonly database: Database;
  readonly programmeId: string;
  /** A person of the programme's secretariat, who reads the feed. */
  readonly readerId: string;
  /** Connections that write one command after the other. */
  readonly writers: number;
  /** Transactions that write at once and commit seconds later, each a second after the one before. */
  readonly lateCommits: number;
  /** At least so long, */
  readonly seconds: number;
  /** and until there were so many commands, on whatever machine. */
  readonly atLeast?: number;
  readonly catchUpWithinMs: number;
}

/** What was reached: the load, how far the sealer fell behind, and what a reader by cursor saw meanwhile. */
export interface SealFigures {
  readonly commands: number;
  readonly commandsPerSecond: number;
  readonly worstBacklog: number;
  /** Age of the oldest entry that waited since its commit, in milliseconds; the late ones are older than their commits. */
  readonly worstLagMs: number;
  /** From the last command to the last seal, in milliseconds. */
  readonly caughtUpInMs: number;
  readonly read: readonly { readonly id: string; readonly position: number }[];
}

/** As many commands a second as the connections take (an event and an audit entry each) while the sealer seals and a reader reads. */
export async function sealUnderLoad(load: SealLoad): Promise<SealFigures> {
  const { database, writers, lateCommits, seconds, atLeast = 0 } = load;
  const sealer = periodic('seal', SEAL_INTERVAL_MS, createLogger('worker', 'silent'), () => sealEverything(database));
  const reader = await FeedReader.open(load);
  const lag = new LagWatch(database);
  const began = performance.now();
  const until = began + seconds * 1_000;
  const late = Array.from({ length: lateCommits }, (_, n) => emit(load, `late-${n}`, (n + 1) * 1_000));
  const written = await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      let n = 0;
      for (; performance.now() < until || n * writers < atLeast; n += 1) await emit(load, `${writer}-${n}`);
      return n;
    }),
  );
  const tookMs = performance.now() - began;
  await Promise.all(late);
  const ended = performance.now();
  await lag.untilNothingWaits(load.catchUpWithinMs);
  const caughtUpInMs = Math.round(performance.now() - ended);
  await sealer.stop();
  const commands = written.reduce((sum, n) => sum + n, 0);
  return {
    commands: commands + lateCommits,
    commandsPerSecond: Math.round((commands * 1_000) / tookMs),
    ...(await lag.stop()),
    caughtUpInMs,
    read: await reader.stop(),
  };
}

/** One command: its event, its audit entry; the commit waits so long. */
function emit({ database, programmeId }: SealLoad, key: string, commitsAfterMs = 0): Promise<void> {
  return database.write(SYSTEM_ACTOR, async (tx) => {
    await tx.emit('report.submitted', { programmeId, key, data: { key } });
    if (commitsAfterMs > 0) await pause(commitsAfterMs);
  });
}

/** Looks again and again at what waits for its seal. */
class LagWatch {
  private worstBacklog = 0;
  private worstLagMs = 0;
  private stopping = false;
  private readonly running: Promise<void>;

  constructor(private readonly database: Database) {
    this.running = this.run();
  }

  async untilNothingWaits(withinMs: number): Promise<void> {
    const deadline = performance.now() + withinMs;
    while ((await this.look()) > 0) {
      if (performance.now() > deadline) throw new Error('the sealer did not catch up');
      await pause(SAMPLE_MS);
    }
  }

  async stop(): Promise<Pick<SealFigures, 'worstBacklog' | 'worstLagMs'>> {
    this.stopping = true;
    await this.running;
    return { worstBacklog: this.worstBacklog, worstLagMs: this.worstLagMs };
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      await this.look();
      await pause(SAMPLE_MS);
    }
  }

  private async look(): Promise<number> {
    const [row] = await this.database.source.query<{ waiting: number; lag: number | null }[]>(
      `select count(*)::int as waiting, (extract(epoch from clock_timestamp() - min(a.recorded_at) filter (where a.detail ->> 'key' not like 'late-%')) * 1000)::int as lag
       from unsealed u left join audit_entry a on u.entry_kind = 'audit' and a.id = u.entry_id`,
    );
    this.worstBacklog = Math.max(this.worstBacklog, row!.waiting);
    this.worstLagMs = Math.max(this.worstLagMs, row!.lag ?? 0);
    return row!.waiting;
  }
}

/** Reads the feed by cursor as fast as it comes, as a neighbouring system does that must not miss anything. */
class FeedReader {
  private readonly read: { id: string; position: number }[] = [];
  private after = 0;
  private stopping = false;
  private readonly running: Promise<void>;

  private constructor(private readonly next: (after: number) => Promise<EventFeed>) {
    this.running = this.run();
  }

  static async open({ database, readerId }: SealLoad): Promise<FeedReader> {
    const { token } = await database.write(SYSTEM_ACTOR, (tx) => createApiToken(tx, readerId, { name: 'feed' }));
    const access = (await new SessionService(database).accessByApiToken(token))!;
    const actor = { kind: 'person', personId: readerId } as const;
    const queries = new EventQueries(database);
    return new FeedReader((after) => queries.after(actor, access, { after, limit: READ_AT_ONCE }));
  }

  async stop() {
    this.stopping = true;
    await this.running;
    while ((await this.readOn()) > 0);
    return this.read;
  }

  private async run(): Promise<void> {
    while (!this.stopping) if ((await this.readOn()) < READ_AT_ONCE) await pause(SAMPLE_MS);
  }

  private async readOn(): Promise<number> {
    const { items, next } = await this.next(this.after);
    this.read.push(...items.map(({ id, position }) => ({ id, position })));
    this.after = next;
    return items.length;
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

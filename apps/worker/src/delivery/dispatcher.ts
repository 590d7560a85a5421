import type { Client } from '@temporalio/client';
import pg from 'pg';
import type { ProcessKind } from '#domain/process/process-kind';
import { SYSTEM_ACTOR } from '#persistence/actor';
import { type Database, WAKE_CHANNEL } from '#persistence/database';
import { failpoint } from '#platform/failpoint';
import { describeError, type Logger } from '#platform/logging';
import { currentEpoch } from '#record/process/epoch';
import { POKE, WORKFLOW_TYPES } from '#workflows/messages';
import { PROCESS_QUEUE } from '#workflows/task-queues';

const POLL_MS = 1_000;
const BATCH = 50;
const FAULT_AFTER = 10;
const LISTEN_WITHIN_MS = 10_000;
const MAX_BACKOFF_SECONDS = 300;

interface Leased {
  kind: ProcessKind;
  id: string;
  attempts: number;
}

export interface DispatcherOptions {
  readonly databaseUrl: string;
  /** At most one poke a process in this time, in milliseconds. */
  readonly pokeIntervalMs: number;
}

/**
 * Pokes every process that has `wake` rows until a decision has taken them. Leasing is one short statement; no
 * transaction is open while Temporal is called. Woken by NOTIFY and, besides, every second.
 */
export class Dispatcher {
  private stopping = false;
  private knock: () => void = () => undefined;
  private listener: pg.Client | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly temporal: Client,
    private readonly logger: Logger,
    private readonly options: DispatcherOptions,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.knock();
    await this.running;
    await this.listener?.end().catch(() => undefined);
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const knocked = new Promise<void>((resolve) => {
        this.knock = resolve;
      });
      try {
        await this.listen();
        const poked = await this.dispatch();
        if (poked === BATCH) continue;
      } catch (error) {
        this.logger.warn({ error: describeError(error) }, 'dispatch failed');
      }
      await Promise.race([knocked, sleep(Math.min(POLL_MS, Math.max(20, this.options.pokeIntervalMs)))]);
    }
  }

  /** One pass; returns how many processes were poked. */
  async dispatch(): Promise<number> {
    const { epoch, leased } = await this.lease();
    await Promise.all(leased.map((process) => this.poke(process, epoch)));
    return leased.length;
  }

  /** Takes the processes that may be poked now, and says when each may be poked again if its wakes are still there. */
  private lease(): Promise<{ epoch: number; leased: Leased[] }> {
    return this.database.write(SYSTEM_ACTOR, async (tx) => {
      const leased = await tx.query<Leased>(
        `with ready as (
           select p.kind, p.id from process p
           where (p.next_poke_at is null or p.next_poke_at <= clock_timestamp())
             and (p.poke_attempts > 0 or p.last_poked_at is null or p.last_poked_at <= clock_timestamp() - make_interval(secs => $1))
             and exists (select 1 from wake w where w.kind = p.kind and w.process_id = p.id)
           order by p.kind, p.key limit ${BATCH} for update of p skip locked
         )
         update process p set last_poked_at = clock_timestamp(), poke_attempts = p.poke_attempts + 1,
           next_poke_at = clock_timestamp() + make_interval(secs => least(${MAX_BACKOFF_SECONDS}, greatest($1, 2) * power(2, least(p.poke_attempts, 12))))
         from ready where p.kind = ready.kind and p.id = ready.id
         returning p.kind, p.id, p.poke_attempts as attempts`,
        [this.options.pokeIntervalMs / 1_000],
      );
      for (const process of leased.filter(({ attempts }) => attempts > FAULT_AFTER)) {
        await tx.query(`update process set fault = $3, fault_at = $4 where kind = $1 and id = $2`, [
          process.kind,
          process.id,
          `poked ${process.attempts} times without a decision`,
          new Date(tx.now),
        ]);
      }
      return { epoch: await currentEpoch(tx), leased };
    });
  }

  private async poke({ kind, id }: Leased, epoch: number): Promise<void> {
    try {
      failpoint('before-poke');
      await this.temporal.workflow.signalWithStart(WORKFLOW_TYPES[kind], {
        workflowId: `${kind}/${id}/e${epoch}`,
        taskQueue: PROCESS_QUEUE,
        args: [{ kind, id, epoch }],
        signal: POKE,
        signalArgs: [],
      });
      failpoint('after-poke');
    } catch (error) {
      // The wake rows stay; the next pass tries again.
      this.logger.warn({ process: kind, id, error: describeError(error) }, 'poke failed');
    }
  }

  /** Keeps one connection listening; a lost one is made anew at the next pass. */
  private async listen(): Promise<void> {
    if (this.listener) return;
    const listener = new pg.Client({
      connectionString: this.options.databaseUrl,
      application_name: 'songhanh-dispatcher',
      connectionTimeoutMillis: LISTEN_WITHIN_MS, // without them a line that is half open would stop every poke
      query_timeout: LISTEN_WITHIN_MS,
      keepAlive: true,
    });
    const forget = () => {
      if (this.listener === listener) this.listener = undefined;
    };
    listener.on('error', forget);
    listener.on('end', forget);
    listener.on('notification', () => this.knock());
    await listener.connect();
    await listener.query(`listen ${WAKE_CHANNEL}`);
    this.listener = listener;
  }
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type pg from 'pg';
import { rehearsalClock } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { FAILPOINTS, type Failpoint } from '#platform/failpoint';
import { BoxDatabase } from '../../apps/cli/src/rehearse/box-database.js';
import { SmtpSink } from './smtp-sink.js';
import { type App, type Installation, type Part, Supervised } from './supervised.js';
import { TcpProxy } from './tcp-proxy.js';

export type { App, Part };
export type LineName = 'client-api' | 'api-postgres' | 'worker-postgres' | 'worker-temporal';

const BACK_WITHIN_MS = 120_000;

/** A statement behind a line that is half open is given up after this long; an installation's own patience is a minute. */
export const DATABASE_TIMEOUT_MS = 3_000;

/**
 * A whole installation of its own (PostgreSQL, Temporal, API, worker) with a mail server, lines between its parts that
 * can be cut, and processes that can be killed at a failpoint. Its business time is the test's to set.
 */
export class FaultStack {
  readonly sink: SmtpSink;
  readonly lines = {} as Record<LineName, TcpProxy>;
  /** Its parts: down, restarted, by their pids. */
  instance!: Supervised;
  /** The record as its administrator sees it; survives a PostgreSQL that is killed. */
  box!: BoxDatabase;
  /** The record as the product's own code sees it, past every line that can be cut. */
  database!: Database;
  private readonly data = mkdtempSync(join(tmpdir(), 'songhanh-faults-'));
  private temporal: Client | undefined;

  private constructor(sink: SmtpSink) {
    this.sink = sink;
    chmodSync(this.data, 0o755); // PostgreSQL's own user must reach it
  }

  /** Starts everything; business time stands at that moment (ISO). */
  static async start(clock: string, settings: NodeJS.ProcessEnv = {}): Promise<FaultStack> {
    const stack = new FaultStack(await SmtpSink.start());
    try {
      const environment = { ...stack.environment(), ...settings };
      stack.instance = await Supervised.start(stack.data, environment, (app, env) => stack.told(app, env));
      await stack.connect(clock);
      return stack;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  get installation(): Installation {
    return this.instance.installation;
  }

  get ledgerFile(): string {
    return join(this.data, 'ledger.jsonl');
  }

  /** Where clients find the API: behind a line of their own. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.lines['client-api'].port}`;
  }

  async temporalClient(): Promise<Client> {
    const { address, namespace } = this.installation.temporal;
    this.temporal ??= new Client({ connection: Connection.lazy({ address }), namespace });
    return this.temporal;
  }

  /** Has an app killed at that point, once; answers when it has happened, or false after `withinMs` without. */
  async struckAt(app: App, name: Failpoint, withinMs: number): Promise<boolean> {
    const file = join(this.failpointFolder(app), name);
    const pid = this.instance.pidOf(app);
    writeFileSync(file, '');
    const struck = await until(() => !existsSync(file), withinMs);
    rmSync(file, { force: true });
    if (struck) await this.back(app, pid);
    return struck;
  }

  /** Kills a part by that signal and waits until the supervisor has brought it back. */
  async kill(part: Part, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const pid = this.instance.pidOf(part);
    if (pid) process.kill(pid, signal);
    await this.back(part, pid);
  }

  /** Waits until another process than that one answers for the part. */
  async back(part: Part, pid: number | undefined): Promise<void> {
    const is = await until(async () => {
      const now = this.instance.pidOf(part);
      return now !== undefined && now !== pid && (await this.answers(part));
    }, BACK_WITHIN_MS);
    if (!is)
      throw new Error(`${part} did not come back; ${this.instance.said.slice(-5).join(' | ')}; ${this.log(part)}`);
  }

  async stop(): Promise<void> {
    for (const line of Object.values(this.lines)) line.heal();
    await this.temporal?.connection.close();
    if (this.database) await this.database.source.destroy();
    await this.box?.close();
    await this.instance?.stop();
    await Promise.all(Object.values(this.lines).map((line) => line.close()));
    await this.sink.down();
    rmSync(this.data, { recursive: true, force: true });
  }

  private environment(): NodeJS.ProcessEnv {
    const none = ['DATABASE_OWNER_URL', 'DATABASE_URL', 'TEMPORAL_ADDRESS', 'MAIL_DIR', 'PUBLIC_URL', 'API_PORT'];
    return {
      ...Object.fromEntries(none.map((name) => [name, ''])),
      NODE_ENV: 'test',
      SONGHANH_CLOCK: 'rehearsal',
      POKE_INTERVAL_MS: '50',
      SWEEP_INTERVAL_MS: '2000',
      DATABASE_TIMEOUT_MS: String(DATABASE_TIMEOUT_MS),
      SMTP_URL: this.sink.url,
      LOG_LEVEL: 'warn',
    };
  }

  /** Each app gets to PostgreSQL and Temporal by lines of its own. */
  private async told(app: App, env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
    const folder = this.failpointFolder(app);
    mkdirSync(folder, { recursive: true });
    const own = { ...env, SONGHANH_FAILPOINTS: FAILPOINTS.join(','), SONGHANH_FAILPOINT_FOLDER: folder };
    const database = new URL(env.DATABASE_URL!);
    const line = await TcpProxy.to({ host: database.hostname, port: Number(database.port) });
    this.lines[`${app}-postgres`] = line;
    database.port = String(line.port);
    if (app === 'api') {
      this.lines['client-api'] = await TcpProxy.to({ host: '127.0.0.1', port: Number(env.API_PORT) });
      return { ...own, DATABASE_URL: database.href };
    }
    const [host, port] = env.TEMPORAL_ADDRESS!.split(':') as [string, string];
    this.lines['worker-temporal'] = await TcpProxy.to({ host, port: Number(port) });
    const temporal = `127.0.0.1:${this.lines['worker-temporal'].port}`;
    return { ...own, DATABASE_URL: database.href, TEMPORAL_ADDRESS: temporal };
  }

  private async connect(clock: string): Promise<void> {
    const { ownerUrl, appUrl } = this.installation.postgres;
    this.box = new OneAtATime(ownerUrl);
    await this.box.setClock(Date.parse(clock));
    const source = await createDataSource({ url: appUrl, poolSize: 4 }).initialize();
    this.database = new Database(source, rehearsalClock);
  }

  private async answers(part: Part): Promise<boolean> {
    const health = { api: this.installation.env.API_PORT, worker: this.installation.env.WORKER_HEALTH_PORT };
    if (part === 'postgres') return (await this.box.query('select 1')).length === 1;
    if (part === 'temporal') return this.servesNamespace();
    const answer = await fetch(`http://127.0.0.1:${health[part]}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    return answer.status === 200;
  }

  private async servesNamespace(): Promise<boolean> {
    const { address, namespace } = this.installation.temporal;
    const connection = await Connection.connect({ address, connectTimeout: '2s' });
    try {
      await connection.workflowService.describeNamespace({ namespace });
      return true;
    } finally {
      await connection.close();
    }
  }

  private failpointFolder(app: App): string {
    return join(this.data, 'failpoints', app);
  }

  private log(part: Part): string {
    const file = join(this.installation.logFolder, `${part}.log`);
    return existsSync(file) ? readFileSync(file, 'utf8').slice(-2_000) : '';
  }
}

/** Many ask at once here, and its one connection takes one question at a time. */
class OneAtATime extends BoxDatabase {
  private last: Promise<unknown> = Promise.resolve();

  override query<Row extends pg.QueryResultRow>(
    sql: string | pg.QueryConfig,
    values?: readonly unknown[],
  ): Promise<Row[]> {
    const answer = this.last.then(() => super.query<Row>(sql, values));
    this.last = answer.catch(() => undefined);
    return answer;
  }
}

/** Asks until it is so; a refusal to answer counts as "not yet". Answers false when the time is over. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    if (await Promise.resolve(condition()).catch(() => false)) return true;
    if (Date.now() > deadline) return false;
    await pause(40);
  }
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

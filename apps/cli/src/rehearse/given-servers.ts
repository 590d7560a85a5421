import { randomBytes } from 'node:crypto';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { RehearsalFault } from './rehearsal-fault.js';
import { pause } from './retry.js';

/** What stands under this name without a living rehearsal is dropped by the next one; what is kept has another. */
const PREFIX = { dropped: 'songhanh_rehearsal_', kept: 'songhanh_kept_' } as const;
const NAMESPACE_READY_WITHIN_MS = 60_000;
const RETENTION = { seconds: 86_400 } as never;

/**
 * The database and the namespace that a rehearsal makes for itself on servers that stand already. Nothing else on them is
 * touched. While it lives, a rehearsal holds a lock of its database's name, so that the next one knows which databases
 * killed rehearsals left behind, and drops them.
 */
export class GivenServers {
  /** What the installation in the box is told. */
  readonly environment: Record<string, string> = {};
  private readonly undo: (() => Promise<unknown>)[] = [];

  private constructor(private readonly keep: boolean) {}

  static async prepare(environment: NodeJS.ProcessEnv, keep: boolean): Promise<GivenServers> {
    const servers = new GivenServers(keep);
    const stamp = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${randomBytes(3).toString('hex')}`;
    const name = `${keep ? PREFIX.kept : PREFIX.dropped}${stamp}`;
    try {
      if (environment.DATABASE_OWNER_URL || environment.DATABASE_URL) await servers.makeDatabase(environment, name);
      if (environment.TEMPORAL_ADDRESS) await servers.makeNamespace(environment.TEMPORAL_ADDRESS, name);
    } catch (error) {
      await servers.tidyUp();
      throw error;
    }
    return servers;
  }

  /** Removes what was made, last first; what cannot be removed now is left to the next rehearsal. */
  async tidyUp(): Promise<void> {
    for (const each of this.undo.splice(0).reverse()) await each().catch(() => undefined);
  }

  private async makeDatabase(environment: NodeJS.ProcessEnv, name: string): Promise<void> {
    const ownerUrl = environment.DATABASE_OWNER_URL;
    if (!ownerUrl) throw ownerMissing();
    const client = new pg.Client({ connectionString: ownerUrl, application_name: 'songhanh-rehearsal-lock' });
    client.on('error', () => undefined);
    await client.connect();
    this.undo.push(() => client.end());
    await client.query(`select pg_advisory_lock(hashtextextended($1, 0))`, [name]);
    await dropLeftovers(client, name);
    const application = environment.DATABASE_URL || (await this.makeRole(client, ownerUrl, name));
    await client.query(`create database ${name} encoding 'UTF8' template template0`);
    this.undoUnlessKept(() => onServer(ownerUrl, `drop database if exists ${name} with (force)`));
    this.environment.DATABASE_OWNER_URL = withDatabase(ownerUrl, name);
    this.environment.DATABASE_URL = withDatabase(application, name);
    this.environment.DATABASE_OWNER_URL_FILE = '';
    this.environment.DATABASE_URL_FILE = '';
  }

  /** The application's role, when none is given; roles belong to the whole server, so it goes with the database. */
  private async makeRole(client: pg.Client, ownerUrl: string, name: string): Promise<string> {
    const password = randomBytes(24).toString('base64url');
    await client.query(`create role ${name} login password ${pg.escapeLiteral(password)}`);
    this.undoUnlessKept(() => onServer(ownerUrl, `drop role if exists ${name}`));
    const url = new URL(ownerUrl);
    url.username = name;
    url.password = password;
    return url.href;
  }

  private async makeNamespace(address: string, name: string): Promise<void> {
    const namespace = name.replaceAll('_', '-');
    const connection = await Connection.connect({ address, connectTimeout: '10s' });
    try {
      await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: RETENTION });
      this.undoUnlessKept(() => deleteNamespace(address, namespace));
      await untilServed(connection, namespace);
    } finally {
      await connection.close();
    }
    this.environment.TEMPORAL_NAMESPACE = namespace;
  }

  private undoUnlessKept(work: () => Promise<unknown>): void {
    if (!this.keep) this.undo.push(work);
  }
}

const ownerMissing = () =>
  new RehearsalFault(
    {
      vi: 'Có DATABASE_URL mà thiếu DATABASE_OWNER_URL: chạy thử cần tạo cơ sở dữ liệu riêng.',
      en: 'DATABASE_URL is set without DATABASE_OWNER_URL: a rehearsal makes a database of its own.',
    },
    2,
  );

/** Databases of rehearsals that were killed: their lock is free. */
async function dropLeftovers(client: pg.Client, own: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'songhanh\\_rehearsal\\_%' and datname <> $1`,
    [own],
  );
  for (const { name } of rows) {
    const { rows: locks } = await client.query(`select pg_try_advisory_lock(hashtextextended($1, 0)) as free`, [name]);
    if (!locks[0].free) continue;
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`).catch(() => undefined);
    await client.query(`drop role if exists ${pg.escapeIdentifier(name)}`).catch(() => undefined);
    await client.query(`select pg_advisory_unlock(hashtextextended($1, 0))`, [name]);
  }
}

/** A new namespace is served some seconds after it is registered: each part of the server learns of it by itself. */
async function untilServed(connection: Connection, namespace: string): Promise<void> {
  const started = performance.now();
  for (;;) {
    try {
      await connection.workflowService.describeNamespace({ namespace });
      await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
      return;
    } catch (error) {
      if (performance.now() - started > NAMESPACE_READY_WITHIN_MS) throw error;
      await pause(200);
    }
  }
}

async function deleteNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: '10s' });
  try {
    await connection.operatorService.deleteNamespace({ namespace });
  } finally {
    await connection.close();
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#persistence/migrate';

export interface TestDatabase {
  /** The application's role: it owns nothing. */
  readonly url: string;
  readonly ownerUrl: string;
  /** Sets the rehearsal clock (for databases used with it): business time stands still there. */
  setClock(iso: string): Promise<void>;
  /** One statement as the owner. */
  // biome-ignore lint/suspicious/noExplicitAny: a row's shape is known where its SQL is written
  query(sql: string, parameters?: unknown[]): Promise<any[]>;
  drop(): Promise<void>;
}

/** A fresh, migrated database on the real server that the test run was given, with an application role of its own. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_OWNER_URL;
  if (!server) throw new Error('TEST_DATABASE_OWNER_URL is missing: run the tests with `npm test`');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await once(server, `create database ${name}`);
  const ownerUrl = withPath(server, name);
  const application = new URL(ownerUrl);
  application.username = `app_${name}`;
  application.password = randomBytes(9).toString('hex');
  await migrate(ownerUrl, application.href);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, options: '-c timezone=UTC' });
  owner.on('error', () => undefined); // the drop below cuts idle connections
  return {
    url: application.href,
    ownerUrl,
    async setClock(iso) {
      await owner.query(
        `insert into rehearsal_clock (instant) values ($1) on conflict (only_row) do update set instant = excluded.instant, running = false`,
        [iso],
      );
    },
    query: async (sql, parameters) => (await owner.query(sql, parameters)).rows,
    async drop() {
      await owner.end();
      await once(server, `drop database ${name} with (force)`);
      await once(server, `drop role app_${name}`);
    },
  };
}

function withPath(url: string, database: string): string {
  const copy = new URL(url);
  copy.pathname = `/${database}`;
  return copy.href;
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

import { randomBytes } from 'node:crypto';
import pg from 'pg';

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

/** A fresh, migrated database on the real server that the test run was given: a copy of the run's template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const {
    TEST_DATABASE_OWNER_URL: server,
    TEST_DATABASE_URL: application,
    TEST_DATABASE_TEMPLATE: template,
  } = process.env;
  if (!server || !application || !template) {
    throw new Error('TEST_DATABASE_TEMPLATE is missing: run the tests with `npm test`');
  }
  const name = `test_${randomBytes(6).toString('hex')}`;
  await once(server, `create database ${name} template ${template} strategy file_copy`);
  const ownerUrl = withPath(server, name);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, options: '-c timezone=UTC' });
  owner.on('error', () => undefined); // the drop below cuts idle connections
  return {
    url: withPath(application, name),
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

// The database every test database is a copy of: migrated once for the whole run, or each test file would migrate its own.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { REPOSITORY } from './places.mjs';
import { withClient } from './postgres.mjs';

/**
 * Makes it on that server; the application's role of `appUrl` is the one of every copy.
 * @param {{ ownerUrl: string, appUrl: string }} server
 * @returns {Promise<{ name: string, drop: () => Promise<void> }>}
 */
export async function makeTestTemplate({ ownerUrl, appUrl }) {
  const name = `test_template_${randomBytes(6).toString('hex')}`;
  const { migrate } = await import(join(REPOSITORY, 'dist/libs/persistence/src/migrate.js'));
  await withClient(ownerUrl, (client) => client.query(`create database ${name}`));
  await migrate(withDatabase(ownerUrl, name), withDatabase(appUrl, name));
  return {
    name,
    drop: () => withClient(ownerUrl, async (client) => void (await client.query(`drop database ${name}`))),
  };
}

/** @param {string} url @param {string} name */
function withDatabase(url, name) {
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return copy.href;
}

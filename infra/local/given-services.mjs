// The parts that the person who runs it has already: a PostgreSQL, a Temporal server. They are used as they are, after a
// check that they answer; what is given is never started, restarted or stopped by us.
import { readFileSync } from 'node:fs';
import { withClient } from './postgres.mjs';
import { CannotGoOn } from './say.mjs';

/** @typedef {{ ownerUrl: string, appUrl: string }} GivenPostgres */
/** @typedef {{ address: string, namespace: string }} GivenTemporal */

/**
 * Secrets may come as files (`DATABASE_URL_FILE`), as libs/platform/src/config.ts reads them; the children get the values.
 * @param {NodeJS.ProcessEnv} environment
 */
export function withSecretFiles(environment) {
  const read = { ...environment };
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL']) {
    const file = environment[`${name}_FILE`];
    if (!file) continue;
    if (environment[name]) throw new CannotGoOn(`${name} and ${name}_FILE are both set: keep one.`, 2);
    try {
      read[name] = readFileSync(file, 'utf8').trim();
    } catch {
      throw new CannotGoOn(`${name}_FILE names ${file}, which cannot be read.`, 2);
    }
    delete read[`${name}_FILE`];
  }
  return read;
}

/**
 * The PostgreSQL of `DATABASE_URL` and `DATABASE_OWNER_URL`, if one is given.
 * @param {NodeJS.ProcessEnv} environment
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<GivenPostgres | undefined>}
 */
export async function givenPostgres(environment, say) {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = environment;
  if (!appUrl && !ownerUrl) return undefined;
  if (!ownerUrl)
    throw new CannotGoOn(
      'DATABASE_URL is set without DATABASE_OWNER_URL: set that too, migrations need the owner of the tables.',
      2,
    );
  if (!appUrl)
    throw new CannotGoOn(
      'DATABASE_OWNER_URL is set without DATABASE_URL: set that too, the apps use a role that owns nothing.',
      2,
    );
  try {
    const version = await withClient(
      ownerUrl,
      async (client) => (await client.query('show server_version')).rows[0].server_version,
    );
    say(`using the PostgreSQL ${version} of DATABASE_URL (${withoutPassword(appUrl)})`);
  } catch (error) {
    const reason = error instanceof Error ? error.message || /** @type {any} */ (error).code : String(error);
    throw new CannotGoOn(
      `The PostgreSQL of DATABASE_OWNER_URL (${withoutPassword(ownerUrl)}) does not answer: ${reason.replace(/\.+$/, '')}.`,
    );
  }
  return { ownerUrl, appUrl };
}

/**
 * The Temporal server of `TEMPORAL_ADDRESS` and `TEMPORAL_NAMESPACE`, if one is given.
 * @param {NodeJS.ProcessEnv} environment
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<GivenTemporal | undefined>}
 */
export async function givenTemporal(environment, say) {
  const address = environment.TEMPORAL_ADDRESS;
  if (!address) return undefined;
  const namespace = environment.TEMPORAL_NAMESPACE || 'default';
  const { Connection } = await import('@temporalio/client');
  try {
    const connection = await Connection.connect({ address, connectTimeout: '5s' });
    try {
      await connection.workflowService.describeNamespace({ namespace });
    } finally {
      await connection.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotGoOn(
      `The Temporal server of TEMPORAL_ADDRESS (${address}, namespace ${namespace}) does not answer: ${reason.replace(/\.+$/, '')}.`,
    );
  }
  say(`using the Temporal server of TEMPORAL_ADDRESS (${address}, namespace ${namespace})`);
  return { address, namespace };
}

/** @param {string} url */
function withoutPassword(url) {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'not an address';
  }
}

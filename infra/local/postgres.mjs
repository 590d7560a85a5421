// The embedded PostgreSQL of one instance: made once, started on 127.0.0.1 only, stopped fast and clean.
import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Child } from './child.mjs';
import { freePort } from './free-port.mjs';
import { postgresVersion } from './postgres-binaries.mjs';
import { findPlace } from './postgres-place.mjs';
import { postgresSettings } from './postgres-settings.mjs';
import { processesOf } from './process-identity.mjs';
import { CannotGoOn, lastLines } from './say.mjs';
import { secretsIn } from './secrets.mjs';

export const OWNER = 'songhanh_owner';
export const APP = 'songhanh_app';
const DATABASE = 'songhanh';
const TRIES = 3;

/**
 * @typedef {object} PostgresServer
 * @property {Child} child
 * @property {number} port
 * @property {string} ownerUrl for migrations
 * @property {string} appUrl for the apps: a role that owns nothing
 */

/**
 * Starts the instance's PostgreSQL (making it first) and waits until the database and both roles are there.
 * @param {{ folder: string, runFolder: string, logFolder: string, throwaway?: boolean, preferredPort?: number }} instance
 * @param {import('./say.mjs').Say} say
 * @param {(child: Child) => void} [onChild] told before it starts, so that a signal meanwhile can stop it
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres(instance, say, onChild = () => {}) {
  const place = findPlace(instance.folder);
  const data = join(realpathSync(place.folder), 'data');
  const secrets = secretsIn(join(place.folder, 'secrets.json'));
  const logFile = join(instance.logFolder, 'postgres.log');
  if (!existsSync(join(data, 'PG_VERSION'))) await makeCluster(place, data, secrets, instance);
  dropForeignPid(data);

  for (let tried = 1; ; tried += 1) {
    const port = await freePort([instance.preferredPort]);
    writeFor(place.user, join(data, 'songhanh.conf'), postgresSettings(port, instance.throwaway === true));
    /** @param {string} user @param {string} password @param {string} [database] */
    const url = (user, password, database = DATABASE) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
    const child = new Child({
      name: 'PostgreSQL',
      program: join(place.native, 'bin', 'postgres'),
      args: ['-D', data],
      environment: { PATH: process.env.PATH, LC_ALL: 'C', SONGHANH_INSTANCE: instance.folder },
      folder: '/', // PostgreSQL asks where it is; our own folder may be out of its user's reach
      logFile,
      pidFile: join(instance.runFolder, 'postgres.json'),
      user: place.user,
      stopSignal: 'SIGINT', // a fast shutdown: open transactions are rolled back, the data is flushed
      patienceMs: 30_000,
      isReady: () => answers(url(OWNER, secrets.ownerPassword, 'postgres')),
      say,
    });
    onChild(child);
    try {
      await child.start();
      await makeDatabase(url(OWNER, secrets.ownerPassword, 'postgres'), secrets.appPassword);
      say(`PostgreSQL ${postgresVersion()} is ready on 127.0.0.1:${port}${place.note ? `; ${place.note}` : ''}`);
      return { child, port, ownerUrl: url(OWNER, secrets.ownerPassword), appUrl: url(APP, secrets.appPassword) };
    } catch (error) {
      await child.stop();
      const portWasTaken =
        existsSync(logFile) && /Address already in use/.test(lastLines(readFileSync(logFile, 'utf8'), 6));
      if (!portWasTaken || tried === TRIES) throw error;
    }
  }
}

/**
 * Made aside and renamed, so that a killed initdb leaves nothing that looks like a database.
 * @param {import('./postgres-place.mjs').Place} place @param {string} data
 * @param {import('./secrets.mjs').Secrets} secrets @param {{ folder: string, throwaway?: boolean }} instance
 */
async function makeCluster(place, data, secrets, { folder, throwaway }) {
  const draft = `${data}.making`;
  const passwordFile = join(place.folder, 'password');
  rmSync(draft, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true }); // without PG_VERSION it never was one
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  writeFor(place.user, passwordFile, secrets.ownerPassword);
  try {
    // Locale "C.UTF-8" of PostgreSQL itself: case folding knows Vietnamese letters, and no system update changes an index.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = [`--username=${OWNER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const rest = ['--text-search-config=simple', '--no-instructions', ...(throwaway ? ['--no-sync'] : [])];
    await run(join(place.native, 'bin', 'initdb'), ['-D', draft, ...locale, ...access, ...rest], place.user, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(
    join(draft, 'postgresql.conf'),
    "\n# Written by infra/local/postgres.mjs at each start.\ninclude 'songhanh.conf'\n",
    {
      flag: 'a',
    },
  );
  renameSync(draft, data);
}

/** Writes a file that only PostgreSQL's user reads, whatever our umask. @param {{ uid?: number, gid?: number }} user @param {string} file @param {string} text */
function writeFor({ uid, gid }, file, text) {
  writeFileSync(file, text, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}

/**
 * A `postmaster.pid` whose pid belongs to somebody else (a copied folder, a reboot) or to a dead process that nobody has
 * collected (a container whose first process does not) would stop PostgreSQL, which only asks whether the pid exists.
 * A pid that does not is left to PostgreSQL: it then looks for what the dead server left in shared memory.
 * @param {string} data
 */
function dropForeignPid(data) {
  const file = join(data, 'postmaster.pid');
  if (process.platform !== 'linux' || !existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (existsSync(`/proc/${pid}`) && !processesOf(data, [data]).some((own) => own.pid === pid)) rmSync(file);
}

/** @param {string} url */
async function answers(url) {
  return withClient(url, async (client) => {
    await client.query('select 1');
    return true;
  });
}

/** The database and the role that owns nothing; migrations grant it what it may do. @param {string} url @param {string} appPassword */
async function makeDatabase(url, appPassword) {
  await withClient(url, async (client) => {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [APP]);
    const verb = role.rowCount === 0 ? 'create' : 'alter';
    await client.query(
      `${verb} role ${APP} login nosuperuser nocreatedb nocreaterole noreplication password '${appPassword}'`,
    );
    const database = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (database.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  });
}

/**
 * @template T
 * @param {string} url @param {(client: import('pg').Client) => Promise<T>} work
 */
export async function withClient(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // said again by the call that is waiting
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * @param {string} program @param {string[]} args @param {{ uid?: number, gid?: number }} user @param {string} instanceFolder
 * @returns {Promise<void>}
 */
function run(program, args, user, instanceFolder) {
  const env = { LC_ALL: 'C', SONGHANH_INSTANCE: instanceFolder };
  const child = spawn(program, args, { ...user, cwd: '/', env, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      reject(new CannotGoOn(`PostgreSQL's initdb failed (exit code ${code}): ${lastLines(complaint)}`));
    });
  });
}

// One installation on this machine: PostgreSQL, Temporal, migrations, API and worker; started in order, kept running,
// stopped in order with no process left.
import { appChild, runCli } from './apps.mjs';
import { ensureBuilt } from './build.mjs';
import { freePort, isFree } from './free-port.mjs';
import { givenPostgres, givenTemporal, withSecretFiles } from './given-services.mjs';
import { emptyInstance, stopAllStrays, stopUnwritten, takeInstance } from './instance.mjs';
import { CLI, WORKFLOW_BUNDLE } from './places.mjs';
import { startPostgres } from './postgres.mjs';
import { tellCommands, untellCommands } from './running-instance.mjs';
import { CannotGoOn, sayTo } from './say.mjs';
import { stopOnSignal } from './stop-on-signal.mjs';
import { startTemporal } from './temporal-server.mjs';

/** @typedef {import('./apps.mjs').AppName} AppName */
/** @typedef {AppName | 'postgres' | 'temporal'} PartName */

/** @type {PartName[]} */
const PARTS_IN_STOP_ORDER = ['worker', 'api', 'temporal', 'postgres'];

/**
 * @typedef {object} StartOptions
 * @property {string} name the instance's folder under `.songhanh/`
 * @property {boolean} [throwaway] starts empty, does not wait for the disk, and is emptied at the stop (logs and mail stay)
 * @property {boolean} [fresh] starts empty, but is as durable as any
 * @property {'refuse' | 'another'} [onBusy] when a living supervisor holds that name; `another` takes `<name>-2` …
 * @property {AppName[]} [apps] those to start; default both
 * @property {boolean} [migrate] default: when there are apps
 * @property {boolean} [temporal] false leaves Temporal out
 * @property {boolean} [build] false when the caller has just built
 * @property {NodeJS.ProcessEnv} [env] more variables for the apps and for the migration, such as SONGHANH_CLOCK
 * @property {(app: AppName, env: NodeJS.ProcessEnv) => Promise<NodeJS.ProcessEnv>} [environmentOf] what one app is told apart, such as a way to
 *   the database of its own; gets what all are told
 * @property {number} [apiPort] wished for; another is taken when it is not free
 * @property {import('./say.mjs').Say} [onLine] gets a line a step; default standard output
 * @property {() => Promise<void>} [afterStop] what the caller tidies up once every part has stopped, after Ctrl-C too
 * @property {number | false} [exitCodeOnSignal] after Ctrl-C; default 128 + signal; `false`: the caller handles signals
 */

/**
 * @typedef {object} Running
 * @property {string} name
 * @property {string} folder
 * @property {NodeJS.ProcessEnv} env for a command line that works on this installation; it holds the owner's URL
 * @property {{ ownerUrl: string, appUrl: string, port: number | undefined }} postgres
 * @property {{ address: string, namespace: string } | undefined} temporal
 * @property {string} apiUrl empty when the API was not asked for
 * @property {string} mailFolder
 * @property {string} logFolder
 * @property {(part: PartName) => number | undefined} pidOf
 * @property {(part: PartName) => Promise<void>} restart
 * @property {(part: PartName) => Promise<void>} down stops a part, and it stays away until `restart`
 * @property {() => Promise<void>} stop
 */

/**
 * Starts an installation and resolves when every part says that it is ready.
 * @param {StartOptions} options
 * @returns {Promise<Running>}
 */
export async function startInstance(options) {
  const say = options.onLine ?? sayTo();
  const apps = options.apps ?? ['api', 'worker'];
  const { throwaway = false, onBusy } = options;
  const outside = withSecretFiles({ ...process.env, ...options.env });
  await stopAllStrays(say);
  const instance = await takeInstance(options.name, { onBusy, say });

  /** @type {Partial<Record<PartName, import('./child.mjs').Child>>} */
  const children = {};
  /** @type {Promise<void> | undefined} */
  let stopped;
  const stopAll = async () => {
    const quietly = () => {};
    const pids = Object.values(children).map((child) => child.pid);
    // First whoever uses the parts (a test run, a migration), last what was only half started (an initdb).
    if (pids.length > 0) await stopUnwritten(instance.folder, quietly, pids);
    for (const part of PARTS_IN_STOP_ORDER) await children[part]?.stop();
    await stopUnwritten(instance.folder, quietly);
    if (throwaway) emptyInstance(instance, ['postgres', 'temporal', 'files']);
    await options.afterStop?.();
    untellCommands(instance.folder);
    instance.release();
    forgetSignals();
    process.off('exit', leaveNothing);
  };
  // A caller that ends without `stop` (a bug, process.exit) still leaves nothing running.
  const leaveNothing = () => signalAll(children);
  process.on('exit', leaveNothing);
  const stop = () => {
    stopped ??= stopAll();
    return stopped;
  };
  const forgetSignals =
    options.exitCodeOnSignal === false
      ? () => {}
      : stopOnSignal(
          async () => {
            say('stopping');
            await stop();
            say('stopped');
          },
          () => signalAll(children, 'SIGKILL'),
          { exitCode: options.exitCodeOnSignal },
        );

  try {
    if (throwaway || options.fresh) emptyInstance(instance, ['postgres', 'temporal', 'files', 'mail']);
    const settings = { ...instance, throwaway };
    /** @param {PartName} part */
    const keep = (part) => (/** @type {import('./child.mjs').Child} */ child) => {
      if (stopped) throw new CannotGoOn('stopped while starting');
      children[part] = child;
    };
    const [postgres, temporal] = await all([
      givenPostgres(outside, say).then((given) => given ?? startPostgres(settings, say, keep('postgres'))),
      options.temporal === false
        ? undefined
        : givenTemporal(outside, say).then((given) => given ?? startTemporal(settings, say, keep('temporal'))),
      options.build === false ? undefined : ensureBuilt(say),
    ]);
    const env = {
      ...outside,
      DATABASE_URL: postgres.appUrl,
      DATABASE_OWNER_URL: postgres.ownerUrl,
      ...(temporal ? { TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace } : {}),
      SONGHANH_INSTANCE: instance.folder, // what is run with this environment is stopped with the instance
      WORKFLOW_BUNDLE,
      // With these the worker starts rehearsals; a rehearsal's own box is told an empty one.
      REHEARSAL_CLI: outside.REHEARSAL_CLI ?? CLI,
      SONGHANH_SUPERVISOR: import.meta.url,
      FILES_DIR: outside.FILES_DIR || instance.filesFolder,
      ...(outside.SMTP_URL ? {} : { MAIL_DIR: outside.MAIL_DIR || instance.mailFolder }),
      API_PORT: String(await apiPort(outside.API_PORT, options.apiPort)),
      WORKER_HEALTH_PORT: String(outside.WORKER_HEALTH_PORT || (await freePort())),
    };
    if (options.migrate ?? apps.length > 0) {
      await runCli(['migrate'], env);
      say('the database is migrated');
    }
    // The apps work as the role that owns nothing: they are not even told the owner's password.
    const { DATABASE_OWNER_URL: _, ...appEnv } = env;
    await all(
      apps.map(async (name) => {
        const told = (await options.environmentOf?.(name, appEnv)) ?? appEnv;
        const child = appChild(name, told, instance, say);
        keep(name)(child);
        await child.start();
        say(name === 'api' ? `the API is ready on http://127.0.0.1:${env.API_PORT}` : `the ${name} is ready`);
      }),
    );
    tellCommands(instance.folder, env);
    return {
      name: instance.name,
      folder: instance.folder,
      env,
      postgres: {
        ownerUrl: postgres.ownerUrl,
        appUrl: postgres.appUrl,
        port: 'port' in postgres ? postgres.port : undefined,
      },
      temporal: temporal && { address: temporal.address, namespace: temporal.namespace },
      apiUrl: apps.includes('api') ? `http://127.0.0.1:${env.API_PORT}` : '',
      mailFolder: instance.mailFolder,
      logFolder: instance.logFolder,
      pidOf: (part) => children[part]?.pid,
      restart: async (part) => children[part]?.restart(),
      down: async (part) => children[part]?.stop(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {string | undefined} given @param {number | undefined} wished */
async function apiPort(given, wished) {
  if (!given || given === '0') return freePort([wished]);
  if (await isFree(Number(given))) return Number(given);
  throw new CannotGoOn(
    `Port ${given} (API_PORT) is in use on 127.0.0.1: stop what uses it, or set API_PORT to another.`,
  );
}

/**
 * Waits for all of them also when one fails: nothing may still be starting when everything is being stopped.
 * @template {readonly unknown[]} T
 * @param {[...T]} works
 * @returns {Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>}
 */
async function all(works) {
  const results = await Promise.allSettled(works);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return /** @type {any} */ (results.map((result) => /** @type {any} */ (result).value));
}

/** @param {Partial<Record<PartName, import('./child.mjs').Child>>} children @param {NodeJS.Signals} [signal] else each its own */
function signalAll(children, signal) {
  for (const child of Object.values(children)) {
    try {
      if (child.pid) process.kill(child.pid, signal ?? child.spec.stopSignal ?? 'SIGTERM');
    } catch {
      // it went in this moment
    }
  }
}

// One installation's folder, `.songhanh/<name>/`, held by one supervisor at a time. Whatever a killed supervisor left
// running is found and stopped before the folder is used again.
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf, tryLock } from './lock.mjs';
import { instancesRoot } from './places.mjs';
import { isAlive, processesOf, stopProcess } from './process-identity.mjs';
import { CannotGoOn } from './say.mjs';

/** Apps first, then what they stand on. */
const STOP_ORDER = ['worker', 'api', 'temporal', 'postgres'];
/** Beyond this many at once it is a mistake, not a rehearsal. */
const MOST_OTHERS = 20;

/**
 * @typedef {object} Instance
 * @property {string} name
 * @property {string} folder
 * @property {string} runFolder pid files
 * @property {string} logFolder
 * @property {string} mailFolder
 * @property {string} filesFolder
 * @property {() => void} release
 */

/**
 * Takes an instance's folder. Throws `CannotGoOn` (exit code 2) when a living supervisor holds it.
 * @param {string} name
 * @param {{ onBusy?: 'refuse' | 'another', say: import('./say.mjs').Say }} options `another` takes `<name>-2`, `<name>-3` …
 * @returns {Promise<Instance>}
 */
export async function takeInstance(name, { onBusy = 'refuse', say }) {
  const root = instancesRoot();
  mkdirSync(root, { recursive: true });
  for (let number = 1; ; number += 1) {
    const chosen = number === 1 ? name : `${name}-${number}`;
    const folder = join(realpathSync(root), chosen);
    const { lock, holder } = tryLock(join(folder, 'lock.json'));
    if (lock) {
      try {
        await stopStrays(folder, say);
      } catch (error) {
        lock.release();
        throw error;
      }
      return openFolder(chosen, folder, lock.release);
    }
    if (onBusy === 'refuse' || number === MOST_OTHERS) {
      const since = holder.since.slice(0, 16).replace('T', ' ');
      const sentence = `"${chosen}" already runs as process ${holder.pid} since ${since} UTC: stop that one, or set SONGHANH_DATA to another folder.`;
      throw new CannotGoOn(sentence, 2);
    }
  }
}

/** @param {string} name @param {string} folder @param {() => void} release @returns {Instance} */
function openFolder(name, folder, release) {
  const inside = (/** @type {string} */ part) => {
    mkdirSync(join(folder, part), { recursive: true });
    return join(folder, part);
  };
  return {
    name,
    folder,
    runFolder: inside('run'),
    logFolder: inside('logs'),
    mailFolder: inside('mail'),
    filesFolder: inside('files'),
    release,
  };
}

/**
 * Empties what an instance holds, its logs and its lock apart.
 * @param {Instance} instance @param {string[]} parts
 */
export function emptyInstance(instance, parts) {
  for (const part of parts) {
    const path = join(instance.folder, part);
    const elsewhere = part === 'postgres' && existsSync(path) ? realpathSync(path) : path;
    for (const entry of existsSync(elsewhere) ? readdirSync(elsewhere) : []) {
      if (entry !== 'belongs-to') rmSync(join(elsewhere, entry), { recursive: true, force: true });
    }
  }
}

/** Stops what killed supervisors left running, in every instance that nobody holds. @param {import('./say.mjs').Say} say */
export async function stopAllStrays(say) {
  const root = instancesRoot();
  for (const name of existsSync(root) ? readdirSync(root) : []) {
    const folder = join(realpathSync(root), name);
    const file = join(folder, 'lock.json');
    const holder = holderOf(file);
    if (!holder || isAlive(holder)) continue;
    const { lock } = tryLock(file);
    if (!lock) continue;
    await stopStrays(folder, say).finally(lock.release);
  }
}

/**
 * Those written down first and in order; then any that the pid files do not know.
 * @param {string} folder @param {import('./say.mjs').Say} say
 */
async function stopStrays(folder, say) {
  const runFolder = join(folder, 'run');
  for (const name of STOP_ORDER) {
    const file = join(runFolder, `${name}.json`);
    const left = holderOf(file);
    if (left && isAlive(left)) {
      say(`stopping ${name} (process ${left.pid}), left by a run that was killed`);
      await stopProcess(left, { signal: /** @type {any} */ (left).stopSignal });
    }
    rmSync(file, { force: true });
  }
  await stopUnwritten(folder, say);
}

/**
 * Stops what belongs to the instance and is in no pid file: what was run with its environment, what was started in the
 * moment of a kill, a dead server's children.
 * @param {string} folder @param {import('./say.mjs').Say} say
 * @param {(number | undefined)[]} [known] these are stopped by somebody else, in order
 */
export async function stopUnwritten(folder, say, known = []) {
  const data = join(folder, 'postgres', 'data');
  const folders = known.length === 0 && existsSync(data) ? [realpathSync(data)] : [];
  for (const left of processesOf(folder, folders).filter(({ pid }) => !known.includes(pid))) {
    if (!isAlive(left)) continue; // went with one before it
    const command = commandOf(left.pid);
    say(`stopping process ${left.pid} (${command}), left by a run that was killed`);
    // SIGQUIT: at once, with recovery at the next start; a lone PostgreSQL process waits for nobody then.
    await stopProcess(left, { signal: command === 'postgres' ? 'SIGQUIT' : 'SIGTERM', patienceMs: 5_000 });
  }
}

/** @param {number} pid */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}

// A lock between processes: a file that names its holder by pid and start time, so that a killed holder is seen as gone.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identityOf, isAlive, pause } from './process-identity.mjs';
import { CannotGoOn } from './say.mjs';

/** @typedef {{ pid: number, started: string, since: string, command: string }} Holder */
/** @typedef {{ wasStale: boolean, release: () => void }} Lock */

/**
 * Takes the lock, or tells who holds it.
 * @param {string} file
 * @returns {{ lock: Lock, holder?: undefined } | { lock?: undefined, holder: Holder }}
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  let wasStale = false;
  for (;;) {
    if (write(file)) return { lock: { wasStale, release: () => release(file) } };
    const holder = holderOf(file);
    if (holder && isAlive(holder)) return { holder };
    wasStale = true; // one that cannot be read was half written when the power went
    setAside(file);
  }
}

/**
 * Waits until the lock is free.
 * @param {string} file @param {(holder: Holder) => void} onWait called once, when somebody else holds it
 * @returns {Promise<Lock>}
 */
export async function waitForLock(file, onWait) {
  for (let told = false; ; told = true) {
    const { lock, holder } = tryLock(file);
    if (lock) return lock;
    if (!told) onWait(holder);
    await pause(200);
  }
}

/** @param {string} file @returns {Holder | undefined} */
export function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Written aside and linked into place, so that the file is never seen half written. @param {string} file */
function write(file) {
  const draft = `${file}.${process.pid}`;
  const command = process.argv.slice(1).join(' ');
  const holder = { ...identityOf(process.pid), since: new Date().toISOString(), command };
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw new CannotGoOn(
      `The lock ${file} cannot be written (${error}): put the clone, or SONGHANH_DATA, on a local disk.`,
    );
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two finders of one stale lock: only what is still stale when it has been moved away is dropped. @param {string} file */
function setAside(file) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    const holder = holderOf(aside);
    if (holder && isAlive(holder)) linkSync(aside, file);
  } catch {
    // somebody else moved it first
  }
  rmSync(aside, { force: true });
}

/** @param {string} file */
function release(file) {
  if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true });
}

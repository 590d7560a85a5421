// Who a process is. A pid alone is not enough: pids are used again, and we must never stop a stranger.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** @typedef {{ pid: number, started: string }} ProcessIdentity pid and start time together name one process for ever */

const HAS_PROC = process.platform === 'linux';

/**
 * When a process started, in whatever unit the system gives, or undefined when it is gone (a zombie is gone).
 * @param {number} pid
 * @returns {string | undefined}
 */
export function startOf(pid) {
  if (!HAS_PROC) {
    const listed = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
    return listed === '' || listed.startsWith('Z') ? undefined : listed.replace(/^\S+\s+/, '');
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before it may hold anything
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${bootId()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** Start times count from boot: after a reboot the same number may belong to another process. */
function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  } catch {
    return 'boot';
  }
}

/** @param {number} pid @returns {ProcessIdentity} */
export function identityOf(pid) {
  return { pid, started: startOf(pid) ?? 'gone' };
}

/** @param {ProcessIdentity} identity */
export function isAlive(identity) {
  return Number.isInteger(identity.pid) && identity.pid > 1 && startOf(identity.pid) === identity.started;
}

/**
 * Every process that carries `SONGHANH_INSTANCE=<folder>` in its environment, or works in one of the folders: finds what
 * was started but not yet written down when the supervisor was killed, and the children that a killed server left.
 * @param {string} instanceFolder @param {string[]} workingFolders
 * @returns {ProcessIdentity[]}
 */
export function processesOf(instanceFolder, workingFolders) {
  if (!HAS_PROC) return [];
  const mark = `SONGHANH_INSTANCE=${instanceFolder}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => worksIn(pid, workingFolders) || environmentOf(pid).includes(mark))
    .map((pid) => identityOf(Number(pid)))
    .filter((identity) => identity.started !== 'gone');
}

/** @param {string} pid @param {string[]} folders */
function worksIn(pid, folders) {
  try {
    return (
      folders.includes(readlinkSync(`/proc/${pid}/cwd`)) && /postgres/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'))
    );
  } catch {
    return false;
  }
}

/** @param {string} pid */
function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return []; // another user's process
  }
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Asks a process to stop, and makes it stop when it does not.
 * @param {ProcessIdentity} identity
 * @param {{ signal?: NodeJS.Signals, patienceMs?: number }} [options]
 */
export async function stopProcess(identity, { signal = 'SIGTERM', patienceMs = 10_000 } = {}) {
  if (!isAlive(identity)) return;
  send(identity, signal);
  const deadline = Date.now() + patienceMs;
  while (isAlive(identity)) {
    if (Date.now() > deadline) send(identity, 'SIGKILL');
    await pause(20);
  }
}

/** @param {ProcessIdentity} identity @param {NodeJS.Signals} signal */
function send({ pid }, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // it went in this moment
  }
}

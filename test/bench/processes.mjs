// What processes have cost: CPU seconds and resident memory, read from /proc (Linux).
import { readdirSync, readFileSync } from 'node:fs';

/** /proc counts CPU time in hundredths of a second on every Linux. */
const TICKS_A_SECOND = 100;

/**
 * CPU seconds of a process, of its living children and of those it has already collected: PostgreSQL is one process a
 * connection. What a child has used is not lost when it ends.
 * @param {number} pid
 */
export function cpuSeconds(pid) {
  const all = statuses();
  const root = all.get(pid);
  if (!root) throw new Error(`there is no process ${pid}`);
  return ticksOf(all, root) / TICKS_A_SECOND;
}

/** @param {Map<number, Status>} all @param {Status} status @returns {number} */
function ticksOf(all, status) {
  const children = [...all.values()].filter(({ parent }) => parent === status.pid);
  return children.reduce((sum, child) => sum + ticksOf(all, child), status.ticks);
}

/** @typedef {{ pid: number, parent: number, ticks: number }} Status */

/** @returns {Map<number, Status>} */
function statuses() {
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  return new Map(pids.flatMap((pid) => statusOf(pid)).map((status) => [status.pid, status]));
}

/** @param {number} pid @returns {Status[]} */
function statusOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in brackets and may hold anything; after it: state, parent, …, utime, stime, and the collected children's.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, place) => sum + Number(fields[place]), 0);
    return [{ pid, parent: Number(fields[1]), ticks }];
  } catch {
    return []; // it went in this moment
  }
}

/**
 * Resident memory in MB: now, and the most it ever was.
 * @param {number} pid
 */
export function residentMegabytes(pid) {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (/** @type {string} */ name) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1024);
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

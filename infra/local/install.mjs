// Makes sure that Node is new enough and that node_modules is what package-lock.json says. Node's own modules only: this
// runs before node_modules exists.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitForLock } from './lock.mjs';
import { onPath, REPOSITORY, WORKSHOP } from './places.mjs';
import { processesOf, stopProcess } from './process-identity.mjs';
import { CannotGoOn } from './say.mjs';
import { stopOnSignal } from './stop-on-signal.mjs';

const NEEDED = [20, 19];
const MODULES = join(REPOSITORY, 'node_modules');
/** The mark by which an npm is found again. */
const INSTALLING = join(WORKSHOP, 'install');
const STAMP = join(MODULES, '.songhanh-lock');

/** Throws `CannotGoOn` when this Node is too old. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new CannotGoOn(
    `Song Hành needs Node ${NEEDED.join('.')} or newer and this is Node ${version}: install a newer one from nodejs.org.`,
  );
}

/**
 * Runs `npm ci` unless node_modules is whole and made from today's package-lock.json.
 * @param {import('./say.mjs').Say} say
 */
export async function ensureInstalled(say) {
  checkNode();
  if (isCurrent()) return;
  const lock = await waitForLock(join(WORKSHOP, 'install.json'), ({ pid }) => {
    say(`waiting for process ${pid}, which is installing the dependencies`);
  });
  try {
    if (isCurrent()) return;
    if (!isWhole()) {
      rmSync(STAMP, { force: true });
      for (const left of processesOf(INSTALLING, [])) await stopProcess(left, { patienceMs: 2_000 }); // an npm whose parent was killed
      say('installing the dependencies (npm ci), about a minute');
      await npmCi();
      say('the dependencies are installed');
    }
    writeFileSync(STAMP, `${lockHash()}\n`);
    linkCommand();
  } finally {
    lock.release();
  }
}

function lockHash() {
  const lock = readFileSync(join(REPOSITORY, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
}

function isCurrent() {
  try {
    return readFileSync(STAMP, 'utf8').trim() === lockHash();
  } catch {
    return false;
  }
}

/**
 * Whether npm itself has written down (its hidden lock, the last thing it writes) that it installed exactly what the lock
 * asks for, and every package is still there: so that `npm install` by hand is not followed by a needless `npm ci`.
 */
function isWhole() {
  try {
    const wanted = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(MODULES, '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '') return true;
      if (!present[path]) return entry.optional === true && !isForHere(path, entry);
      return present[path].version === entry.version && existsSync(join(REPOSITORY, path, 'package.json'));
    });
  } catch {
    return false;
  }
}

/** @param {string} path @param {{ os?: string[], cpu?: string[], libc?: string[] }} entry */
function isForHere(path, { os, cpu, libc }) {
  if (!os && !cpu) return false; // needed only by another platform's package
  const here = existsSync('/etc/alpine-release') ? 'musl' : 'glibc';
  const wanted = libc ?? [path.includes('musl') ? 'musl' : here];
  return (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch)) && wanted.includes(here);
}

/** @returns {Promise<void>} */
function npmCi() {
  const npm = onPath('npm');
  if (!npm) throw new CannotGoOn('npm was not found on PATH: install Node with its npm from nodejs.org.');
  // Development packages too, whatever NODE_ENV says: the compiler is among them.
  const child = spawn(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: REPOSITORY,
    env: { ...process.env, SONGHANH_INSTANCE: INSTALLING },
    stdio: ['ignore', 2, 2],
  });
  const forgetSignals = stopOnSignal(
    async () => void child.kill(),
    () => {},
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      forgetSignals();
      if (code === 0) return resolve();
      reject(
        new CannotGoOn(
          `npm ci failed (${signal ?? `exit code ${code}`}); its reasons are above: mend them and run this again.`,
        ),
      );
    });
  });
}

/**
 * `npx songhanh` finds the command by package.json's `bin` on npm 7 and newer; the link is for `node_modules/.bin` on a
 * PATH and for older ways of looking. A clone's own `bin` is never linked by `npm ci`.
 */
function linkCommand() {
  const link = join(MODULES, '.bin', 'songhanh');
  try {
    mkdirSync(join(MODULES, '.bin'), { recursive: true });
    if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
    symlinkSync('../../infra/local/songhanh.mjs', link);
  } catch {
    // a convenience: `npx songhanh` works without it
  }
}

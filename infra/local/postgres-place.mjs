// Who runs PostgreSQL, from which binaries and where its data lies. PostgreSQL refuses root, so as root an unprivileged
// user runs it; that user must be able to reach both, and a clone under /root or in any 0700 folder is out of its reach.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { nativeFolder } from './postgres-binaries.mjs';
import { CannotGoOn } from './say.mjs';

const USER = 'songhanh';
const ELSEWHERE = '/var/lib/songhanh';

/**
 * @typedef {object} Place
 * @property {{ uid?: number, gid?: number }} user empty when PostgreSQL runs as we do
 * @property {string} native the folder with bin/, lib/ and share/
 * @property {string} folder PostgreSQL's own folder; its data is in `data/` below
 * @property {string | undefined} note what to tell when it is not in the instance's folder
 */

/**
 * @param {string} instanceFolder
 * @returns {Place}
 */
export function findPlace(instanceFolder) {
  const native = nativeFolder();
  const inside = join(instanceFolder, 'postgres');
  if (process.getuid?.() !== 0) {
    mkdirSync(inside, { recursive: true, mode: 0o700 });
    return { user: {}, native, folder: inside, note: undefined };
  }
  const user = unprivilegedUser();
  const binaries = reachableBinaries(native, user);
  const folder = reachableFolder(inside, instanceFolder, user);
  const note =
    folder === inside ? undefined : `its data is in ${folder}, because the clone is out of reach of its user`;
  return { user, native: binaries, folder, note };
}

/** The system user `songhanh`, made when missing; `nobody` where users cannot be made. */
function unprivilegedUser() {
  let found = idsOf(USER);
  if (!found) {
    spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', USER]);
    found = idsOf(USER) ?? idsOf('nobody');
  }
  if (found) return found;
  throw new CannotGoOn(
    'PostgreSQL refuses to run as root and no other user could be made: run this as an ordinary user.',
  );
}

/** @param {string} name */
function idsOf(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10),
  );
  return uid && gid ? { uid, gid } : undefined;
}

/** @param {string} native @param {{ uid: number, gid: number }} user */
function reachableBinaries(native, user) {
  if (runs(native, user)) return native;
  const version = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version;
  const copy = join(ELSEWHERE, 'postgresql', version);
  if (runs(copy, user)) return copy;
  makeReachable(dirname(copy));
  const draft = `${copy}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  rmSync(copy, { recursive: true, force: true });
  renameSync(draft, copy);
  if (runs(copy, user)) return copy;
  throw new CannotGoOn(
    `PostgreSQL's programs do not run as user ${user.uid}, not even from ${copy}: run this as an ordinary user.`,
  );
}

/** @param {string} native @param {{ uid: number, gid: number }} user */
function runs(native, user) {
  return spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/', timeout: 20_000 }).status === 0;
}

/**
 * The instance's own `postgres/` when the user can reach it; else a folder under /var/lib/songhanh with `postgres` as a
 * link to it, so that a clone that is moved keeps its data.
 * @param {string} inside @param {string} instanceFolder @param {{ uid: number, gid: number }} user
 */
function reachableFolder(inside, instanceFolder, user) {
  if (lstatSync(inside, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const linked = readlinkSync(inside);
    if (existsSync(linked) && isOurs(linked, instanceFolder)) return linked;
    rmSync(inside); // the data is gone, or this folder is a copy of another clone's
  }
  mkdirSync(inside, { recursive: true, mode: 0o700 });
  chownSync(inside, user.uid, user.gid);
  if (canWrite(inside, user)) return inside;

  const folder = join(ELSEWHERE, createHash('sha256').update(instanceFolder).digest('hex').slice(0, 16));
  makeReachable(ELSEWHERE);
  if (existsSync(folder)) renameSync(folder, `${folder}.before-${Date.now()}`); // of a `.songhanh` that was deleted
  mkdirSync(folder, { mode: 0o700 });
  chownSync(folder, user.uid, user.gid);
  writeFileSync(join(folder, 'belongs-to'), instanceFolder);
  rmSync(inside, { recursive: true });
  symlinkSync(folder, inside);
  return folder;
}

/** Not ours when the clone it belongs to is still there: then this one is a copy. @param {string} folder @param {string} instanceFolder */
function isOurs(folder, instanceFolder) {
  const mark = join(folder, 'belongs-to');
  const owner = existsSync(mark) ? readFileSync(mark, 'utf8') : instanceFolder;
  if (owner !== instanceFolder && existsSync(owner)) return false;
  writeFileSync(mark, instanceFolder);
  return true;
}

/** @param {string} folder @param {{ uid: number, gid: number }} user */
function canWrite(folder, user) {
  return spawnSync('/bin/sh', ['-c', 'test -w "$1" && test -x "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}

/** @param {string} folder */
function makeReachable(folder) {
  mkdirSync(folder, { recursive: true });
  for (let each = folder; each.startsWith(ELSEWHERE); each = dirname(each)) chmodSync(each, 0o755);
}

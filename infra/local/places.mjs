// Where things are: the repository, what belongs to it (locks, builds), the instances' root and the download cache.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone that this file is in. */
export const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** What belongs to the clone whatever `SONGHANH_DATA` says: the locks of install and build, and a build in the making. */
export const WORKSHOP = join(REPOSITORY, '.songhanh');
export const DIST = join(REPOSITORY, 'dist');
export const CLI = join(DIST, 'apps/cli/src/main.js');
export const WEB_APP = join(DIST, 'apps/web/built');
export const WORKFLOW_BUNDLE = join(DIST, 'workflow-bundle.js');

/** The folder of all instances: `.songhanh/` in the clone, or `SONGHANH_DATA`. */
export function instancesRoot(environment = process.env) {
  return environment.SONGHANH_DATA ? resolve(environment.SONGHANH_DATA) : join(REPOSITORY, '.songhanh');
}

/** Downloads kept between clones: `SONGHANH_CACHE`, else `$XDG_CACHE_HOME/songhanh`, else `~/.cache/songhanh`. */
export function cacheFolder(environment = process.env) {
  if (environment.SONGHANH_CACHE) return resolve(environment.SONGHANH_CACHE);
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'songhanh');
}

/**
 * The full path of a program on PATH, or undefined.
 * @param {string} name
 */
export function onPath(name, environment = process.env) {
  const folders = (environment.PATH ?? '').split(':').filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

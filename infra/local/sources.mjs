// What a build is made from, and its fingerprint: a build is skipped while no source has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { REPOSITORY } from './places.mjs';

export const ROOMS = ['apps', 'libs', 'workflows'];
/** All that may reach the workflow bundle; the arrows (dependency-cruiser) forbid anything else. */
export const BUNDLE_ROOMS = ['workflows', 'libs/domain', 'libs/contracts'];
/** Read at run time from beside the compiled code. */
const ASSETS = /\.(json|yaml|yml|sql|html|css|typ)$/;
/** apps/web is built by its own tool. */
const NOT_OURS = /^apps\/web(\/|$)/;

/**
 * Source files that a build reads, as paths from the repository, in a fixed order; tests are none of them.
 * @param {string[]} rooms
 * @returns {string[]}
 */
export function sourceFiles(rooms) {
  return rooms
    .flatMap((room) => filesUnder(join(REPOSITORY, room)))
    .map((file) => relative(REPOSITORY, file))
    .filter((file) => !NOT_OURS.test(file) && (isCompiled(file) || ASSETS.test(file)))
    .sort();
}

/** A fingerprint of the web app's sources and of what builds them. */
export function webFingerprint() {
  const tools = ['package.json', 'package-lock.json', 'infra/local/web.mjs', 'infra/local/sources.mjs'];
  const web = filesUnder(join(REPOSITORY, 'apps/web')).map((file) => relative(REPOSITORY, file));
  const own = web.filter((file) => !/\.spec\.tsx?$|^apps\/web\/generated\//.test(file)).sort();
  return digestOf([...tools, ...own, ...sourceFiles(['libs/domain/src'])]);
}

/** @param {string} file */
export function isCompiled(file) {
  return file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.endsWith('.spec.ts');
}

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/**
 * A fingerprint of the sources and of what compiles them.
 * @param {string[]} rooms
 */
export function fingerprint(rooms) {
  const tools = [
    '.swcrc',
    'package.json',
    'package-lock.json',
    ...['build', 'compile', 'bundle', 'sources'].map((name) => `infra/local/${name}.mjs`),
  ];
  return digestOf([...tools, ...sourceFiles(rooms)]);
}

/** @param {string[]} files from the repository */
function digestOf(files) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of files) {
    const path = join(REPOSITORY, file);
    hash.update(`\0${file}\0`);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

// The loader of typescript.mjs: finds the `.ts` behind the `.js` that an import names, and compiles it, once for each content.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(REPOSITORY, '.songhanh/compiled-tests');
const SETTINGS = readFileSync(join(REPOSITORY, '.swcrc'), 'utf8');
const OPTIONS = JSON.parse(SETTINGS);
delete OPTIONS.$schema;
delete OPTIONS.exclude; // the tests are what it leaves out
mkdirSync(CACHE, { recursive: true });

/** The sources name what they compile to, the web app's name nothing: Vite finds theirs. */
const RELATIVE = /^\.\.?\//;

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  const fromOurs = /\.ts(\?.*)?$/.test(context.parentURL ?? '');
  if (!fromOurs || !RELATIVE.test(specifier)) return next(specifier, context);
  try {
    return await next(`${specifier.replace(/\.js$/, '')}.ts`, context);
  } catch {
    return next(specifier, context);
  }
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  const { protocol, pathname } = new URL(url);
  if (protocol !== 'file:' || !pathname.endsWith('.ts')) return next(url, context);
  const path = fileURLToPath(url);
  const source = await readFile(path, 'utf8');
  const mark = `\n// ${digest(SETTINGS + source)}\n`; // last, or the map's lines would not be the code's
  const kept = join(CACHE, `${digest(path)}.js`);
  const known = await readFile(kept, 'utf8').catch(() => '');
  if (known.endsWith(mark)) return { format: 'module', source: known, shortCircuit: true };
  const { code } = await transform(source, { ...OPTIONS, swcrc: false, filename: path, sourceMaps: 'inline' });
  await writeFile(`${kept}.${process.pid}`, code + mark);
  await rename(`${kept}.${process.pid}`, kept); // two processes may compile the same
  return { format: 'module', source: code + mark, shortCircuit: true };
}

/** @param {string} text */
function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

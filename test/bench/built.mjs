// The product's built code, and the test support that is compiled beside it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

/** A module of the build, by its path without extension. @param {string} path @returns {Promise<any>} */
export const built = (path) => import(new URL(`../../dist/${path}.js`, import.meta.url).href);

/**
 * Test code is not part of the build: compiled here, beside it, so that its aliases mean the built files.
 * @param {string} name a file of test/support
 * @returns {Promise<any>}
 */
export async function builtSupport(name) {
  const source = fileURLToPath(new URL(`../support/${name}.ts`, import.meta.url));
  const { code } = await transformFile(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'nodenext' },
    swcrc: false,
  });
  const folder = fileURLToPath(new URL('../../dist/test-support/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.js`, code);
  return built(`test-support/${name}`);
}

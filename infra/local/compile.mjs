// Compiles apps, libs and workflows with SWC into the folder given, which build.mjs then renames to dist/. A process of
// its own, so that the compiler's memory is gone before anything long-lived starts.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { DIST, REPOSITORY } from './places.mjs';
import { isCompiled, ROOMS, sourceFiles } from './sources.mjs';

const target = process.argv[2];
const options = JSON.parse(readFileSync(join(REPOSITORY, '.swcrc'), 'utf8'));
delete options.$schema;
delete options.exclude; // sourceFiles already left the tests out

const faults = [];
for (const file of sourceFiles(ROOMS)) {
  const out = join(target, isCompiled(file) ? file.replace(/\.ts$/, '.js') : file);
  mkdirSync(dirname(out), { recursive: true });
  const source = join(REPOSITORY, file);
  if (!isCompiled(file)) {
    copyFileSync(source, out);
    continue;
  }
  // Maps speak of where the file will lie once the folder is called dist/.
  const sourceFileName = relative(dirname(join(DIST, file)), source);
  try {
    const { code, map } = await transformFile(source, { ...options, swcrc: false, sourceFileName });
    writeFileSync(out, map ? `${code}\n//# sourceMappingURL=${basename(out)}.map\n` : code);
    if (map) writeFileSync(`${out}.map`, map);
  } catch (error) {
    faults.push(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

// The aliases of package.json, from .ts sources to .js files.
const { imports, version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
const compiledImports = Object.fromEntries(
  Object.entries(imports).map(([alias, path]) => [alias, String(path).replace(/\.ts$/, '.js')]),
);
const description = { name: 'songhanh', version, private: true, type: 'module', imports: compiledImports };
writeFileSync(join(target, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);

if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}

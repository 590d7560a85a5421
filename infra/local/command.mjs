// Hands over to the command line of the built product, in this very process: its arguments, its output, its exit code.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CLI } from './places.mjs';
import { CannotGoOn } from './say.mjs';

/**
 * The command line finds the supervisor by `SONGHANH_SUPERVISOR`, a file URL, and imports it when it needs an
 * installation: the compiled product never reaches into infra/ by a path of its own.
 * @param {string[]} args
 */
export async function becomeCommand(args) {
  if (!existsSync(CLI)) throw new CannotGoOn(`${CLI} is missing: run \`npm run build\`.`);
  process.env.SONGHANH_SUPERVISOR = new URL('./supervisor.mjs', import.meta.url).href;
  process.env.SONGHANH_BUILT = '1';
  process.setSourceMapsEnabled(true);
  process.argv = [process.execPath, CLI, ...args];
  await import(pathToFileURL(CLI).href);
}

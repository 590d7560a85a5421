// How `songhanh import` and the like find the product that `npm start` keeps running: the supervisor writes down, for the
// folder's owner alone, where its parts are.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf } from './lock.mjs';
import { instancesRoot } from './places.mjs';
import { isAlive } from './process-identity.mjs';

const FILE = 'environment.json';
const TOLD = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'FILES_DIR', 'MAIL_DIR'];
/** These make a box of their own; they must never touch the running product. */
const BOXED = ['rehearse', 'demo'];

/** @param {string} folder @param {NodeJS.ProcessEnv} env */
export function tellCommands(folder, env) {
  const told = Object.fromEntries(TOLD.filter((name) => env[name]).map((name) => [name, env[name]]));
  writeFileSync(join(folder, FILE), `${JSON.stringify(told, null, 2)}\n`, { mode: 0o600 });
}

/** @param {string} folder */
export function untellCommands(folder) {
  rmSync(join(folder, FILE), { force: true });
}

/**
 * Without a database of the caller's own choice, a command works on the product that runs here.
 * @param {string[]} args @param {import('./say.mjs').Say} say
 */
export function useRunningInstance(args, say) {
  const chosen = process.env.DATABASE_URL || process.env.DATABASE_URL_FILE;
  if (chosen || args.some((word) => BOXED.includes(word))) return;
  const folder = join(instancesRoot(), 'start');
  const holder = holderOf(join(folder, 'lock.json'));
  if (!holder || !isAlive(holder)) return;
  try {
    Object.assign(process.env, JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
  } catch {
    say('`npm start` is still starting here: wait until it says that it is ready, then call again');
  }
}

import { unlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Moments at which a test can have a process of the product killed, as a power cut would kill it. The commits are those
 * of commands and of steps that wake somebody; the pokes are the dispatcher's.
 */
export const FAILPOINTS = ['before-commit', 'at-commit', 'after-commit', 'before-poke', 'after-poke'] as const;
export type Failpoint = (typeof FAILPOINTS)[number];

/** The failpoints that may fire in this process, and the folder in which a file of that name arms one, once. */
export interface Armory {
  readonly names: ReadonlySet<string>;
  readonly folder: string;
}

/**
 * Reads `SONGHANH_FAILPOINTS` (names, with commas) and `SONGHANH_FAILPOINT_FOLDER`. Nothing named: there are none.
 * Throws for a name that is none, for a missing folder, and wherever `NODE_ENV` is not `test`: no installation may be killed by a file.
 */
export function armoryOf(environment: NodeJS.ProcessEnv): Armory | undefined {
  const { SONGHANH_FAILPOINTS: named, SONGHANH_FAILPOINT_FOLDER: folder, NODE_ENV } = environment;
  if (!named) return undefined;
  if (NODE_ENV !== 'test')
    throw new Error('SONGHANH_FAILPOINTS is for tests alone: it is refused unless NODE_ENV=test.');
  if (!folder) throw new Error('SONGHANH_FAILPOINTS is set without SONGHANH_FAILPOINT_FOLDER: set that too.');
  const names = named.split(',');
  const unknown = names.find((name) => !(FAILPOINTS as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new Error(`SONGHANH_FAILPOINTS names ${unknown}; there are ${FAILPOINTS.join(', ')}.`);
  return { names: new Set(names), folder };
}

/** Takes the file that arms a failpoint; answers whether there was one. Of two at once only one finds it. */
export function takeArmed({ names, folder }: Armory, name: Failpoint): boolean {
  if (!names.has(name)) return false;
  try {
    unlinkSync(join(folder, name));
    return true;
  } catch {
    return false;
  }
}

const armory = armoryOf(process.env);

/** Dies here when a test has armed this failpoint; without a test it does nothing. */
export function failpoint(name: Failpoint): void {
  if (armory && takeArmed(armory, name)) die();
}

/** The same, once what was begun just before has left this process and before any answer to it is read. */
export function failpointOnceSent(name: Failpoint): void {
  if (armory && takeArmed(armory, name)) setImmediate(die);
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

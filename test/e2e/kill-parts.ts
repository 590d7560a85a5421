import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from './rehearsal-run.js';

const PARTS = ['worker', 'api', 'temporal', 'postgres'] as const;
const ROUNDS = 2;

/** Kills every part twice with SIGKILL, in a shuffled order and at random moments while the rehearsal goes on. */
export async function killPartsOf(run: Run): Promise<number> {
  let over = false;
  void run.ended
    .catch(() => undefined)
    .then(() => {
      over = true;
    });
  const order = [...Array(ROUNDS)].flatMap(() => shuffled(PARTS));
  let kills = 0;
  while (!over && run.printed() === '') await pause(100);
  for (const part of order) {
    await pause(1_000 + Math.random() * 4_000);
    if (over) break;
    if (kill(join(run.data, 'rehearsal/run', `${part}.json`))) kills += 1;
  }
  return kills;
}

/** The part may be on its way back just now: then there is nothing to kill. */
function kill(pidFile: string): boolean {
  try {
    const { pid } = JSON.parse(readFileSync(pidFile, 'utf8')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, rank: Math.random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

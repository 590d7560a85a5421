// The process that renders, started by renderer.ts: what is asked is done one after the other, until whoever asks is gone.
import { setPriority } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { RenderAnswer, RenderRequest } from './messages.js';
import { renderTask } from './render-paper.js';

/** Behind whatever answers people or reminds them, on a machine that has too few cores for all. */
const NICE = 5;

setPriority(NICE);
process.on('disconnect', () => process.exit());
process.on('message', async ({ id, task }: RenderRequest) => {
  const done = await renderTask(task).then(
    (file) => ({ id, file }),
    (error: unknown) => ({ id, fault: error instanceof Error ? error.message : String(error) }),
  );
  // The typesetter's documents are let go in a turn of the loop after the one that found them unused.
  globalThis.gc?.();
  await setImmediate();
  const answer: RenderAnswer = { ...done, memory: process.memoryUsage.rss() };
  process.send?.(answer);
});

import { ApplicationFailure } from '@temporalio/common';
import type { ProcessRef } from '#domain/process/process-kind';
import { POKE, STALE_EPOCH, WORKFLOW_TYPES } from '#workflows/messages';
import type { NextMove } from '#workflows/process/process.activities';
import { PROCESS_QUEUE } from '#workflows/task-queues';
import { startLoopWorker } from '../support/loop-worker.js';
import { createTestNamespace, type TestNamespace } from '../support/temporal.js';

const HOUR = 3_600_000;
const WAIT: NextMove = { waitMs: HOUR };

/** What the record answers, by process id; each test writes its own. */
const decisions = new Map<string, (ref: ProcessRef) => NextMove | Promise<NextMove>>();
const steps = new Map<string, (ref: ProcessRef) => boolean | Promise<boolean>>();

let place: TestNamespace;
let worker: { stop(): Promise<void> };

beforeAll(async () => {
  place = await createTestNamespace();
  worker = await startLoopWorker(place, {
    decide: (ref: ProcessRef) => decisions.get(ref.id)!(ref),
    openRound: (ref: ProcessRef) => steps.get(ref.id)!(ref),
  });
}, 60_000);

afterAll(async () => {
  await worker.stop();
  await place.close();
});

const workflowId = (id: string) => `round/${id}/e1`;

async function poke(id: string): Promise<void> {
  await place.client.workflow.signalWithStart(WORKFLOW_TYPES.round, {
    workflowId: workflowId(id),
    taskQueue: PROCESS_QUEUE,
    args: [{ kind: 'round', id, epoch: 1 }],
    signal: POKE,
    signalArgs: [],
  });
}

async function until(condition: () => boolean | Promise<boolean>, what: string, withinMs = 25_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const status = async (id: string) => (await place.client.workflow.getHandle(workflowId(id)).describe()).status.name;

test('a poke at any moment is not lost: every wake is seen by a decision that began after it', async () => {
  const id = 'any-moment';
  let wakes = 0;
  let seen = 0;
  decisions.set(id, async () => {
    seen = wakes; // the snapshot
    await new Promise((resolve) => setTimeout(resolve, 15));
    return WAIT;
  });
  for (let round = 0; round < 60; round += 1) {
    wakes += 1;
    await poke(id);
    // From no time at all to longer than a whole turn, so that pokes fall before, during and after every part of one.
    await new Promise((resolve) => setTimeout(resolve, (round * 7) % 95));
  }
  await until(() => seen === wakes, 'the last wake seen');
}, 60_000);

test('a poke while the process says it is over starts one more look', async () => {
  const id = 'at-the-end';
  let looks = 0;
  let reopened = false;
  decisions.set(id, async () => {
    looks += 1;
    if (looks === 1) {
      await poke(id);
      reopened = true;
      return { done: true };
    }
    return WAIT;
  });
  await poke(id);
  await until(() => reopened && looks >= 2, 'a second look');
  expect(await status(id)).toBe('RUNNING');
});

test('a step that moves nothing does not run hot', async () => {
  const id = 'no-progress';
  let runs = 0;
  decisions.set(id, () => ({ step: 'openRound' }));
  steps.set(id, () => {
    runs += 1;
    return false;
  });
  await poke(id);
  await new Promise((resolve) => setTimeout(resolve, 7_000));
  // Turns at 0, 0, +4, +8 s …: a hot loop would have made dozens.
  expect(runs).toBeGreaterThanOrEqual(2);
  expect(runs).toBeLessThanOrEqual(4);
}, 30_000);

test('a step that always fails does not deafen the process: a poke during its rest is answered', async () => {
  const id = 'poison';
  let poisoned = true;
  let opened = 0;
  decisions.set(id, () => (poisoned || opened === 0 ? { step: 'openRound' } : WAIT));
  steps.set(id, () => {
    if (poisoned) throw new Error('poison');
    opened += 1;
    return true;
  });
  await poke(id);
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  poisoned = false;
  const asked = Date.now();
  await poke(id);
  await until(() => opened === 1, 'the step after the cure', 8_000);
  expect(Date.now() - asked).toBeLessThan(8_000);
  expect(await status(id)).toBe('RUNNING');
}, 30_000);

test('a workflow of an older epoch ends at its first activity', async () => {
  const id = 'old-epoch';
  decisions.set(id, () => {
    throw ApplicationFailure.nonRetryable('stale epoch', STALE_EPOCH);
  });
  await poke(id);
  await until(async () => (await status(id)) === 'COMPLETED', 'the end');
});

test('a process that is over ends', async () => {
  const id = 'over';
  decisions.set(id, () => ({ done: true }));
  await poke(id);
  await until(async () => (await status(id)) === 'COMPLETED', 'the end');
});

test('a step this worker does not know is not run; the process lives and goes on when it is told something else', async () => {
  const id = 'unknown-step';
  let looks = 0;
  decisions.set(id, () => {
    looks += 1;
    return looks < 3 ? { step: 'flyToTheMoon' } : WAIT;
  });
  await poke(id);
  await until(() => looks >= 3, 'a third look, after a rest');
  expect(await status(id)).toBe('RUNNING');
});

test('continue-as-new keeps the wakes that came meanwhile', async () => {
  const id = 'long-life';
  let moved = 0;
  let wakes = 0;
  let seen = 0;
  const TURNS = 420; // more than the 4,096 events after which the server suggests a new run
  decisions.set(id, () => {
    seen = wakes;
    return moved < TURNS ? { step: 'openRound' } : WAIT;
  });
  steps.set(id, async () => {
    moved += 1;
    if (moved % 20 === 0) {
      wakes += 1;
      await poke(id);
    }
    return true;
  });
  await poke(id);
  await until(() => moved === TURNS && seen === wakes, 'every turn done and every wake seen', 110_000);
  const runs = new Set<string>();
  for await (const run of place.client.workflow.list({ query: `WorkflowId = '${workflowId(id)}'` }))
    runs.add(run.runId);
  expect(runs.size).toBeGreaterThan(1);
}, 120_000);

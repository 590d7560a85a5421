import type { Client } from '@temporalio/client';
import { type Diagnosis, type HealthCheck, unwell, well } from '#domain/health/health-check';
import type { TemporalPlace } from './connect.js';

/** gRPC's DEADLINE_EXCEEDED and UNAVAILABLE. */
const NO_ANSWER = new Set([4, 14]);
/** A living poller asks again at least once a minute; the server remembers dead ones for five. */
const FRESH_MS = 90_000;

/** The server's numbers for the two kinds of task queue. */
const WORKFLOW_TASKS = 1;
const ACTIVITY_TASKS = 2;

interface Engine extends TemporalPlace {
  readonly client: Client;
  /** How long one answer may take, in milliseconds. */
  readonly patienceMs: number;
}

/** Whether Temporal answers, and whether workers ask for work on each of its queues. */
export function engineChecks(engine: Engine): HealthCheck[] {
  const polled = (queue: 'process' | 'delivery' | 'documents', ...kinds: number[]): HealthCheck => ({
    id: `workers-${queue}`,
    run: () => pollers(engine, queue, kinds),
  });
  return [
    { id: 'temporal', run: () => answers(engine) },
    polled('process', WORKFLOW_TASKS, ACTIVITY_TASKS),
    polled('delivery', ACTIVITY_TASKS),
    polled('documents', ACTIVITY_TASKS),
  ];
}

/** Whether a workflow really comes back: dearer than asking, so on demand. */
export const canaryCheck = (engine: Engine, taskQueue: string): HealthCheck => ({
  id: 'canary',
  run: () => canary(engine, taskQueue),
});

async function answers(engine: Engine): Promise<Diagnosis> {
  const { client, address, namespace } = engine;
  try {
    await inTime(engine, () => client.workflowService.describeNamespace({ namespace }));
  } catch (error) {
    if (!NO_ANSWER.has((error as { code?: number }).code ?? 0)) throw error;
    return unwell({ vi: `không trả lời tại ${address}`, en: `does not answer at ${address}` });
  }
  return well({
    vi: `trả lời tại ${address}, không gian ${namespace}`,
    en: `answers at ${address}, namespace ${namespace}`,
  });
}

async function canary(engine: Engine, taskQueue: string): Promise<Diagnosis> {
  const began = Date.now();
  try {
    await inTime(engine, () =>
      engine.client.workflow.execute('canary', {
        taskQueue,
        workflowId: `canary/doctor/${process.pid}/${began}`,
        workflowExecutionTimeout: engine.patienceMs,
      }),
    );
  } catch {
    const seconds = engine.patienceMs / 1000;
    return unwell({ vi: `không trở lại sau ${seconds} giây`, en: `did not come back in ${seconds} seconds` });
  }
  const milliseconds = Date.now() - began;
  return well({ vi: `trở lại sau ${milliseconds} ms`, en: `came back after ${milliseconds} ms` });
}

async function pollers(engine: Engine, queue: string, kinds: readonly number[]): Promise<Diagnosis> {
  const counts = await Promise.all(kinds.map((kind) => livingPollers(engine, queue, kind)));
  const fewest = Math.min(...counts);
  return fewest > 0
    ? well({ vi: `${fewest} đang hỏi việc`, en: `${fewest} polling` })
    : unwell({ vi: 'không có ai hỏi việc; worker có chạy không?', en: 'nobody polls; does the worker run?' });
}

async function livingPollers(engine: Engine, queue: string, taskQueueType: number): Promise<number> {
  const { client, namespace } = engine;
  const described = await inTime(engine, () =>
    client.workflowService.describeTaskQueue({ namespace, taskQueue: { name: queue }, taskQueueType }),
  );
  const since = Date.now() - FRESH_MS;
  return (described.pollers ?? []).filter(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 > since)
    .length;
}

const inTime = <T>({ client, patienceMs }: Engine, work: () => Promise<T>): Promise<T> =>
  client.connection.withDeadline(Date.now() + patienceMs, work);

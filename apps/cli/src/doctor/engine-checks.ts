import type { Client } from '@temporalio/client';
import { DELIVERY_QUEUE, DOCUMENTS_QUEUE, PROCESS_QUEUE } from '#workflows/task-queues';
import { type Check, unwell, well } from './check.js';

/** gRPC's DEADLINE_EXCEEDED and UNAVAILABLE. */
const NO_ANSWER = new Set([4, 14]);
const PATIENCE_MS = 10_000;
/** A living poller asks again at least once a minute; the server remembers dead ones for five. */
const FRESH_MS = 90_000;

/** The server's numbers for the two kinds of task queue. */
const WORKFLOW_TASKS = 1;
const ACTIVITY_TASKS = 2;

/** Whether Temporal answers, whether workers ask for work, and whether a workflow really comes back. */
export function engineChecks(client: Client, address: string, namespace: string): Check[] {
  return [
    {
      name: { vi: 'Temporal', en: 'Temporal' },
      run: async () => {
        try {
          await inTime(client, () => client.workflowService.describeNamespace({ namespace }));
        } catch (error) {
          if (!NO_ANSWER.has((error as { code?: number }).code ?? 0)) throw error;
          return unwell({ vi: `không trả lời tại ${address}`, en: `does not answer at ${address}` });
        }
        return well({
          vi: `trả lời tại ${address}, không gian ${namespace}`,
          en: `answers at ${address}, namespace ${namespace}`,
        });
      },
    },
    pollers(client, namespace, PROCESS_QUEUE, WORKFLOW_TASKS, ACTIVITY_TASKS),
    pollers(client, namespace, DELIVERY_QUEUE, ACTIVITY_TASKS),
    pollers(client, namespace, DOCUMENTS_QUEUE, ACTIVITY_TASKS),
    {
      name: { vi: 'luồng việc thử', en: 'canary workflow' },
      run: async () => {
        const began = Date.now();
        try {
          await inTime(client, () =>
            client.workflow.execute('canary', {
              taskQueue: PROCESS_QUEUE,
              workflowId: `canary/doctor/${process.pid}/${began}`,
              workflowExecutionTimeout: PATIENCE_MS,
            }),
          );
        } catch {
          const seconds = PATIENCE_MS / 1000;
          return unwell({ vi: `không trở lại sau ${seconds} giây`, en: `did not come back in ${seconds} seconds` });
        }
        const milliseconds = Date.now() - began;
        return well({ vi: `trở lại sau ${milliseconds} ms`, en: `came back after ${milliseconds} ms` });
      },
    },
  ];
}

function pollers(client: Client, namespace: string, queue: string, ...kinds: number[]): Check {
  return {
    name: { vi: `worker trên hàng đợi ${queue}`, en: `workers on queue ${queue}` },
    run: async () => {
      const counts = await Promise.all(kinds.map((kind) => livingPollers(client, namespace, queue, kind)));
      const fewest = Math.min(...counts);
      return fewest > 0
        ? well({ vi: `${fewest} đang hỏi việc`, en: `${fewest} polling` })
        : unwell({ vi: 'không có ai hỏi việc; worker có chạy không?', en: 'nobody polls; does the worker run?' });
    },
  };
}

async function livingPollers(client: Client, namespace: string, queue: string, taskQueueType: number): Promise<number> {
  const described = await inTime(client, () =>
    client.workflowService.describeTaskQueue({ namespace, taskQueue: { name: queue }, taskQueueType }),
  );
  const since = Date.now() - FRESH_MS;
  return (described.pollers ?? []).filter(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 > since)
    .length;
}

const inTime = <T>(client: Client, work: () => Promise<T>): Promise<T> =>
  client.connection.withDeadline(Date.now() + PATIENCE_MS, work);

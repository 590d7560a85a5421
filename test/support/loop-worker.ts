import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { DELIVERY_QUEUE, PROCESS_QUEUE } from '#workflows/task-queues';
import './quiet-engine.js';
import type { TestNamespace } from './temporal.js';

const BUNDLE = fileURLToPath(new URL('../../dist/workflow-bundle.js', import.meta.url));

/** Real workers on the built workflow bundle, with activities of the test's own; runs until `stop`. */
export async function startLoopWorker(place: TestNamespace, activities: object): Promise<{ stop(): Promise<void> }> {
  const connection = await NativeConnection.connect({ address: place.address });
  const shared = { connection, namespace: place.namespace, activities };
  const workers = [
    await Worker.create({ ...shared, workflowBundle: { codePath: BUNDLE }, taskQueue: PROCESS_QUEUE }),
    await Worker.create({ ...shared, taskQueue: DELIVERY_QUEUE }),
  ];
  const runs = workers.map((worker) => worker.run());
  return {
    async stop() {
      for (const worker of workers) worker.shutdown();
      await Promise.all(runs);
      await connection.close();
    },
  };
}

import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

const USABLE_WITHIN_MS = 20_000;

export interface TestNamespace {
  readonly address: string;
  readonly namespace: string;
  readonly client: Client;
  close(): Promise<void>;
}

/** A namespace of its own on the real server that the test run was given: task queues of other tests cannot meddle. */
export async function createTestNamespace(): Promise<TestNamespace> {
  const address = process.env.TEST_TEMPORAL_ADDRESS;
  if (!address) throw new Error('TEST_TEMPORAL_ADDRESS is missing: run the tests with `npm test`');
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  const connection = await Connection.connect({ address });
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  const client = new Client({ connection, namespace });
  await usable(client);
  return { address, namespace, client, close: () => connection.close() };
}

/** The server learns of a new namespace within a second or so. */
async function usable(client: Client): Promise<void> {
  const deadline = Date.now() + USABLE_WITHIN_MS;
  for (;;) {
    try {
      await client.workflowService.describeNamespace({ namespace: client.options.namespace });
      await client.workflow.list({ pageSize: 1 })[Symbol.asyncIterator]().next();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

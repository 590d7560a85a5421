// What a process has written into Temporal's history.
import { Client, Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

/**
 * Events and bytes of the newest run of a process.
 * @param {{ address: string, namespace: string }} place @param {string} workflowId
 */
export async function historySize({ address, namespace }, workflowId) {
  const connection = await Connection.connect({ address });
  try {
    const history = await new Client({ connection, namespace }).workflow.getHandle(workflowId).fetchHistory();
    const bytes = proto.temporal.api.history.v1.History.encode(history).finish().length;
    return { events: history.events?.length ?? 0, bytes };
  } finally {
    await connection.close();
  }
}

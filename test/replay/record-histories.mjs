// Adds to the replay museum: one history of each kind of process, the longest of a kept rehearsal that fits into a file
// worth keeping. Run it when the loop or its steps changed, with the servers that the rehearsal was given:
//   songhanh rehearse test/e2e/small.programme.yaml --keep   (says the namespace it keeps)
//   TEMPORAL_ADDRESS=… node test/replay/record-histories.mjs NAMESPACE LABEL
import { writeFileSync } from 'node:fs';
import { Client, Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

const MOST_EVENTS = 600;
const [namespace, label] = process.argv.slice(2);
if (!namespace || !label || !process.env.TEMPORAL_ADDRESS) {
  console.error('usage: TEMPORAL_ADDRESS=host:port node test/replay/record-histories.mjs NAMESPACE LABEL');
  process.exit(2);
}

const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS });
const client = new Client({ connection, namespace });
const chosen = new Map();
for await (const { workflowId, runId, historyLength } of client.workflow.list({ query: `WorkflowType != 'canary'` })) {
  const [kind] = workflowId.split('/');
  if (historyLength <= MOST_EVENTS && historyLength > (chosen.get(kind)?.historyLength ?? 0)) {
    chosen.set(kind, { workflowId, runId, historyLength });
  }
}
for (const [kind, { workflowId, runId, historyLength }] of chosen) {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const file = new URL(`./histories/${label}-${kind}.history`, import.meta.url);
  writeFileSync(file, proto.temporal.api.history.v1.History.encode(history).finish());
  console.log(`${kind}: ${historyLength} events`);
}
await connection.close();

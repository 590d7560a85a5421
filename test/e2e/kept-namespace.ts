import { Client, Connection } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import pg from 'pg';
import type { Output } from './rehearsal-run.js';

type Payload = temporal.api.common.v1.IPayload;

/** Database and namespace that a rehearsal with `--keep` has left on the given servers. */
export interface KeptNamespace {
  /** Every payload of every history of the product's processes, decoded: arguments, results, signals, failures, memos, search attributes. */
  payloads(): Promise<unknown[]>;
  /** Asks the record itself, as the owner of the database. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  remove(): Promise<void>;
}

export async function keptNamespace({ stderr }: Output): Promise<KeptNamespace> {
  const database = /songhanh_kept_\w+/.exec(stderr)?.[0];
  if (!database) throw new Error(`the rehearsal did not say what it kept: ${stderr}`);
  const namespace = database.replaceAll('_', '-');
  const connection = await Connection.connect({ address: process.env.TEST_TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace });
  return {
    async payloads() {
      const found: unknown[] = [];
      for await (const { workflowId, runId } of client.workflow.list({ query: `WorkflowType != 'canary'` })) {
        const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
        for (const event of events ?? []) collectPayloads(event, found);
      }
      return found;
    },
    async query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) {
      const url = new URL(process.env.TEST_DATABASE_OWNER_URL!);
      url.pathname = `/${database}`;
      const owner = new pg.Client({ connectionString: url.href });
      await owner.connect();
      try {
        return (await owner.query<Row>(sql, [...values])).rows;
      } finally {
        await owner.end();
      }
    },
    async remove() {
      await connection.operatorService.deleteNamespace({ namespace });
      await connection.close();
      const owner = new pg.Client({ connectionString: process.env.TEST_DATABASE_OWNER_URL });
      await owner.connect();
      await owner.query(`drop database ${database} with (force)`);
      await owner.end();
    },
  };
}

/** Everything in an event that has the shape of a payload, wherever it stands. */
function collectPayloads(node: unknown, found: unknown[]): void {
  if (typeof node !== 'object' || node === null || node instanceof Uint8Array) return;
  const { metadata, data } = node as Payload;
  if (metadata && data) {
    found.push(defaultPayloadConverter.fromPayload(node as never));
    return;
  }
  for (const child of Object.values(node)) collectPayloads(child, found);
}

import { createServer, type Server } from 'node:http';
import type { Client } from '@temporalio/client';
import { PROCESS_QUEUE } from '#workflows/task-queues';

const CANARY_TIMEOUT = '10 seconds';
const FRESH_MS = 15_000;

/**
 * `/health/ready` answers 200 only when a canary workflow has come back through the real queue lately: "process up"
 * would lie. `/health/live` answers as long as the event loop turns.
 */
export function startHealth(port: number, temporal: Client, isRunning: () => boolean): Server {
  let provenAt = 0;
  const prove = async (): Promise<boolean> => {
    if (!isRunning()) return false;
    if (Date.now() - provenAt < FRESH_MS) return true;
    await temporal.workflow.execute('canary', {
      taskQueue: PROCESS_QUEUE,
      workflowId: `canary/${process.pid}/${Date.now()}`,
      args: [],
      workflowExecutionTimeout: CANARY_TIMEOUT,
    });
    provenAt = Date.now();
    return true;
  };
  const server = createServer((request, response) => {
    const answer = (ok: boolean) => response.writeHead(ok ? 200 : 503).end(ok ? 'ready\n' : 'not ready\n');
    if (request.url === '/health/live') return answer(true);
    if (request.url !== '/health/ready') return response.writeHead(404).end();
    prove().then(answer, () => answer(false));
    return response;
  });
  server.listen(port, '127.0.0.1');
  return server;
}

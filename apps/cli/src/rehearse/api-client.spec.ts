import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiClient, ApiRefusal } from './api-client.js';

let server: Server;
let client: ApiClient;
let seen: IncomingMessage[];

/** A server that answers each request as the next of the scripts says. */
async function serve(...scripts: ((response: ServerResponse) => void)[]): Promise<void> {
  seen = [];
  server = createServer((request, response) => {
    seen.push(request);
    request.resume().on('end', () => scripts[Math.min(seen.length, scripts.length) - 1]!(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = new ApiClient(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    new Map([['officer', 'secret']]),
  );
}

afterEach(() => {
  client.close();
  server.closeAllConnections();
  server.close();
});

const answers = (body: object) => (response: ServerResponse) => void response.end(JSON.stringify(body));
const dies = (response: ServerResponse) => void response.destroy();
const fails = (response: ServerResponse) => void response.writeHead(503).end('not ready');
const submission = {
  method: 'POST',
  path: '/obligations/1/submission',
  as: 'officer',
  body: {},
  key: '01-CTrĐ/2023-Q1/H1',
} as const;

test('a command whose answer was lost is sent again with the same key', async () => {
  await serve(dies, fails, answers({ done: true }));
  expect(await client.call(submission)).toEqual({ done: true });
  const keys = seen.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(client).toMatchObject({ calls: 1, retries: 2 });
});

test('a refusal is not tried again', async () => {
  await serve(
    (response) => void response.writeHead(409).end(JSON.stringify({ code: 'ROUND_LOCKED', detail: 'locked' })),
  );
  await expect(client.call(submission)).rejects.toMatchObject({ code: 'ROUND_LOCKED', status: 409 });
  await expect(client.call(submission)).rejects.toBeInstanceOf(ApiRefusal);
  expect(seen).toHaveLength(2);
});

test('the version that was read goes along as If-Match, the token as bearer', async () => {
  await serve(answers({}));
  await client.call({ ...submission, version: 3 });
  expect(seen[0]!.headers).toMatchObject({ 'if-match': '"3"', authorization: 'Bearer secret' });
});

import { createServer, type Server, type Socket } from 'node:net';
import { administeredApi, OTHERS } from '../support/administration.js';
import type { Client, TestApi } from '../support/api.js';

let api: TestApi;
let administrator: Client;
/** Takes every line and never says anything: an engine that hangs. */
let silent: Server;
const lines = new Set<Socket>();

beforeAll(async () => {
  silent = createServer((line) => lines.add(line.on('error', () => undefined)));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  ({ api, administrator } = await administeredApi({ TEMPORAL_ADDRESS: `127.0.0.1:${port}` }));
});

afterAll(async () => {
  await api?.close();
  for (const line of lines) line.destroy();
  silent.close();
});

const check = (body: { checks: { id: string }[] }, id: string) => body.checks.find((each) => each.id === id);

test('it is the administrator’s to see', async () => {
  for (const code of OTHERS) {
    const answer = await (await api.as(code)).get('/administration/health');
    expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
  }
  expect((await api.anybody().get('/api/v1/administration/health')).status).toBe(401);
});

test('with an engine that does not answer everything else is told within seconds, and what to do', async () => {
  const began = Date.now();
  const { status, body } = await administrator.get('/administration/health', { 'accept-language': 'en' });
  expect(Date.now() - began).toBeLessThan(8_000);
  expect(status).toBe(200);
  expect(body.well).toBe(false);
  expect(check(body, 'database')).toMatchObject({ ok: true, advice: null });
  expect(check(body, 'schema')).toMatchObject({ ok: true });
  expect(check(body, 'disk')).toMatchObject({ ok: true });
  expect(check(body, 'temporal')).toMatchObject({ ok: false, room: 'processes' });
  expect((check(body, 'temporal') as unknown as { advice: string }).advice).toMatch(/Temporal service runs/);
  expect(check(body, 'workers-process')).toBeUndefined(); // it would only say the same again
  expect(body.installation).toMatchObject({ programmes: 1, rehearsal: true, now: '2018-03-07T08:00:00.000+07:00' });
  expect(body.installation.units).toBeGreaterThan(4);
  expect(body.installation.databaseBytes).toBeGreaterThan(1_000_000);
});

test('a fault of a process, a wake that nobody takes and a mail that failed are told in the caller’s language', async () => {
  await api.database.query(
    `update process set fault = 'it broke', fault_at = '2018-03-07T01:00:00Z' where kind = 'round'`,
  );
  await api.database.query(
    `insert into wake (kind, process_id, reason, created_at) select 'programme', id, 'x', now() - interval '5 minutes' from programme`,
  );
  const { body } = await administrator.get('/administration/health', { 'accept-language': 'vi' });
  expect(check(body, 'faults')).toMatchObject({ ok: false, name: 'tiến trình lỗi', room: 'processes' });
  expect((check(body, 'faults') as unknown as { detail: string }).detail).toMatch(/^1 tiến trình; round\/.*it broke/);
  expect(check(body, 'wakes')).toMatchObject({ ok: false });
  expect((check(body, 'wakes') as unknown as { advice: string }).advice).toMatch(/worker và Temporal/);
});

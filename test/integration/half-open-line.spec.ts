import { SYSTEM_ACTOR } from '#persistence/actor';
import { systemClock } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { Database, sqlState } from '#persistence/database';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const TIMEOUT_MS = 1_500;
const POOL = 2;

let test_: TestDatabase;
let line: TcpProxy;
let database: Database;

beforeAll(async () => {
  test_ = await createTestDatabase();
  await test_.query(`insert into setting (key, value) values ('held', '0')`);
  const url = new URL(test_.url);
  line = await TcpProxy.to({ host: url.hostname, port: Number(url.port) });
  url.host = `127.0.0.1:${line.port}`;
  const source = createDataSource({ url: url.href, poolSize: POOL, timeoutMs: TIMEOUT_MS });
  database = new Database(await source.initialize(), systemClock);
});

afterAll(async () => {
  await database.source.destroy();
  await line.close();
  await test_.drop();
});

const touch = () =>
  database.write(SYSTEM_ACTOR, async (tx) => {
    await tx.query(`update setting set value = '1' where key = 'held'`);
  });

test('a statement that takes too long is ended by the server, and its connection goes on', async () => {
  const slow = database.write(SYSTEM_ACTOR, (tx) => tx.query(`select pg_sleep(60)`));
  expect(sqlState(await slow.catch((error: unknown) => error))).toBe('57014');
  await Promise.all([touch(), touch()]);
}, 60_000);

test('who waits for a server behind a half-open line is told so, and every connection of the pool works again afterwards', async () => {
  await Promise.all([touch(), touch()]);
  line.stall();
  const waiting = await Promise.allSettled(Array.from({ length: POOL }, touch));
  expect(waiting.map(({ status }) => status)).toEqual(waiting.map(() => 'rejected'));
  line.heal();
  await Promise.all(Array.from({ length: 3 * POOL }, touch));
}, 60_000);

test('what a client behind a half-open line had locked is free again by itself', async () => {
  const held = database.write(SYSTEM_ACTOR, async (tx) => {
    await tx.query(`update setting set value = '2' where key = 'held'`);
    line.stall();
    await tx.query(`select 1`);
  });
  await expect(held).rejects.toThrow();
  line.heal();
  await test_.query(`set lock_timeout = '30s'; update setting set value = '3' where key = 'held'`);
  expect(await test_.query(`select value from setting where key = 'held'`)).toEqual([{ value: 3 }]);
}, 60_000);

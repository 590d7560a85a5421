import { WorkflowNotFoundError } from '@temporalio/client';
import { createLogger } from '#platform/logging';
import { lazyTemporalClient } from '#platform/temporal/connect';
import { reconcile } from '#record/process/epoch';
import { importProgramme } from '#record/programme/import-programme';
import { Dispatcher } from '../../apps/worker/src/delivery/dispatcher.js';
import { Sweeper } from '../../apps/worker/src/delivery/sweeper.js';
import { guarded } from '../../apps/worker/src/process/guarded.js';
import { processActivities } from '../../apps/worker/src/process/process.activities.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startLoopWorker } from '../support/loop-worker.js';
import { Office } from '../support/office.js';
import { smallProgramme } from '../support/small-programme.js';
import { createTestNamespace, type TestNamespace } from '../support/temporal.js';

const logger = createLogger('worker', 'silent');
let test_: TestDatabase;
let office: Office;
let programmeId: string;
let place: TestNamespace;

beforeAll(async () => {
  place = await createTestNamespace();
  test_ = await createTestDatabase();
  await test_.setClock('2018-03-07T08:00:00+07:00');
  office = await Office.open(test_);
  programmeId = (await importProgramme(office.database, smallProgramme(3), 'small')).programmeId;
}, 60_000);

afterAll(async () => {
  await office.close();
  await test_.drop();
  await place.close();
});

const count = async (sql: string) => Number((await test_.query(`select count(*) as n from ${sql}`))[0].n);

async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('while the engine is down a wake stays, is tried again with growing pauses, and becomes a visible fault', async () => {
  const down = lazyTemporalClient({ address: '127.0.0.1:1', namespace: 'nowhere' });
  const dispatcher = new Dispatcher(office.database, down, logger, { databaseUrl: test_.url, pokeIntervalMs: 50 });
  await test_.query(`update process set poke_attempts = 10`);
  await dispatcher.dispatch();
  expect(await count('wake')).toBeGreaterThan(0);
  const [row] = await test_.query(
    `select fault, next_poke_at > now() + interval '60 seconds' as later from process where kind = 'programme'`,
  );
  expect(row).toEqual({ fault: 'poked 11 times without a decision', later: true });
  await down.connection.close();
}, 60_000);

test('with the engine down the sweeper wakes at the first miss and does the work at the second', async () => {
  const sweeper = new Sweeper(office.database, office.record, office.steps, logger);
  await test_.query(`delete from wake`);
  expect((await sweeper.sweep()).woken).toBeGreaterThan(0);
  expect(await count('round')).toBe(0);
  expect((await sweeper.sweep()).moved).toBeGreaterThan(0);
  expect(await count('round')).toBe(1);
  await test_.query(`update wake set created_at = now() - interval '1 minute'`);
  await sweeper.sweep();
  await sweeper.sweep();
  expect(await count(`round where stage = 'open'`)).toBe(1);
  expect(await count(`setting where key = 'sweeper.moved-by-hand'`)).toBe(1);
});

test('an open thing that lost its process gets one again', async () => {
  await test_.query(`delete from process where kind = 'round'`);
  await new Sweeper(office.database, office.record, office.steps, logger).sweep();
  expect(await count(`process where kind = 'round'`)).toBe(1);
});

test('after the loss of Temporal’s database reconcile gives every open process a fresh workflow, and the old ones end', async () => {
  const worker = await startLoopWorker(
    place,
    guarded({ ...processActivities(office.record), ...office.steps }, office.record, logger),
  );
  const dispatcher = new Dispatcher(office.database, place.client, logger, {
    databaseUrl: test_.url,
    pokeIntervalMs: 50,
  });
  try {
    await test_.query(`update process set next_poke_at = null, poke_attempts = 0, last_poked_at = null`);
    dispatcher.start();
    await office.database.write({ kind: 'system', personId: null }, (tx) => tx.wake('programme', programmeId, 'test'));
    const old = place.client.workflow.getHandle(`programme/${programmeId}/e1`);
    await until(async () => (await count('wake')) === 0, 'the wakes taken by the first workflows');
    expect((await old.describe()).status.name).toBe('RUNNING');
    const { epoch, woken } = await reconcile(office.database);
    expect(epoch).toBeGreaterThanOrEqual(Math.floor(Date.now() / 1000) - 60);
    expect(woken).toBeGreaterThanOrEqual(2);
    await until(async () => (await count('wake')) === 0, 'the wakes taken by the new workflows');
    const fresh = place.client.workflow.getHandle(`programme/${programmeId}/e${epoch}`);
    expect((await fresh.describe()).status.name).toBe('RUNNING');
    // A poke that was on its way to it may have ended it already.
    await old.signal('poke').catch((error: unknown) => expect(error).toBeInstanceOf(WorkflowNotFoundError));
    await until(async () => (await old.describe()).status.name === 'COMPLETED', 'the old workflow’s end');
  } finally {
    await dispatcher.stop();
    await worker.stop();
  }
}, 90_000);

test('a failing step is written on its process with a code, never with a row’s words', async () => {
  const failing = { ...office.steps, decide: () => Promise.reject(new Error('Nguyễn Văn A')) };
  const worker = await startLoopWorker(place, guarded(failing, office.record, logger));
  try {
    await place.client.workflow.start('programmeProcess', {
      workflowId: 'failing',
      taskQueue: 'process',
      args: [{ kind: 'programme', id: programmeId, epoch: 1 }],
    });
    await until(async () => (await count(`process where fault like 'decide: Error%'`)) === 1, 'the fault');
    const history = JSON.stringify(await place.client.workflow.getHandle('failing').fetchHistory());
    expect(history).not.toContain('Nguyễn');
    await place.client.workflow.getHandle('failing').terminate();
  } finally {
    await worker.stop();
  }
}, 60_000);

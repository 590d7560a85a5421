import { PAPER, TestApi } from '../support/api.js';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start(3);
});

afterAll(() => api?.close());

test.each([
  ['U0001', '2018-03-19T23:59:59.999+07:00', false],
  ['U0002', '2018-03-20T00:00:00.000+07:00', true],
])('a report of %s received at %s, due on 19/3, is late: %s', async (unit, moment, late) => {
  await api.database.setClock('2018-03-07T08:00:00+07:00');
  const id = await api.approvedDraft(unit);
  await api.database.setClock(moment);
  const sent = await (await api.as(`${unit.toLowerCase()}.cv`)).post(`/obligations/${id}/submission`, PAPER);
  expect(sent.body).toMatchObject({ timely: !late, report: { late, receivedAt: moment, dueInForce: '2018-03-19' } });
});

test('what waited for the lock is late by the moment the lock was had, not by the moment it was asked for', async () => {
  await api.database.setClock('2018-03-07T08:00:00+07:00');
  const id = await api.approvedDraft('U0003');
  await api.database.setClock('2018-03-19T23:59:59.999+07:00');
  const runner = api.office.database.source.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`select 1 from obligation where id = $1 for update`, [id]);
  const sending = (await api.as('u0003.cv')).post(`/obligations/${id}/submission`, PAPER);
  await untilSomebodyWaits();
  await api.database.setClock('2018-03-20T00:00:00.000+07:00');
  await runner.commitTransaction();
  await runner.release();
  expect((await sending).body).toMatchObject({
    timely: false,
    report: { late: true, receivedAt: '2018-03-20T00:00:00.000+07:00' },
  });
});

async function untilSomebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const [row] = await api.database.query(`select count(*)::int as n from pg_locks where not granted`);
    if (row.n > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('nobody waits for the lock');
}

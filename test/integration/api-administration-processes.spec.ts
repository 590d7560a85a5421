import { administeredApi, OTHERS } from '../support/administration.js';
import type { Client, TestApi } from '../support/api.js';

let api: TestApi;
let administrator: Client;
let round: string;

beforeAll(async () => {
  ({ api, administrator } = await administeredApi());
  round = `/administration/processes/round/${api.roundId}`;
});

afterAll(() => api?.close());

const wakes = () =>
  api.database.query(`select reason from wake where kind = 'round' and process_id = $1`, [api.roundId]);

test('processes are the administrator’s to see and to wake', async () => {
  for (const code of OTHERS) {
    const other = await api.as(code);
    for (const path of ['/administration/processes', round]) {
      expect((await other.get(path)).body).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    }
    expect((await other.post(`${round}/poke`, { reason: 'x' })).body).toMatchObject({
      status: 403,
      code: 'NOT_ALLOWED',
    });
  }
  expect(await wakes()).toEqual([]);
});

test('each is listed with what it carries, how it is and until when it sleeps', async () => {
  const { body } = await administrator.get('/administration/processes', { 'accept-language': 'vi' });
  expect(body.items.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['delivery', 'programme', 'round']);
  const item = body.items.find(({ kind }: { kind: string }) => kind === 'round');
  expect(item).toMatchObject({
    id: api.roundId,
    programmeId: api.programmeId,
    programme: '01-CTr/TEST',
    code: '2018-Q1',
    state: 'sleeping',
    stage: 'open',
    stageWords: 'đang mở',
    fault: null,
    waitingWakes: 0,
  });
  expect(item.sleepsUntil).toMatch(/^2018-03-\d\dT.*\+07:00$/);
});

test('it is narrowed by kind, programme, state and words, and goes on page by page', async () => {
  const ask = async (query: string) => (await administrator.get(`/administration/processes?${query}`)).body;
  expect((await ask('kind=round')).items).toHaveLength(1);
  expect((await ask(`programmeId=${api.programmeId}`)).items).toHaveLength(2);
  expect((await ask('search=2018-Q1')).items).toHaveLength(1);
  expect((await ask('search=100%25')).items).toHaveLength(0);
  const first = await ask('limit=2');
  const second = await ask(`limit=2&cursor=${first.next}`);
  expect(new Set([...first.items, ...second.items].map(({ key }) => key)).size).toBe(3);
  expect(second.next).toBeNull();
  expect((await ask('cursor=nonsense')).code).toBe('INPUT_INVALID');
  expect((await ask('kind=nothing')).code).toBe('INPUT_INVALID');
});

test('a fault and a moment that has long passed are what they are counted as', async () => {
  const { body: before } = await administrator.get('/administration/processes');
  await api.database.query(`update process set fault = 'it broke', fault_at = now() where kind = 'programme'`);
  await api.database.query(`update process set wake_at = '2018-03-06T00:00:00Z' where kind = 'round'`);
  const { body } = await administrator.get('/administration/processes?state=late');
  expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['round']);
  expect(body.counts).toMatchObject({ faulty: before.counts.faulty + 1, late: before.counts.late + 1 });
  expect(Object.values<number>(body.counts).reduce((sum, n) => sum + n)).toBe(3);
});

test('the story tells what it decided, in words', async () => {
  const { body } = await administrator.get(round, { 'accept-language': 'vi' });
  const steps = body.decisions.map(({ what, step }: { what: string; step: string | null }) => [what, step]);
  expect(steps).toContainEqual(['step', 'Mở đợt báo cáo']);
  expect(body.decisions[0]).toMatchObject({ what: 'wait', step: null });
  expect(body.decisions[0].until).toMatch(/\+07:00$/);
  const unknown = `/administration/processes/round/${api.programmeId}`;
  expect((await administrator.get(unknown)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
});

test('waking leaves a wake for the dispatcher and an audit entry, once for one key, and clears nothing', async () => {
  await api.database.query(`update process set fault = 'it broke' where kind = 'round'`);
  expect((await administrator.post(`${round}/poke`, {})).body.code).toBe('INPUT_INVALID');
  const key = { 'idempotency-key': 'wake-1' };
  const first = await administrator.post(`${round}/poke`, { reason: 'đã sửa máy chủ thư' }, key);
  const again = await administrator.post(`${round}/poke`, { reason: 'đã sửa máy chủ thư' }, key);
  expect(first).toMatchObject({ status: 200, body: { kind: 'round', id: api.roundId, waitingWakes: 1 } });
  expect(again.body).toEqual(first.body);
  expect(await wakes()).toEqual([{ reason: 'woken by an administrator' }]);
  const [process] = await api.database.query(`select fault from process where kind = 'round'`);
  expect(process.fault).toBe('it broke');
  const entries = await api.database.query(
    `select subject_kind, subject_id, detail from audit_entry where action = 'process.woken'`,
  );
  expect(entries).toEqual([
    {
      subject_kind: 'round',
      subject_id: api.roundId,
      detail: { key: '01-CTr/TEST/2018-Q1', reason: 'đã sửa máy chủ thư' },
    },
  ]);
  const unknown = `/administration/processes/plan/${api.roundId}/poke`;
  expect((await administrator.post(unknown, { reason: 'x' })).body.code).toBe('NOT_FOUND');
});

import { type Client, TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let tasks: Record<string, string>;
let secretariat: Client;
let officers: Record<string, Client>;

beforeAll(async () => {
  api = await TestApi.start(5, twoSided);
  await api.addOtherProgramme();
  tasks = await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0001', coordinating: ['U0002'], due: '2018-03-20' },
    { number: '1.2', lead: 'U0001', due: '2018-03-20' },
    { number: '1.3', lead: 'U0001', due: '2018-03-20', content: 2 },
    { number: '1.4', lead: 'U0001' },
    { number: '1.5', lead: 'U0001', due: '2018-03-20' },
  ]);
  secretariat = await api.as('bdv.thuong-truc');
  officers = Object.fromEntries(
    await Promise.all(['u0001', 'u0002', 'u0003', 'u0004'].map(async (unit) => [unit, await api.as(`${unit}.cv`)])),
  );
  for (const number of ['1.3', '1.5']) {
    await secretariat.put(`/tasks/${tasks[number]}/units`, { lead: 'U0001', each: ['U0002', 'U0003', 'U0004'] });
  }
});

afterAll(() => api?.close());
afterEach(() => api.database.setClock('2018-03-07T08:00:00+07:00'));

const ASK = { requestedDue: '2018-03-26', reason: 'Chờ số liệu' };
const ask = (unit: string, number: string, input: object = ASK) =>
  officers[unit]!.post(`/tasks/${tasks[number]}/extensions`, input);
const decide = (number: string, id: string, input: object) =>
  secretariat.post(`/tasks/${tasks[number]}/extensions/${id}/decision`, input);
const task = async (number: string) => (await secretariat.get(`/tasks/${tasks[number]}`)).body;
const complete = (unit: string, number: string) =>
  officers[unit]!.post(`/tasks/${tasks[number]}/completion`, { note: 'Xong' });

test('a granted extension moves the task’s date; the original stays beside it for ever', async () => {
  const asked = await ask('u0001', '1.1');
  expect(asked).toMatchObject({
    status: 201,
    body: {
      task: '2018/1.1',
      unit: 'U0001',
      ordinal: 1,
      status: 'requested',
      dueOriginal: '2018-03-20',
      dueBefore: '2018-03-20',
    },
  });
  expect((await ask('u0001', '1.1')).body.code).toBe('EXTENSION_PENDING');
  expect((await ask('u0002', '1.1')).body.code).toBe('NOT_ALLOWED');
  expect((await secretariat.get('/work')).body.taskExtensions).toMatchObject({
    total: 1,
    items: [{ id: asked.body.id, title: 'Nhiệm vụ 1.1' }],
  });
  expect(
    (await officers.u0001!.post(`/tasks/${tasks['1.1']}/extensions/${asked.body.id}/decision`, { decision: 'grant' }))
      .body.code,
  ).toBe('NOT_ALLOWED');
  expect((await decide('1.2', asked.body.id, { decision: 'grant' })).body.code).toBe('NOT_FOUND');
  // A request for a task is no report's.
  expect((await secretariat.post(`/extensions/${asked.body.id}/decision`, { decision: 'grant' })).body.code).toBe(
    'NOT_FOUND',
  );
  expect((await decide('1.1', asked.body.id, { decision: 'grant' })).body).toMatchObject({
    status: 'granted',
    decidedDue: '2018-03-26',
  });
  expect((await decide('1.1', asked.body.id, { decision: 'grant' })).body.code).toBe('EXTENSION_NOT_PENDING');
  expect(await task('1.1')).toMatchObject({
    due: '2018-03-26',
    dueOriginal: '2018-03-20',
    extensions: [{ status: 'granted' }],
  });
  const events = await api.database.query(
    `select name, key, data from event where key like 'task:2018/1.1/%' order by key`,
  );
  expect(events).toEqual([
    {
      name: 'extension.requested',
      key: 'task:2018/1.1/U0001/1',
      data: { task: '2018/1.1', due: '2018-03-20', requested: '2018-03-26', dueOriginal: '2018-03-20' },
    },
    {
      name: 'extension.decided',
      key: 'task:2018/1.1/U0001/1/decided',
      data: { task: '2018/1.1', decision: 'granted', due: '2018-03-26', dueOriginal: '2018-03-20' },
    },
  ]);
  const [wakes] = await api.database.query(
    `select count(*)::int as n from wake where kind = 'programme' and process_id = $1 and reason = 'tasks changed'`,
    [api.programmeId],
  );
  expect(wakes.n).toBeGreaterThan(0);
  await api.database.setClock('2018-03-26T23:59:59.999+07:00');
  expect((await complete('u0001', '1.1')).body).toMatchObject({ timely: true, dueOriginal: '2018-03-20' });
});

test('an offered date binds only when the unit takes it; a refusal changes nothing', async () => {
  const first = (await ask('u0001', '1.2')).body.id;
  expect((await decide('1.2', first, { decision: 'refuse' })).body).toMatchObject({
    status: 'refused',
    decidedDue: null,
  });
  const second = (await ask('u0001', '1.2')).body;
  expect(second.ordinal).toBe(2);
  expect((await decide('1.2', second.id, { decision: 'offer', due: '2018-03-20' })).body.code).toBe(
    'EXTENSION_DATE_INVALID',
  );
  await decide('1.2', second.id, { decision: 'offer', due: '2018-03-22' });
  expect(await task('1.2')).toMatchObject({ due: '2018-03-20' });
  expect((await officers.u0001!.get('/work')).body.taskOffers).toMatchObject({
    total: 1,
    items: [{ decidedDue: '2018-03-22' }],
  });
  const answer = `/tasks/${tasks['1.2']}/extensions/${second.id}/answer`;
  expect((await secretariat.post(answer, { accept: true })).body.code).toBe('NOT_ALLOWED');
  expect((await officers.u0001!.post(answer, { accept: true })).body.status).toBe('offer-accepted');
  expect(await task('1.2')).toMatchObject({ due: '2018-03-22', dueOriginal: '2018-03-20' });
  await ask('u0001', '1.2');
  await complete('u0001', '1.2');
  expect((await task('1.2')).extensions.map(({ status }: { status: string }) => status)).toEqual([
    'refused',
    'offer-accepted',
    'lapsed',
  ]);
});

test('one unit’s more time is its own: nobody else’s date moves, and the task ends with the last', async () => {
  const asked = (await ask('u0002', '1.3')).body;
  expect(asked).toMatchObject({ unit: 'U0002' });
  await decide('1.3', asked.id, { decision: 'grant' });
  const detail = await task('1.3');
  expect(detail).toMatchObject({ due: '2018-03-26', dueOriginal: '2018-03-20' });
  const shares = (await secretariat.get(`/tasks/${tasks['1.3']}/shares`)).body.items;
  expect(
    shares.map(({ unit, due, dueOriginal }: { unit: { code: string }; due: string; dueOriginal: string }) => [
      unit.code,
      due,
      dueOriginal,
    ]),
  ).toEqual([
    ['U0002', '2018-03-26', '2018-03-20'],
    ['U0003', '2018-03-20', '2018-03-20'],
    ['U0004', '2018-03-20', '2018-03-20'],
  ]);
  await api.database.setClock('2018-03-21T08:00:00+07:00');
  await complete('u0002', '1.3');
  await complete('u0003', '1.3');
  expect((await complete('u0004', '1.3')).body).toMatchObject({ status: 'done', timely: false });
  expect((await task('1.3')).shares).toMatchObject({ doneOnTime: 1, doneLate: 2 });
});

test('after a storm all units that have not done it get more time at once, or every one that cannot is named', async () => {
  await complete('u0002', '1.5');
  const path = `/tasks/${tasks['1.5']}/extensions/given`;
  const input = { due: '2018-03-28', reason: 'Bão số 1' };
  expect((await officers.u0002!.post(path, input)).body.code).toBe('NOT_ALLOWED');
  const faulty = await secretariat.post(path, { ...input, units: ['U0003', 'U0002', 'U0001'] });
  expect(faulty.body.errors).toMatchObject([{ pointer: '/units/1' }, { pointer: '/units/2' }]);
  expect((await secretariat.post(path, { ...input, due: '2018-03-20' })).body.errors).toHaveLength(2);
  expect(await task('1.5')).toMatchObject({ due: '2018-03-20' });
  const given = await secretariat.post(path, input);
  expect(given.body.extensions).toMatchObject([
    { unit: 'U0003', status: 'given', dueOriginal: '2018-03-20', decidedDue: '2018-03-28' },
    { unit: 'U0004', status: 'given' },
  ]);
  const keys = await api.database.query(`select key, data from event where key like 'task:2018/1.5/%' order by key`);
  expect(keys).toEqual(
    ['U0003', 'U0004'].map((unit) => ({
      key: `task:2018/1.5/${unit}/1/decided`,
      data: { task: '2018/1.5', decision: 'given', due: '2018-03-28', dueOriginal: '2018-03-20' },
    })),
  );
  expect(
    (await officers.u0003!.get(`/tasks/${tasks['1.5']}`)).body.extensions.map(({ unit }: { unit: string }) => unit),
  ).toEqual(['U0003']);
  const told = (await officers.u0003!.get('/notifications')).body.items;
  expect(told.find(({ kind }: { kind: string }) => kind === 'task-extension-decided')).toMatchObject({
    data: { decision: 'given', unit: 'U0003', due: '2018-03-28', dueOriginal: '2018-03-20' },
  });
});

test('negotiation about tasks stands apart from that about reports, by unit and by content', async () => {
  const { tasks: figures, reports } = (await secretariat.get(`/programmes/${api.programmeId}/extensions/summary`)).body;
  expect(reports.all).toMatchObject({ asked: 0, given: 0 });
  expect(figures.all).toMatchObject({
    asked: 5,
    granted: 2,
    refused: 1,
    offered: 1,
    taken: 1,
    given: 2,
    daysGained: 6 + 2 + 6 + 8 + 8,
  });
  // 1.1 in time by the new date alone; 1.2 and U0002's share of 1.5 by both; of 1.3 one by the new date, two by none.
  expect(figures.all).toMatchObject({ duties: 8, reported: 6, onTimeByOriginal: 2, onTimeInForce: 4 });
  expect(figures.byContent).toMatchObject([
    { content: 1, asked: 4, given: 2 },
    { content: 2, asked: 1, reported: 3, onTimeByOriginal: 0, onTimeInForce: 1 },
  ]);
  expect(figures.byUnit.map(({ unit }: { unit: { code: string } }) => unit.code)).toEqual([
    'U0001',
    'U0002',
    'U0003',
    'U0004',
  ]);
});

test('nobody asks for more time for what has no date, is done, or is not theirs', async () => {
  expect((await ask('u0001', '1.4')).body.code).toBe('TASK_WITHOUT_DUE');
  expect((await ask('u0001', '1.1')).body.code).toBe('TASK_NOT_AT_STATUS');
  expect((await ask('u0002', '1.5')).body.code).toBe('TASK_SHARE_NOT_AT_STATUS');
  const stranger = await api.as('x0001.cv');
  expect((await stranger.post(`/tasks/${tasks['1.5']}/extensions`, ASK)).body.code).toBe('NOT_FOUND');
  expect(
    (await stranger.post(`/tasks/${tasks['1.5']}/extensions/given`, { due: '2018-04-01', reason: 'x' })).body.code,
  ).toBe('NOT_FOUND');
});

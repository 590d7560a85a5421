import type { AssignmentsResult } from '#contracts/http/assignment';
import { type Client, TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let tasks: Record<string, string>;
let secretariat: Client;
let officer: Client;

beforeAll(async () => {
  api = await TestApi.start(6, twoSided);
  await api.addOtherProgramme();
  tasks = await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0001', coordinating: ['U0002'], due: '2018-06-30' },
    { number: '1.2', lead: 'U0001', due: '2018-06-30' },
    { number: '1.3', lead: 'U0001', due: '2018-06-30', status: 'suspended' },
    { number: '1.4', lead: 'U0001' },
    { number: '1.5', lead: 'U0001', due: '2018-06-30' },
  ]);
  [secretariat, officer] = (await Promise.all(['bdv.thuong-truc', 'u0003.cv'].map((code) => api.as(code)))) as [
    Client,
    Client,
  ];
});

afterAll(() => api?.close());

const path = () => `/programmes/${api.programmeId}/assignments`;
const assign = async (input: object, preview = false) =>
  (await secretariat.post(preview ? `${path()}/preview` : path(), input)).body as AssignmentsResult;
const partsOf = (
  number: string,
): Promise<{ unit: string; role: string; status: string | null; due: string | null }[]> =>
  api.database.query(
    `select v.code as unit, part.role, part.status, part.due from plan_item_unit part join unit_version v on v.unit_id = part.unit_id
     where part.plan_item_id = $1 order by v.code`,
    [tasks[number]],
  );

const FAULTY = {
  items: [
    { task: '2018/1.1', units: ['U0003', 'LOST', 'X0001', 'U0001'] },
    { task: '2018/9.9', units: ['U0003'] },
    { task: '2018/1.3', units: ['U0003'] },
    { task: '2018/1.2', units: ['U0003'], due: '2018-07-01' },
    { task: '2018/1.2', units: ['U0004'], due: '2018-05-31', person: 'u0004.cv' },
    { task: '2018/1.2', units: ['U0005'], person: 'u0004.cv' },
  ],
};

test('a preview tells row by row what would change and what fails and why, and writes nothing', async () => {
  const before = await partsOf('1.1');
  const seen = await assign(FAULTY, true);
  expect(seen.applied).toBe(false);
  expect(seen.done).toMatchObject([
    { item: 0, task: '2018/1.1', unit: 'U0003', role: 'each', change: 'new', due: '2018-06-30' },
    { item: 4, task: '2018/1.2', unit: 'U0004', due: '2018-05-31', person: 'u0004.cv' },
  ]);
  expect(seen.failed.map(({ item, unit, code }) => [item, unit, code])).toEqual([
    [0, 'LOST', 'unknown-unit'],
    [0, 'X0001', 'unit-not-of-programme'],
    [0, 'U0001', 'lead-needed'],
    [1, 'U0003', 'unknown-task'],
    [2, 'U0003', 'task-not-open'],
    [3, 'U0003', 'due-after-task'],
    [5, 'U0005', 'unknown-person'],
  ]);
  expect(seen.failed[0]).toMatchObject({
    pointer: '/items/0',
    vi: expect.stringMatching(/./),
    en: expect.stringMatching(/./),
  });
  expect(await partsOf('1.1')).toEqual(before);
});

test('with onlyIfAllValid nothing is done while a row fails; without it all that can be done is', async () => {
  const none = await assign({ ...FAULTY, onlyIfAllValid: true });
  expect(none).toMatchObject({ applied: false, done: [] });
  expect(none.failed).toHaveLength(7);
  expect(await partsOf('1.2')).toEqual([{ unit: 'U0001', role: 'lead', status: null, due: null }]);

  const some = await assign(FAULTY);
  expect(some.applied).toBe(true);
  expect([some.done.length, some.failed.length]).toEqual([2, 7]);
  expect(await partsOf('1.1')).toEqual([
    { unit: 'U0001', role: 'lead', status: null, due: null },
    { unit: 'U0002', role: 'coordinating', status: null, due: null },
    { unit: 'U0003', role: 'each', status: 'open', due: null },
  ]);
  expect((await secretariat.get(`/tasks/${tasks['1.2']}`)).body).toMatchObject({
    tracking: 'each-unit',
    persons: [{ unit: 'U0004', person: 'u0004.cv', namedBy: 'bdv.thuong-truc' }],
  });
  const events = await api.database.query(
    `select key, data from event where name = 'task.assigned' and key = '2018/1.2/U0004'`,
  );
  expect(events).toEqual([
    { key: '2018/1.2/U0004', data: { year: 2018, task: '1.2', role: 'each', due: '2018-05-31' } },
  ]);
  const { items } = (await officer.get('/notifications')).body;
  expect(items.find(({ kind }: { kind: string }) => kind === 'task-assigned')).toMatchObject({
    data: { task: '2018/1.1', role: 'each', due: '2018-06-30' },
  });
  // The same again changes nothing.
  const again = await assign({ items: [{ task: '2018/1.1', units: ['U0003'] }] });
  expect(again).toMatchObject({ applied: false, failed: [{ code: 'already-assigned' }] });
});

test('a choice of units is all of them that do not have the task yet, but the bodies that sign', async () => {
  const below = await assign({ items: [{ task: '2018/1.4', to: { parent: 'BDV' } }] }, true);
  expect(below.done.map(({ unit }) => unit)).toEqual(['U0004', 'U0005', 'U0006']);
  const first = await assign({ items: [{ task: '2018/1.4', to: { kind: 'department', level: 'province' } }] });
  expect(first.done.map(({ unit }) => unit)).toEqual(['U0002', 'U0003', 'U0004', 'U0005', 'U0006']);
  expect(first.failed.map(({ unit, code }) => [unit, code])).toEqual([['U0001', 'lead-needed']]);
  const second = await assign({ items: [{ task: '2018/1.4', to: { all: true } }] });
  expect(second).toMatchObject({ applied: false, already: 5, done: [] });
  expect((await assign({ items: [{ task: '2018/1.4', to: { kind: 'ward' } }] })).failed).toMatchObject([
    { unit: null, code: 'no-units' },
  ]);
  expect((await secretariat.post(path(), { items: [{ task: '2018/1.4', to: {} }] })).status).toBe(400);
});

test('a new lead takes the place of the old, and gets a key of its own when it has had the task before', async () => {
  const given = await assign({ items: [{ task: '2018/1.5', units: ['U0004'], role: 'lead' }] });
  expect(given.done).toMatchObject([{ unit: 'U0004', change: 'new', replaces: 'U0001' }]);
  await assign({ items: [{ task: tasks['1.5'], lead: 'U0001', units: ['U0004'], role: 'coordinating' }] });
  expect((await partsOf('1.5')).map(({ unit, role }) => [unit, role])).toEqual([
    ['U0001', 'lead'],
    ['U0004', 'coordinating'],
  ]);
  const keys = await api.database.query(
    `select key from event where name = 'task.assigned' and starts_with(key, '2018/1.5/') order by key`,
  );
  expect(keys.map(({ key }) => key)).toEqual(['2018/1.5/U0001', '2018/1.5/U0004', '2018/1.5/U0004/v3']);
});

test('asking the same again does it once, and only the secretariat assigns', async () => {
  const items = [{ task: '2018/1.5', units: ['U0005'], role: 'coordinating' }];
  const first = await secretariat.post(path(), { items }, { 'idempotency-key': 'bulk' });
  const second = await secretariat.post(path(), { items }, { 'idempotency-key': 'bulk' });
  expect(second.body).toEqual(first.body);
  expect(second.body.applied).toBe(true);
  for (const rest of ['', '/preview']) {
    expect((await officer.post(`${path()}${rest}`, { items })).body.code).toBe('NOT_ALLOWED');
    for (const code of ['x0001.cv', 'btg.thuong-truc']) {
      expect((await (await api.as(code)).post(`${path()}${rest}`, { items })).body.code).toBe('NOT_FOUND');
    }
  }
});

test('a national task goes to thousands of units in a handful of statements', async () => {
  await api.database.query(
    `with made as (insert into unit (id, created_at) select gen_random_uuid(), now() from generate_series(1, 3321) returning id),
       numbered as (select id, row_number() over () as n from made)
     insert into unit_version (id, unit_id, valid_from, code, name, kind, level, parent_id, calendar_id)
     select gen_random_uuid(), numbered.id, '2010-01-01', 'C' || lpad(n::text, 4, '0'), 'Xã ' || n, 'commune', 'commune', v.unit_id, v.calendar_id
     from numbered, unit_version v where v.code = 'BDV'`,
  );
  const started = Date.now();
  const given = await assign({ items: [{ task: '2018/1.1', to: { level: 'commune' }, due: '2018-05-31' }] });
  expect([given.done.length, given.failed.length]).toEqual([3321, 0]);
  const [events] = await api.database.query(
    `select count(*)::int as n from event where name = 'task.assigned' and key like '2018/1.1/C%'`,
  );
  expect(events.n).toBe(3321);
  // A query a unit would take far longer.
  expect(Date.now() - started).toBeLessThan(10_000);
  expect((await secretariat.get(`/tasks/${tasks['1.1']}`)).body.shares).toMatchObject({
    units: 3322,
    openInTime: 3322,
  });
});

import { type Client, TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let tasks: Record<string, string>;
let secretariat: Client;
let officer: Client;
let head: Client;
let otherHead: Client;

beforeAll(async () => {
  api = await TestApi.start(4, twoSided);
  await api.addOtherProgramme();
  tasks = await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0001', coordinating: ['U0002'], due: '2018-06-30' },
    { number: '1.2', lead: 'U0001', due: '2018-06-30' },
    { number: '1.3', lead: 'U0001', due: '2018-06-30', status: 'suspended' },
  ]);
  [secretariat, officer, head, otherHead] = (await Promise.all(
    ['bdv.thuong-truc', 'u0001.cv', 'u0001.tt', 'u0002.tt'].map((code) => api.as(code)),
  )) as [Client, Client, Client, Client];
});

afterAll(() => api?.close());

const assigned = (prefix: string) =>
  api.database.query(
    `select key, data, v.code as unit from event left join unit_version v on v.unit_id = event.unit_id
     where event.name = 'task.assigned' and starts_with(key, $1) order by event.key`,
    [prefix],
  );

const units = (body: { units: { unit: { code: string }; role: string }[] }) =>
  body.units.map(({ unit, role }) => `${unit.code}:${role}`);

test('the secretariat gives a task to units; only those new to it or to their role get it as an assignment', async () => {
  const path = `/tasks/${tasks['1.1']}/units`;
  const input = { lead: 'U0002', coordinating: ['U0003', 'U0004'] };
  expect((await head.put(path, input)).body.code).toBe('NOT_ALLOWED');
  expect(units((await secretariat.put(path, input)).body)).toEqual([
    'U0002:lead',
    'U0003:coordinating',
    'U0004:coordinating',
  ]);
  expect(await assigned('2018/1.1/')).toEqual([
    { key: '2018/1.1/U0002', unit: 'U0002', data: { year: 2018, task: '1.1', role: 'lead', due: '2018-06-30' } },
    {
      key: '2018/1.1/U0003',
      unit: 'U0003',
      data: { year: 2018, task: '1.1', role: 'coordinating', due: '2018-06-30' },
    },
    {
      key: '2018/1.1/U0004',
      unit: 'U0004',
      data: { year: 2018, task: '1.1', role: 'coordinating', due: '2018-06-30' },
    },
  ]);
  expect((await officer.get(`/tasks/${tasks['1.1']}`)).status).toBe(404);
  // Back again: what the unit has had before gets a key of its own.
  expect(units((await secretariat.put(path, { lead: 'U0001', coordinating: ['U0002'] })).body)).toEqual([
    'U0001:lead',
    'U0002:coordinating',
  ]);
  expect((await assigned('2018/1.1/')).map(({ key }) => key)).toEqual([
    '2018/1.1/U0001',
    '2018/1.1/U0002',
    '2018/1.1/U0002/v3',
    '2018/1.1/U0003',
    '2018/1.1/U0004',
  ]);
  const [entry] = await api.database.query(
    `select detail from audit_entry where action = 'task.units-changed' and subject_id = $1 order by at desc, id desc limit 1`,
    [tasks['1.1']],
  );
  expect(entry.detail).toEqual({ task: '2018/1.1', lead: 'U0001', coordinating: ['U0002'] });
});

test.each<[string, object, string[]]>([
  ['a unit that does not exist', { lead: 'LOST' }, ['/lead']],
  ['a unit of another programme', { lead: 'X0001', coordinating: ['U0002'] }, ['/lead']],
  [
    'a unit named twice',
    { lead: 'U0001', coordinating: ['U0001', 'U0002', 'U0002'] },
    ['/coordinating/0', '/coordinating/2'],
  ],
])('%s is refused, and nothing changes', async (_, input, pointers) => {
  const answer = await secretariat.put(`/tasks/${tasks['1.2']}/units`, input);
  expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
  expect(units((await secretariat.get(`/tasks/${tasks['1.2']}`)).body)).toEqual(['U0001:lead']);
});

test('units are changed while the task is open', async () => {
  const answer = await secretariat.put(`/tasks/${tasks['1.3']}/units`, { lead: 'U0002' });
  expect(answer.body.code).toBe('TASK_NOT_AT_STATUS');
});

test('the head of a unit names who does its part, for the own unit and among its own people', async () => {
  const path = `/tasks/${tasks['1.1']}/person`;
  expect((await officer.put(path, { person: 'u0001.cv' })).body.code).toBe('NOT_ALLOWED');
  expect((await secretariat.put(path, { person: 'u0001.cv' })).body.code).toBe('NOT_ALLOWED');
  expect((await head.put(path, { person: 'u0002.cv' })).body.errors).toMatchObject([{ pointer: '/person' }]);
  expect((await head.put(path, { person: 'u0002.cv', unit: 'U0002' })).body.errors).toMatchObject([
    { pointer: '/unit' },
  ]);
  const named = await head.put(path, { person: 'u0001.cv' });
  expect(named.body.units).toMatchObject([
    { unit: { code: 'U0001' }, person: 'u0001.cv', namedAt: '2018-03-07T08:00:00.000+07:00' },
    { unit: { code: 'U0002' }, person: null, namedAt: null },
  ]);
  expect(named.body.mine).toEqual({ lead: true, heads: ['U0001'], secretariat: false });
  await otherHead.put(path, { person: 'u0002.cv' });
  const again = await head.put(path, { person: 'u0001.tt' });
  expect(again.body.units.map(({ person }: { person: string }) => person)).toEqual(['u0001.tt', 'u0002.cv']);
  expect((await assigned('2018/1.1/')).filter(({ key }) => key.includes('person'))).toEqual([
    { key: '2018/1.1/U0001/person-1', unit: 'U0001', data: { task: '2018/1.1', to: 'person' } },
    { key: '2018/1.1/U0001/person-2', unit: 'U0001', data: { task: '2018/1.1', to: 'person' } },
    { key: '2018/1.1/U0002/person-1', unit: 'U0002', data: { task: '2018/1.1', to: 'person' } },
  ]);
  const told = await api.database.query(
    `select person.code, n.mail from notification n join person on person.id = n.person_id where n.kind = 'task-named' order by 1`,
  );
  expect(told).toEqual([
    { code: 'u0001.cv', mail: 'queued' },
    { code: 'u0001.tt', mail: 'none' },
    { code: 'u0002.cv', mail: 'queued' },
  ]);
});

test('somebody who has left the unit cannot be named', async () => {
  await api.database.query(
    `update membership set valid_to = '2018-03-01' where person_id = (select id from person where code = 'u0004.cv')`,
  );
  await secretariat.put(`/tasks/${tasks['1.2']}/units`, { lead: 'U0004' });
  const answer = await (await api.as('u0004.tt')).put(`/tasks/${tasks['1.2']}/person`, { person: 'u0004.cv' });
  expect(answer.body.errors).toMatchObject([{ pointer: '/person' }]);
});

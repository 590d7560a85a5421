import type { TaskShare } from '#contracts/http/task';
import { TASK_CELLS, type TaskCell } from '#domain/task/task-cell';
import { type Client, TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';
import { pdf } from '../support/sample-files.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let tasks: Record<string, string>;
let secretariat: Client;
let officers: Record<string, Client>;
let stranger: Client;

const DONE = { note: 'Đã xong' };

beforeAll(async () => {
  api = await TestApi.start(6, twoSided);
  await api.addOtherProgramme();
  tasks = await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0001', coordinating: ['U0002'], due: '2018-03-20' },
    { number: '1.2', lead: 'U0001', due: '2018-03-20' },
    { number: '1.3', lead: 'U0001', due: '2018-03-20' },
    { number: '1.4', lead: 'U0001' },
    { number: '1.5', lead: 'U0001', due: '2018-03-20', content: 2 },
  ]);
  secretariat = await api.as('bdv.thuong-truc');
  officers = Object.fromEntries(
    await Promise.all(
      ['u0001', 'u0002', 'u0003', 'u0004', 'u0005'].map(async (unit) => [unit, await api.as(`${unit}.cv`)]),
    ),
  );
  stranger = await api.as('x0001.cv');
});

afterAll(() => api?.close());
afterEach(() => api.database.setClock('2018-03-07T08:00:00+07:00'));

const giveTo = (number: string, each: string[]) =>
  secretariat.put(`/tasks/${tasks[number]}/units`, { lead: 'U0001', each });
const complete = (unit: string, number: string, input: object = DONE) =>
  officers[unit]!.post(`/tasks/${tasks[number]}/completion`, input);
const sharesOf = async (client: Client, number: string): Promise<TaskShare[]> =>
  (await client.get(`/tasks/${tasks[number]}/shares`)).body.items;

test('a task given to many units is done when every one of them has done its share, and in time when all have', async () => {
  const given = await giveTo('1.1', ['U0002', 'U0003', 'U0004']);
  expect(given.body).toMatchObject({
    tracking: 'each-unit',
    lead: { code: 'U0001' },
    coordinating: [],
    shares: { units: 3, openInTime: 3, verified: 0 },
  });
  const events = await api.database.query(
    `select key, data from event where name = 'task.assigned' and starts_with(key, '2018/1.1/') order by key`,
  );
  expect(events.map(({ key, data }) => [key, data.role, data.due])).toEqual([
    ['2018/1.1/U0002', 'each', '2018-03-20'],
    ['2018/1.1/U0003', 'each', '2018-03-20'],
    ['2018/1.1/U0004', 'each', '2018-03-20'],
  ]);
  // The lead follows it up; it has no share to report.
  expect((await complete('u0001', '1.1')).body.code).toBe('NOT_ALLOWED');
  expect((await secretariat.post(`/tasks/${tasks['1.1']}/reopening`, { reason: 'x' })).body.code).toBe(
    'TASK_TRACKED_BY_UNIT',
  );
  expect((await officers.u0002!.get('/work')).body.tasks.items).toMatchObject([
    { code: '2018/1.1', myShares: [{ unit: 'U0002', status: 'open', due: '2018-03-20' }] },
  ]);
  expect((await officers.u0002!.get('/owed?kind=task')).body.items).toMatchObject([
    { code: '2018/1.1', unit: { code: 'U0002' }, due: '2018-03-20', overdue: false, lastRemindedAt: null },
  ]);
  const ofLead = (await officers.u0001!.get('/owed?kind=task')).body.items.map(({ code }: { code: string }) => code);
  expect(ofLead).not.toContain('2018/1.1');
  const file = (await officers.u0002!.post('/attachments?name=a.pdf&attested=true', pdf('a'))).body.id;
  const first = await complete('u0002', '1.1', { ...DONE, attachmentIds: [file] });
  expect(first.body).toMatchObject({ status: 'open', myShares: [{ unit: 'U0002', status: 'done' }] });
  expect((await officers.u0002!.get('/work')).body.tasks.items).toEqual([]);
  expect((await complete('u0002', '1.1')).body.code).toBe('TASK_SHARE_NOT_AT_STATUS');
  // Others see neither what it handed in nor its file; those who oversee do.
  expect((await secretariat.get(`/attachments/${file}`)).status).toBe(200);
  expect((await officers.u0003!.get(`/attachments/${file}`)).status).toBe(404);

  await api.database.setClock('2018-03-21T00:00:00+07:00');
  await complete('u0003', '1.1');
  const last = await complete('u0004', '1.1');
  expect(last.body).toMatchObject({ status: 'done', timely: false, completedAt: '2018-03-21T00:00:00.000+07:00' });
  expect((await sharesOf(secretariat, '1.1')).map(({ unit, cell, timely }) => [unit.code, cell, timely])).toEqual([
    ['U0002', 'doneOnTime', true],
    ['U0003', 'doneLate', false],
    ['U0004', 'doneLate', false],
  ]);
});

test('the secretariat verifies proofs or returns them; a returned one opens the task again', async () => {
  await giveTo('1.2', ['U0002', 'U0003']);
  await complete('u0002', '1.2');
  const path = `/tasks/${tasks['1.2']}/shares`;
  expect((await officers.u0002!.post(`${path}/verification`, { units: ['U0002'] })).body.code).toBe('NOT_ALLOWED');
  const early = await secretariat.post(`${path}/verification`, { units: ['U0002', 'U0003', 'U0009'] });
  expect(early.body.errors).toMatchObject([{ pointer: '/units/1' }, { pointer: '/units/2' }]);
  expect((await sharesOf(secretariat, '1.2')).map(({ status }) => status)).toEqual(['done', 'open']);
  await complete('u0003', '1.2');
  const verified = await secretariat.post(`${path}/verification`, { units: ['U0002', 'U0003'] });
  expect(verified.body).toMatchObject({
    status: 'done',
    timely: true,
    shares: { units: 2, verified: 2, doneOnTime: 2 },
  });
  const returned = await secretariat.post(`${path}/return`, { units: ['U0003'], reason: 'Thiếu minh chứng' });
  expect(returned.body).toMatchObject({ status: 'open', timely: null, completedAt: null, shares: { verified: 1 } });
  const told = (await officers.u0003!.get('/notifications')).body.items;
  expect(told.map(({ kind }: { kind: string }) => kind)).toContain('task-share-returned');
  expect(await sharesOf(officers.u0003!, '1.2')).toMatchObject([
    { unit: { code: 'U0003' }, status: 'open', statusReason: 'Thiếu minh chứng', proof: { note: 'Đã xong' } },
  ]);
  await api.database.setClock('2018-03-21T00:00:00+07:00');
  expect((await complete('u0003', '1.2')).body).toMatchObject({ status: 'done', timely: false });
});

test('a share suspended for one unit holds the task open, and goes on with the date it had', async () => {
  await giveTo('1.3', ['U0002', 'U0003']);
  const path = `/tasks/${tasks['1.3']}/shares`;
  const suspended = await secretariat.post(`${path}/suspension`, { units: ['U0003'], reason: 'Bão lũ' });
  expect(suspended.body.shares).toMatchObject({ openInTime: 1, suspended: 1 });
  expect((await complete('u0003', '1.3')).body.code).toBe('TASK_SHARE_NOT_AT_STATUS');
  expect((await complete('u0002', '1.3')).body.status).toBe('open');
  await secretariat.post(`${path}/resumption`, { units: ['U0003'] });
  expect((await complete('u0003', '1.3')).body).toMatchObject({ status: 'done', timely: true });
});

test('what a unit has done is not taken from it, and a unit taken out leaves the task to the others', async () => {
  await giveTo('1.4', ['U0002', 'U0003', 'U0004']);
  await complete('u0002', '1.4');
  const without = await giveTo('1.4', ['U0003']);
  expect(without.body.errors).toMatchObject([{ pointer: '/each' }]);
  expect((await giveTo('1.4', ['U0002', 'U0003', 'U0003'])).body.errors).toMatchObject([{ pointer: '/each/2' }]);
  // Without `each` the shares stay as they are.
  const kept = await secretariat.put(`/tasks/${tasks['1.4']}/units`, { lead: 'U0005', coordinating: ['U0001'] });
  expect(kept.body).toMatchObject({ lead: { code: 'U0005' }, shares: { units: 3 } });
  expect((await giveTo('1.4', ['U0002'])).body).toMatchObject({ status: 'done', shares: { units: 1 } });
});

test('a unit sees its own share alone, and who has no part in the task nothing of it', async () => {
  expect((await sharesOf(officers.u0002!, '1.1')).map(({ unit }) => unit.code)).toEqual(['U0002']);
  expect((await officers.u0002!.get(`/tasks/${tasks['1.1']}`)).body).toMatchObject({
    units: [{ unit: { code: 'U0001' } }, { unit: { code: 'U0002' }, role: 'each' }],
    shares: { units: 1 },
  });
  expect((await sharesOf(await api.as('bdv.lanh-dao'), '1.1')).length).toBe(3);
  for (const client of [stranger, officers.u0005!, await api.as('btg.thuong-truc')]) {
    const path = `/tasks/${tasks['1.1']}/shares`;
    expect((await client.get(path)).body.code).toBe('NOT_FOUND');
    expect((await client.post(`${path}/verification`, { units: ['U0002'] })).body.code).toBe('NOT_FOUND');
  }
  const page = (await secretariat.get(`/tasks/${tasks['1.1']}/shares?limit=2`)).body;
  const next = (await secretariat.get(`/tasks/${tasks['1.1']}/shares?limit=2&cursor=${page.next}`)).body;
  expect([...page.items, ...next.items].map(({ unit }: TaskShare) => unit.code)).toEqual(['U0002', 'U0003', 'U0004']);
});

test('the counts unit by unit are what SQL of another shape counts', async () => {
  await giveTo('1.5', ['U0002', 'U0003', 'U0004']);
  await (await api.as('u0002.tt')).put(`/tasks/${tasks['1.5']}/person`, { person: 'u0002.cv' });
  await complete('u0003', '1.5');
  await secretariat.post(`/tasks/${tasks['1.5']}/shares/suspension`, { units: ['U0004'], reason: 'x' });
  await api.database.setClock('2018-03-21T08:00:00+07:00');
  const { duties } = (await secretariat.get(`/programmes/${api.programmeId}/task-counts`)).body;
  const rows: { unit: string; person: string | null; content: number; cell: TaskCell }[] = await api.database.query(
    `select v.code as unit, person.code as person, i.content_number as content,
       case when s.state = 'suspended' then 'suspended' when s.due is null then 'withoutDeadline'
         when s.state = 'done' then case when s.late then 'doneLate' else 'doneOnTime' end
         when s.due < '2018-03-21' then 'openOverdue' else 'openInTime' end as cell
     from plan_item i join plan_item_unit u on u.plan_item_id = i.id
     join unit_version v on v.unit_id = u.unit_id
     cross join lateral (select
       case when u.role = 'lead' then i.status when u.status = 'verified' then 'done' else u.status end as state,
       case when u.role = 'lead' then i.timely is false else u.timely is false end as late,
       case when u.role = 'lead' then i.due else coalesce(u.due, i.due) end as due) as s
     left join person on person.id = u.person_id
     where u.role = 'each' or (u.role = 'lead' and i.tracking = 'lead')`,
  );
  const count = (holds: (row: (typeof rows)[number]) => boolean) =>
    Object.fromEntries(TASK_CELLS.map((cell) => [cell, rows.filter((row) => row.cell === cell && holds(row)).length]));
  expect(rows.length).toBeGreaterThan(8);
  expect(duties.all).toEqual(count(() => true));
  for (const { unit, ...cells } of duties.byUnit)
    expect([unit.code, cells]).toEqual([unit.code, count((row) => row.unit === unit.code)]);
  for (const { person, ...cells } of duties.byPerson)
    expect([person, cells]).toEqual([person, count((row) => row.person === person)]);
  for (const { content, year, ...cells } of duties.byContent) {
    expect([year, content, cells]).toEqual([2018, content, count((row) => row.content === content)]);
  }
  expect(duties.byPerson.map(({ person }: { person: string }) => person)).toEqual(['u0002.cv', null]);
  const mine = (await officers.u0003!.get(`/programmes/${api.programmeId}/task-counts`)).body.duties;
  expect(mine.byUnit.map(({ unit }: TaskShare) => unit.code)).toEqual(['U0003']);
});

test('the named person changes, and who was named before stays on record', async () => {
  const head = await api.as('u0002.tt');
  const path = `/tasks/${tasks['1.5']}`;
  await head.put(`${path}/person`, { person: 'u0002.tt' });
  const { persons } = (await head.get(path)).body;
  expect(persons).toMatchObject([
    { unit: 'U0002', person: 'u0002.cv', namedBy: 'u0002.tt' },
    { unit: 'U0002', person: 'u0002.tt', namedBy: 'u0002.tt' },
  ]);
  expect((await officers.u0003!.get(path)).body.persons).toEqual([]);
  const listed = (await secretariat.get('/tasks?person=u0002.tt')).body.items;
  expect(listed.map(({ code }: { code: string }) => code)).toEqual(['2018/1.5']);
  await expect(api.database.query(`update task_person set ordinal = 9`)).rejects.toThrow(/append-only/);
});

import { type Client, TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';
import { pdf } from '../support/sample-files.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let tasks: Record<string, string>;
let secretariat: Client;
let officer: Client;
let head: Client;
let neighbour: Client;
let stranger: Client;
let leader: Client;

beforeAll(async () => {
  api = await TestApi.start(4, twoSided);
  await api.addOtherProgramme();
  tasks = await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0001', coordinating: ['U0002'], due: '2018-03-20' },
    { number: '1.2', lead: 'U0001', due: '2018-03-20' },
    { number: '1.3', lead: 'U0001', due: '2018-03-20' },
    { number: '1.4', lead: 'U0001' },
    { number: '1.5', lead: 'U0001', due: '2018-03-20' },
    { number: '1.6', lead: 'U0001', due: '2018-03-20', status: 'draft' },
    { number: '1.7', lead: 'VP-BDV', due: '2018-03-20' },
  ]);
  [secretariat, officer, head, neighbour, stranger, leader] = (await Promise.all(
    ['bdv.thuong-truc', 'u0001.cv', 'u0001.tt', 'u0002.cv', 'x0001.cv', 'bdv.lanh-dao'].map((code) => api.as(code)),
  )) as [Client, Client, Client, Client, Client, Client];
});

afterAll(() => api?.close());
afterEach(() => api.database.setClock('2018-03-07T08:00:00+07:00'));

const DONE = { note: 'Đã xong' };

async function upload(client: Client, name = 'san-pham.pdf'): Promise<string> {
  const path = `/attachments?name=${name}&attested=true`;
  return (await client.post(path, pdf(name))).body.id;
}

test('a task is done by its lead unit, with its proof, and those who oversee may read it', async () => {
  const path = `/tasks/${tasks['1.1']}`;
  expect((await neighbour.get(path)).body).toMatchObject({
    code: '2018/1.1',
    status: 'open',
    cell: 'openInTime',
    lead: { code: 'U0001' },
    coordinating: [{ code: 'U0002' }],
    mine: { lead: false, secretariat: false, heads: [] },
  });
  expect((await neighbour.post(`${path}/completion`, DONE)).body.code).toBe('NOT_ALLOWED');
  expect((await secretariat.post(`${path}/completion`, DONE)).body.code).toBe('NOT_ALLOWED');
  const file = await upload(officer);
  expect((await secretariat.get(`/attachments/${file}`)).status).toBe(404);
  const foreign = await upload(neighbour, 'khac.pdf');
  expect((await officer.post(`${path}/completion`, { ...DONE, attachmentIds: [foreign] })).body.errors).toMatchObject([
    { pointer: '/attachmentIds/0' },
  ]);
  await api.database.setClock('2018-03-20T23:59:59.999+07:00');
  const done = await officer.post(`${path}/completion`, {
    ...DONE,
    paperNumber: '12/BC',
    paperDate: '2018-03-20',
    attachmentIds: [file],
  });
  expect(done.body).toMatchObject({
    status: 'done',
    cell: 'doneOnTime',
    timely: true,
    completedAt: '2018-03-20T23:59:59.999+07:00',
    proof: { note: 'Đã xong', paperNumber: '12/BC', paperDate: '2018-03-20', attachments: [{ name: 'san-pham.pdf' }] },
    version: 2,
  });
  expect((await officer.post(`${path}/completion`, DONE)).body.code).toBe('TASK_NOT_AT_STATUS');
  expect((await secretariat.get(`/attachments/${file}`)).status).toBe(200);
  expect((await neighbour.get(`/attachments/${file}`)).status).toBe(404);
  const [told] = (await secretariat.get('/notifications')).body.items;
  expect(told).toMatchObject({ kind: 'task-completed' });
});

test('the day after the due date is late, and the secretariat that reopens takes the mark away with the completion', async () => {
  const path = `/tasks/${tasks['1.2']}`;
  await api.database.setClock('2018-03-21T00:00:00+07:00');
  expect((await head.post(`${path}/completion`, DONE)).body).toMatchObject({ timely: false, cell: 'doneLate' });
  expect((await head.post(`${path}/reopening`, { reason: 'x' })).body.code).toBe('NOT_ALLOWED');
  const open = (await secretariat.post(`${path}/reopening`, { reason: 'Thiếu văn bản' })).body;
  expect(open).toMatchObject({
    status: 'open',
    statusReason: 'Thiếu văn bản',
    timely: null,
    completedAt: null,
    cell: 'openOverdue',
    proof: { note: 'Đã xong' },
  });
  expect((await secretariat.post(`${path}/reopening`, { reason: 'x' })).body.code).toBe('TASK_NOT_AT_STATUS');
  expect((await officer.get('/notifications')).body.items[0]).toMatchObject({ kind: 'task-reopened' });
  expect((await officer.post(`${path}/completion`, { note: 'Bổ sung' })).body).toMatchObject({
    status: 'done',
    statusReason: null,
    timely: false,
    proof: { note: 'Bổ sung' },
  });
});

test('a suspended task is counted apart and goes on where it stopped', async () => {
  const path = `/tasks/${tasks['1.3']}`;
  expect((await officer.post(`${path}/suspension`, { reason: 'x' })).body.code).toBe('NOT_ALLOWED');
  expect((await secretariat.post(`${path}/suspension`, { reason: 'Chờ văn bản' })).body).toMatchObject({
    status: 'suspended',
    statusReason: 'Chờ văn bản',
    cell: 'suspended',
  });
  expect((await officer.post(`${path}/completion`, DONE)).body).toMatchObject({
    code: 'TASK_NOT_AT_STATUS',
    detail: expect.stringContaining('2018/1.3'),
  });
  expect((await secretariat.post(`${path}/resumption`)).body).toMatchObject({ status: 'open', statusReason: null });
  expect((await secretariat.post(`${path}/resumption`)).body.code).toBe('TASK_NOT_AT_STATUS');
});

test('without a deadline nothing is late', async () => {
  await api.database.setClock('2018-11-01T08:00:00+07:00');
  expect((await officer.post(`/tasks/${tasks['1.4']}/completion`, DONE)).body).toMatchObject({
    timely: true,
    cell: 'withoutDeadline',
  });
});

test('a paper has both number and date, and no date to come', async () => {
  const path = `/tasks/${tasks['1.5']}/completion`;
  const pointers = async (paper: object) =>
    (await officer.post(path, { ...DONE, ...paper })).body.errors.map(({ pointer }: { pointer: string }) => pointer);
  expect(await pointers({ paperNumber: '1' })).toEqual(['/paperDate']);
  expect(await pointers({ paperDate: '2018-03-01' })).toEqual(['/paperNumber']);
  expect(await pointers({ paperNumber: '1', paperDate: '2018-03-08' })).toEqual(['/paperDate']);
  expect((await officer.get(`/tasks/${tasks['1.5']}`)).body).toMatchObject({ status: 'open', version: 1 });
});

test('asking the same again does it once', async () => {
  const path = `/tasks/${tasks['1.5']}/completion`;
  const key = { 'idempotency-key': 'once' };
  const first = await officer.post(path, DONE, key);
  const second = await officer.post(path, DONE, key);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body).toEqual(first.body);
  expect(second.body.version).toBe(2);
});

test('a body that keeps a secretariat completes what it leads itself', async () => {
  const done = await secretariat.post(`/tasks/${tasks['1.7']}/completion`, DONE);
  expect(done.body).toMatchObject({ status: 'done', lead: { code: 'VP-BDV' } });
});

test('who has no part in it does not see a task, and nobody sees one that is not issued', async () => {
  for (const client of [neighbour, stranger, await api.as('btg.thuong-truc')]) {
    expect((await client.get(`/tasks/${tasks['1.2']}`)).body.code).toBe('NOT_FOUND');
    for (const what of ['completion', 'reopening', 'suspension', 'resumption']) {
      const answer = await client.post(
        `/tasks/${tasks['1.2']}/${what}`,
        what === 'completion' ? DONE : { reason: 'x' },
      );
      expect([what, answer.body.code]).toEqual([what, 'NOT_FOUND']);
    }
    expect((await client.put(`/tasks/${tasks['1.2']}/units`, { lead: 'U0002' })).body.code).toBe('NOT_FOUND');
    expect((await client.put(`/tasks/${tasks['1.2']}/person`, { person: 'u0001.cv' })).body.code).toBe('NOT_FOUND');
  }
  for (const client of [secretariat, leader, officer]) {
    expect((await client.get(`/tasks/${tasks['1.6']}`)).body.code).toBe('NOT_FOUND');
  }
  expect((await leader.get(`/tasks/${tasks['1.2']}`)).status).toBe(200);
  expect((await leader.post(`/tasks/${tasks['1.2']}/reopening`, { reason: 'x' })).body.code).toBe('NOT_ALLOWED');
});

test('a coordinating unit sees the programme that its task belongs to', async () => {
  // U0002 reports in no round of it: only the task makes it take part.
  await api.database.query(
    `delete from period_rule_respondent where unit_id = (select unit_id from unit_version where code = 'U0002')`,
  );
  const [duty] = await api.database.query(
    `update obligation set unit_id = (select unit_id from unit_version where code = 'VP-BDV')
     where unit_id = (select unit_id from unit_version where code = 'U0002') returning id`,
  );
  expect(duty.id).toBeDefined();
  expect((await neighbour.get(`/programmes/${api.programmeId}`)).status).toBe(200);
});

test('once the programme has ended nothing is done to its tasks', async () => {
  await secretariat.post(`/programmes/${api.programmeId}/end`, { reason: 'Kết thúc sớm' });
  expect((await officer.post(`/tasks/${tasks['1.3']}/completion`, DONE)).body.code).toBe('PROGRAMME_NOT_IN_FORCE');
  expect((await officer.get(`/tasks/${tasks['1.3']}`)).body.status).toBe('open');
});

import { createAdministrator } from '#record/organisation/create-administrator';
import { type Client, TestApi } from '../support/api.js';
import { upload } from '../support/direction-sources.js';
import { issuedPlan } from '../support/issued-plan.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let people: Record<string, Client>;
let obstacle: string;
let files: { raised: string; answered: string };

const OVERSEERS = ['leader', 'secretariat', 'headOfOffice', 'otherLeader', 'otherSecretariat'];
const CONCERNED = ['officer', 'head', 'lead', 'handler'];
const STRANGERS = ['neighbour', 'stranger', 'strangeSecretariat', 'administrator'];

beforeAll(async () => {
  api = await TestApi.start(6, twoSided);
  await api.addOtherProgramme();
  await createAdministrator(api.office.database, {
    userName: 'quan-tri',
    password: 'rất dài và khó',
    onlyIfNone: true,
  });
  const names = {
    leader: 'bdv.lanh-dao',
    secretariat: 'bdv.thuong-truc',
    headOfOffice: 'vp.tt',
    otherLeader: 'ubnd.lanh-dao',
    otherSecretariat: 'snv.thuong-truc',
    officer: 'u0001.cv',
    head: 'u0001.tt',
    lead: 'u0004.cv',
    handler: 'u0005.cv',
    neighbour: 'u0006.cv',
    stranger: 'x0001.cv',
    strangeSecretariat: 'btg.thuong-truc',
    administrator: 'quan-tri',
  };
  people = Object.fromEntries(
    await Promise.all(Object.entries(names).map(async ([name, code]) => [name, await api.as(code)])),
  );
  const tasks = await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0004', coordinating: ['U0001'], due: '2018-06-15' },
  ]);
  const raised = await upload(people.officer!, 'to-trinh.pdf');
  const answer = await people.officer!.post(`/programmes/${api.programmeId}/obstacles`, {
    taskId: tasks['1.1'],
    kind: 'funding',
    title: 'Chưa có kinh phí',
    text: 'x',
    attachmentIds: [raised],
  });
  obstacle = `/obstacles/${answer.body.id}`;
  await people.secretariat!.post(`${obstacle}/triage`, { severity: 'minor', to: 'U0005', answerBy: '2018-03-20' });
  const answered = await upload(people.handler!, 'tra-loi.pdf');
  files = { raised, answered };
});

afterAll(() => api?.close());

test.each([...OVERSEERS, ...CONCERNED])('%s sees it, with its papers', async (who) => {
  expect((await people[who]!.get(obstacle)).status).toBe(200);
  expect((await people[who]!.get('/obstacles')).body.items).toHaveLength(1);
  expect((await people[who]!.get(`/attachments/${files.raised}`)).status).toBe(200);
});

test.each(STRANGERS)('%s sees nothing of it, whatever is asked: one answer', async (who) => {
  const client = people[who]!;
  expect((await client.get('/obstacles')).body.items).toEqual([]);
  expect((await client.get(`/attachments/${files.raised}`)).status).toBe(404);
  const asked = [
    await client.get(obstacle),
    await client.post(`${obstacle}/triage`, { severity: 'minor', to: 'U0005', answerBy: '2018-03-20' }),
    await client.post(`${obstacle}/answer`, { outcome: 'replied', text: 'x' }),
    await client.post(`${obstacle}/dismissal`, { reason: 'x' }),
    await client.post(`${obstacle}/settlement`, { note: 'x' }),
    await client.post(`${obstacle}/reopening`, { reason: 'x' }),
  ];
  expect(asked.map(({ status, body }) => [status, body.code])).toEqual(asked.map(() => [404, 'NOT_FOUND']));
});

test.each([...OVERSEERS.filter((who) => !who.toLowerCase().includes('secretariat')), ...CONCERNED])(
  '%s may not triage or dismiss it',
  async (who) => {
    const triage = { severity: 'minor', to: 'U0005', answerBy: '2018-03-20' };
    expect((await people[who]!.post(`${obstacle}/triage`, triage)).body.code).toBe('NOT_ALLOWED');
    expect((await people[who]!.post(`${obstacle}/dismissal`, { reason: 'x' })).body.code).toBe('NOT_ALLOWED');
  },
);

test.each(['leader', 'headOfOffice', 'secretariat', 'lead'])(
  '%s cannot say for the unit that it is settled',
  async (who) => {
    expect((await people[who]!.post(`${obstacle}/settlement`, { note: 'x' })).body.code).toBe('NOT_ALLOWED');
  },
);

test('whoever led or oversees the task does not answer; whoever deals with it does, and its paper is seen with the answer alone', async () => {
  expect((await people.officer!.get(`/attachments/${files.answered}`)).status).toBe(404);
  for (const who of ['lead', 'leader', 'officer']) {
    const answer = await people[who]!.post(`${obstacle}/answer`, { outcome: 'replied', text: 'x' });
    expect(answer.body.code).toBe('NOT_ALLOWED');
  }
  const support = { unit: 'U0006', title: 'x', due: '2018-04-01' };
  const helping = { outcome: 'supported', text: 'x', support };
  expect((await people.handler!.post(`${obstacle}/answer`, helping)).body.code).toBe('NOT_ALLOWED');
  const replied = await people.handler!.post(`${obstacle}/answer`, {
    outcome: 'replied',
    text: 'x',
    attachmentIds: [files.answered],
  });
  expect(replied.status).toBe(200);
  expect((await people.officer!.get(`/attachments/${files.answered}`)).status).toBe(200);
  expect((await people.neighbour!.get(`/attachments/${files.answered}`)).status).toBe(404);
});

test('only a unit of the programme raises one, and a leader or an administrator raises none', async () => {
  const path = `/programmes/${api.programmeId}/obstacles`;
  const input = { kind: 'funding', title: 'x', text: 'x' };
  expect((await people.stranger!.post(path, input)).body.code).toBe('NOT_FOUND');
  expect((await people.strangeSecretariat!.post(path, input)).body.code).toBe('NOT_FOUND');
  expect((await people.leader!.post(path, input)).body.code).toBe('NOT_ALLOWED');
  expect((await people.secretariat!.post(path, input)).body.code).toBe('NOT_ALLOWED');
  expect((await people.secretariat!.post(path, { ...input, unit: 'U0001' })).body.code).toBe('NOT_ALLOWED');
});

test('for a unit without an account a secretariat enters the obstacle, and its last word', async () => {
  await api.database.query(`update person set signs_in = false where code like 'u0003.%'`);
  const path = `/programmes/${api.programmeId}/obstacles`;
  const raised = await people.secretariat!.post(path, { unit: 'U0003', kind: 'staffing', title: 'x', text: 'x' });
  expect(raised.body).toMatchObject({ unit: { code: 'U0003' }, mine: { unit: true, secretariat: true } });
  const settled = await people.otherSecretariat!.post(`/obstacles/${raised.body.id}/settlement`, {
    note: 'Đơn vị báo',
  });
  expect(settled.body.stage).toBe('settled');
});

import { createAdministrator } from '#record/organisation/create-administrator';
import { type Client, TestApi } from '../support/api.js';
import { upload } from '../support/direction-sources.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let people: Record<string, Client>;
let inspection: string;
let files: { decision: string; minutes: string };
let given: { first: string; firstTask: string };

const OVERSEERS = ['leader', 'secretariat', 'headOfOffice', 'otherLeader', 'otherSecretariat'];
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
    inspected: 'u0001.cv',
    other: 'u0002.cv',
    member: 'x0002.cv',
    colleague: 'x0002.tt',
    neighbour: 'u0006.cv',
    stranger: 'x0001.cv',
    strangeSecretariat: 'btg.thuong-truc',
    administrator: 'quan-tri',
  };
  people = Object.fromEntries(
    await Promise.all(Object.entries(names).map(async ([name, code]) => [name, await api.as(code)])),
  );
  const { secretariat, member } = people as Record<'secretariat' | 'member', Client>;
  const made = await secretariat.post(`/programmes/${api.programmeId}/inspections`, {
    kind: 'supervision',
    subject: 'Quy chế dân chủ',
    startsOn: '2018-03-07',
    endsOn: '2018-03-30',
    units: ['U0001', 'U0002'],
  });
  inspection = `/inspections/${made.body.id}`;
  const decision = await upload(secretariat, 'quyet-dinh.pdf');
  // A member from outside the programme: of the team, and of nothing else.
  await secretariat.put(`${inspection}/team`, {
    decisionNumber: '1',
    decisionDate: '2018-03-07',
    members: [{ role: 'head', unit: 'X0002', person: 'x0002.cv' }],
    attachmentIds: [decision],
  });
  await secretariat.post(`${inspection}/notice`, { number: '2', date: '2018-03-07', selfReportDue: '2018-03-15' });
  const minutes = await upload(member, 'bien-ban.pdf');
  await member.post(`${inspection}/minutes`, {
    unit: 'U0001',
    heldOn: '2018-03-07',
    text: 'x',
    attachmentIds: [minutes],
  });
  await member.post(`${inspection}/findings`, { unit: 'U0001', kind: 'violation', text: 'Chậm' });
  files = { decision, minutes };
  const results = await secretariat.post(`${inspection}/results`, {
    number: '3',
    date: '2018-03-07',
    summary: 'x',
    recommendations: [
      { unit: 'U0001', text: 'Một', due: '2018-05-01' },
      { unit: 'U0002', text: 'Hai', due: '2018-05-01' },
    ],
  });
  given = { first: results.body.given[0].id, firstTask: results.body.given[0].taskId };
});

afterAll(() => api?.close());

test.each([...OVERSEERS, 'member'])('%s sees all of it, and every paper', async (who) => {
  const { body } = await people[who]!.get(inspection);
  expect(body).toMatchObject({ units: [{}, {}], minutes: [{}], findings: [{}], given: [{}, {}] });
  expect((await people[who]!.get(`/attachments/${files.decision}`)).status).toBe(200);
  expect((await people[who]!.get(`/attachments/${files.minutes}`)).status).toBe(200);
  expect((await people[who]!.get('/recommendations')).body.items).toHaveLength(2);
});

test('an inspected unit sees what concerns all, and itself; nothing of another unit', async () => {
  expect((await people.inspected!.get(inspection)).body).toMatchObject({
    units: [{ code: 'U0001' }],
    minutes: [{ unit: { code: 'U0001' } }],
    findings: [{ text: 'Chậm' }],
    results: { number: '3' },
    given: [{ code: 'I-1/1' }],
  });
  const { body } = await people.other!.get(inspection);
  expect(body).toMatchObject({ units: [{ code: 'U0002' }], minutes: [], findings: [], given: [{ code: 'I-1/2' }] });
  expect(JSON.stringify(body)).not.toMatch(/U0001|Chậm|Một/);
  expect((await people.other!.get(`/attachments/${files.decision}`)).status).toBe(200);
  expect((await people.other!.get(`/attachments/${files.minutes}`)).status).toBe(404);
  expect((await people.other!.get(`/recommendations/${given.first}`)).status).toBe(404);
  expect((await people.other!.get(`/tasks/${given.firstTask}`)).status).toBe(404);
  expect((await people.inspected!.get('/inspections?unit=U0002')).body.items).toEqual([]);
});

test('a member from elsewhere sees this inspection and its papers only; a colleague of the member nothing', async () => {
  expect((await people.member!.get('/inspections')).body.items).toHaveLength(1);
  expect((await people.member!.get(`/programmes/${api.programmeId}`)).status).toBe(404);
  expect((await people.member!.get(`/tasks/${given.firstTask}`)).status).toBe(404);
  expect((await people.member!.get(`/programmes/${api.programmeId}/inspection-plans/2018`)).status).toBe(404);
  expect((await people.colleague!.get(inspection)).status).toBe(404);
  expect((await people.colleague!.get(`/attachments/${files.decision}`)).status).toBe(404);
});

test.each(STRANGERS)('%s sees nothing of it, whatever is asked: one answer', async (who) => {
  const client = people[who]!;
  expect((await client.get('/inspections')).body.items).toEqual([]);
  expect((await client.get('/recommendations')).body.items).toEqual([]);
  expect((await client.get(`/attachments/${files.decision}`)).status).toBe(404);
  const day = { number: '9', date: '2018-03-07' };
  const asked = [
    await client.get(inspection),
    await client.put(`${inspection}/team`, {
      decisionNumber: '1',
      decisionDate: '2018-03-07',
      members: [{ role: 'head', unit: 'U0001', office: 'x' }],
    }),
    await client.post(`${inspection}/notice`, day),
    await client.post(`${inspection}/self-reports`, { text: 'x' }),
    await client.post(`${inspection}/minutes`, { unit: 'U0001', heldOn: '2018-03-07', text: 'x' }),
    await client.post(`${inspection}/findings`, { unit: 'U0001', kind: 'strength', text: 'x' }),
    await client.post(`${inspection}/results`, { ...day, summary: 'x' }),
    await client.post(`${inspection}/closing`),
    await client.post(`${inspection}/cancellation`, { reason: 'x' }),
    await client.get(`/recommendations/${given.first}`),
    await client.post(`/recommendations/${given.first}/verification`),
  ];
  expect(asked.map(({ status, body }) => [status, body.code])).toEqual(asked.map(() => [404, 'NOT_FOUND']));
});

test.each(['leader', 'headOfOffice', 'member', 'inspected'])('%s keeps no inspection', async (who) => {
  const client = people[who]!;
  const day = { number: '9', date: '2018-03-07' };
  const asked = [
    await client.post(`${inspection}/notice`, day),
    await client.post(`${inspection}/results`, { ...day, summary: 'x' }),
    await client.post(`${inspection}/closing`),
    await client.post(`/recommendations/${given.first}/withdrawal`, { reason: 'x' }),
  ];
  expect(asked.map(({ body }) => body.code)).toEqual(asked.map(() => 'NOT_ALLOWED'));
});

test('only a secretariat of the programme plans one', async () => {
  const path = `/programmes/${api.programmeId}/inspections`;
  const input = { kind: 'survey', subject: 'x', startsOn: '2018-04-02', endsOn: '2018-04-02', units: ['U0001'] };
  expect((await people.inspected!.post(path, input)).body.code).toBe('NOT_ALLOWED');
  expect((await people.leader!.post(path, input)).body.code).toBe('NOT_ALLOWED');
  expect((await people.stranger!.post(path, input)).body.code).toBe('NOT_FOUND');
  expect((await people.otherSecretariat!.post(path, input)).status).toBe(201);
});

import { type Client, TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';

let api: TestApi;
let secretariat: Client;
let path: string;

beforeAll(async () => {
  api = await TestApi.start(2);
  secretariat = await api.as('bdv.thuong-truc');
  path = `/programmes/${api.programmeId}`;
});

afterAll(() => api.close());

const LADDER = [
  { code: 'truoc-1', workingDays: -1, to: ['officer'], at: '09:00' },
  { code: 'sau-2', workingDays: 2, to: ['head', 'secretariat'], at: '09:00' },
];
const set = (body: object, version: number, client = secretariat) =>
  client.put(`${path}/reminder-policy`, body, { 'if-match': `"${version}"` });
const sent = async (): Promise<string[]> =>
  (await api.database.query(`select key from event where name = 'reminder.sent' order by at, key`)).map(
    ({ key }) => key,
  );

test('the policy the programme came with is version 1, in force, and its open round goes by it', async () => {
  const answer = await secretariat.get(`${path}/reminder-policies`);
  expect(answer.headers.get('etag')).toBe('"1"');
  expect(answer.body).toMatchObject({
    version: 1,
    items: [{ version: 1, inForce: true, rounds: ['2018-Q1'], stuck: [], tasks: null, quiet: null, setBy: null }],
  });
  expect(answer.body.items[0].rungs[0]).toEqual({ code: 'truoc-2', workingDays: -2, to: ['officer'], at: '08:00' });
});

test('a unit may read when it is reminded, and not change it; a stranger does not see that there is one', async () => {
  const officer = await api.as('u0001.cv');
  expect((await officer.get(`${path}/reminder-policies`)).body.items).toHaveLength(1);
  expect((await set({ rungs: LADDER }, 1, officer)).status).toBe(403);
  const other = await api.addOtherProgramme();
  expect((await officer.get(`/programmes/${other.programmeId}/reminder-policies`)).status).toBe(404);
  const theirs = await officer.put(
    `/programmes/${other.programmeId}/reminder-policy`,
    { rungs: [] },
    { 'if-match': '"1"' },
  );
  expect(theirs.status).toBe(404);
});

test('what is wrong is said beside its field, all at once, and nothing is written', async () => {
  const answer = await set(
    {
      validFrom: '2018-03-01',
      rungs: [LADDER[1], LADDER[0], { ...LADDER[1], to: ['officer'] }],
      stuck: [{ code: 'cho', state: 'submitted-not-looked-at', workingDays: 2, to: ['officer'] }],
      quiet: { from: '08:30', until: '10:00' },
    },
    1,
  );
  expect(answer.status).toBe(400);
  expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    '/rungs/0/at',
    '/rungs/1/at',
    '/rungs/1/workingDays',
    '/rungs/2/at',
    '/rungs/2/code',
    '/stuck/0/to/0',
    '/validFrom',
  ]);
  expect((await set({ rungs: [{ code: 'a b', workingDays: 'x', to: [], at: '25:00' }] }, 1)).status).toBe(400);
  expect((await set({ rungs: LADDER, validFrom: '2018-04-01', applyToOpenRounds: true }, 1)).body.errors).toMatchObject(
    [{ pointer: '/applyToOpenRounds' }],
  );
  expect((await secretariat.get(`${path}/reminder-policies`)).body.version).toBe(1);
});

test('it is set on the version that was read', async () => {
  expect((await secretariat.put(`${path}/reminder-policy`, { rungs: LADDER })).status).toBe(428);
  expect((await set({ rungs: LADDER }, 7)).status).toBe(412);
});

test('a new version is the next one; the open round keeps the version of its opening', async () => {
  const answer = await set({ rungs: LADDER, tasks: [], note: 'Theo quy chế mới' }, 1);
  expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"2"']);
  expect(answer.body).toMatchObject({
    version: 2,
    validFrom: '2018-03-07',
    inForce: true,
    tasks: [],
    note: 'Theo quy chế mới',
    setBy: 'bdv.thuong-truc',
    rounds: [],
  });
  const { items } = (await secretariat.get(`${path}/reminder-policies`)).body;
  expect(
    items.map(({ version, inForce, rounds }: { version: number; inForce: boolean; rounds: string[] }) => [
      version,
      inForce,
      rounds,
    ]),
  ).toEqual([
    [2, true, []],
    [1, false, ['2018-Q1']],
  ]);
  await api.database.setClock('2018-03-15T08:00:00+07:00');
  await api.office.turn('round', api.roundId);
  expect(await sent()).toEqual(['2018-Q1/truoc-2/U0001/officer', '2018-Q1/truoc-2/U0002/officer']);
});

test('applied to open rounds it holds for them at once, wakes them, and does not catch up what it would have sent', async () => {
  await api.office.turn('round', api.roundId);
  await api.database.query(`delete from wake`);
  await api.database.setClock('2018-03-16T10:00:00+07:00'); // after the hour of truoc-1, due on 19/3
  const answer = await set({ rungs: LADDER, tasks: [], applyToOpenRounds: true }, 2);
  expect(answer.body.rounds).toEqual(['2018-Q1']);
  expect((await api.database.query(`select kind from wake order by 1`)).map(({ kind }) => kind)).toEqual([
    'programme',
    'round',
  ]);
  await api.office.turn('round', api.roundId);
  expect(await sent()).toHaveLength(2);
  const [{ wake_at }] = await api.database.query(`select wake_at from process where kind = 'round' and id = $1`, [
    api.roundId,
  ]);
  expect(wake_at).toEqual(new Date('2018-03-21T09:00:00+07:00'));
  await api.database.setClock('2018-03-21T09:00:00+07:00');
  await api.office.turn('round', api.roundId);
  expect((await sent()).slice(2)).toEqual([
    '2018-Q1/sau-2/U0001/head',
    '2018-Q1/sau-2/U0001/secretariat',
    '2018-Q1/sau-2/U0002/head',
    '2018-Q1/sau-2/U0002/secretariat',
  ]);
});

test('the same request with the same key sets one version', async () => {
  const key = { 'if-match': '"3"', 'idempotency-key': 'policy-4' };
  const body = { rungs: LADDER, validFrom: '2018-05-01' };
  const first = await secretariat.put(`${path}/reminder-policy`, body, key);
  const second = await secretariat.put(`${path}/reminder-policy`, body, key);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body).toEqual(first.body);
  expect((await secretariat.get(`${path}/reminder-policies`)).body.version).toBe(4);
});

test('tasks go by the version of the day: none until May, then by the ladder of reports', async () => {
  const ids = await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0001', due: '2018-04-20' },
    { number: '1.2', lead: 'U0001', due: '2018-05-16' },
  ]);
  await api.database.query(`insert into wake (kind, process_id, reason) values ('programme', $1, 'test')`, [
    api.programmeId,
  ]);
  await api.office.turn('programme', api.programmeId);
  const [{ wake_at }] = await api.database.query(`select wake_at from process where kind = 'programme' and id = $1`, [
    api.programmeId,
  ]);
  expect(wake_at).toEqual(new Date('2018-05-01T00:00:00+07:00'));
  await api.database.setClock('2018-05-01T00:00:00+07:00');
  await api.office.turn('programme', api.programmeId);
  await api.database.setClock('2018-05-15T09:00:00+07:00');
  await api.office.turn('programme', api.programmeId);
  const rows = await api.database.query(`select plan_item_id, rung from task_reminder`);
  expect(rows).toEqual([{ plan_item_id: ids['1.2'], rung: 'truoc-1' }]);
});

test('an ended programme has no other policy any more', async () => {
  expect((await secretariat.post(`${path}/end`, { reason: 'Hết hiệu lực' })).status).toBe(200);
  expect((await set({ rungs: [] }, 4)).body.code).toBe('PROGRAMME_NOT_IN_FORCE');
});

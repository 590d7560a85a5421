import { type Client, TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let tasks: Record<string, string>;
let secretariat: Client;
let officer: Client;
let head: Client;
let neighbour: Client;

const LEAVE = { to: 'u0001.cv', from: '2018-03-08', until: '2018-03-12', note: 'Nghỉ phép' };

beforeAll(async () => {
  api = await TestApi.start(4, twoSided);
  await api.addOtherProgramme();
  tasks = await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0001', coordinating: ['U0002'], due: '2018-03-20' },
    { number: '1.2', lead: 'U0002', due: '2018-03-20' },
  ]);
  [secretariat, officer, head, neighbour] = (await Promise.all(
    ['bdv.thuong-truc', 'u0001.cv', 'u0001.tt', 'u0002.cv'].map((code) => api.as(code)),
  )) as [Client, Client, Client, Client];
});

afterAll(() => api?.close());
afterEach(() => api.database.setClock('2018-03-07T08:00:00+07:00'));

const name = (client: Client, person: string) => client.put(`/tasks/${tasks['1.1']}/person`, { person });
const at = (day: string) => api.database.setClock(`${day}T09:00:00+07:00`);
const told = (kind: string, day: string | null = null) =>
  api.database.query(
    `select person.code, n.data ->> 'onBehalfOf' as for from notification n join person on person.id = n.person_id
     where n.kind = $1 and ($2::date is null or (n.created_at at time zone interval '7 hours')::date = $2) order by n.created_at, person.code`,
    [kind, day],
  );

test('on the days of a leave the colleague acts for the head, and the audit says for whom', async () => {
  expect((await name(officer, 'u0001.cv')).body.code).toBe('NOT_ALLOWED');
  const given = await head.post('/delegations', LEAVE);
  expect(given).toMatchObject({
    status: 201,
    body: {
      person: 'u0001.tt',
      to: 'u0001.cv',
      unit: { code: 'U0001' },
      roles: ['head'],
      state: 'given',
      outside: false,
      running: false,
    },
  });
  expect(await told('delegation-given')).toEqual([{ code: 'u0001.cv', for: null }]);
  // Not yet; on the first day and on the last; no more the day after.
  expect((await name(officer, 'u0001.cv')).body.code).toBe('NOT_ALLOWED');
  for (const [day, allowed] of [
    ['2018-03-08', true],
    ['2018-03-12', true],
    ['2018-03-13', false],
  ] as const) {
    await at(day);
    expect([day, (await name(officer, 'u0001.cv')).status]).toEqual([day, allowed ? 200 : 403]);
  }
  const trail = await api.database.query(
    `select actor.code as actor, (select string_agg(absent.code, ',') from jsonb_array_elements_text(entry.detail -> 'standsInFor') as each
       join person absent on absent.id = each::uuid) as "for"
     from audit_entry entry join person actor on actor.id = entry.actor_id
     where entry.action = 'task.assigned' and entry.detail ->> 'key' like '%person%' order by entry.at`,
  );
  expect(trail).toEqual([
    { actor: 'u0001.cv', for: 'u0001.tt' },
    { actor: 'u0001.cv', for: 'u0001.tt' },
  ]);
  await at('2018-03-09');
  expect((await officer.get('/delegations?running=true')).body.items).toMatchObject([
    { person: 'u0001.tt', mine: 'stand-in', running: true },
  ]);
  expect((await officer.get('/me')).body.roles).toEqual(
    expect.arrayContaining([expect.objectContaining({ role: 'head', onBehalfOf: 'u0001.tt' })]),
  );
});

test('both are told, and whoever stands in is told for whom', async () => {
  await at('2018-03-09');
  await name(officer, 'u0001.tt');
  expect(await told('task-named', '2018-03-09')).toEqual([
    { code: 'u0001.cv', for: 'u0001.tt' },
    { code: 'u0001.tt', for: null },
  ]);
});

test('what is handed on is not handed on again, and stops where the unit ends', async () => {
  // The officer heads the unit for some days; that does not let it hand the head's work to somebody else.
  await at('2018-03-09');
  const again = await officer.post('/delegations', {
    to: 'u0002.cv',
    person: 'u0001.tt',
    from: '2018-03-09',
    until: '2018-03-10',
  });
  expect(again.body.code).toBe('NOT_ALLOWED');
  expect((await officer.get(`/tasks/${tasks['1.2']}`)).body.code).toBe('NOT_FOUND');
  // Whoever has left the unit stands in for nobody there.
  await api.database.query(
    `update membership set valid_to = '2018-03-09' where person_id = (select id from person where code = 'u0001.cv')`,
  );
  expect((await officer.get(`/tasks/${tasks['1.1']}`)).body.code).toBe('NOT_FOUND');
  await api.database.query(
    `update membership set valid_to = null where person_id = (select id from person where code = 'u0001.cv')`,
  );
});

test('a delegation is taken back at once', async () => {
  const [running] = (await head.get('/delegations')).body.items;
  await at('2018-03-09');
  expect((await name(officer, 'u0001.cv')).status).toBe(200);
  expect((await neighbour.post(`/delegations/${running.id}/revocation`)).body.code).toBe('NOT_FOUND');
  expect((await head.post(`/delegations/${running.id}/revocation`)).body).toMatchObject({
    state: 'revoked',
    running: false,
  });
  expect((await name(officer, 'u0001.cv')).body.code).toBe('NOT_ALLOWED');
  expect((await head.post(`/delegations/${running.id}/revocation`)).body.code).toBe('DELEGATION_NOT_AT_STATE');
});

test('the head of a unit finds a stand-in for one of its people', async () => {
  const days = { from: '2018-04-02', until: '2018-04-06' };
  expect((await neighbour.post('/delegations', { ...days, person: 'u0001.cv', to: 'u0001.tt' })).body.code).toBe(
    'NOT_ALLOWED',
  );
  const given = await head.post('/delegations', { ...days, person: 'u0001.cv', to: 'u0001.tt' });
  expect(given.body).toMatchObject({ person: 'u0001.cv', to: 'u0001.tt', givenBy: 'u0001.tt', roles: ['officer'] });
  const overlapping = await officer.post('/delegations', { to: 'u0001.tt', from: '2018-04-06', until: '2018-04-09' });
  expect(overlapping.body.code).toBe('DELEGATION_OVERLAPS');
});

test('somebody of another unit stands in only when the secretariat allows it', async () => {
  const asked = await head.post('/delegations', { to: 'u0002.cv', from: '2018-03-08', until: '2018-03-12' });
  expect(asked.body).toMatchObject({ state: 'asked', outside: true });
  expect((await told('delegation-asked')).map(({ code }) => code)).toEqual(['bdv.thuong-truc', 'snv.thuong-truc']);
  await at('2018-03-09');
  expect((await name(neighbour, 'u0001.cv')).body.code).toBe('NOT_ALLOWED');
  const path = `/delegations/${asked.body.id}/ruling`;
  expect((await head.post(path, { allow: true })).body.code).toBe('NOT_ALLOWED');
  expect((await (await api.as('btg.thuong-truc')).post(path, { allow: true })).body.code).toBe('NOT_FOUND');
  expect((await secretariat.post(path, { allow: true })).body).toMatchObject({ state: 'given', running: true });
  expect((await name(neighbour, 'u0001.cv')).status).toBe(200);
  expect((await secretariat.post(path, { allow: false })).body.code).toBe('DELEGATION_NOT_AT_STATE');
});

test('a leader’s authority is not handed on', async () => {
  const leader = await api.as('bdv.lanh-dao');
  const answer = await leader.post('/delegations', LEAVE);
  expect(answer.body.errors).toMatchObject([{ pointer: '/unit' }]);
});

test.each<[string, object, string]>([
  ['to nobody', { to: 'nobody' }, '/to'],
  ['to oneself', { to: 'u0001.tt' }, '/to'],
  ['backwards', { until: '2018-03-07' }, '/until'],
  ['for days that are over', { from: '2018-03-01', until: '2018-03-05' }, '/until'],
  ['for years', { until: '2020-03-08' }, '/until'],
])('%s is refused', async (_, input, pointer) => {
  const answer = await head.post('/delegations', { ...LEAVE, ...input });
  expect(answer.body.errors).toMatchObject([{ pointer }]);
});

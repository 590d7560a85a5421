import { issuedPlan } from '../support/issued-plan.js';
import { codesOfPages, pointersOf } from '../support/people.js';
import { ABOUT, PEOPLE, peopleDesk } from '../support/people-desk.js';

const SINCE = '2018-03-07'; // the business day of the test's record
const NOBODY = '019ab000-0000-7000-8000-000000000000';

const desk = peopleDesk();
const { at, signIn, newPerson, audited } = desk;
const rolesOf = async (code: string) => (await desk.administrator.get(await at(code))).body.history;

test('nobody but an administrator learns or changes anything', async () => {
  const head = await at('u0001.tt');
  const [role] = await rolesOf('u0001.tt');
  for (const code of ['bdv.thuong-truc', 'bdv.lanh-dao', 'u0001.tt', 'u0001.cv']) {
    const client = await desk.api.as(code);
    const answers = await Promise.all([
      client.get(PEOPLE),
      client.get(head),
      client.get(`${PEOPLE}/${NOBODY}`),
      client.post(PEOPLE, { code: 'x', ...ABOUT, role: { unit: 'U0001', role: 'officer' }, account: true }),
      client.put(head, ABOUT),
      client.post(`${head}/roles`, { unit: 'U0001', role: 'administrator' }),
      client.put(`${head}/roles/${role.id}/end`, { until: SINCE }),
      client.post(`${head}/account`, {}),
      client.post(`${head}/account/password`, {}),
      client.post(`${head}/account/disablement`, {}),
      client.delete(`${head}/account/disablement`),
      client.delete(`${head}/sessions`),
      client.get('/administration/accounts/missing'),
      client.post('/administration/accounts', {}),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(14).fill([403, 'NOT_ALLOWED']));
  }
  expect((await desk.api.anybody().get(`/api/v1${PEOPLE}`)).status).toBe(401);
  expect((await desk.administrator.get(`${PEOPLE}/${NOBODY}`)).body.code).toBe('NOT_FOUND');
  expect(await desk.api.database.query(`select 1 from account`)).toHaveLength(1);
});

test('the list goes on page by page, and is narrowed by words without marks, unit, role and account', async () => {
  const codes = await codesOfPages(desk.administrator, PEOPLE);
  expect(codes).toEqual([...codes].sort());
  expect(codes).toHaveLength(9);
  const found = async (query: string) =>
    (await desk.administrator.get(`${PEOPLE}?${query}`)).body.items.map(({ code }: { code: string }) => code);
  await desk.api.database.query(`update person set name = 'Phó phòng Hoà Bình' where code = 'u0002.cv'`);
  for (const typed of ['hoa binh', 'Hoà', 'HÒA', 'Hòa'.normalize('NFD')])
    expect(await found(`search=${encodeURIComponent(typed)}`)).toEqual(['u0002.cv']);
  expect(await found('search=%25')).toEqual([]);
  expect(await found('search=u0003%40')).toEqual(['u0003.cv']);
  expect(await found('unit=U0002')).toEqual(['u0002.cv', 'u0002.tt']);
  expect(await found('unit=U0002&role=head')).toEqual(['u0002.tt']);
  expect(await found('role=administrator')).toEqual(['quan-tri']);
  expect(await found('account=active')).toEqual(['quan-tri']);
  expect(await found('account=none')).toHaveLength(8);
  expect(await found('account=on-paper')).toEqual([]);
  expect((await desk.administrator.get(`${PEOPLE}?account=open`)).body.code).toBe('INPUT_INVALID');
  const { body } = await desk.administrator.get(`${PEOPLE}?search=quan-tri`);
  expect(body.items[0]).toMatchObject({
    roles: [{ role: 'administrator', unit: { code: 'SONG-HANH' }, from: SINCE, until: null, state: 'current' }],
    account: { userName: 'quan-tri', state: 'active', mustChangePassword: false, lockedUntil: null },
  });
  expect(JSON.stringify(body)).not.toContain('argon2');
});

test('a person is recorded with a first role and an account; the password is answered once and kept nowhere', async () => {
  const made = await newPerson('an.nguyen', { account: true });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    person: {
      code: 'an.nguyen',
      roles: [{ role: 'officer', unit: { code: 'U0001', name: 'Đơn vị U0001' }, from: SINCE, until: null }],
      account: { userName: 'an.nguyen', state: 'active', mustChangePassword: true, lastSignInAt: null },
      sessions: 0,
      apiTokens: 0,
    },
    account: { userName: 'an.nguyen', password: expect.stringMatching(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/) },
  });
  const { password } = made.body.account;
  expect((await signIn('an.nguyen', password)).status).toBe(201);
  const trail = await audited('an.nguyen');
  expect(trail.map(({ action }) => action)).toEqual([
    'person.created',
    'role.given',
    'account.created',
    'session.opened',
  ]);
  expect(trail[1].detail).toEqual({ unit: 'U0001', role: 'officer', from: SINCE, until: null });
  const kept = await desk.api.database.query(
    `select row_to_json(a)::text as t from audit_entry a union all select row_to_json(k)::text from idempotency_key k`,
  );
  expect(JSON.stringify(kept)).not.toContain(password);
  expect(JSON.stringify(kept)).not.toContain('an@office.example');
});

test('what is wrong with a new person stands at its field', async () => {
  expect(pointersOf(await newPerson('An.Nguyen'))).toEqual(['/code']);
  expect(pointersOf(await newPerson('an nguyễn'))).toEqual(['/code']);
  expect(pointersOf(await newPerson('b', { role: { unit: 'KHONG-CO', role: 'officer' } }))).toEqual(['/role/unit']);
  expect(pointersOf(await newPerson('b', { role: { unit: 'U0001', role: 'officer', until: '2018-01-01' } }))).toEqual([
    '/role/until',
  ]);
  expect(pointersOf(await newPerson('b', { email: 'không phải thư', name: ' ' })).sort()).toEqual(['/email', '/name']);
  expect((await newPerson('b', { signsIn: false, account: true })).body.code).toBe('PERSON_DOES_NOT_SIGN_IN');
  expect(await desk.api.database.query(`select 1 from person where code = 'b'`)).toEqual([]);
});

test('name, address and language are corrected; the trail names the fields, never the address', async () => {
  const path = await at('u0003.cv');
  const key = { 'idempotency-key': 'doi-ten' };
  const change = { ...ABOUT, name: 'Chuyên viên mới', email: 'moi@office.example', locale: 'en' };
  const changed = await desk.administrator.put(path, change, key);
  expect(changed.body).toMatchObject(change);
  expect((await desk.administrator.put(path, change, key)).body).toEqual(changed.body);
  expect((await desk.administrator.put(path, { ...change, email: null }, key)).body.code).toBe(
    'IDEMPOTENCY_KEY_REUSED',
  );
  expect((await desk.administrator.put(path, change)).status).toBe(200);
  const trail = await audited('u0003.cv');
  expect(trail).toHaveLength(1);
  expect(trail[0]).toMatchObject({
    action: 'person.changed',
    detail: { fields: ['name', 'email', 'locale'], from: 'Chuyên viên', to: 'Chuyên viên mới' },
  });
  expect(JSON.stringify(trail)).not.toContain('office.example');
});

test('a role is given from a day and ends on a day; the same one is never held twice at once', async () => {
  const roles = await at('u0002.cv', '/roles');
  const given = await desk.administrator.post(roles, {
    unit: 'U0003',
    role: 'head',
    from: '2018-04-01',
    until: '2018-06-30',
  });
  expect(given.status).toBe(201);
  expect(given.body.roles.at(-1)).toMatchObject({
    role: 'head',
    unit: { code: 'U0003' },
    state: 'coming',
    until: '2018-06-30',
  });
  const again = (from: string, until?: string) =>
    desk.administrator.post(roles, { unit: 'U0003', role: 'head', from, until });
  expect((await again('2018-06-30')).body.code).toBe('ROLE_HELD');
  expect((await again('2018-03-01', '2018-04-01')).body.code).toBe('ROLE_HELD');
  expect((await again('2018-03-01', '2018-03-31')).status).toBe(201);
  expect((await again('2018-07-01')).status).toBe(201);
  expect((await desk.administrator.post(roles, { unit: 'U0003', role: 'officer', from: '2018-04-01' })).status).toBe(
    201,
  );
  expect(pointersOf(await desk.administrator.post(roles, { unit: 'U0003', role: 'head', from: '2009-01-01' }))).toEqual(
    ['/unit'],
  );
  expect(
    (await (await desk.api.as('u0002.cv')).get('/me')).body.roles.map(({ role }: { role: string }) => role).sort(),
  ).toEqual(['head', 'officer']);
});

test('a role ends no earlier than yesterday and is over for good; one that has not begun is taken back, and may be given again', async () => {
  const [officer] = (await rolesOf('u0003.tt')).filter(({ role }: { role: string }) => role === 'head');
  const path = await at('u0003.tt', `/roles/${officer.id}/end`);
  expect(pointersOf(await desk.administrator.put(path, { until: '2018-03-05' }))).toEqual(['/until']);
  expect((await desk.administrator.put(path, { until: '2018-12-31' })).body.history[0]).toMatchObject({
    until: '2018-12-31',
    state: 'current',
  });
  expect((await desk.administrator.put(path, { until: '2018-03-06' })).body).toMatchObject({
    roles: [],
    history: [{ state: 'past' }],
  });
  expect((await desk.administrator.put(path, { until: '2018-12-31' })).body.code).toBe('ROLE_OVER');
  expect((await (await desk.api.as('u0003.tt')).get('/me')).body.roles).toEqual([]);
  expect(
    (await desk.administrator.put(await at('u0001.tt', `/roles/${officer.id}/end`), { until: SINCE })).body.code,
  ).toBe('NOT_FOUND');

  const roles = await at('u0003.tt', '/roles');
  const give = () => desk.administrator.post(roles, { unit: 'U0003', role: 'head' });
  const fresh = (await give()).body.roles[0];
  const back = await desk.administrator.put(await at('u0003.tt', `/roles/${fresh.id}/end`), { until: '2018-03-06' });
  expect(back.body.roles).toEqual([]);
  expect(back.body.history[0]).toMatchObject({ id: fresh.id, state: 'withdrawn', from: SINCE });
  expect((await give()).status).toBe(201);
  expect((await audited('u0003.tt')).filter(({ action }) => action === 'role.ended')).toHaveLength(3);
});

test('whoever ends a role sees how many tasks still name the person there', async () => {
  const { database, programmeId } = desk.api;
  const tasks = await issuedPlan(database, programmeId, 2018, [
    { number: '1.1', lead: 'U0002', due: '2018-06-30' },
    { number: '1.2', lead: 'U0002', status: 'suspended' },
    { number: '1.3', lead: 'U0002', status: 'done' },
    { number: '1.4', lead: 'U0001' },
  ]);
  const head = await desk.api.as('u0002.tt');
  for (const number of ['1.1', '1.2', '1.3']) {
    const [{ id }] = await database.query(`select id from person where code = 'u0002.cv'`);
    await database.query(`update plan_item_unit set person_id = $2 where plan_item_id = $1`, [tasks[number], id]);
  }
  const inHand = async (code: string) => (await desk.administrator.get(await at(code))).body.tasksInHand;
  expect(await inHand('u0002.cv')).toMatchObject([{ unit: { code: 'U0002' }, tasks: 2 }]);
  expect(await inHand('u0001.cv')).toEqual([]);
  const given = await head.put(`/tasks/${tasks['1.1']}/person`, { person: 'u0002.tt' });
  expect(given.status).toBe(200);
  expect(await inHand('u0002.cv')).toMatchObject([{ tasks: 1 }]);
});

test('the last administrator who can sign in stays one', async () => {
  const [role] = await rolesOf('quan-tri');
  const end = await at('quan-tri', `/roles/${role.id}/end`);
  const disablement = await at('quan-tri', '/account/disablement');
  expect((await desk.administrator.put(end, { until: '2018-03-06' })).body.code).toBe('LAST_ADMINISTRATOR');
  expect((await desk.administrator.put(end, { until: '2018-12-31' })).body.code).toBe('LAST_ADMINISTRATOR');
  expect((await desk.administrator.post(disablement, {})).body.code).toBe('LAST_ADMINISTRATOR');
  // Another one without an account is no help; one whose own role ends first neither.
  await newPerson('quan-tri-2', { role: { unit: 'SONG-HANH', role: 'administrator', until: '2018-06-30' } });
  expect((await desk.administrator.put(end, { until: '2018-05-31' })).body.code).toBe('LAST_ADMINISTRATOR');
  expect((await desk.administrator.post(await at('quan-tri-2', '/account'), {})).status).toBe(201);
  expect((await desk.administrator.put(end, { until: '2018-12-31' })).body.code).toBe('LAST_ADMINISTRATOR');
  const second = await desk.api.as('quan-tri-2');
  expect((await second.post(disablement, {})).body.account.state).toBe('disabled');
  expect((await desk.administrator.get(PEOPLE)).status).toBe(401);
  expect((await second.post(await at('quan-tri-2', '/account/disablement'), {})).body.code).toBe('LAST_ADMINISTRATOR');
  expect((await second.delete(disablement)).body.account.state).toBe('active');
  expect((await desk.administrator.put(end, { until: '2018-05-31' })).status).toBe(200);
});

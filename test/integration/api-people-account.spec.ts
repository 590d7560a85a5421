import { createAccounts } from '#record/person/create-accounts';
import { pointersOf } from '../support/people.js';
import { ABOUT, PEOPLE, peopleDesk } from '../support/people-desk.js';

const desk = peopleDesk();
const { at, signIn, sessionOf, newPerson, audited } = desk;

test('an account is made, its password reset, shut and opened; each ends what it should, and is in the trail', async () => {
  await desk.api.as('u0001.cv'); // a token from before there was a password
  const path = await at('u0001.cv', '/account');
  expect((await desk.administrator.post(`${path}/password`, {})).body.code).toBe('ACCOUNT_NONE');
  expect((await desk.administrator.post(`${path}/disablement`, {})).body.code).toBe('ACCOUNT_NONE');
  expect(pointersOf(await desk.administrator.post(path, { userName: 'quan-TRI' }))).toEqual(['/userName']);
  expect(pointersOf(await desk.administrator.post(path, { userName: 'có dấu' }))).toEqual(['/userName']);
  const first = (await desk.administrator.post(path, { userName: 'Chuyen.Vien' })).body;
  expect(first.userName).toBe('chuyen.vien');
  expect((await desk.administrator.post(path, {})).body.code).toBe('ACCOUNT_EXISTS');

  const session = await sessionOf('chuyen.vien', first.password);
  const program = await desk.api.as('u0001.cv');
  const reset = await desk.administrator.post(`${path}/password`, {}, { 'idempotency-key': 'reset' });
  expect((await session.get('/api/v1/me')).status).toBe(401);
  expect((await signIn('chuyen.vien', first.password)).body.code).toBe('SIGN_IN_FAILED');
  const second = await sessionOf('chuyen.vien', reset.body.password);
  expect((await second.get('/api/v1/me')).body.mustChangePassword).toBe(true);
  expect((await program.get('/work')).status).toBe(200); // a token knows no password

  expect((await desk.administrator.get(await at('u0001.cv'))).body).toMatchObject({
    sessions: 1,
    apiTokens: 2,
    account: { lastSignInAt: expect.any(String) },
  });
  expect((await desk.administrator.delete(await at('u0001.cv', '/sessions'))).body.sessions).toBe(0);
  expect((await second.get('/api/v1/me')).status).toBe(401);

  const third = await sessionOf('chuyen.vien', reset.body.password);
  expect((await desk.administrator.post(`${path}/disablement`, {})).body).toMatchObject({
    sessions: 0,
    account: { state: 'disabled', disabledAt: expect.any(String) },
  });
  expect((await third.get('/api/v1/me')).status).toBe(401);
  expect((await program.get('/work')).status).toBe(401);
  expect((await signIn('chuyen.vien', reset.body.password)).body.code).toBe('SIGN_IN_FAILED');
  expect((await desk.administrator.post(`${path}/password`, {})).body.code).toBe('ACCOUNT_DISABLED');
  expect((await desk.administrator.delete(`${path}/disablement`)).body.account.state).toBe('active');
  expect((await program.get('/work')).status).toBe(200);
  expect(
    (await desk.administrator.put(await at('u0001.cv'), { ...ABOUT, signsIn: false })).body.errors[0].pointer,
  ).toBe('/signsIn');

  const actions = (await audited('u0001.cv')).map(({ action }) => action).filter((each) => each.startsWith('account.'));
  expect(actions).toEqual([
    'account.created',
    'account.password-reset',
    'account.signed-out',
    'account.disabled',
    'account.enabled',
  ]);
  const rows = await desk.api.database.query(`select row_to_json(k)::text as t from idempotency_key k`);
  expect(JSON.stringify(rows)).not.toContain(reset.body.password);
  expect((await desk.administrator.post(await at('quan-tri', '/account/password'), {})).body.code).toBe('ACCOUNT_OWN');
});

test('wrong passwords are seen by the administrator, and a reset opens the door again', async () => {
  const { password } = (await desk.administrator.post(await at('u0002.tt', '/account'), {})).body;
  for (let guess = 0; guess < 5; guess += 1) await signIn('u0002.tt', 'đoán mò');
  const { body } = await desk.administrator.get(`${PEOPLE}?account=locked`);
  expect(body.items).toMatchObject([{ code: 'u0002.tt', account: { lockedUntil: expect.any(String) } }]);
  expect((await signIn('u0002.tt', password)).status).toBe(429);
  const reset = (await desk.administrator.post(await at('u0002.tt', '/account/password'), {})).body;
  expect((await signIn('u0002.tt', reset.password)).status).toBe(201);
});

test('accounts for all who lack one are named beforehand, made in parts, and answered once', async () => {
  await newPerson('tren-giay', { signsIn: false });
  const missing = (await desk.administrator.get('/administration/accounts/missing')).body;
  expect(missing.total).toBe(missing.items.length);
  expect(missing.items.map(({ code }: { code: string }) => code)).not.toContain('tren-giay');
  const of = (await desk.administrator.get('/administration/accounts/missing?units=U0002,KHONG-CO')).body;
  expect(of).toMatchObject({ total: 1, items: [{ code: 'u0002.cv', unit: { code: 'U0002' } }] });
  const some = await desk.administrator.post('/administration/accounts', { units: ['U0002'] });
  expect(some.body).toMatchObject({
    items: [{ userName: 'u0002.cv', unit: 'U0002', unitName: 'Đơn vị U0002' }],
    left: 0,
  });
  const one = (await desk.administrator.post('/administration/accounts', { most: 1 })).body;
  expect(one).toMatchObject({ items: [expect.anything()], left: missing.total - 2 });
  const rest = (await desk.administrator.post('/administration/accounts', {})).body;
  expect(rest.left).toBe(0);
  expect((await signIn(rest.items[0].userName, rest.items[0].password)).status).toBe(201);
  expect((await desk.administrator.post('/administration/accounts', {})).body).toEqual({ items: [], left: 0 });
  expect(await createAccounts(desk.api.office.database, null)).toEqual([]);
  const [{ n }] = await desk.api.database.query(`select count(*)::int as n from account where must_change`);
  expect(n).toBeGreaterThanOrEqual(missing.total);
});

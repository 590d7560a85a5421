import { hashPassword } from '#record/person/password';
import { type Answer, type Client, TestApi } from '../support/api.js';
import { pointersOf } from '../support/people.js';

const GIVEN = 'k7mp-x3wd-9hqa-tn4c';
const OWN = 'Mật khẩu của tôi';
const ME = '/api/v1/me';
const PASSWORD = `${ME}/password`;

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start(3);
  for (const code of ['u0001.cv', 'u0002.cv', 'u0003.cv']) {
    await api.database.query(
      `insert into account (person_id, user_name, password_hash, must_change, created_at) select id, code, $2, code = 'u0001.cv', now() from person where code = $1`,
      [code, await hashPassword(GIVEN)],
    );
  }
}, 120_000);
afterAll(() => api?.close());

const signIn = (userName: string, password: string): Promise<Answer> =>
  api.anybody().post('/api/v1/sessions', { userName, password });
async function session(userName: string, password = GIVEN): Promise<Client> {
  const cookie = ((await signIn(userName, password)).headers.get('set-cookie') ?? '').split(';')[0]!;
  return api.anybody({ cookie, 'x-requested-with': 'fetch' });
}

test('with a password that was handed over nothing is done before it is one’s own; a token goes on working', async () => {
  const officer = await session('u0001.cv');
  expect((await officer.get(ME)).body.mustChangePassword).toBe(true);
  const duty = `/api/v1/obligations/${await api.obligation('U0001')}`;
  const refused = await Promise.all([
    officer.get('/api/v1/work'),
    officer.get(duty),
    officer.get('/api/v1/api-tokens'),
    officer.get(`${ME}/events/stream`),
    officer.post('/api/v1/api-tokens', { name: 'lách luật' }),
    officer.post(`${duty}/nothing-to-report`, { confirmed: true }),
  ]);
  expect(refused.map(({ status, body }) => [status, body.code])).toEqual(Array(6).fill([403, 'PASSWORD_MUST_CHANGE']));
  const program = await api.as('u0001.cv');
  expect((await program.get('/work')).status).toBe(200);
  expect((await (await session('u0002.cv')).get(ME)).body.mustChangePassword).toBe(false);

  expect((await officer.put(PASSWORD, { current: GIVEN, next: OWN })).status).toBe(204);
  expect((await officer.get(ME)).body.mustChangePassword).toBe(false);
  expect((await officer.get('/api/v1/work')).status).toBe(200);
  expect((await signIn('u0001.cv', GIVEN)).status).toBe(401);
  expect((await signIn('u0001.cv', OWN.normalize('NFD'))).status).toBe(201);
});

test('signing out needs no password of one’s own', async () => {
  await api.database.query(`update account set must_change = true where user_name = 'u0002.cv'`);
  expect((await (await session('u0002.cv')).delete('/api/v1/sessions/current')).status).toBe(204);
  await api.database.query(`update account set must_change = false where user_name = 'u0002.cv'`);
});

test.each([
  ['short', '/next', 'chín chữ'],
  ['one letter', '/next', 'aaaaaaaaaaaa'],
  ['the same', '/next', GIVEN],
  ['empty', '/next', ''],
])('a password that is %s is refused at its field, with the rule', async (_, pointer, next) => {
  const refused = await (await session('u0002.cv')).put(PASSWORD, { current: GIVEN, next });
  expect(pointersOf(refused)).toEqual([pointer]);
  expect(refused.body.errors[0].message.length).toBeGreaterThan(10);
});

test('the user name is no password', async () => {
  await api.database.query(`update account set user_name = 'chuyen-vien-hai' where user_name = 'u0002.cv'`);
  const refused = await (await session('chuyen-vien-hai')).put(PASSWORD, { current: GIVEN, next: 'Chuyen-Vien-Hai' });
  expect(refused.body.errors[0].message).toBe('Mật khẩu không được trùng với tên đăng nhập.');
  await api.database.query(`update account set user_name = 'u0002.cv' where user_name = 'chuyen-vien-hai'`);
});

test('a change ends the other sessions, keeps this one, and leaves a trail without any secret', async () => {
  const [here, elsewhere] = [await session('u0002.cv'), await session('u0002.cv')];
  expect((await here.put(PASSWORD, { current: GIVEN, next: OWN }, { 'idempotency-key': 'doi' })).status).toBe(204);
  expect((await here.get(ME)).status).toBe(200);
  expect((await elsewhere.get(ME)).status).toBe(401);
  const trail = await api.database.query(
    `select * from audit_entry where action = 'account.password-changed' order by at`,
  );
  expect(trail.at(-1)).toMatchObject({ subject_kind: 'person', detail: { sessions: expect.any(Number) } });
  const kept = JSON.stringify([
    ...trail,
    ...(await api.database.query(`select * from idempotency_key`)),
    ...(await api.database.query(`select row_to_json(a)::text as t from account a`)),
  ]);
  expect(kept).not.toContain(OWN);
  expect(kept).not.toContain('"doi"');
});

test('guesses at the present password are counted like those at signing in', async () => {
  const client = await session('u0003.cv');
  const guesses = [];
  for (let guess = 0; guess < 6; guess += 1)
    guesses.push(await client.put(PASSWORD, { current: 'đoán mò', next: OWN }));
  expect(guesses.slice(0, 5).map(pointersOf)).toEqual(Array(5).fill(['/current']));
  expect(guesses[5]!.body.code).toBe('TOO_MANY_ATTEMPTS');
  expect(Number(guesses[5]!.headers.get('retry-after'))).toBeGreaterThan(800);
  expect((await client.put(PASSWORD, { current: GIVEN, next: OWN })).status).toBe(429);
  expect((await signIn('u0003.cv', GIVEN)).status).toBe(429);
});

test('whoever has no account has no password to change; whoever is not signed in neither', async () => {
  expect((await (await api.as('u0001.tt')).put('/me/password', { current: 'x', next: OWN })).body.code).toBe(
    'ACCOUNT_NONE',
  );
  expect((await api.anybody().put(PASSWORD, { current: GIVEN, next: OWN })).status).toBe(401);
});

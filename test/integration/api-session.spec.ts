import { hashPassword } from '#record/person/password';
import { type Answer, TestApi } from '../support/api.js';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start(3);
  for (const code of ['u0001.cv', 'u0002.cv', 'u0003.cv']) {
    await api.database.query(
      `insert into account (person_id, user_name, password_hash, created_at) select id, code, $2, now() from person where code = $1`,
      [code, await hashPassword('mật khẩu dài')],
    );
  }
});

afterAll(() => api?.close());

const signIn = (userName: string, password = 'mật khẩu dài', headers = {}): Promise<Answer> =>
  api.anybody().post('/api/v1/sessions', { userName, password }, headers);
const cookieOf = (answer: Answer) => (answer.headers.get('set-cookie') ?? '').split(';')[0]!;

test('a session is a cookie that scripts cannot read and other sites cannot send; the record keeps only its hash', async () => {
  const answer = await signIn('U0001.CV');
  expect(answer.status).toBe(201);
  const cookie = answer.headers.get('set-cookie')!;
  expect(cookie).toMatch(/^songhanh_session=ses_[\w-]{43};/);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  expect(cookie).toMatch(/Max-Age=43200/);
  expect(JSON.stringify(answer.body)).not.toContain('ses_');
  const [row] = await api.database.query(
    `select token_hash, expires_at - created_at = interval '12 hours' as half_a_day from session`,
  );
  expect(row.half_a_day).toBe(true);
  expect(cookie).not.toContain(row.token_hash.toString('base64url'));
  const me = await api.anybody({ cookie: cookieOf(answer) }).get('/api/v1/me');
  expect(me.body).toMatchObject({ code: 'u0001.cv', roles: [{ role: 'officer', unit: { code: 'U0001' } }] });
});

test('what changes something with a cookie must come from our own page', async () => {
  const client = api.anybody({ cookie: cookieOf(await signIn('u0001.cv')) });
  const path = `/api/v1/obligations/${await api.obligation('U0001')}/nothing-to-report`;
  expect((await client.post(path, { confirmed: true })).body).toMatchObject({ status: 403, code: 'ORIGIN_REFUSED' });
  expect((await client.post(path, { confirmed: true }, { origin: 'https://elsewhere.example' })).body.code).toBe(
    'ORIGIN_REFUSED',
  );
  expect((await client.post(path, {}, { origin: api.base })).body.code).toBe('INPUT_INVALID');
  expect((await client.post(path, { confirmed: true }, { 'x-requested-with': 'fetch' })).status).toBe(200);
  expect((await signIn('u0001.cv', undefined, { origin: 'https://elsewhere.example' })).body.code).toBe(
    'ORIGIN_REFUSED',
  );
});

test('signing out ends the session; an expired one and a closed account are out as well', async () => {
  const first = api.anybody({ cookie: cookieOf(await signIn('u0002.cv')), 'x-requested-with': 'fetch' });
  expect((await first.delete('/api/v1/sessions/current')).status).toBe(204);
  expect((await first.get('/api/v1/me')).body).toMatchObject({ status: 401, code: 'SIGN_IN_REQUIRED' });

  const second = api.anybody({ cookie: cookieOf(await signIn('u0002.cv')) });
  await api.database.query(`update session set expires_at = now() - interval '1 second'`);
  expect((await second.get('/api/v1/me')).status).toBe(401);

  const third = api.anybody({ cookie: cookieOf(await signIn('u0002.cv')) });
  await api.database.query(`update account set disabled_at = now() where user_name = 'u0002.cv'`);
  expect((await third.get('/api/v1/me')).status).toBe(401);
  expect((await signIn('u0002.cv')).body.code).toBe('SIGN_IN_FAILED');
});

test('a wrong password and an unknown name are answered alike, also in the time they take', async () => {
  const wrong = await signIn('u0001.cv', 'sai');
  const unknown = await signIn('khong.co');
  expect(wrong.body).toEqual(unknown.body);
  expect(wrong).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FAILED' } });
  const took = async (name: string) => {
    const began = performance.now();
    await signIn(name, 'sai');
    return performance.now() - began;
  };
  // Argon2id takes tens of milliseconds; without it an unknown name would be answered in two or three.
  expect(await took('khong.co.nua')).toBeGreaterThan((await took('u0001.cv')) / 4);
});

test('five failures close the door for that name, even to the right password and even all at once; not for others', async () => {
  const guesses = await Promise.all(Array.from({ length: 9 }, () => signIn('u0003.cv', 'đoán')));
  const statuses = guesses.map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array(5).fill(401), ...Array(4).fill(429)]);
  const shut = await signIn('u0003.cv');
  expect(shut.body).toMatchObject({ status: 429, code: 'TOO_MANY_ATTEMPTS' });
  expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(800);
  await api.database.query(`update sign_in_failure set at = at - interval '16 minutes'`);
  expect((await signIn('u0003.cv')).status).toBe(201);
  expect((await api.database.query(`select 1 from sign_in_failure where user_name = 'u0003.cv'`)).length).toBe(0);
});

test('an API token is shown once, acts as its person, and is over when revoked or expired', async () => {
  const officer = await api.as('u0001.cv');
  const made = await officer.post('/api-tokens', { name: 'văn thư', expiresInDays: 30 });
  expect(made.status).toBe(201);
  const program = api.anybody({ authorization: `Bearer ${made.body.token}` });
  expect((await program.get('/api/v1/me')).body.code).toBe('u0001.cv');
  expect(JSON.stringify((await officer.get('/api-tokens')).body)).not.toContain('token":');
  const stranger = await api.as('u0002.tt');
  expect((await stranger.delete(`/api-tokens/${made.body.id}`)).body.code).toBe('NOT_FOUND');
  expect((await officer.delete(`/api-tokens/${made.body.id}`)).status).toBe(204);
  expect((await program.get('/api/v1/me')).status).toBe(401);
  const second = await officer.post('/api-tokens', { name: 'hết hạn', expiresInDays: 1 });
  await api.database.query(`update api_token set expires_at = now() - interval '1 second' where id = $1`, [
    second.body.id,
  ]);
  expect((await api.anybody({ authorization: `Bearer ${second.body.token}` }).get('/api/v1/me')).status).toBe(401);
});

test('roles are those of the business day: a membership that is over gives nothing', async () => {
  const client = await api.as('u0002.tt');
  expect((await client.get('/work')).body.owed.total).toBe(1);
  await api.database.query(
    `update membership set valid_to = '2018-03-07' where person_id = (select id from person where code = 'u0002.tt')`,
  );
  expect((await client.get('/work')).body.owed.total).toBe(0);
  expect((await client.get(`/obligations/${await api.obligation('U0002')}`)).status).toBe(404);
  expect((await client.get('/programmes')).body.items).toEqual([]);
});

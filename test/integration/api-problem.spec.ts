import { type Client, TestApi } from '../support/api.js';

let api: TestApi;
let officer: Client;

beforeAll(async () => {
  api = await TestApi.start(2);
  officer = await api.as('u0001.cv');
});

afterAll(() => api?.close());

test('a refusal is problem+json, Vietnamese unless English is preferred', async () => {
  const path = `/rounds/00000000-0000-4000-8000-000000000000`;
  const vi = await officer.get(path);
  expect(vi.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(vi.body).toEqual({
    type: 'urn:songhanh:problem:NOT_FOUND',
    title: 'NOT_FOUND',
    status: 404,
    code: 'NOT_FOUND',
    detail: 'Không có đợt báo cáo này, hoặc không thuộc phạm vi của bạn.',
  });
  for (const language of ['en', 'en-GB,en;q=0.9,vi;q=0.8', 'fr,en;q=0.5']) {
    expect((await officer.get(path, { 'accept-language': language })).body.detail).toBe(
      'There is no such round, or it is not within your scope.',
    );
  }
  expect((await officer.get(path, { 'accept-language': 'en;q=0.3,vi' })).headers.get('content-language')).toBe('vi');
});

test('every faulty field is named, in either language', async () => {
  const path = `/obligations/${await api.obligation('U0001')}/extensions`;
  const vi = await officer.post(path, { requestedDue: '2018-02-30', extra: 1 });
  expect(vi).toMatchObject({ status: 400, body: { code: 'INPUT_INVALID' } });
  const pointers = (body: { errors: { pointer: string }[] }) => body.errors.map(({ pointer }) => pointer).sort();
  expect(pointers(vi.body)).toEqual(['/extra', '/reason', '/requestedDue']);
  const en = await officer.post(path, { requestedDue: '2018-02-30', extra: 1 }, { 'accept-language': 'en' });
  expect(pointers(en.body)).toEqual(['/extra', '/reason', '/requestedDue']);
  expect(en.body.errors[0].message).not.toBe(vi.body.errors[0].message);
  expect((await officer.get('/rounds?limit=0')).body.errors).toMatchObject([{ pointer: '/limit' }]);
  expect((await officer.get('/rounds/one')).body.errors).toMatchObject([{ pointer: '/id' }]);
  expect((await officer.get('/rounds?cursor=nonsense')).body.errors).toMatchObject([{ pointer: '/cursor' }]);
});

test('what cannot be read, is too large, of the wrong kind, or has no address is refused by name', async () => {
  const path = `/obligations/${await api.obligation('U0001')}/draft`;
  const send = (body: string, type: string) => officer.put(path, body, { 'content-type': type, 'if-match': '"0"' });
  expect((await send('{"answers":', 'application/json')).body).toMatchObject({
    status: 400,
    code: 'REQUEST_MALFORMED',
  });
  expect((await send('{"__proto__":{"answers":{}}}', 'application/json')).body).toMatchObject({ status: 400 });
  expect(
    (await send(JSON.stringify({ answers: { note: 'x'.repeat(3_000_000) } }), 'application/json')).body,
  ).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  expect((await send('<a/>', 'text/xml')).body).toMatchObject({ status: 415, code: 'MEDIA_TYPE_UNSUPPORTED' });
  expect((await officer.get('/nowhere')).body).toMatchObject({ status: 404, code: 'ADDRESS_UNKNOWN' });
  expect((await officer.ask('PATCH', '/rounds')).body).toMatchObject({ status: 404, code: 'ADDRESS_UNKNOWN' });
});

// Signing in; a calendar feed: whoever knows its secret address may read it, and nobody else finds it; the public half of
// the key that packets are signed with, which anybody may compare; whether this is a rehearsal, and its time; the first
// run, whose code stands in for signing in.
const OPEN = new Set([
  ...['/api/v1/sessions', '/api/v1/feeds/{file}'],
  ...['/api/v1/installation', '/api/v1/installation/signing-key'],
  ...['/api/v1/setup', '/api/v1/setup/code'],
]);

test('who has not signed in is told so at every address but the open ones', async () => {
  const { paths } = (await api.anybody().get('/docs/openapi.json')).body;
  const id = '00000000-0000-4000-8000-000000000000';
  for (const [path, methods] of Object.entries(paths as Record<string, Record<string, unknown>>)) {
    for (const method of Object.keys(methods)) {
      if (OPEN.has(path)) continue;
      const answer = await api
        .anybody()
        .ask(method.toUpperCase(), path.replaceAll('{id}', id), method === 'get' ? undefined : {});
      expect([method, path, answer.status, answer.body.code]).toEqual([method, path, 401, 'SIGN_IN_REQUIRED']);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="songhanh"');
    }
  }
  for (const path of ['/docs', '/docs/start.js', '/docs/swagger-ui-bundle.js', '/health/live', '/health/ready']) {
    expect([path, (await api.anybody().get(path)).status]).toEqual([path, 200]);
  }
});

test('an unexpected fault answers an id and leaks nothing', async () => {
  await api.database.query('alter table notification rename to notification_away');
  try {
    const answer = await officer.get('/notifications');
    expect(answer).toMatchObject({
      status: 500,
      body: { code: 'UNEXPECTED', instance: expect.stringMatching(/^urn:uuid:/) },
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/notification|select|relation/);
  } finally {
    await api.database.query('alter table notification_away rename to notification');
  }
});

test('answers carry security headers and are not cached; anybody is told that this is a rehearsal', async () => {
  const answer = await officer.get('/me');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toContain(`default-src 'self'`);
  expect(answer.headers.get('x-powered-by')).toBeNull();
  const { body } = await api.anybody().get('/api/v1/installation');
  expect(body).toEqual({ rehearsal: true, now: '2018-03-07T08:00:00.000+07:00', setUp: false, language: 'vi' });
});

test('the API is not ready when a migration has not been applied', async () => {
  const [row] = await api.database.query(
    `delete from migration where id = (select max(id) from migration) returning *`,
  );
  const answer = await api.anybody().get('/health/ready');
  expect(answer).toMatchObject({
    status: 503,
    body: { status: 'not-ready', because: expect.stringContaining(row.name) },
  });
  await api.database.query(`insert into migration (id, timestamp, name) values ($1, $2, $3)`, [
    row.id,
    row.timestamp,
    row.name,
  ]);
  expect((await api.anybody().get('/health/ready')).status).toBe(200);
});

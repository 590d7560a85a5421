import { type Client, PAPER, TestApi } from '../support/api.js';

let api: TestApi;
let officer: Client;

beforeAll(async () => {
  api = await TestApi.start(6);
  officer = await api.as('u0001.cv');
});

afterAll(() => api?.close());

const versions = async (id: string) =>
  (await api.database.query(`select count(*)::int as n from report_version where obligation_id = $1`, [id]))[0].n;

test('the same request with the same key is done once and answered alike, to the byte', async () => {
  const id = await api.obligation('U0001');
  const key = { 'idempotency-key': 'save-1', 'if-match': '"0"' };
  const first = await officer.put(`/obligations/${id}/draft`, { answers: { meetings: 1 } }, key);
  const again = await officer.put(`/obligations/${id}/draft`, { answers: { meetings: 1 } }, key);
  expect(first.status).toBe(200);
  expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body));
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
});

test('the key of another request is refused, another person’s key is another key', async () => {
  const id = await api.obligation('U0001');
  const other = await officer.put(
    `/obligations/${id}/draft`,
    { answers: { meetings: 2 } },
    { 'idempotency-key': 'save-1', 'if-match': '"0"' },
  );
  expect(other.body).toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
  const head = await api.as('u0001.tt');
  const theirs = await head.post(
    `/obligations/${id}/draft/approval`,
    {},
    { 'idempotency-key': 'save-1', 'if-match': '"1"' },
  );
  expect(theirs.status).toBe(200);
});

test('twins that come at once are done once', async () => {
  const id = await api.approvedDraft('U0002');
  const cv = await api.as('u0002.cv');
  const twins = await Promise.all(
    Array.from({ length: 8 }, () => cv.post(`/obligations/${id}/submission`, PAPER, { 'idempotency-key': 'send' })),
  );
  expect(twins.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(new Set(twins.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await versions(id)).toBe(1);
});

test('without a key, of eight at once one is taken and seven are told so', async () => {
  const id = await api.approvedDraft('U0003');
  const cv = await api.as('u0003.cv');
  const sent = await Promise.all(Array.from({ length: 8 }, () => cv.post(`/obligations/${id}/submission`, PAPER)));
  expect(sent.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
  expect(await versions(id)).toBe(1);
});

test('a refused command leaves its key free', async () => {
  const id = await api.obligation('U0004');
  const cv = await api.as('u0004.cv');
  const key = { 'idempotency-key': 'later' };
  expect((await cv.post(`/obligations/${id}/submission`, PAPER, key)).body.code).toBe('REPORT_DRAFT_EMPTY');
  await api.approvedDraft('U0004');
  expect((await cv.post(`/obligations/${id}/submission`, PAPER, key)).status).toBe(200);
});

test('a key is printable and not endless', async () => {
  const id = await api.obligation('U0005');
  const cv = await api.as('u0005.cv');
  const answer = await cv.post(
    `/obligations/${id}/nothing-to-report`,
    { confirmed: true },
    { 'idempotency-key': 'x'.repeat(201) },
  );
  expect(answer.body).toMatchObject({ code: 'INPUT_INVALID', errors: [{ pointer: '/Idempotency-Key' }] });
});

test('a draft is changed only over the version that was read', async () => {
  const id = await api.obligation('U0006');
  const cv = await api.as('u0006.cv');
  const save = (tag?: string) =>
    cv.put(`/obligations/${id}/draft`, { answers: { meetings: 1 } }, tag ? { 'if-match': tag } : {});
  expect((await save()).body).toMatchObject({ status: 428, code: 'IF_MATCH_REQUIRED' });
  expect((await save('"7"')).body).toMatchObject({ status: 412, code: 'VERSION_STALE' });
  expect((await save('W/"0"')).body.code).toBe('VERSION_STALE');
  const [one, two] = await Promise.all([save('"0"'), save('"0"')]);
  expect([one.status, two.status].sort()).toEqual([200, 412]);
  expect((await save('"0"')).status).toBe(412);
  expect((await save('"1"')).headers.get('etag')).toBe('"2"');
});

test('the last of several acceptances at once wakes the round: nobody is outstanding any more', async () => {
  const units = ['U0001', 'U0002', 'U0003', 'U0004', 'U0005', 'U0006'];
  const ids = await Promise.all(units.map((unit) => api.obligation(unit)));
  for (const [index, id] of ids.entries()) {
    const cv = await api.as(`${units[index]!.toLowerCase()}.cv`);
    await cv.post(`/obligations/${id}/nothing-to-report`, { confirmed: true });
  }
  await api.office.turn('round', api.roundId);
  const secretariat = await api.as('bdv.thuong-truc');
  const accepted = await Promise.all(
    ids.map((id) => secretariat.post(`/obligations/${id}/acceptance`, { version: 1 })),
  );
  expect(accepted.map(({ status }) => status)).toEqual(Array(6).fill(200));
  const wakes = await api.database.query(`select reason from wake where kind = 'round' and process_id = $1`, [
    api.roundId,
  ]);
  expect(wakes).toEqual([{ reason: 'report.accepted' }]);
});

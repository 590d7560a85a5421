import { type Client, TestApi } from '../support/api.js';

let api: TestApi;
let officer: Client;
let head: Client;
let secretariat: Client;

beforeAll(async () => {
  api = await TestApi.start(8);
  [officer, head, secretariat] = await Promise.all([api.as('u0001.cv'), api.as('u0001.tt'), api.as('bdv.thuong-truc')]);
});

afterAll(() => api?.close());

test('a report goes from draft to acceptance', async () => {
  const id = await api.obligation('U0001');
  const empty = await officer.get(`/obligations/${id}/draft`);
  expect(empty).toMatchObject({ status: 200, body: { version: 0, answers: {} } });
  const saved = await officer.put(`/obligations/${id}/draft`, { answers: { meetings: 3 } }, { 'if-match': '"0"' });
  expect(saved).toMatchObject({ status: 200, body: { version: 1, stage: 'drafting' } });
  expect(saved.headers.get('etag')).toBe('"1"');
});

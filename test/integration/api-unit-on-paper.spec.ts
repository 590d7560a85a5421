import { type Client, TestApi } from '../support/api.js';
import { reviewWithPacket } from '../support/direction-sources.js';
import { twoSided } from '../support/two-sided-programme.js';

let api: TestApi;
let secretariat: Client;
let direction: { id: string; task: string };

const PAPER = { paperNumber: '07/BC', paperDate: '2018-03-07' };

beforeAll(async () => {
  // Nobody of U0001 has an account.
  api = await TestApi.start(4, (file) => {
    const programme = twoSided(file);
    for (const person of programme.organisation.people) if (person.unit === 'U0001') person.account = false;
    return programme;
  });
  const { reviewId } = await reviewWithPacket(api.database, api.programmeId);
  secretariat = await api.as('bdv.thuong-truc');
  const given = await secretariat.post(`/programmes/${api.programmeId}/directions`, {
    text: 'Rà soát các vụ việc phức tạp',
    to: 'U0001',
    due: '2018-03-20',
    givenBy: 'Trưởng ban',
    givenOn: '2018-03-07',
    source: 'conference',
    reviewId,
  });
  expect(given.status).toBe(201);
  const [task] = await api.database.query(`select id from plan_item where direction_id = $1`, [given.body.id]);
  direction = { id: given.body.id, task: task.id };
});

afterAll(() => api?.close());

test('what a unit without an account has to answer lies on the secretariat’s desk', async () => {
  expect((await secretariat.get('/work')).body.directions.items).toMatchObject([{ code: 'D-1' }]);
  const other = await api.as('u0004.cv');
  expect((await other.get('/work')).body.directions.items).toEqual([]);
});

test('its answer, come on paper, is entered by the secretariat, and by nobody of another unit', async () => {
  const other = await api.as('u0004.tt');
  expect((await other.post(`/directions/${direction.id}/answer`, { text: 'Đã rà soát', ...PAPER })).status).toBe(404);
  const answered = await secretariat.post(`/directions/${direction.id}/answer`, { text: 'Đã rà soát', ...PAPER });
  expect(answered).toMatchObject({ status: 200, body: { stage: 'answered' } });
  expect((await secretariat.get(`/tasks/${direction.task}`)).body).toMatchObject({ status: 'done', timely: true });
});

test('for a unit that has an account the secretariat does not speak', async () => {
  const given = await secretariat.post(`/programmes/${api.programmeId}/directions`, {
    text: 'Báo cáo mô hình hay',
    to: 'U0004',
    givenBy: 'Trưởng ban',
    givenOn: '2018-03-07',
    source: 'conference',
    reviewId: (await api.database.query(`select id from review`))[0].id,
  });
  const answer = await secretariat.post(`/directions/${given.body.id}/answer`, { text: 'Đã làm', ...PAPER });
  expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
});

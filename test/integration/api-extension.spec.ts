import { type Client, PAPER, TestApi } from '../support/api.js';

let api: TestApi;
let secretariat: Client;

const ASK = { requestedDue: '2018-03-26', reason: 'Chờ số liệu của các xã' };

beforeAll(async () => {
  api = await TestApi.start(8);
  secretariat = await api.as('bdv.thuong-truc');
});

afterAll(() => api?.close());
afterEach(() => api.database.setClock('2018-03-07T08:00:00+07:00'));

async function asked(unit: string, input: object = ASK) {
  const [id, cv] = [await api.obligation(unit), await api.as(`${unit.toLowerCase()}.cv`)];
  return { id, cv, answer: await cv.post(`/obligations/${id}/extensions`, input) };
}

test('a granted extension moves due date and lock; the original date stays beside them for ever', async () => {
  const { id, cv, answer } = await asked('U0001');
  expect(answer).toMatchObject({
    status: 201,
    body: {
      ordinal: 1,
      status: 'requested',
      dueOriginal: '2018-03-19',
      dueBefore: '2018-03-19',
      requestedDue: '2018-03-26',
    },
  });
  expect((await cv.post(`/obligations/${id}/extensions`, ASK)).body.code).toBe('EXTENSION_PENDING');
  const path = `/extensions/${answer.body.id}/decision`;
  expect((await cv.post(path, { decision: 'grant' })).body.code).toBe('NOT_ALLOWED');
  expect((await secretariat.post(path, { decision: 'grant', due: '2018-03-27' })).body.errors).toMatchObject([
    { pointer: '/due' },
  ]);
  const granted = await secretariat.post(path, { decision: 'grant', note: 'Đồng ý' });
  expect(granted.body).toMatchObject({ status: 'granted', decidedDue: '2018-03-26', dueOriginal: '2018-03-19' });
  expect((await secretariat.post(path, { decision: 'refuse' })).body.code).toBe('EXTENSION_NOT_PENDING');
  // The lock stays eight working days behind the due date: 29/3 behind 19/3, 5/4 behind 26/3.
  const duty = (await cv.get(`/obligations/${id}`)).body;
  expect(duty).toMatchObject({ due: '2018-03-26', dueOriginal: '2018-03-19', lock: '2018-04-05' });

  await api.database.setClock('2018-03-26T23:59:59.999+07:00');
  await api.submitted('U0001');
  expect((await cv.get(`/obligations/${id}`)).body).toMatchObject({
    timely: true,
    dueOriginal: '2018-03-19',
    versions: [{ late: false, dueInForce: '2018-03-26' }],
  });
  const events = await api.database.query(
    `select name, key, data from event where key like '2018-Q1/U0001/e%' order by key`,
  );
  expect(events).toEqual([
    {
      name: 'extension.requested',
      key: '2018-Q1/U0001/e1',
      data: { round: '2018-Q1', due: '2018-03-19', requested: '2018-03-26', dueOriginal: '2018-03-19' },
    },
    {
      name: 'extension.decided',
      key: '2018-Q1/U0001/e1/decided',
      data: { round: '2018-Q1', decision: 'granted', due: '2018-03-26', dueOriginal: '2018-03-19' },
    },
  ]);
});

test('a refused extension changes no date, and the unit may ask again', async () => {
  const { id, cv, answer } = await asked('U0002');
  const refused = await secretariat.post(`/extensions/${answer.body.id}/decision`, {
    decision: 'refuse',
    note: 'Không có lý do',
  });
  expect(refused.body).toMatchObject({ status: 'refused', decidedDue: null });
  expect((await cv.get(`/obligations/${id}`)).body).toMatchObject({ due: '2018-03-19', lock: '2018-03-29' });
  expect((await cv.post(`/obligations/${id}/extensions`, ASK)).body).toMatchObject({ ordinal: 2, status: 'requested' });
});

test('an offered date binds only when the unit takes it', async () => {
  const { id, cv, answer } = await asked('U0003');
  const decision = `/extensions/${answer.body.id}/decision`;
  expect((await secretariat.post(decision, { decision: 'offer' })).body.errors).toMatchObject([{ pointer: '/due' }]);
  expect((await secretariat.post(decision, { decision: 'offer', due: '2018-03-19' })).body.code).toBe(
    'EXTENSION_DATE_INVALID',
  );
  expect((await secretariat.post(decision, { decision: 'offer', due: '2018-03-21' })).body.status).toBe('offered');
  expect((await cv.get(`/obligations/${id}`)).body.due).toBe('2018-03-19');
  expect((await secretariat.post(`/extensions/${answer.body.id}/answer`, { accept: true })).body.code).toBe(
    'NOT_ALLOWED',
  );
  expect((await cv.get('/work')).body.offers).toMatchObject({ total: 1, items: [{ id: answer.body.id }] });
  const taken = await cv.post(`/extensions/${answer.body.id}/answer`, { accept: true });
  expect(taken.body).toMatchObject({ status: 'offer-accepted', decidedDue: '2018-03-21' });
  expect((await cv.get(`/obligations/${id}`)).body.due).toBe('2018-03-21');

  const other = await asked('U0004');
  await secretariat.post(`/extensions/${other.answer.body.id}/decision`, { decision: 'offer', due: '2018-03-21' });
  expect((await other.cv.post(`/extensions/${other.answer.body.id}/answer`, { accept: false })).body.status).toBe(
    'offer-declined',
  );
  expect((await other.cv.get(`/obligations/${other.id}`)).body.due).toBe('2018-03-19');
});

test('a new date lies after the one in force and is not gone already; who has reported asks no more', async () => {
  expect((await asked('U0005', { ...ASK, requestedDue: '2018-03-19' })).answer.body).toMatchObject({
    code: 'EXTENSION_DATE_INVALID',
    status: 400,
  });
  await api.database.setClock('2018-03-22T08:00:00+07:00');
  expect((await asked('U0005', { ...ASK, requestedDue: '2018-03-21' })).answer.body.code).toBe(
    'EXTENSION_DATE_INVALID',
  );
  expect((await asked('U0005', { ...ASK, requestedDue: '2018-03-22' })).answer.status).toBe(201);
  await api.database.setClock('2018-03-30T08:00:00+07:00');
  expect((await asked('U0006')).answer.body.code).toBe('ROUND_LOCKED');
  await api.database.setClock('2018-03-07T08:00:00+07:00');
  await api.submitted('U0006');
  expect((await asked('U0006')).answer.body.code).toBe('REPORT_ALREADY_SUBMITTED');
});

test('a report that comes first lets the request lapse: more time given afterwards launders nothing', async () => {
  const { id, cv, answer } = await asked('U0007');
  await api.database.setClock('2018-03-20T00:00:00+07:00');
  await api.submitted('U0007');
  expect((await secretariat.post(`/extensions/${answer.body.id}/decision`, { decision: 'grant' })).body.code).toBe(
    'EXTENSION_NOT_PENDING',
  );
  const detail = (await cv.get(`/obligations/${id}`)).body;
  expect(detail).toMatchObject({ timely: false, due: '2018-03-19', extensions: [{ status: 'lapsed' }] });
});

test('a paper that arrived late stays late though more time was given before it was registered', async () => {
  await api.database.setClock('2018-03-21T09:00:00+07:00');
  const { id, answer } = await asked('U0008');
  await secretariat.post(`/extensions/${answer.body.id}/decision`, { decision: 'grant' });
  await api.database.setClock('2018-03-23T09:00:00+07:00');
  const registered = await secretariat.post(`/obligations/${id}/registration`, {
    ...PAPER,
    arrivalNumber: '7',
    arrivalDate: '2018-03-20',
    answers: { meetings: 1 },
  });
  expect(registered.body).toMatchObject({
    timely: false,
    due: '2018-03-26',
    report: { late: true, dueInForce: '2018-03-19' },
  });
});

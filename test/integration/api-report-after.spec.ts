import { type Client, PAPER, TestApi } from '../support/api.js';

let api: TestApi;
let officer: Client;
let _head: Client;
let secretariat: Client;
let _leader: Client;

beforeAll(async () => {
  api = await TestApi.start(12);
  officer = await api.as('u0001.cv');
  _head = await api.as('u0001.tt');
  secretariat = await api.as('bdv.thuong-truc');
  _leader = await api.as('bdv.lanh-dao');
});

afterAll(() => api?.close());

const officerOf = (unit: string) => api.as(`${unit.toLowerCase()}.cv`);

test('a paper is registered by the secretariat; lateness and lock go by its day of arrival, the entry time stands beside', async () => {
  const paper = {
    arrivalNumber: '112',
    arrivalDate: '2018-03-19',
    paperNumber: '9/BC',
    paperDate: '2018-03-18',
    answers: { meetings: 2 },
  };
  const path = `/obligations/${await api.obligation('U0008')}/registration`;
  expect((await (await officerOf('U0008')).post(path, paper)).body.code).toBe('NOT_ALLOWED');
  expect((await secretariat.post(path, paper)).body.errors).toMatchObject([{ pointer: '/arrivalDate' }]);
  await api.database.setClock('2018-03-26T10:30:00+07:00');
  expect((await secretariat.post(path, { ...paper, paperDate: '2018-03-20' })).body.errors).toMatchObject([
    { pointer: '/paperDate' },
  ]);
  expect((await secretariat.post(path, { ...paper, answers: {} })).body.errors).toMatchObject([
    { pointer: '/answers/meetings' },
  ]);
  const entered = await secretariat.post(path, paper);
  expect(entered.body).toMatchObject({
    status: 'submitted',
    timely: true,
    report: {
      kind: 'paper',
      late: false,
      receivedAt: '2018-03-19T00:00:00.000+07:00',
      enteredAt: '2018-03-26T10:30:00.000+07:00',
    },
  });
  const late = await secretariat.post(`/obligations/${await api.obligation('U0009')}/registration`, {
    ...paper,
    arrivalDate: '2018-03-20',
  });
  expect(late.body).toMatchObject({ timely: false, report: { late: true } });
  await api.database.setClock('2018-03-07T08:00:00+07:00');
});

test('nothing is weighed against dates that stand still: a suspended programme takes drafts but no reports', async () => {
  const id = await api.approvedDraft('U0010');
  const programme = `/programmes/${api.programmeId}`;
  expect((await officer.post(`${programme}/suspension`, { reason: 'x' })).body.code).toBe('NOT_ALLOWED');
  expect((await secretariat.post(`${programme}/suspension`, { reason: 'Sắp xếp tổ chức' })).body.stage).toBe(
    'suspended',
  );
  const cv = await officerOf('U0010');
  expect((await cv.post(`/obligations/${id}/submission`, PAPER)).body).toMatchObject({
    code: 'PROGRAMME_NOT_IN_FORCE',
    detail: 'Chương trình đang ở trạng thái tạm dừng.',
  });
  expect((await cv.post(`/obligations/${id}/nothing-to-report`, { confirmed: true })).body.code).toBe(
    'PROGRAMME_NOT_IN_FORCE',
  );
  const { version } = (await cv.get(`/obligations/${id}/draft`)).body;
  expect((await cv.put(`/obligations/${id}/draft`, { answers: {} }, { 'if-match': `"${version}"` })).status).toBe(200);
  expect((await secretariat.post(`${programme}/resumption`)).body.stage).toBe('in-force');
  expect((await secretariat.post(`${programme}/resumption`)).body.code).toBe('PROGRAMME_NOT_SUSPENDED');
});

test('past its lock nothing is taken; once closed, only what had come by then, and corrections', async () => {
  const ready = await api.approvedDraft('U0011');
  const accepted = await api.accepted('U0012');
  await api.database.setClock('2018-03-30T00:00:00+07:00');
  const cv = await officerOf('U0011');
  expect((await cv.post(`/obligations/${ready}/submission`, PAPER)).body).toMatchObject({
    status: 409,
    code: 'ROUND_LOCKED',
  });
  await api.office.turn('round', api.roundId);
  expect((await cv.post(`/obligations/${ready}/submission`, PAPER)).body.code).toBe('ROUND_NOT_OPEN');
  expect((await cv.post(`/obligations/${ready}/nothing-to-report`, { confirmed: true })).body.code).toBe(
    'ROUND_NOT_OPEN',
  );

  const paper = { arrivalNumber: '9', paperNumber: '9/BC', paperDate: '2018-03-16', answers: { meetings: 2 } };
  const register = (arrivalDate: string) =>
    secretariat.post(`/obligations/${ready}/registration`, { ...paper, arrivalDate });
  expect((await register('2018-03-30')).body.code).toBe('ROUND_LOCKED');
  expect((await register('2018-03-19')).body).toMatchObject({
    status: 'submitted',
    timely: true,
    report: { late: false },
  });
  expect((await secretariat.post(`/obligations/${ready}/acceptance`, { version: 1 })).body.status).toBe('accepted');

  await api.approvedDraft('U0012', { meetings: 30 });
  const corrected = await (await officerOf('U0012')).post(`/obligations/${accepted}/correction`, {
    ...PAPER,
    reason: 'Sót',
  });
  expect(corrected.body).toMatchObject({ status: 'submitted', timely: true, report: { number: 2 } });
  await secretariat.post(`/obligations/${accepted}/acceptance`, { version: 2 });
  const rollUp = (await secretariat.get(`/rounds/${api.roundId}/roll-up`)).body;
  expect(rollUp.atClosing.figures.meetings.value).toBeLessThan(rollUp.now.figures.meetings.value);
});

test('a submitted version can be altered or removed by nobody, neither by the application nor by the owner of the tables', async () => {
  for (const sql of [
    `update report_version set answers = '{}'`,
    `delete from report_version`,
    `delete from report_ruling`,
    `update event set data = '{}'`,
    `truncate report_version_attachment`,
  ]) {
    await expect(api.office.database.source.query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
    await expect(api.database.query(sql)).rejects.toThrow('append-only');
  }
});

import { type Client, PAPER, TestApi } from '../support/api.js';

let api: TestApi;
let officer: Client;
let head: Client;
let secretariat: Client;
let leader: Client;

beforeAll(async () => {
  api = await TestApi.start(12);
  officer = await api.as('u0001.cv');
  head = await api.as('u0001.tt');
  secretariat = await api.as('bdv.thuong-truc');
  leader = await api.as('bdv.lanh-dao');
});

afterAll(() => api?.close());

const officerOf = (unit: string) => api.as(`${unit.toLowerCase()}.cv`);

test('a report goes from draft over the head’s approval to submission and acceptance', async () => {
  const id = await api.obligation('U0001');
  const draft = `/obligations/${id}/draft`;
  const empty = await officer.get(draft);
  expect(empty).toMatchObject({ status: 200, body: { version: 0, answers: {}, stage: 'drafting' } });
  expect(empty.headers.get('etag')).toBe('"0"');

  const saved = await officer.put(draft, { answers: { meetings: 3, note: 'đủ' } }, { 'if-match': '"0"' });
  expect(saved).toMatchObject({ status: 200, body: { version: 1, stage: 'drafting' } });
  expect((await officer.post(`/obligations/${id}/submission`, PAPER)).body.code).toBe('REPORT_NOT_APPROVED');
  expect((await officer.post(`${draft}/approval`, {}, { 'if-match': '"1"' })).body.code).toBe('NOT_ALLOWED');

  const approved = await head.post(`${draft}/approval`, {}, { 'if-match': '"1"' });
  expect(approved).toMatchObject({ status: 200, body: { version: 2, stage: 'approved' } });
  const changed = await officer.put(draft, { answers: { meetings: 4 } }, { 'if-match': '"2"' });
  expect(changed.body).toMatchObject({ stage: 'drafting', approvedAt: null });
  expect((await officer.post(`/obligations/${id}/submission`, PAPER)).body.code).toBe('REPORT_NOT_APPROVED');
  await head.post(`${draft}/approval`, {}, { 'if-match': '"3"' });
  const withdrawn = await head.delete(`${draft}/approval`, { 'if-match': '"4"' });
  expect(withdrawn.body).toMatchObject({ stage: 'drafting', version: 5 });
  await head.post(`${draft}/approval`, {}, { 'if-match': '"5"' });

  const sent = await officer.post(`/obligations/${id}/submission`, PAPER);
  expect(sent).toMatchObject({
    status: 200,
    body: {
      status: 'submitted',
      timely: true,
      due: '2018-03-19',
      dueOriginal: '2018-03-19',
      report: { number: 1, kind: 'submission', late: false },
    },
  });
  expect((await officer.post(`/obligations/${id}/submission`, PAPER)).body).toMatchObject({
    status: 409,
    code: 'REPORT_ALREADY_SUBMITTED',
  });
  expect((await leader.post(`/obligations/${id}/acceptance`, { version: 1 })).body.code).toBe('NOT_ALLOWED');
  expect((await officer.post(`/obligations/${id}/acceptance`, { version: 1 })).body.code).toBe('NOT_ALLOWED');
  expect((await secretariat.post(`/obligations/${id}/acceptance`, { version: 2 })).body.code).toBe('VERSION_STALE');
  expect((await secretariat.post(`/obligations/${id}/acceptance`, { version: 1 })).body.status).toBe('accepted');
  expect((await secretariat.post(`/obligations/${id}/return`, { version: 1, reason: 'wrong-form' })).body.code).toBe(
    'REPORT_ALREADY_RULED',
  );

  const events = await api.database.query(
    `select name, key, data from event where key like '2018-Q1/U0001/%' order by at, name`,
  );
  expect(events).toEqual([
    { name: 'report.accepted', key: '2018-Q1/U0001/v1/accepted', data: { round: '2018-Q1', version: 1 } },
    {
      name: 'report.submitted',
      key: '2018-Q1/U0001/v1',
      data: {
        round: '2018-Q1',
        version: 1,
        kind: 'submission',
        late: false,
        due: '2018-03-19',
        dueOriginal: '2018-03-19',
      },
    },
  ]);
  const told = await api.database.query(
    `select person.code, n.kind from notification n join person on person.id = n.person_id where n.obligation_id = $1 and n.kind like 'report-%' order by 1, 2`,
    [id],
  );
  expect(told).toEqual([
    { code: 'bdv.thuong-truc', kind: 'report-submitted' },
    { code: 'u0001.cv', kind: 'report-accepted' },
    { code: 'u0001.tt', kind: 'report-accepted' },
  ]);
});

test('a signed report needs its number and date, not after today; a round of figures only takes neither', async () => {
  const id = await api.approvedDraft('U0002');
  const cv = await officerOf('U0002');
  const pointers = async (body: object) =>
    (await cv.post(`/obligations/${id}/submission`, body)).body.errors?.map(
      (each: { pointer: string }) => each.pointer,
    );
  expect(await pointers({})).toEqual(['/paperNumber', '/paperDate']);
  expect(await pointers({ ...PAPER, paperDate: '2018-03-08' })).toEqual(['/paperDate']);
  expect(await pointers({ ...PAPER, color: 'red' })).toEqual(['/color']);

  await api.database.query(`update period_rule set mode = 'figures-only'`);
  try {
    expect(await pointers(PAPER)).toEqual(['/paperNumber', '/paperDate']);
    expect((await cv.post(`/obligations/${id}/submission`, {})).body.status).toBe('submitted');
  } finally {
    await api.database.query(`update period_rule set mode = 'signed'`);
  }
});

test('answers are held against the form: a draft may be incomplete, an approval may not', async () => {
  const id = await api.obligation('U0003');
  const [cv, tt] = [await officerOf('U0003'), await api.as('u0003.tt')];
  const wrong = await cv.put(
    `/obligations/${id}/draft`,
    { answers: { meetings: -1, share: 'x', stray: 1 } },
    { 'if-match': '"0"' },
  );
  expect(wrong.status).toBe(400);
  expect(wrong.body.errors.map((each: { pointer: string }) => each.pointer).sort()).toEqual([
    '/answers/meetings',
    '/answers/share',
    '/answers/stray',
  ]);
  await cv.put(`/obligations/${id}/draft`, { answers: { share: 50 } }, { 'if-match': '"0"' });
  const approval = await tt.post(`/obligations/${id}/draft/approval`, {}, { 'if-match': '"1"' });
  expect(approval.body).toMatchObject({ code: 'INPUT_INVALID', errors: [{ pointer: '/answers/meetings' }] });
  expect((await tt.post(`/obligations/${await api.obligation('U0003')}/submission`, PAPER)).body.code).toBe(
    'REPORT_NOT_APPROVED',
  );
});

test('nothing to report takes no approval and no paper, but only where the rule allows it', async () => {
  const id = await api.obligation('U0004');
  const cv = await officerOf('U0004');
  expect((await cv.post(`/obligations/${id}/nothing-to-report`, {})).body.code).toBe('INPUT_INVALID');
  await api.database.query(`update period_rule set nothing_to_report = false`);
  expect((await cv.post(`/obligations/${id}/nothing-to-report`, { confirmed: true })).body.code).toBe(
    'NOTHING_TO_REPORT_NOT_ALLOWED',
  );
  await api.database.query(`update period_rule set nothing_to_report = true`);
  const said = await cv.post(`/obligations/${id}/nothing-to-report`, { confirmed: true });
  expect(said.body).toMatchObject({ status: 'submitted', report: { kind: 'nothing', late: false } });
});

test('a returned report is owed again, with the rule’s working days for it and the original date beside; the new version is another one', async () => {
  const id = await api.submitted('U0005');
  expect(
    (await secretariat.post(`/obligations/${id}/return`, { version: 1, reason: 'other' })).body.errors,
  ).toMatchObject([{ pointer: '/note' }]);
  expect((await secretariat.post(`/obligations/${id}/return`, { version: 1, reason: 'because' })).body.code).toBe(
    'INPUT_INVALID',
  );
  await api.database.setClock('2018-03-19T15:00:00+07:00');
  const returned = await secretariat.post(`/obligations/${id}/return`, {
    version: 1,
    reason: 'figures-missing',
    note: 'Thiếu cột 3',
  });
  // Three working days after Monday 19/3.
  expect(returned.body).toMatchObject({
    status: 'returned',
    due: '2018-03-22',
    dueOriginal: '2018-03-19',
    lock: '2018-03-29',
  });
  await api.database.setClock('2018-03-20T09:00:00+07:00');
  await api.submitted('U0005', { meetings: 9 });
  const detail = (await secretariat.get(`/obligations/${id}`)).body;
  expect(detail).toMatchObject({
    status: 'submitted',
    timely: true,
    versions: [
      { number: 2, late: false, answers: { meetings: 9 }, ruling: null },
      {
        number: 1,
        answers: { meetings: 3 },
        ruling: { ruling: 'returned', reason: 'figures-missing', note: 'Thiếu cột 3' },
      },
    ],
  });
  await api.database.setClock('2018-03-07T08:00:00+07:00');
});

test('a late report stays late, whatever comes after it', async () => {
  await api.database.setClock('2018-03-21T09:00:00+07:00');
  const id = await api.submitted('U0006');
  expect((await secretariat.get(`/obligations/${id}`)).body).toMatchObject({
    timely: false,
    versions: [{ late: true }],
  });
  await secretariat.post(`/obligations/${id}/return`, { version: 1, reason: 'wrong-period' });
  await api.submitted('U0006', { meetings: 1 });
  // In time for the new date, but the duty was done late.
  expect((await secretariat.get(`/obligations/${id}`)).body).toMatchObject({
    timely: false,
    versions: [{ late: false }, { late: true }],
  });
  await api.database.setClock('2018-03-07T08:00:00+07:00');
});

test('a correction is a new version of an accepted report; the old one stays, and stands when the correction goes back', async () => {
  const early = await api.submitted('U0007');
  const cv = await officerOf('U0007');
  const correction = { ...PAPER, paperNumber: '06/BC-DV', reason: 'Cộng nhầm' };
  expect((await cv.post(`/obligations/${early}/correction`, correction)).body.code).toBe('REPORT_NOT_ACCEPTED');
  await secretariat.post(`/obligations/${early}/acceptance`, { version: 1 });
  expect((await cv.post(`/obligations/${early}/correction`, correction)).body.code).toBe('REPORT_NOT_APPROVED');
  await api.approvedDraft('U0007', { meetings: 8 });
  expect((await cv.post(`/obligations/${early}/correction`, { ...correction, reason: ' ' })).body.code).toBe(
    'INPUT_INVALID',
  );
  const corrected = await cv.post(`/obligations/${early}/correction`, correction);
  expect(corrected.body).toMatchObject({
    status: 'submitted',
    timely: true,
    report: { number: 2, kind: 'correction' },
  });
  const back = await secretariat.post(`/obligations/${early}/return`, { version: 2, reason: 'figures-inconsistent' });
  expect(back.body).toMatchObject({ status: 'accepted', due: '2018-03-19' });
  const { versions } = (await cv.get(`/obligations/${early}`)).body;
  expect(versions).toMatchObject([
    { number: 2, reason: 'Cộng nhầm', answers: { meetings: 8 } },
    { number: 1, answers: { meetings: 3 }, paperNumber: '05/BC-DV' },
  ]);
});

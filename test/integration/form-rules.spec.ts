import { type Client, PAPER, TestApi } from '../support/api.js';
import { formedApi, openRound } from '../support/formed-programme.js';
import { pdf } from '../support/sample-files.js';

let api: TestApi;
let officer: Client;
let head: Client;
let secretariat: Client;
let q1: string;
let q2: string;

const pointers = (answer: { body: { errors?: { pointer: string }[] } }) =>
  (answer.body.errors ?? []).map(({ pointer }) => pointer);

beforeAll(async () => {
  api = await formedApi(4);
  officer = await api.as('u0001.cv');
  head = await api.as('u0001.tt');
  secretariat = await api.as('bdv.thuong-truc');
  q1 = await api.obligation('U0001');
}, 60_000);

afterAll(() => api?.close());

const GOOD = { meetings: 10, men: 4, total: 10, online: true, models: 3, communes: [{ name: 'A', homes: 6 }] };

async function save(id: string, answers: object, by = officer) {
  const { version } = (await by.get(`/obligations/${id}/draft`)).body;
  return by.put(`/obligations/${id}/draft`, { answers }, { 'if-match': `"${version}"` });
}
async function approve(id: string, by = head) {
  const { version } = (await by.get(`/obligations/${id}/draft`)).body;
  return by.post(`/obligations/${id}/draft/approval`, {}, { 'if-match': `"${version}"` });
}
const upload = async (by: Client, name: string) =>
  (await by.post(`/attachments?name=${name}&attested=true`, pdf(name))).body.id as string;

test('a draft is taken with its rules broken, and is told which; the head cannot approve it', async () => {
  const saved = await save(q1, { meetings: 10, men: 12, online: false, communes: [{ name: 'A', homes: 30 }] });
  expect(saved.status).toBe(200);
  expect(saved.body.findings.map(({ rule, severity, fields }: never) => [rule, severity, fields])).toEqual([
    ['nam', 'error', ['men', 'meetings']],
    ['vi-sao', 'error', ['note', 'online']],
    ['ho', 'warning', ['communes.homes', 'meetings']],
  ]);
  expect((await officer.get(`/obligations/${q1}/draft`)).body.findings).toEqual(saved.body.findings);
  expect(saved.body.findings[0].message).toEqual({
    vi: '“Trong đó nam” là 12, lớn hơn “Số cuộc” (10).',
    en: '"Trong đó nam" is 12, more than "Số cuộc" (10).',
  });
  const refused = await approve(q1);
  expect(refused.body.code).toBe('INPUT_INVALID');
  expect(pointers(refused)).toEqual(['/answers/men', '/answers/note']);
});

test('a fault in a table is told by its row and column, one in evidence by its place', async () => {
  const stray = '01890000-0000-7000-8000-000000000001';
  const wrong = await save(q1, { communes: [{ name: 'A' }, { name: 5, homes: -1, colour: 'x' }] });
  expect(pointers(wrong)).toEqual([
    '/answers/communes/1/colour',
    '/answers/communes/1/name',
    '/answers/communes/1/homes',
  ]);
  expect(pointers(await save(q1, { proof: [stray] }))).toEqual(['/answers/proof/0']);
  expect(pointers(await save(q1, { proof: ['no id at all'] }))).toEqual(['/answers/proof/0']);
  expect(pointers(await save(q1, { ways: ['Họp', 'Fax'], held: '2018-02-30' }))).toEqual([
    '/answers/ways/1',
    '/answers/held',
  ]);
});

test('a warning has to be confirmed or explained; what was said stands with the version for ever', async () => {
  const file = await upload(officer, 'minh-chung.pdf');
  await save(q1, {
    ...GOOD,
    proof: [file],
    communes: [
      { name: 'A', homes: 8 },
      { name: 'B', homes: 7 },
    ],
  });
  expect((await approve(q1)).status).toBe(200);
  const silent = await officer.post(`/obligations/${q1}/submission`, PAPER);
  expect(pointers(silent)).toEqual(['/confirmations/ho']);
  const stray = { ...PAPER, confirmations: { ho: 'Gồm cả hộ mới', 'khong-co': '' } };
  expect(pointers(await officer.post(`/obligations/${q1}/submission`, stray))).toEqual(['/confirmations/khong-co']);
  const sent = await officer.post(`/obligations/${q1}/submission`, {
    ...PAPER,
    confirmations: { ho: 'Gồm cả hộ mới' },
  });
  expect(sent.body.status).toBe('submitted');
  const [version] = (await secretariat.get(`/obligations/${q1}`)).body.versions;
  expect(version.warnings).toEqual([
    {
      rule: 'ho',
      kind: 'not-more-than',
      severity: 'warning',
      fields: ['communes.homes', 'meetings'],
      message: { vi: expect.stringContaining('15'), en: expect.stringContaining('15') },
      explanation: 'Gồm cả hộ mới',
    },
  ]);
  expect(version.attachments).toMatchObject([{ id: file, name: 'minh-chung.pdf' }]);
  expect((await secretariat.get(`/attachments/${file}`)).status).toBe(200);
  const stranger = await api.as('u0002.cv');
  expect((await stranger.get(`/attachments/${file}`)).body.code).toBe('NOT_FOUND');
});

test('the secretariat’s roll-up counts a column as the sum of its rows', async () => {
  await secretariat.post(`/obligations/${q1}/acceptance`, { version: 1 });
  const { now } = (await secretariat.get(`/rounds/${api.roundId}/roll-up`)).body;
  expect(now.figures).toEqual({
    meetings: { aggregate: 'sum', value: 10, units: 1 },
    models: { aggregate: 'sum', value: 3, units: 1 },
    share: { aggregate: 'average', value: null, units: 0 },
    'communes.homes': { aggregate: 'sum', value: 15, units: 1 },
  });
});

test('beside the form stand last period’s answers, the year so far, and the indicator with its target', async () => {
  const round = await openRound(api, '2018-Q2', '2018-06-07T08:00:00+07:00');
  q2 = await api.obligation('U0001', round);
  const { body } = await officer.get(`/obligations/${q2}`);
  expect(body).toMatchObject({
    form: { code: 'quy', number: 1 },
    previous: { round: '2018-Q1', number: 1, status: 'accepted', answers: { meetings: 10, models: 3 } },
    yearBefore: null,
    cumulative: [{ figure: 'total', value: 10, round: '2018-Q1' }],
    soFar: [
      { figure: 'meetings', value: 10, reports: 1 },
      { figure: 'models', value: 3, reports: 1 },
      { figure: 'communes.homes', value: 15, reports: 1 },
    ],
    indicators: [{ figure: 'models', indicator: 'CT-MO-HINH', target: 40, direction: 'up', reached: 3, reports: 1 }],
  });
  expect(body.rules).toHaveLength(5);
  const other = await (await api.as('u0002.cv')).get(`/obligations/${await api.obligation('U0002', round)}`);
  expect(other.body).toMatchObject({
    previous: null,
    soFar: [],
    cumulative: [],
    indicators: [{ reached: null, reports: 0 }],
  });
});

test('a report that waits for its ruling stands beside the form too, but no figure rests on it', async () => {
  const id = await api.obligation('U0003');
  const [cv, tt] = [await api.as('u0003.cv'), await api.as('u0003.tt')];
  await api.database.setClock('2018-03-07T09:00:00+07:00');
  await save(id, { ...GOOD, meetings: 7, total: 7 }, cv);
  await approve(id, tt);
  expect((await cv.post(`/obligations/${id}/submission`, PAPER)).status).toBe(200);
  await api.database.setClock('2018-06-07T09:00:00+07:00');
  const [{ id: round }] = await api.database.query(`select id from round where code = '2018-Q2'`);
  const next = await api.obligation('U0003', round);
  expect((await cv.get(`/obligations/${next}`)).body).toMatchObject({
    previous: { round: '2018-Q1', status: 'submitted', answers: { meetings: 7 } },
    soFar: [],
    cumulative: [],
  });
  const saved = await save(next, { ...GOOD, meetings: 700, men: 1, total: 1 }, cv);
  expect(saved.body.findings).toEqual([]);
});

test('cumulative figures are held against the accepted period before, a great change against the last', async () => {
  const paper = { paperNumber: '20/BC', paperDate: '2018-06-07' };
  const wrong = await save(q2, { ...GOOD, meetings: 30, total: 30 });
  expect(wrong.body.findings.map(({ rule }: never) => rule)).toEqual(['cong-don', 'bien-dong']);
  expect(pointers(await approve(q2))).toEqual(['/answers/total']);
  const right = await save(q2, { ...GOOD, meetings: 30, total: 40 });
  expect(right.body.findings).toMatchObject([{ rule: 'bien-dong', severity: 'warning', fields: ['meetings', 'note'] }]);
  await approve(q2);
  expect(pointers(await officer.post(`/obligations/${q2}/submission`, paper))).toEqual(['/confirmations/bien-dong']);
  const explained = await save(q2, { ...GOOD, meetings: 30, total: 40, note: 'Năm Dân vận khéo' });
  expect(explained.body.findings).toEqual([]);
  await approve(q2);
  const sent = await officer.post(`/obligations/${q2}/submission`, paper);
  expect(sent.body.status).toBe('submitted');
  const kept = await api.database.query(
    `select number, warnings from report_version where obligation_id = $1 order by number`,
    [q2],
  );
  expect(kept).toEqual([{ number: 1, warnings: [] }]);
});

test('a paper says what it says: rules it breaks are confirmed by whoever enters it, with scan and evidence', async () => {
  const id = await api.obligation('U0004');
  await api.database.setClock('2018-03-08T09:00:00+07:00');
  const scan = await upload(secretariat, 'scan.pdf');
  const proof = await upload(secretariat, 'anh.pdf');
  const paper = {
    arrivalNumber: '15',
    arrivalDate: '2018-03-08',
    paperNumber: '3/BC',
    paperDate: '2018-03-07',
    answers: { meetings: 2, men: 5, communes: [{ name: 'A', homes: 2 }], proof: [proof] },
    attachmentIds: [scan],
  };
  const path = `/obligations/${id}/registration`;
  const row = await secretariat.post(path, { ...paper, answers: { meetings: 2, communes: [{ homes: 2 }] } });
  expect(pointers(row)).toEqual(['/answers/communes/0/name']);
  expect(pointers(await secretariat.post(path, paper))).toEqual(['/confirmations/nam']);
  expect(pointers(await secretariat.post(path, { ...paper, reason: 'x', confirmations: { nam: '' } }))).toEqual([
    '/reason',
  ]);
  const entered = await secretariat.post(path, { ...paper, confirmations: { nam: '' } });
  expect(entered.body).toMatchObject({ status: 'submitted', report: { kind: 'paper' } });
  const [version] = (await secretariat.get(`/obligations/${id}`)).body.versions;
  expect(version).toMatchObject({
    arrivalNumber: '15',
    submittedBy: 'bdv.thuong-truc',
    warnings: [{ rule: 'nam', severity: 'error', explanation: '' }],
    attachments: [{ name: 'anh.pdf' }, { name: 'scan.pdf' }],
  });
});

import { createHash } from 'node:crypto';
import { wordsOfPaper } from '#documents/model/words-of-paper';
import { type Client, PAPER, type TestApi } from '../support/api.js';
import { formedApi } from '../support/formed-programme.js';
import { builtPaper, factsOf } from '../support/read-paper.js';
import { pdf } from '../support/sample-files.js';

// The first quarter of 2018: cut-off 14/3, due 19/3, lock 29/3; rungs −2, 0, +1, +3 and the letter at +5.
let api: TestApi;
let secretariat: Client;
let fileId: string;

const NO_ID = '00000000-0000-7000-8000-000000000000';
const PDF = pdf('quyet-dinh.pdf');
const LONG = 'Hai dòng:\nhiến 1.200 m² đất; «giữ nguyên»  từng chữ.';

beforeAll(async () => {
  api = await formedApi(6);
  secretariat = await api.as('bdv.thuong-truc');
  const officer = await api.as('u0001.cv');
  fileId = (await officer.post('/attachments?name=quyet-dinh.pdf&attested=true', PDF)).body.id;
  await api.submitted('U0001', {
    meetings: 12,
    men: 3,
    total: 12,
    share: 85.5,
    note: LONG,
    online: true,
    models: 7,
    communes: [
      { name: 'Xã A', homes: 4 },
      { name: 'Xã B', homes: 5 },
    ],
    proof: [fileId],
  });
}, 60_000);

afterAll(() => api?.close());

const programme = {
  number: '01-CTr/TEST',
  title: 'Chương trình thử',
  signedOn: '2018-01-02',
  from: '2018-01-02',
  until: '2018-12-31',
  parties: ['BDV', 'UBND'].map((code) => ({
    unit: { code, name: `Cơ quan ${code}` },
    secretariat: { code: 'BDV', name: 'Cơ quan BDV' },
  })),
};
const round = {
  code: '2018-Q1',
  name: 'Báo cáo quý – Quý I năm 2018',
  periodFrom: '2017-12-15',
  cutOff: '2018-03-14',
  due: '2018-03-19',
  lock: '2018-03-29',
  freezesOn: null,
};
const form = { code: 'quy', name: 'Biểu quý', version: 1 };
const unit = (code: string) => ({ code, name: `Đơn vị ${code}` });

const versionOf = async (code: string, number = 1): Promise<string> =>
  (
    await api.database.query(`select id from report_version where obligation_id = $1 and number = $2`, [
      await api.obligation(code),
      number,
    ])
  )[0].id;

test('the call names the round’s dates, its form and every unit once, in the order of their codes', async () => {
  const { facts, statements } = await factsOf(api, 'call-for-reports', api.roundId);
  expect(facts).toEqual({
    programme,
    round,
    form,
    mode: 'signed',
    nothingToReport: true,
    units: [1, 2, 3, 4, 5, 6].map((place) => ({ ...unit(`U000${place}`), due: '2018-03-19' })),
  });
  expect(statements).toBe(2);
});

test('before a round opens its rule says whom it will ask', async () => {
  const [{ id }] = await api.database.query(
    `insert into round (id, programme_id, period_rule_id, code, name, period_from, cut_off, opens_at, due, lock, stage, form_version_id, reminder_policy_id)
     select gen_random_uuid(), programme_id, period_rule_id, '2018-Q9', 'Thử', '2018-03-15', '2018-06-14', '2018-06-08', '2018-06-19', '2018-06-29',
       'planned', form_version_id, reminder_policy_id from round where id = $1 returning id`,
    [api.roundId],
  );
  const { facts } = await factsOf(api, 'call-for-reports', id);
  expect(facts?.units.map(({ code, due }) => `${code} ${due}`)).toEqual(
    [1, 2, 3, 4, 5, 6].map((place) => `U000${place} 2018-06-19`),
  );
  expect((await factsOf(api, 'late-list', id)).facts).toBeUndefined();
  await api.database.query(`delete from round where id = $1`, [id]);
});

test('the blank form has the form’s own fields in their order', async () => {
  const { facts } = await factsOf(api, 'report-form', api.roundId);
  expect(facts).toMatchObject({ programme, round, form, nothingToReport: true });
  expect(facts?.fields.map(({ key }) => key)).toEqual([
    'meetings',
    'men',
    'total',
    'share',
    'note',
    'online',
    'ways',
    'held',
    'models',
    'proof',
    'communes',
  ]);
});

test('a unit’s report tells its answers letter for letter, with targets and the digest of every file, and no id', async () => {
  const { facts } = await factsOf(api, 'unit-report', await versionOf('U0001'));
  expect(facts).toMatchObject({
    programme,
    round,
    form,
    unit: unit('U0001'),
    version: 1,
    kind: 'submission',
    ...PAPER,
    nothingToReport: false,
    previous: null,
    targets: [{ figure: 'models', name: 'Mô hình', measure: 'mô hình', target: 40, reached: null }],
    evidence: [
      {
        name: 'quyet-dinh.pdf',
        size: PDF.length,
        sha256: createHash('sha256').update(PDF).digest('hex'),
        proves: ['Minh chứng'],
      },
    ],
  });
  expect(facts?.answers).not.toHaveProperty('proof');
  expect(facts?.answers.note).toBe(LONG);
  expect(JSON.stringify(facts)).not.toContain(fileId);
  const words = wordsOfPaper(builtPaper('unit-report', facts!));
  for (const line of LONG.split('\n')) expect(words).toContain(line);
  expect(words).toContain('Cộng |  | 9');
});

test('a receipt says when it came, against both dates; its digest is that of the content and changes with it', async () => {
  const { facts } = await factsOf(api, 'receipt', await versionOf('U0001'));
  expect(facts).toMatchObject({
    unit: unit('U0001'),
    version: 1,
    receivedAt: '2018-03-07T08:00:00.000+07:00',
    dueOriginal: '2018-03-19',
    dueInForce: '2018-03-19',
    late: false,
    arrivalDate: null,
  });
  expect((await factsOf(api, 'receipt', await versionOf('U0001'))).facts?.sha256).toBe(facts?.sha256);
  await api.submitted('U0006', { meetings: 12, share: 85.5 });
  const other = (await factsOf(api, 'receipt', await versionOf('U0006'))).facts;
  expect(other?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(other?.sha256).not.toBe(facts?.sha256);
});

test('a decision on more time is told once it is taken, the original date beside the new one', async () => {
  const ask = async (code: string, decision: object) => {
    const officer = await api.as(`${code.toLowerCase()}.cv`);
    const path = `/obligations/${await api.obligation(code)}/extensions`;
    const { id } = (await officer.post(path, { requestedDue: '2018-03-26', reason: 'Chờ “số liệu” của các xã' })).body;
    expect((await factsOf(api, 'extension-decision', id)).facts).toBeUndefined();
    await secretariat.post(`/extensions/${id}/decision`, decision);
    return { id, officer, facts: (await factsOf(api, 'extension-decision', id)).facts };
  };
  const granted = await ask('U0002', { decision: 'grant', note: 'Đồng ý' });
  expect(granted.facts).toEqual({
    programme,
    unit: unit('U0002'),
    about: { kind: 'report', round: '2018-Q1', name: round.name },
    dueOriginal: '2018-03-19',
    dueBefore: '2018-03-19',
    requestedDue: '2018-03-26',
    requestedAt: '2018-03-07T08:00:00.000+07:00',
    reason: 'Chờ “số liệu” của các xã',
    status: 'granted',
    decidedDue: '2018-03-26',
    decidedAt: '2018-03-07T08:00:00.000+07:00',
    note: 'Đồng ý',
    answeredAt: null,
  });
  expect((await ask('U0003', { decision: 'refuse' })).facts).toMatchObject({ status: 'refused', decidedDue: null });
  const offered = await ask('U0004', { decision: 'offer', due: '2018-03-22' });
  expect(offered.facts).toMatchObject({ status: 'offered', decidedDue: '2018-03-22', answeredAt: null });
  await offered.officer.post(`/extensions/${offered.id}/answer`, { accept: true });
  expect((await factsOf(api, 'extension-decision', offered.id)).facts).toMatchObject({
    status: 'offer-accepted',
    dueOriginal: '2018-03-19',
    answeredAt: '2018-03-07T08:00:00.000+07:00',
  });
});

test('the list of late units has who owes, who got it back and who was late, with dates, reminders and requests', async () => {
  for (const day of ['15', '19', '20', '22', '26']) {
    await api.database.setClock(`2018-03-${day}T08:00:00+07:00`);
    await api.office.turn('round', api.roundId);
  }
  await api.submitted('U0004');
  await secretariat.post(`/obligations/${await api.obligation('U0004')}/return`, {
    version: 1,
    reason: 'evidence-missing',
    note: 'Thiếu quyết định.',
  });
  await api.submitted('U0005');
  await api.database.setClock('2018-04-03T08:00:00+07:00');
  const { facts, statements } = await factsOf(api, 'late-list', api.roundId);
  expect(facts).toMatchObject({ programme, round, asOf: '2018-04-03T08:00:00.000+07:00', units: 6 });
  expect(
    facts?.late.map(({ unit: { code }, state, dueOriginal, due, receivedOn }) =>
      [code, state, dueOriginal, due, receivedOn].join(' '),
    ),
  ).toEqual([
    'U0002 missing 2018-03-19 2018-03-26 ',
    'U0003 missing 2018-03-19 2018-03-19 ',
    'U0004 returned 2018-03-19 2018-03-29 2018-03-26',
    'U0005 late 2018-03-19 2018-03-19 2018-03-26',
  ]);
  expect(facts?.late.map(({ extension }) => extension?.status ?? null)).toEqual([
    'granted',
    'refused',
    'offer-accepted',
    null,
  ]);
  expect(facts?.late[1]).toMatchObject({ reminders: 3, lastRemindedOn: '2018-03-20' });
  expect(statements).toBe(2);
});

test('a reminder goes to who still owes, with why its report came back; nobody who has reported gets one', async () => {
  const { facts } = await factsOf(api, 'reminder-letter', await api.obligation('U0004'));
  expect(facts).toMatchObject({
    unit: unit('U0004'),
    dueOriginal: '2018-03-19',
    today: '2018-04-03',
    returned: { on: '2018-03-26', reason: 'thiếu minh chứng', note: 'Thiếu quyết định.' },
    pendingExtension: null,
  });
  expect((await factsOf(api, 'reminder-letter', await api.obligation('U0003'))).facts).toMatchObject({
    returned: null,
    reminders: 3,
  });
  expect((await factsOf(api, 'reminder-letter', await api.obligation('U0001'))).facts).toBeUndefined();
});

test('a drafted letter of urging leaves out who has reported since; a signed one tells what it told', async () => {
  const [letter] = await api.database.query(`select id from urging_letter where round_id = $1`, [api.roundId]);
  const owed = async () =>
    (await factsOf(api, 'urging-letter', letter.id)).facts?.owed.map(({ unit: { code }, due }) => `${code} ${due}`);
  const { facts } = await factsOf(api, 'urging-letter', letter.id);
  expect(facts).toMatchObject({ programme, round, draftedOn: '2018-03-26', today: '2018-04-03' });
  expect(await owed()).toEqual(['U0003 2018-03-19']);
  await api.database.query(`update urging_letter set stage = 'signed' where id = $1`, [letter.id]);
  expect(await owed()).toEqual(['U0003 2018-03-19', 'U0005 2018-03-19']);
  await api.database.query(`update urging_letter set stage = 'draft' where id = $1`, [letter.id]);
  await api.database.query(`update obligation set status = 'accepted' where id = $1`, [await api.obligation('U0003')]);
  expect((await factsOf(api, 'urging-letter', letter.id)).facts).toBeUndefined();
});

test.each([
  'call-for-reports',
  'report-form',
  'unit-report',
  'receipt',
  'late-list',
  'reminder-letter',
  'urging-letter',
  'extension-decision',
] as const)('there is no %s of what does not exist', async (kind) => {
  expect((await factsOf(api, kind, NO_ID)).facts).toBeUndefined();
});

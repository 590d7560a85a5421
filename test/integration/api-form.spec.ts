import { importProgramme } from '#record/programme/import-programme';
import type { Answer, Client, TestApi } from '../support/api.js';
import { formed, formedApi, openRound, RICH_FORM } from '../support/formed-programme.js';
import { smallProgramme } from '../support/small-programme.js';

let api: TestApi;
let secretariat: Client;
let officer: Client;
let formId: string;

const pointers = (answer: Answer) => (answer.body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer);

beforeAll(async () => {
  api = await formedApi(2);
  secretariat = await api.as('bdv.thuong-truc');
  officer = await api.as('u0001.cv');
  const listed = await secretariat.get(`/programmes/${api.programmeId}/forms`);
  formId = listed.body.items[0].id;
}, 60_000);

afterAll(() => api?.close());

const change = async (input: object, version = 1, by = secretariat) =>
  by.post(`/forms/${formId}/versions`, input, { 'if-match': `"${version}"` });

const [MEETINGS, ...OTHERS] = RICH_FORM.fields;
const withoutNote = OTHERS.filter(({ key }) => key !== 'note');
const NEXT = {
  validFrom: '2018-06-01',
  reason: 'Theo công văn 12/CV-BDV.',
  fields: [...withoutNote, { ...MEETINGS, max: 500 }, { key: 'reason', label: 'Lý do', type: 'text' }],
  rules: RICH_FORM.rules.filter(({ code }) => code === 'nam' || code === 'cong-don'),
};

test('everybody of the programme sees its forms, with fields, rules and the rounds that keep each version', async () => {
  const listed = await officer.get(`/programmes/${api.programmeId}/forms`);
  expect(listed.body.items).toMatchObject([
    { code: 'quy', number: 1, version: 1, validFrom: '2018-01-02', fields: 11, rules: 5, reporting: ['quy'] },
  ]);
  const form = await officer.get(`/forms/${formId}`);
  expect(form.headers.get('etag')).toBe('"1"');
  expect(form.body).toMatchObject({
    code: 'quy',
    versions: [{ number: 1, reason: null, addedBy: null, addedAt: null, rounds: ['2018-Q1'] }],
  });
  expect(form.body.versions[0].fields.map(({ key }: { key: string }) => key)).toEqual(
    RICH_FORM.fields.map(({ key }) => key),
  );
});

test('a file that says the same is nothing new, one whose rules are others is refused and says where', async () => {
  const file = formed(smallProgramme(2));
  const [form] = file.programme.forms;
  expect(await importProgramme(api.office.database, file, 'again')).toMatchObject({ outcome: 'unchanged' });
  const rules = form!.rules.map((rule) => (rule.code === 'nam' ? { ...rule, severity: 'warning' as const } : rule));
  const other = { ...file, programme: { ...file.programme, forms: [{ ...form!, rules }] } };
  await expect(importProgramme(api.office.database, other, 'other')).rejects.toMatchObject({
    files: [{ conflicts: [{ code: 'PART_DIFFERS', path: ['programme', 'forms', 0] }] }],
  });
});

test('nobody outside the programme sees a form, and only its secretariat changes one', async () => {
  await api.addOtherProgramme();
  const strangers = [await api.as('x0001.cv'), await api.as('btg.thuong-truc')];
  const versionId = (await secretariat.get(`/forms/${formId}`)).body.versions[0].id;
  for (const stranger of strangers) {
    const asked = [
      await stranger.get(`/programmes/${api.programmeId}/forms`),
      await stranger.get(`/forms/${formId}`),
      await stranger.get(`/form-versions/${versionId}/differences`),
      await change(NEXT, 1, stranger),
    ];
    expect(asked.map(({ body }) => body.code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  }
  for (const code of ['u0001.cv', 'u0001.tt', 'bdv.lanh-dao']) {
    expect((await change(NEXT, 1, await api.as(code))).body.code).toBe('NOT_ALLOWED');
  }
});

test('what does not hold together is refused as a whole, every place named, and nothing is written', async () => {
  const wrong = {
    ...NEXT,
    validFrom: '2018-03-06',
    fields: [
      ...OTHERS,
      { ...MEETINGS, type: 'text', min: undefined, aggregate: 'none' },
      { key: 'new', label: 'X', type: 'indicator', indicator: 'CT-LA' },
    ],
    rules: [...RICH_FORM.rules.slice(0, 1), { code: 'nam', kind: 'pattern', field: 'khong', pattern: '(' }],
  };
  const refused = await change(wrong);
  expect(refused.status).toBe(400);
  expect(pointers(refused).sort()).toEqual([
    '/fields/10/type',
    '/fields/11/indicator',
    '/rules/0/limit',
    '/rules/1/code',
    '/rules/1/field',
    '/rules/1/pattern',
    '/validFrom',
  ]);
  expect(pointers(await change({ ...NEXT, fields: [{ key: 'a', label: 'A', type: 'colour' }] }))).toEqual([
    '/fields/0/type',
  ]);
  expect((await secretariat.post(`/forms/${formId}/versions`, NEXT)).body.code).toBe('IF_MATCH_REQUIRED');
  expect((await change(NEXT, 2)).body.code).toBe('VERSION_STALE');
  expect(await api.database.query(`select count(*)::int as n from form_version where form_id = $1`, [formId])).toEqual([
    { n: 1 },
  ]);
});

test('a new version is taken by rounds that open from its day on; the open round keeps its own', async () => {
  const added = await change(NEXT);
  expect(added.status).toBe(200);
  expect(added.headers.get('etag')).toBe('"2"');
  expect(added.body.versions).toMatchObject([
    { number: 2, validFrom: '2018-06-01', reason: NEXT.reason, addedBy: 'bdv.thuong-truc', rounds: [] },
    { number: 1, rounds: ['2018-Q1'] },
  ]);
  const listed = await officer.get(`/programmes/${api.programmeId}/forms`);
  expect(listed.body.items).toMatchObject([{ number: 1, version: 2 }]);
  const noted = await api.database.query(
    `select detail from audit_entry where action = 'form.version-added' and subject_id = $1`,
    [formId],
  );
  expect(noted).toEqual([{ detail: { form: 'quy', version: 2, validFrom: '2018-06-01' } }]);
  expect(pointers(await change({ ...NEXT, validFrom: '2018-05-31' }, 2))).toEqual(['/validFrom']);

  const old = await officer.put(
    `/obligations/${await api.obligation('U0001')}/draft`,
    { answers: { note: 'x' } },
    { 'if-match': '"0"' },
  );
  expect(old.status).toBe(200);
  const round = await openRound(api, '2018-Q2', '2018-06-07T08:00:00+07:00');
  const numberOf = async (id: string) => (await officer.get(`/obligations/${id}`)).body.form.number;
  expect(await numberOf(await api.obligation('U0001'))).toBe(1);
  const second = await api.obligation('U0001', round);
  expect(await numberOf(second)).toBe(2);
  const saved = await officer.put(`/obligations/${second}/draft`, { answers: { note: 'x' } }, { 'if-match': '"0"' });
  expect(pointers(saved)).toEqual(['/answers/note']);
});

test('two versions are told apart by key: added, removed, changed, moved', async () => {
  const { versions } = (await officer.get(`/forms/${formId}`)).body;
  const expected = {
    before: { number: 1 },
    after: { number: 2 },
    fields: {
      added: ['reason'],
      removed: ['note'],
      changed: [{ key: 'meetings', changes: [{ property: 'max', before: null, after: 500 }] }],
      moved: true,
    },
    rules: { added: [], removed: ['vi-sao', 'bien-dong', 'ho'], changed: [], moved: false },
  };
  expect((await officer.get(`/form-versions/${versions[0].id}/differences`)).body).toMatchObject(expected);
  const turned = await officer.get(`/form-versions/${versions[1].id}/differences?with=${versions[0].id}`);
  expect(turned.body).toMatchObject(expected);
  expect(pointers(await officer.get(`/form-versions/${versions[1].id}/differences`))).toEqual(['/with']);
});

test('a removed key may come back only as what it was', async () => {
  const back = (type: string) => ({
    ...NEXT,
    validFrom: '2018-07-01',
    fields: [...NEXT.fields, { key: 'note', label: 'Ghi chú', type }],
  });
  await api.database.setClock('2018-06-07T09:00:00+07:00');
  expect(pointers(await change(back('number'), 2))).toEqual(['/fields/11/type']);
  expect((await change(back('text'), 2)).body.version).toBe(3);
});

test('a version that is there cannot be altered, not even in the database', async () => {
  await expect(api.database.query(`update form_version set fields = '[]'`)).rejects.toThrow();
  await expect(api.database.query(`delete from form_version`)).rejects.toThrow();
});

import { BLANK_PROGRAMME_FILE } from '#contracts/programme-file/blank-programme-file';
import { type Client, TestApi } from '../support/api.js';
import { smallProgramme } from '../support/small-programme.js';

let api: TestApi;
let secretariat: Client;
let administrator: Client;
let stranger: Client;
let officer: Client;

const bytes = (text: string) => new TextEncoder().encode(text);
const UPLOAD = '/programmes/drafts?attested=true&name=moi.yaml';
const upload = async (client: Client, text: string) => client.post(UPLOAD, bytes(text));
/** A new programme among the units and people that are recorded, as the secretariat would write it. */
const known = (number = '09-CTr/MOI') =>
  JSON.stringify({ ...smallProgramme(3, number), simulation: undefined }, null, 1);
// Its examples have codes of their own; those of BDV and UBND are recorded already.
const FRESH = BLANK_PROGRAMME_FILE.replaceAll('BDV', 'BDM').replaceAll('UBND', 'UBM');
const lineOf = (text: string, marker: string) => text.slice(0, text.indexOf(marker)).split('\n').length;

beforeAll(async () => {
  api = await TestApi.start(3);
  await api.addOtherProgramme();
  await api.database.query(
    `insert into membership (id, person_id, unit_id, role, valid_from)
     select gen_random_uuid(), p.id, m.unit_id, 'administrator', '2010-01-01'
     from person p join membership m on m.person_id = p.id where p.code = 'bdv.lanh-dao'`,
  );
  secretariat = await api.as('bdv.thuong-truc');
  administrator = await api.as('bdv.lanh-dao');
  stranger = await api.as('btg.thuong-truc');
  officer = await api.as('u0001.cv');
});

afterAll(() => api?.close());

test('a file with slips is kept with every fault: its line, its place, its text, in the language that is asked for', async () => {
  const text = BLANK_PROGRAMME_FILE.replace('lead: SNV', 'lead: SNW').replace(
    'signedOn: 2026-01-15',
    'signedOn: hôm qua',
  );
  const made = await upload(secretariat, text);
  expect(made.status).toBe(201);
  expect(made.headers.get('etag')).toBe('"1"');
  const { check } = made.body;
  expect(check).toMatchObject({ count: 2, summary: null, entry: { allowed: false } });
  expect(check.faults.map(({ code, line }: { code: string; line: number }) => [code, line])).toEqual([
    ['DATE_FORMAT', lineOf(text, 'hôm qua')],
    ['UNIT_UNKNOWN', lineOf(text, 'SNW')],
  ]);
  expect(check.faults[0].text).toContain('signedOn: hôm qua');
  expect(check.faults[0].message).toMatch(/ngày/i);
  const english = await secretariat.get(`/programmes/drafts/${made.body.id}`, { 'accept-language': 'en' });
  expect(english.body.check.faults[1].message).toMatch(/unit/i);
  const year = await secretariat.get(`/programmes/drafts/${made.body.id}/year/2026`);
  expect(year.body).toMatchObject({ status: 409, code: 'PROGRAMME_DRAFT_HAS_FAULTS' });
  const entry = await administrator.post(`/programmes/drafts/${made.body.id}/entry`, {}, { 'if-match': '"1"' });
  expect(entry.body.code).toBe('PROGRAMME_DRAFT_HAS_FAULTS');
});

test('what disagrees with the record is a fault at its line', async () => {
  const text = known().replace('"name": "Đơn vị U0002"', '"name": "Tên khác"');
  expect(text).not.toBe(known());
  const { check } = (await secretariat.post('/programmes/drafts?attested=true&name=moi.json', bytes(text))).body;
  expect(check.faults).toMatchObject([{ code: 'UNIT_DIFFERS', line: lineOf(text, '"name": "Tên khác"') }]);
});

test('nobody reads a recorded mail address by writing another one; an administrator sees what differs', async () => {
  const text = known().replace('u0002@office.example', 'khac@office.example');
  const { id, check } = (await upload(secretariat, text)).body;
  expect(check.faults).toMatchObject([{ code: 'PERSON_DIFFERS', path: expect.stringMatching(/email$/) }]);
  expect(check.faults[0].message).not.toContain('u0002@office.example');
  const seen = await administrator.get(`/programmes/drafts/${id}`);
  expect(seen.body.check.faults[0].message).toContain('u0002@office.example');
});

test('another office sees nothing of a draft; a unit has no drafts at all', async () => {
  const { id } = (await upload(secretariat, known())).body;
  expect((await stranger.get(`/programmes/drafts/${id}`)).status).toBe(404);
  expect((await stranger.get(`/programmes/drafts/${id}/year/2018`)).status).toBe(404);
  expect((await stranger.put(`/programmes/drafts/${id}?attested=true`, bytes('a'), { 'if-match': '"1"' })).status).toBe(
    404,
  );
  expect((await stranger.post(`/programmes/drafts/${id}/entry`, {}, { 'if-match': '"1"' })).status).toBe(404);
  expect((await stranger.get('/programmes/drafts')).body.items).toEqual([]);
  expect((await officer.get('/programmes/drafts')).body.items).toEqual([]);
  expect((await upload(officer, known())).body).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
  const seen = (await administrator.get('/programmes/drafts')).body.items;
  expect(seen.map((draft: { id: string }) => draft.id)).toContain(id);
});

test('a draft is saved at the version that was read, checked while it is typed, and dropped', async () => {
  const { id } = (await upload(secretariat, 'không phải\n- tệp: [')).body;
  const typed = await secretariat.post(`/programmes/drafts/${id}/check`, bytes(FRESH));
  expect(typed.body).toMatchObject({ count: 0, summary: { contents: [{ number: 1, tasks: 2 }] } });
  const save = (version: number) =>
    secretariat.put(`/programmes/drafts/${id}?attested=true`, bytes(FRESH), {
      'if-match': `"${version}"`,
    });
  expect((await save(1)).body).toMatchObject({ version: 2, faults: 0, number: '01-CTr/BDM-UBM' });
  expect((await save(1)).body).toMatchObject({ code: 'VERSION_STALE' });
  expect((await secretariat.put(`/programmes/drafts/${id}?attested=true`, bytes('x'))).body.code).toBe(
    'IF_MATCH_REQUIRED',
  );
  const drop = await secretariat.post(`/programmes/drafts/${id}/drop`, {}, { 'if-match': '"2"' });
  expect(drop.body.state).toBe('dropped');
  expect(
    (await secretariat.get('/programmes/drafts')).body.items.map((draft: { id: string }) => draft.id),
  ).not.toContain(id);
  expect((await save(3)).body.code).toBe('PROGRAMME_DRAFT_NOT_OPEN');
});

test('a year is drawn with its days off, with dates that deserve a second look, and with who else asks', async () => {
  const { id } = (await upload(secretariat, known('10-CTr/MOI'))).body;
  const { body } = await secretariat.get(`/programmes/drafts/${id}/year/2018`);
  expect(body.years).toContain(2018);
  expect(body.dates.map(({ kind }: { kind: string }) => kind)).toContain('report-due');
  expect(body.daysOff.map(({ name }: { name: string }) => name)).toContain('Tết Nguyên đán');
  expect(body.offDays).toContain('2018-02-16');
  // The programme that is recorded has the same rules for the same units.
  expect(body.sameWeek.length).toBeGreaterThan(0);
  expect(body.sameWeek[0].others[0]).toMatchObject({ units: 3 });
});

test('a secretariat enters what brings nobody new; again it answers the same; the audit has it', async () => {
  const { id, check } = (await upload(secretariat, known('11-CTr/MOI'))).body;
  expect(check).toMatchObject({ count: 0, entry: { allowed: true, why: null } });
  const enter = () => secretariat.post(`/programmes/drafts/${id}/entry`, {}, { 'if-match': '"1"' });
  const entered = await enter();
  expect(entered.body).toMatchObject({ number: '11-CTr/MOI', version: 2 });
  expect((await enter()).body).toMatchObject({ programmeId: entered.body.programmeId });
  const programmes = await api.database.query(`select id from programme where number = '11-CTr/MOI'`);
  expect(programmes).toEqual([{ id: entered.body.programmeId }]);
  expect((await secretariat.get(`/programmes/${entered.body.programmeId}`)).status).toBe(200);
  const audit = await api.database.query(`select action from audit_entry where subject_id = $1 order by at, id`, [id]);
  expect(audit.map(({ action }) => action)).toEqual(['programme-draft.uploaded', 'programme-draft.entered']);
});

test('new units, accounts and roles are the administrator’s to enter', async () => {
  const { id, check } = (
    await upload(secretariat, known('12-CTr/MOI').replaceAll('U0003', 'U0009').replaceAll('u0003', 'u0009'))
  ).body;
  expect(check).toMatchObject({ count: 0, summary: { newUnits: { count: 1 } }, entry: { allowed: false } });
  expect(check.entry.why).toContain('quản trị viên');
  const entry = (client: Client) => client.post(`/programmes/drafts/${id}/entry`, {}, { 'if-match': '"1"' });
  expect((await entry(secretariat)).body).toMatchObject({ status: 403, code: 'PROGRAMME_DRAFT_ADDS_ORGANISATION' });
  expect((await entry(administrator)).body).toMatchObject({ number: '12-CTr/MOI' });
});

test('a secretariat that signs nothing in the file does not enter it', async () => {
  const { id } = (await upload(stranger, known('13-CTr/MOI'))).body;
  const entry = await stranger.post(`/programmes/drafts/${id}/entry`, {}, { 'if-match': '"1"' });
  expect(entry.body).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
});

test('what says that it is secret is refused and not kept; nor is what is no text', async () => {
  const before = await api.database.query(`select count(*)::int as n from programme_draft`);
  expect((await upload(secretariat, `TUYỆT MẬT\n${BLANK_PROGRAMME_FILE}`)).body.code).toBe('FILE_REFUSED');
  expect((await secretariat.post(UPLOAD, new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).body.code).toBe('INPUT_INVALID');
  expect((await secretariat.post('/programmes/drafts?attested=true&name=a.docx', bytes('a'))).body.code).toBe(
    'INPUT_INVALID',
  );
  expect(await api.database.query(`select count(*)::int as n from programme_draft`)).toEqual(before);
});

test('there is a file to begin with', async () => {
  const answer = await secretariat.get('/programmes/drafts/template');
  expect(answer.body).toBe(BLANK_PROGRAMME_FILE);
  expect(answer.headers.get('content-disposition')).toContain('chuong-trinh-moi.yaml');
});

import { createAdministrator } from '#record/organisation/create-administrator';
import { OWN_STYLES } from '#record/template/house-style.queries';
import type { Client } from '../support/api.js';
import { PaperOffice } from '../support/paper-office.js';
import { expectOk } from '../support/plan-office.js';

let office: PaperOffice;
let administrator: Client;
beforeAll(async () => {
  office = await PaperOffice.open();
  await createAdministrator(office.api.office.database, {
    userName: 'quan-tri',
    password: 'mật khẩu rất dài 2026',
    onlyIfNone: true,
  });
  administrator = await office.as('quan-tri');
}, 120_000);
afterAll(() => office?.close());

const { code: _, ...PARTY } = OWN_STYLES.party;
const set = (input: object, version: number, client = administrator, code = 'party') =>
  client.put(`/house-styles/${code}`, input, { 'if-match': `"${version}"` });
const party = async (on = '') => {
  const { body } = await (await office.as('u0001.cv')).get(`/house-styles${on}`);
  return body.find(({ code }: { code: string }) => code === 'party');
};
/** The house style that the paper is made from, as it is kept with it. */
const kept = async (id: string) => {
  const [row] = await office.api.database.query(`select frame -> 'houseStyle' as style from paper where id = $1`, [id]);
  return row.style;
};
const html = async (id: string) =>
  (await office.bytes('bdv.thuong-truc', `/papers/${id}/file?format=html`)).bytes.toString();

test('at first the product’s own styles are in force; everybody may read them', async () => {
  expect(await party()).toEqual({
    code: 'party',
    inForce: 0,
    version: 0,
    versions: [{ version: 0, setBy: null, setAt: null, style: PARTY }],
  });
});

let before: string;
test('a changed margin shows in the papers made from its day on; one that was made keeps its own', async () => {
  before = await office.made('late-list', office.api.roundId);
  const style = {
    ...PARTY,
    page: { ...PARTY.page, left: 33 },
    source: 'Quyết định số 1',
    validFrom: '2018-03-01',
    confirmed: true,
  };
  const answer = await expectOk(set(style, 0));
  expect(answer.body).toMatchObject({ code: 'party', inForce: 1, version: 1 });
  expect(answer.headers.get('etag')).toBe('"1"');
  const after = await office.made('call-for-reports', office.api.roundId);
  expect((await kept(after)).page.left).toBe(33);
  expect(await html(after)).toContain('20mm 15mm 20mm 33mm');
  expect((await kept(before)).page.left).toBe(30);
  expect(await html(before)).toContain('20mm 15mm 20mm 30mm');
});

test('a refreshed draft takes the style that is valid now; a change of the paper’s day takes that day’s', async () => {
  await expectOk(office.act('bdv.thuong-truc', before, 'refresh'));
  expect((await kept(before)).page.left).toBe(33);
  await expectOk(office.edit('bdv.thuong-truc', before, { issuedOn: '2018-02-28' }));
  expect((await kept(before)).page.left).toBe(30);
  await expectOk(office.edit('bdv.thuong-truc', before, { issuedOn: '2018-03-01' }));
  expect((await kept(before)).page.left).toBe(33);
});

test('a style that begins later is not in force yet; the version that begins last before the day counts', async () => {
  const later = { ...PARTY, page: { ...PARTY.page, left: 35 }, validFrom: '2018-04-01' };
  await expectOk(set(later, 1));
  expect(await party()).toMatchObject({ inForce: 1, version: 2 });
  expect(await party('?on=2018-04-01')).toMatchObject({ inForce: 2 });
  expect(await party('?on=2018-02-28')).toMatchObject({ inForce: 0 });
});

test('a paper of the other style is not touched', async () => {
  const id = await office.made('late-list', office.api.roundId, {}, 'snv.thuong-truc');
  expect(await kept(id)).toEqual(JSON.parse(JSON.stringify(OWN_STYLES.state)));
});

test.each<[string, object, string]>([
  ['a margin that leaves the sheet', { page: { ...PARTY.page, left: 300 } }, '/page/left'],
  ['letters that nobody reads', { body: { ...PARTY.body, size: 3 } }, '/body/size'],
  ['a font that a format does not carry', { font: 'Comic Sans MS' }, '/font'],
  ['a day that is none', { validFrom: '2018-02-30' }, '/validFrom'],
  [
    'lines lower than their letters',
    { body: { ...PARTY.body, size: 20, lines: { exactly: 18 } } },
    '/body/lines/exactly',
  ],
  ['a word that no style has', { colour: 'red' }, '/colour'],
  ['three headings', { headings: PARTY.headings.slice(1) }, '/headings'],
])('%s is refused at its place, and nothing is kept', async (_name, change, pointer) => {
  const answer = await set({ ...PARTY, ...change }, 2);
  expect([answer.status, answer.body.code]).toEqual([400, 'INPUT_INVALID']);
  expect(answer.body.errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer);
  expect((await party()).version).toBe(2);
});

test('only an administrator sets a style, on the version that was read; versions only ever grow', async () => {
  for (const person of ['bdv.thuong-truc', 'vp.tt', 'bdv.lanh-dao', 'u0001.cv']) {
    expect((await set(PARTY, 2, await office.as(person))).body.code).toBe('NOT_ALLOWED');
  }
  expect((await set(PARTY, 0)).body.code).toBe('VERSION_STALE');
  expect((await administrator.put('/house-styles/party', PARTY)).body.code).toBe('IF_MATCH_REQUIRED');
  const answers = await Promise.all([set({ ...PARTY, source: 'A' }, 2), set({ ...PARTY, source: 'B' }, 2)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  await expect(office.api.database.query(`delete from house_style`)).rejects.toThrow();
});

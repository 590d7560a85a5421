import { docxParts } from '#documents/measure/docx-file';
import { packZip } from '#documents/spreadsheet/zip';
import { PaperOffice } from '../support/paper-office.js';
import { expectOk } from '../support/plan-office.js';

let office: PaperOffice;
beforeAll(async () => {
  office = await PaperOffice.open();
}, 120_000);
afterAll(() => office?.close());

const CLERK = 'bdv.thuong-truc';
const OPENING = 'call-for-reports/opening';
const OF_OFFICE = '?unit=VP-BDV';

/** The template as it is downloaded, with words changed as in a word processor. */
async function edited(kind: string, change: (xml: string) => string, person = CLERK, unit = 'VP-BDV'): Promise<Buffer> {
  const { status, bytes } = await office.bytes(person, `/paper-templates/${kind}/file?unit=${unit}`);
  expect(status).toBe(200);
  const parts = await docxParts(bytes);
  const xml = change(parts.get('word/document.xml')!.toString());
  return packZip(new Map<string, Buffer | string>([...parts, ['word/document.xml', xml]]));
}

/** The words below a marker replaced. */
const worded = (key: string, text: string) => (xml: string) => {
  const at = xml.indexOf(`[[${key}]]`);
  const from = xml.indexOf('</w:p>', at) + '</w:p>'.length;
  const next = xml.indexOf('[[', from);
  const to = next < 0 ? xml.indexOf('<w:sectPr', from) : xml.lastIndexOf('<w:p>', next);
  const after = text.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  return xml.slice(0, from) + after.join('') + xml.slice(to);
};

async function sent(kind: string, bytes: Buffer, more = '', person = CLERK, unit = 'VP-BDV') {
  const client = await office.as(person);
  const { version } = (await client.get(`/paper-templates/${kind}?unit=${unit}`)).body;
  return client.put(`/paper-templates/${kind}?unit=${unit}&attested=true${more}`, bytes, {
    'if-match': `"${version ?? 0}"`,
  });
}

const block = async (kind: string, key: string) => {
  const { body } = await (await office.as(CLERK)).get(`/paper-templates/${kind}${OF_OFFICE}`);
  return body.blocks.find((each: { key: string }) => each.key === key);
};

test('an office sees its letterhead and every kind of paper, all in the product’s own words at first', async () => {
  const { body } = await (await office.as(CLERK)).get(`/paper-templates${OF_OFFICE}`);
  expect(body).toHaveLength(21);
  expect(body[0]).toMatchObject({ kind: 'letterhead', unit: { code: 'VP-BDV' }, version: 0, changed: 0, setAt: null });
  expect(await block(OPENING.split('/')[0]!, OPENING)).toMatchObject({ shape: 'words', changed: false });
});

test('a template that comes back as it went out changes nothing and makes no version', async () => {
  const answer = await expectOk(sent('late-list', await edited('late-list', (xml) => xml)));
  expect(answer.body).toEqual({ kind: 'late-list', version: 0, applied: false, changes: [] });
});

test('a dry run says what would change and keeps nothing; then it is taken, and a second time is stale', async () => {
  const bytes = await edited('call-for-reports', worded(OPENING, 'Kính đề nghị quý đơn vị gửi báo cáo.'));
  const dry = await expectOk(sent('call-for-reports', bytes, '&dryRun=true'));
  expect(dry.body).toMatchObject({
    version: 0,
    applied: false,
    changes: [{ key: OPENING, after: 'Kính đề nghị quý đơn vị gửi báo cáo.', own: false }],
  });
  expect((await block('call-for-reports', OPENING)).changed).toBe(false);
  const taken = await expectOk(sent('call-for-reports', bytes));
  expect(taken.body).toMatchObject({ version: 1, applied: true });
  expect(taken.headers.get('etag')).toBe('"1"');
  expect(await block('call-for-reports', OPENING)).toMatchObject({
    text: 'Kính đề nghị quý đơn vị gửi báo cáo.',
    changed: true,
  });
  const stale = await (await office.as(CLERK)).put(
    `/paper-templates/call-for-reports${OF_OFFICE}&attested=true`,
    await edited('call-for-reports', worded(OPENING, 'Khác.')),
    { 'if-match': '"0"' },
  );
  expect(stale.body).toMatchObject({ status: 412, code: 'VERSION_STALE' });
});

test('a bad template is refused with each place; nothing of it is kept', async () => {
  const bytes = await edited('receipt', (xml) =>
    worded('receipt/recipients', 'Lưu: VT {')(xml).replace('[[receipt/symbol]]', '[[receipt/symbl]]'),
  );
  const { body } = await sent('receipt', bytes);
  expect(body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
    expect.arrayContaining(['/receipt~1symbl/0', '/receipt~1recipients/1']),
  );
  expect(
    body.errors.find(({ pointer }: { pointer: string }) => pointer === '/receipt~1recipients/1').message,
  ).toContain('đoạn 1 (“Lưu: VT {”)');
  expect((await sent('receipt', Buffer.from('x'))).body.errors).toMatchObject([{ pointer: '' }]);
  const secret = await edited('receipt', worded('receipt/recipients', 'TUYỆT MẬT'));
  expect((await sent('receipt', secret)).body).toMatchObject({ code: 'FILE_REFUSED' });
  const rows = await office.api.database.query(`select 1 from paper_template where kind = 'receipt'`);
  expect(rows).toEqual([]);
});

test('a paper that is made speaks in the office’s words: its name, place, sentences, symbol, recipients, signature', async () => {
  await expectOk(
    sent(
      'letterhead',
      await edited('letterhead', (xml) =>
        worded('letterhead/place', 'Vĩnh Lộc')(worded('letterhead/name', 'VĂN PHÒNG')(xml)),
      ),
    ),
  );
  await expectOk(
    sent(
      'call-for-reports',
      await edited('call-for-reports', (xml) =>
        worded(
          'call-for-reports/signature-post',
          'Phó Chánh Văn phòng',
        )(
          worded(
            'call-for-reports/recipients',
            'Thường trực Ban\n{các đơn vị}\nLưu: VP',
          )(worded('call-for-reports/symbol', 'CV-VPBDV')(xml)),
        ),
      ),
    ),
  );
  const id = await office.made('call-for-reports', office.api.roundId);
  const { body } = await office.read(CLERK, id);
  expect(body).toMatchObject({
    issuers: ['VĂN PHÒNG'],
    place: 'Vĩnh Lộc',
    symbol: 'CV-VPBDV',
    texts: { [OPENING]: 'Kính đề nghị quý đơn vị gửi báo cáo.' },
    signatures: [{ authority: [], post: 'Phó Chánh Văn phòng', name: null }],
  });
  expect(body.recipients).toEqual(['Thường trực Ban', 'Đơn vị U0001', 'Đơn vị U0002', 'Đơn vị U0003', 'Lưu: VP']);
  const html = (await office.bytes(CLERK, `/papers/${id}/file?format=html`)).bytes.toString();
  expect(html).toContain('Kính đề nghị quý đơn vị gửi báo cáo.');
});

test('another party’s office keeps its own words', async () => {
  const id = await office.made('call-for-reports', office.api.roundId, {}, 'snv.thuong-truc');
  expect((await office.read('snv.thuong-truc', id)).body).toMatchObject({
    issuers: ['Văn phòng SNV'],
    place: 'Hà Nội',
    symbol: null,
    texts: {},
  });
});

test('a refreshed draft takes newer words and keeps what was written on it; a submitted and a signed paper never change', async () => {
  const { body: list } = await (await office.as(CLERK)).get('/papers?kind=call-for-reports');
  const id = list.items.find(({ issuers }: { issuers: string[] }) => issuers[0] === 'VĂN PHÒNG').id;
  await expectOk(office.edit(CLERK, id, { symbol: 'CV-RIENG' }));
  await expectOk(sent('call-for-reports', await edited('call-for-reports', worded(OPENING, 'Câu mới.'))));
  await expectOk(sent('letterhead', await edited('letterhead', worded('letterhead/place', 'Thị trấn'))));
  const before = (await office.read(CLERK, id)).body;
  expect(before).toMatchObject({ place: 'Vĩnh Lộc', texts: { [OPENING]: 'Kính đề nghị quý đơn vị gửi báo cáo.' } });
  await expectOk(office.act(CLERK, id, 'refresh'));
  expect((await office.read(CLERK, id)).body).toMatchObject({
    symbol: 'CV-RIENG',
    place: 'Thị trấn',
    texts: { [OPENING]: 'Câu mới.' },
  });
  await expectOk(office.edit(CLERK, id, { number: '7', issuedOn: '2018-03-07' }));
  await office.submitted(id);
  const submitted = (await office.read(CLERK, id)).body.contentSha256;
  await expectOk(sent('call-for-reports', await edited('call-for-reports', worded(OPENING, 'Câu sau cùng.'))));
  await expectOk(office.act('vp.tt', id, 'signature'));
  const signed = (await office.read(CLERK, id)).body;
  expect(signed).toMatchObject({ stage: 'signed', contentSha256: submitted, texts: { [OPENING]: 'Câu mới.' } });
});

test('a block that is taken out of the template goes back to the product’s own words, the others stay', async () => {
  const without = await edited('call-for-reports', (xml) => {
    const at = xml.lastIndexOf('<w:p>', xml.indexOf(`[[${OPENING}]]`));
    const words = xml.indexOf('</w:p>', xml.indexOf('</w:p>', at) + 1) + '</w:p>'.length;
    return xml.slice(0, at) + xml.slice(words);
  });
  const { body } = await expectOk(sent('call-for-reports', without));
  expect(body.changes).toMatchObject([{ key: OPENING, before: 'Câu sau cùng.', own: true }]);
  expect((await block('call-for-reports', 'call-for-reports/symbol')).text).toBe('CV-VPBDV');
});

test('going back to the product’s own words is a version of its own; all versions stay, with who and when', async () => {
  const clerk = await office.as(CLERK);
  const { version } = (await clerk.get(`/paper-templates/call-for-reports${OF_OFFICE}`)).body;
  expect((await clerk.delete(`/paper-templates/call-for-reports${OF_OFFICE}`, { 'if-match': '"0"' })).body.code).toBe(
    'VERSION_STALE',
  );
  const { body } = await expectOk(
    clerk.delete(`/paper-templates/call-for-reports${OF_OFFICE}`, { 'if-match': `"${version}"` }),
  );
  expect(body).toMatchObject({ version: version + 1, changed: 0 });
  expect(body.versions[0]).toMatchObject({ version: version + 1, setBy: CLERK, fileSha256: null, changed: 0 });
  expect(body.versions).toHaveLength(version + 1);
  await expect(office.api.database.query(`update paper_template set texts = '{}'`)).rejects.toThrow();
  const audit = await office.api.database.query(
    `select action from audit_entry where action like 'paper-template.%' order by id`,
  );
  expect(audit.map(({ action }) => action)).toContain('paper-template.reset');
});

test('of two clerks who send at once one is first; the same key is answered alike', async () => {
  const bytes = await edited('late-list', worded('late-list/symbol', 'DS-VP'));
  const path = `/paper-templates/late-list${OF_OFFICE}&attested=true`;
  const [one, other] = [await office.as(CLERK), await office.as('bdv.van-thu')];
  const answers = await Promise.all([one, other].map((client) => client.put(path, bytes, { 'if-match': '"0"' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  const next = await edited('late-list', worded('late-list/symbol', 'DS-VP2'));
  const ask = () => one.put(path, next, { 'if-match': '"1"', 'idempotency-key': 'mau-1' });
  const first = await expectOk(ask());
  expect((await ask()).body).toEqual(first.body);
});

test.each([
  ['another party’s clerk', 'snv.thuong-truc'],
  ['an officer of a unit', 'u0001.cv'],
  ['a unit’s head', 'u0001.tt'],
  ['the leader', 'bdv.lanh-dao'],
  ['the leader’s secretary', 'bdv.thu-ky'],
])('%s finds no template of the office', async (_, person) => {
  const client = await office.as(person);
  const bytes = await edited('receipt', (xml) => xml);
  const answers = [
    await client.get(`/paper-templates${OF_OFFICE}`),
    await client.get(`/paper-templates/receipt${OF_OFFICE}`),
    await client.get(`/paper-templates/receipt/file${OF_OFFICE}`),
    await client.put(`/paper-templates/receipt${OF_OFFICE}&attested=true`, bytes, { 'if-match': '"0"' }),
    await client.put(`/paper-templates/receipt${OF_OFFICE}&attested=true&dryRun=true`, bytes, { 'if-match': '"0"' }),
    await client.delete(`/paper-templates/receipt${OF_OFFICE}`, { 'if-match': '"0"' }),
    await client.get('/paper-templates?unit=NOWHERE'),
  ];
  expect(answers.map(({ body }) => body.code)).toEqual(Array(7).fill('NOT_FOUND'));
});

test('the head of the office sets its words too, and a unit’s head those of the unit’s own papers', async () => {
  const bytes = await edited('receipt', worded('receipt/symbol', 'PTN-VP'), 'vp.tt');
  await expectOk(sent('receipt', bytes, '', 'vp.tt'));
  const own = await edited('unit-report', worded('unit-report/symbol', 'BC-U1'), 'u0001.tt', 'U0001');
  await expectOk(sent('unit-report', own, '', 'u0001.tt', 'U0001'));
});

test('without If-Match, without attestation, or for a kind that is none, it is refused', async () => {
  const clerk = await office.as(CLERK);
  const bytes = await edited('receipt', (xml) => xml);
  expect((await clerk.put(`/paper-templates/receipt${OF_OFFICE}&attested=true`, bytes)).body.code).toBe(
    'IF_MATCH_REQUIRED',
  );
  const unattested = await clerk.put(`/paper-templates/receipt${OF_OFFICE}`, bytes, { 'if-match': '"0"' });
  expect(unattested.body.errors).toMatchObject([{ pointer: '/attested' }]);
  expect((await clerk.get(`/paper-templates/love-letter${OF_OFFICE}`)).status).toBe(400);
});

import { type Edxml, edxmlDocumentId } from '#documents/edxml/edxml';
import { readEdxml } from '#documents/edxml/read-edxml';
import { SAMPLE_EDXML } from '#documents/edxml/sample-edxml';
import { writeEdxml } from '#documents/edxml/write-edxml';
import type { Client } from '../support/api.js';
import { PaperOffice } from '../support/paper-office.js';
import { expectOk } from '../support/plan-office.js';
import { openXml, pdf } from '../support/sample-files.js';

let office: PaperOffice;
let secretariat: Client;
let otherSide: Client;
let unit: Client;

beforeAll(async () => {
  office = await PaperOffice.open();
  secretariat = await office.as('bdv.thuong-truc');
  otherSide = await office.as('snv.thuong-truc');
  unit = await office.as('u0001.cv');
}, 120_000);
afterAll(() => office?.close());

const FILES = [
  { name: 'cong-van.pdf', contentType: 'application/pdf', description: 'Văn bản', bytes: pdf('công văn') },
  { name: 'phu-luc.docx', contentType: 'application/x-anything', description: null, bytes: openXml('docx') },
];

/** A paper from elsewhere that nobody has sent yet. */
function paperFrom(number: string, change: Partial<Edxml> = {}): Edxml {
  const paper = { ...SAMPLE_EDXML, number, files: FILES, ...change };
  return { ...paper, documentId: change.documentId ?? edxmlDocumentId(paper) };
}

const take = (paper: Edxml | Buffer, query = '', client = secretariat, headers = {}) =>
  client.post(`/incoming-papers?attested=true${query}`, Buffer.isBuffer(paper) ? paper : writeEdxml(paper), headers);

const rows = async () =>
  Number(
    (
      await office.api.database.query(
        `select (select count(*) from exchanged_paper) + (select count(*) from attachment) as n`,
      )
    )[0].n,
  );

const address = (client: Client, code: string, organId: string, version = 0, more = {}) =>
  client.put(`/exchange-addresses/${code}`, { organId, ...more }, { 'if-match': `"${version}"` });

describe('electronic addresses', () => {
  test('a secretariat sets those of the units of its programmes, each code once', async () => {
    expect((await address(unit, 'U0001', 'H29.01')).body.code).toBe('NOT_FOUND');
    const set = await address(secretariat, 'U0001', '000.00.11.H29', 0, {
      inCharge: 'Ban BDV',
      email: 'a@office.example',
    });
    expect(set.body).toMatchObject({ unit: { code: 'U0001' }, organId: '000.00.11.H29', fax: null, version: 1 });
    expect(set.headers.get('etag')).toBe('"1"');
    const taken = await address(secretariat, 'U0002', '000.00.11.H29');
    expect([taken.status, taken.body.code, taken.body.detail]).toEqual([
      409,
      'EXCHANGE_ADDRESS_TAKEN',
      expect.stringContaining('Đơn vị U0001'),
    ]);
    expect((await address(secretariat, 'U0001', '000.00.12.H29')).body.code).toBe('VERSION_STALE');
    expect((await address(secretariat, 'U0001', '1'.repeat(36), 1)).body.errors[0].pointer).toBe('/organId');
    expect((await address(secretariat, 'U0001', '000.00.12.H29', 1)).body).toMatchObject({ email: null, version: 2 });
    expect((await secretariat.get('/exchange-addresses')).body).toHaveLength(1);
    expect((await unit.get('/exchange-addresses')).body).toEqual([]);
  });
});

describe('papers that come in', () => {
  let id: string;

  test('the secretariat takes in a paper with its files; who is told is what the file says', async () => {
    const taken = await take(paperFrom('12', { to: [{ ...SAMPLE_EDXML.to[0]!, id: '000.00.01.H29' }] }));
    expect(taken.status).toBe(201);
    expect(taken.body).toMatchObject({
      direction: 'in',
      unit: { code: 'VP-BDV' },
      documentId: '000.00.19.H29,2024/01/15,12/TB-BDVTU',
      number: '12',
      symbol: 'TB-BDVTU',
      date: '2024-01-15',
      subject: SAMPLE_EDXML.subject,
      sender: SAMPLE_EDXML.from,
      addressedHere: null,
      dueDate: '2024-02-01',
      toPlaces: ['Như trên', 'Lưu: VT'],
      answers: SAMPLE_EDXML.responseFor,
      programmeId: null,
      paperId: null,
      by: 'bdv.thuong-truc',
    });
    expect(taken.body.files).toMatchObject([
      { name: 'cong-van.pdf', mediaType: 'application/pdf', description: 'Văn bản' },
      { name: 'phu-luc.docx', mediaType: expect.stringContaining('wordprocessingml'), description: null },
    ]);
    id = taken.body.id;
    const file = await office.bytes('bdv.thuong-truc', `/attachments/${taken.body.files[0].id}`);
    expect(file.bytes).toEqual(FILES[0]!.bytes);
    await expectOk(address(secretariat, 'VP-BDV', '000.00.01.H29'));
    expect((await secretariat.get(`/incoming-papers/${id}`)).body.addressedHere).toBe(true);
  });

  test('it is the secretariat’s own: neither the other party’s nor a unit sees it or its files', async () => {
    const [{ attachment_id: file }] = await office.api.database.query(
      `select attachment_id from exchanged_paper_file limit 1`,
    );
    for (const client of [otherSide, unit, await office.as('u0002.tt'), await office.as('bdv.lanh-dao')]) {
      expect((await client.get(`/incoming-papers/${id}`)).body.code).toBe('NOT_FOUND');
      expect((await client.get('/incoming-papers')).body.items).toEqual([]);
      expect((await client.get(`/attachments/${file}`)).status).toBe(404);
    }
    expect((await (await office.as('vp.tt')).get(`/incoming-papers/${id}`)).status).toBe(200);
    for (const client of [unit, await office.as('vp.tt')]) {
      expect((await take(paperFrom('99'), '', client)).body.code).toBe('NOT_ALLOWED');
    }
  });

  test('the same paper comes in once; asked again with the same key it is the same answer', async () => {
    const before = await rows();
    const again = await take(paperFrom('12'));
    expect([again.status, again.body.code, again.body.detail]).toEqual([
      409,
      'EXCHANGE_PAPER_KNOWN',
      expect.stringContaining('12/TB-BDVTU'),
    ]);
    expect(await rows()).toBe(before);
    const key = { 'idempotency-key': 'paper-13' };
    const first = await take(paperFrom('13'), '', secretariat, key);
    expect(await take(paperFrom('13'), '', secretariat, key)).toMatchObject({ status: 201, body: first.body });
    expect((await take(paperFrom('14'), '', secretariat, key)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    // The other party’s office got it as well: that is its own affair.
    expect((await take(paperFrom('12'), '', otherSide)).status).toBe(201);
  });

  test('sent twice at the same moment it comes in once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => take(paperFrom('15'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test.each([
    ['a kind that is not taken', { ...FILES[0]!, name: 'setup.exe' }, 'FILE_KIND_NOT_TAKEN'],
    ['a file that is not what it says', { ...FILES[0]!, bytes: Buffer.from('MZ…') }, 'FILE_NOT_WHAT_IT_SAYS'],
    ['a name that says secret', { ...FILES[0]!, name: 'bao-cao-toi-mat.pdf' }, 'FILE_REFUSED'],
    ['an empty file', { ...FILES[0]!, bytes: Buffer.alloc(0) }, 'FILE_REFUSED'],
  ])('with %s nothing of it is kept', async (_, file, code) => {
    const before = await rows();
    expect((await take(paperFrom('16', { files: [...FILES, file] }))).body.code).toBe(code);
    expect(await rows()).toBe(before);
  });

  test('a subject that says it is secret is refused, and that is written down without its words', async () => {
    const refused = await take(paperFrom('17', { subject: 'Báo cáo tuyệt mật về …' }));
    expect([refused.status, refused.body.code]).toEqual([400, 'FILE_REFUSED']);
    expect((await take(paperFrom('18', { subject: 'Tổng kết công tác bảo vệ bí mật nhà nước' }))).status).toBe(201);
    const [{ detail }] = await office.api.database.query(
      `select detail from audit_entry where action = 'attachment.refused' order by id desc limit 1`,
    );
    expect(detail).toEqual({ reason: 'state secret' });
  });

  test('what cannot be read is refused with the place of every fault', async () => {
    const xml = writeEdxml(paperFrom('19')).toString();
    const HEADER = '/edXML/edXMLEnvelope/edXMLHeader/MessageHeader';
    const faulty = await take(
      Buffer.from(
        xml.replace('<edXML:CodeNumber>19', '<edXML:CodeNumber>').replace('DueDate>2024/02/01', 'DueDate>hôm sau'),
      ),
    );
    expect(faulty.status).toBe(400);
    expect(faulty.body.errors).toEqual([
      { pointer: `${HEADER}/Code/CodeNumber`, message: 'Thiếu thành phần này.' },
      { pointer: `${HEADER}/DueDate`, message: expect.stringContaining('hôm sau') },
    ]);
    const bomb = await take(Buffer.from(`<!DOCTYPE a [<!ENTITY b "c">]>${xml}`));
    expect([bomb.status, bomb.body.errors[0].pointer]).toEqual([400, '']);
    const inEnglish = await take(Buffer.from('no'), '', secretariat, { 'accept-language': 'en' });
    expect(inEnglish.body.errors[0].message).toContain('no edXML');
    expect((await secretariat.post('/incoming-papers?attested=true', {})).body.code).toBe('MEDIA_TYPE_UNSUPPORTED');
    expect((await secretariat.post('/incoming-papers', writeEdxml(paperFrom('19')))).body.errors[0].pointer).toBe(
      '/attested',
    );
  });

  test('it belongs to a programme from the beginning or later; to one of the secretariat’s own alone', async () => {
    const { programmeId } = office.api;
    const linked = await take(paperFrom('20'), `&programme=${programmeId}`);
    expect(linked.body).toMatchObject({ programmeId, programme: '01-CTr/TEST' });
    expect((await take(paperFrom('21'), `&programme=${id}`)).body.errors[0].pointer).toBe('/programme');
    const link = (programme: string | null, version: number, client = secretariat) =>
      client.put(`/incoming-papers/${id}/programme`, { programme }, { 'if-match': `"${version}"` });
    expect((await link(programmeId, 1, otherSide)).body.code).toBe('NOT_FOUND');
    expect((await link(programmeId, 1)).body).toMatchObject({ programmeId, version: 2 });
    expect((await link(null, 1)).body.code).toBe('VERSION_STALE');
    const listed = await secretariat.get(`/incoming-papers?programme=${programmeId}`);
    expect(listed.body.items.map(({ number }: { number: string }) => number).sort()).toEqual(['12', '20']);
  });

  test('they are listed page by page, the latest first', async () => {
    const all = (await secretariat.get('/incoming-papers')).body.items.map(({ id: each }: { id: string }) => each);
    const first = (await secretariat.get('/incoming-papers?limit=2')).body;
    const second = (await secretariat.get(`/incoming-papers?limit=200&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items].map(({ id: each }: { id: string }) => each)).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
  });
});

describe('papers that go out', () => {
  let id: string;
  let sent: Edxml;
  const SCAN = pdf('bản quét');

  beforeAll(async () => {
    id = await office.made('call-for-reports', office.api.roundId);
    await expectOk(office.edit('bdv.thuong-truc', id, { signedBy: 'head-of-office', symbol: 'CV-VP' }));
  });

  test('only what is signed, numbered and there as a signed file goes out, and under an address', async () => {
    const edxml = () => secretariat.get(`/papers/${id}/edxml`);
    expect((await edxml()).body.code).toBe('EXCHANGE_PAPER_NOT_ISSUED');
    await office.submitted(id);
    await expectOk(office.act('vp.tt', id, 'signature'));
    expect((await edxml()).body.code).toBe('EXCHANGE_PAPER_NOT_ISSUED');
    await expectOk(office.edit('bdv.thuong-truc', id, { number: '31', issuedOn: '2018-03-07' }));
    expect((await edxml()).body.code).toBe('EXCHANGE_FILE_MISSING');
    await expectOk(office.brought('bdv.thuong-truc', id, 'ban-quet.pdf', SCAN));
    const named = await secretariat.get(`/papers/${id}/edxml?to=U0001,U0003`);
    expect([named.body.code, named.body.detail]).toEqual([
      'EXCHANGE_ADDRESS_MISSING',
      expect.stringContaining('Đơn vị U0003'),
    ]);
    expect((await secretariat.get(`/papers/${id}/edxml?to=NO`)).body.code).toBe('NOT_FOUND');
  });

  test('it says who sends it to whom, its number, its title, who signed, and bears the file as it came back', async () => {
    const answer = await office.bytes('bdv.thuong-truc', `/papers/${id}/edxml`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.edxml"$/);
    sent = await readEdxml(answer.bytes);
    expect(sent).toMatchObject({
      documentId: '000.00.01.H29,2018/03/07,31/CV-VP',
      from: { id: '000.00.01.H29', name: 'Văn phòng VP-BDV' },
      to: [{ id: '000.00.12.H29', name: 'Đơn vị U0001' }],
      number: '31',
      symbol: 'CV-VP',
      place: 'Hà Nội',
      date: '2018-03-07',
      typeName: 'Công văn',
      signer: { position: 'Chánh Văn phòng' },
      files: [{ name: 'ban-quet.pdf', description: 'Bản quét', bytes: SCAN }],
    });
    expect(sent.subject.length).toBeGreaterThan(5);
    expect((await office.bytes('bdv.thuong-truc', `/papers/${id}/edxml?to=U0001`)).bytes).toEqual(answer.bytes);
  });

  test('that it went out is listed once, for the office that sent it', async () => {
    const { items } = (await secretariat.get('/outgoing-papers')).body;
    expect(items).toMatchObject([
      {
        direction: 'out',
        documentId: sent.documentId,
        paperId: id,
        programme: '01-CTr/TEST',
        files: [{ name: 'ban-quet.pdf' }],
      },
    ]);
    expect((await otherSide.get('/outgoing-papers')).body.items).toEqual([]);
    expect((await unit.get('/outgoing-papers')).body.items).toEqual([]);
    expect(
      (await secretariat.get('/incoming-papers')).body.items.some(
        ({ direction }: { direction: string }) => direction === 'out',
      ),
    ).toBe(false);
  });

  test('a unit that may read the paper does not send it; who may not see it does not learn of it', async () => {
    expect((await unit.get(`/papers/${id}`)).status).toBe(200);
    expect((await unit.get(`/papers/${id}/edxml`)).body.code).toBe('NOT_ALLOWED');
    const draft = await office.made('late-list', office.api.roundId);
    expect((await unit.get(`/papers/${draft}/edxml`)).body.code).toBe('NOT_FOUND');
  });

  test('an answer that names it comes to the programme and the paper by itself', async () => {
    const responseFor = [{ organId: sent.from.id, code: '31/CV-VP', date: '2018-03-07', documentId: sent.documentId }];
    const answer = await take(paperFrom('40', { responseFor }));
    expect(answer.body).toMatchObject({ programmeId: office.api.programmeId, paperId: id });
    // Another office’s secretariat does not learn by guessing that there is such a paper.
    const elsewhere = await take(
      paperFrom('41', { responseFor: [{ ...responseFor[0]!, documentId: 'X,2018/03/07,1' }] }),
    );
    expect(elsewhere.body).toMatchObject({ programmeId: null, paperId: null });
  });
});

import { readdir } from 'node:fs/promises';
import { type Client, TestApi } from '../support/api.js';
import { openXml, pdf } from '../support/sample-files.js';

let api: TestApi;
let officer: Client;

beforeAll(async () => {
  api = await TestApi.start(2);
  officer = await api.as('u0001.cv');
});

afterAll(() => api?.close());

const upload = (name: string, bytes: Uint8Array, query = 'attested=true', headers = {}) =>
  officer.post(`/attachments?name=${encodeURIComponent(name)}&${query}`, bytes, headers);

const kept = async () =>
  (await readdir(api.files, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name)).length;

test('a file comes back as it was, under its own name, and is never shown as a page of ours', async () => {
  const bytes = pdf('nội dung');
  const sent = await upload('báo cáo (quý I).pdf', bytes);
  expect(sent).toMatchObject({
    status: 201,
    body: { name: 'báo cáo (quý I).pdf', size: bytes.length, mediaType: 'application/pdf' },
  });
  const back = await officer.get(`/attachments/${sent.body.id}`);
  expect(back.body).toBe(bytes.toString());
  expect(back.headers.get('content-type')).toBe('application/pdf');
  expect(back.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''b%C3%A1o%20c%C3%A1o%20%28qu%C3%BD%20I%29.pdf`,
  );
  expect(back.headers.get('content-security-policy')).toContain('sandbox');
  const read = await api.database.query(
    `select 1 from audit_entry where action = 'attachment.read' and subject_id = $1`,
    [sent.body.id],
  );
  expect(read).toHaveLength(1);
});

test('a file is served in parts, by its digest, and not again to whoever has it', async () => {
  const bytes = pdf('phần');
  const { id, sha256 } = (await upload('phan.pdf', bytes)).body;
  const part = await officer.get(`/attachments/${id}`, { range: 'bytes=0-7' });
  expect(part).toMatchObject({ status: 206, body: '%PDF-1.7' });
  expect(part.headers.get('content-range')).toBe(`bytes 0-7/${bytes.length}`);
  expect(part.headers.get('etag')).toBe(`"${sha256}"`);
  const whole = await officer.get(`/attachments/${id}`, { range: 'bytes=0-7', 'if-range': '"other"' });
  expect(whole).toMatchObject({ status: 200, body: bytes.toString() });
  expect(whole.headers.get('content-length')).toBe(String(bytes.length));
  expect((await officer.get(`/attachments/${id}`, { 'if-none-match': `"${sha256}"` })).status).toBe(304);
});

test('what the sender calls the file counts for nothing: its ending and its content do', async () => {
  const sent = await upload('C:\\fakepath\\ba\u0301o ca\u0301o.PDF', pdf('kiểu'), 'attested=true&mediaType=text/html');
  expect(sent.body).toMatchObject({
    name: 'báo cáo.PDF',
    mediaType: 'application/pdf',
    state: 'unscanned',
    remarks: [],
  });
  const before = await kept();
  expect((await upload('a.docx', pdf('kiểu khác'))).body).toMatchObject({ status: 400, code: 'FILE_NOT_WHAT_IT_SAYS' });
  expect((await upload('a.exe', pdf('x'))).body).toMatchObject({ status: 415, code: 'FILE_KIND_NOT_TAKEN' });
  expect((await upload('.pdf', pdf('x'))).body).toMatchObject({ status: 415 });
  expect((await upload('\u200b', pdf('x'))).body).toMatchObject({ status: 400, code: 'FILE_NAME_NOT_USABLE' });
  expect(await kept()).toBe(before);
  expect(await readdir(`${api.files}/incoming`)).toEqual([]);
});

test('the same bytes are kept once, and the same request with its key makes one file', async () => {
  const before = await kept();
  const bytes = pdf('một lần');
  const one = await upload('a.pdf', bytes, undefined, { 'idempotency-key': 'f' });
  const two = await upload('a.pdf', bytes, undefined, { 'idempotency-key': 'f' });
  const three = await upload('b.pdf', bytes);
  expect(two.body).toEqual(one.body);
  expect(three.body.sha256).toBe(one.body.sha256);
  expect(three.body.id).not.toBe(one.body.id);
  expect(await kept()).toBe(before + 1);
  expect((await upload('a.pdf', pdf('khác'), undefined, { 'idempotency-key': 'f' })).body.code).toBe(
    'IDEMPOTENCY_KEY_REUSED',
  );
});

test('without attestation, without bytes, too large or of another kind a file is not taken', async () => {
  expect((await upload('a.pdf', Buffer.from('x'), '')).body.errors).toMatchObject([{ pointer: '/attested' }]);
  expect((await upload('a.pdf', Buffer.from('x'), 'attested=false')).body.code).toBe('INPUT_INVALID');
  expect((await upload('a.pdf', Buffer.alloc(0))).body.code).toMatch(/FILE_REFUSED|MEDIA_TYPE_UNSUPPORTED/);
  expect((await upload('a.pdf', Buffer.alloc(50 * 1024 * 1024 + 1))).body).toMatchObject({
    status: 413,
    code: 'FILE_TOO_LARGE',
  });
  expect((await officer.post('/attachments?name=a.pdf&attested=true', { a: 1 })).body).toMatchObject({
    status: 415,
    code: 'MEDIA_TYPE_UNSUPPORTED',
  });
});

test('a leader, who has no unit to report for, uploads nothing', async () => {
  const leader = await api.as('bdv.lanh-dao');
  expect((await leader.post('/attachments?name=a.pdf&attested=true', Buffer.from('x'))).body.code).toBe('NOT_ALLOWED');
});

test.each([
  ['its name', 'Báo cáo TỐI MẬT.pdf', Buffer.from('%PDF-1.7')],
  ['its name without accents', 'bao-cao-tuyet-mat.pdf', Buffer.from('%PDF-1.7')],
  [
    'the title of a PDF',
    'a.pdf',
    Buffer.concat([
      Buffer.from('%PDF-1.7 /Title <'),
      Buffer.from(utf16('Báo cáo (Mật)').toString('hex')),
      Buffer.from('>'),
    ]),
  ],
  ['the stamp of a DOCX', 'a.docx', openXml('docx', '<w:p><w:r><w:t>TỐI </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p>')],
  ['the heading of a text', 'a.txt', Buffer.from('UBND TỈNH\nĐộ mật: MẬT\nBáo cáo')],
])('a file that calls itself classified by %s is refused and its bytes are not kept', async (_, name, bytes) => {
  const before = await kept();
  const answer = await upload(name, bytes);
  expect(answer.body).toMatchObject({
    status: 400,
    code: 'FILE_REFUSED',
    detail: expect.stringContaining('không được lưu'),
  });
  expect(await kept()).toBe(before);
  const [entry] = await api.database.query(
    `select detail from audit_entry where action = 'attachment.refused' order by recorded_at desc limit 1`,
  );
  expect(entry.detail).toEqual({ reason: 'state secret' });
});

test('an ordinary document that only speaks of such things is taken', async () => {
  const paragraphs =
    '<w:p><w:r><w:t>QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC</w:t></w:r></w:p><w:p><w:r><w:t>Mật độ dân số</w:t></w:r></w:p>';
  expect((await upload('bao-cao-mat-tran.docx', openXml('docx', paragraphs))).status).toBe(201);
});

function utf16(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
}

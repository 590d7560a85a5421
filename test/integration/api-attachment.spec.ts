import { readdir } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { type Client, TestApi } from '../support/api.js';

let api: TestApi;
let officer: Client;

beforeAll(async () => {
  api = await TestApi.start(2);
  officer = await api.as('u0001.cv');
});

afterAll(() => api?.close());

const upload = (name: string, bytes: Uint8Array, query = 'mediaType=application/pdf&attested=true', headers = {}) =>
  officer.post(`/attachments?name=${encodeURIComponent(name)}&${query}`, bytes, headers);

const kept = async () =>
  (await readdir(api.files, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name)).length;

test('a file comes back as it was, under its own name, and is never shown as a page of ours', async () => {
  const bytes = Buffer.from('%PDF-1.7\nnội dung');
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

test('the same bytes are kept once, and the same request with its key makes one file', async () => {
  const before = await kept();
  const bytes = Buffer.from('%PDF-1.7 một lần');
  const one = await upload('a.pdf', bytes, undefined, { 'idempotency-key': 'f' });
  const two = await upload('a.pdf', bytes, undefined, { 'idempotency-key': 'f' });
  const three = await upload('b.pdf', bytes);
  expect(two.body).toEqual(one.body);
  expect(three.body.sha256).toBe(one.body.sha256);
  expect(three.body.id).not.toBe(one.body.id);
  expect(await kept()).toBe(before + 1);
  expect((await upload('a.pdf', Buffer.from('khác'), undefined, { 'idempotency-key': 'f' })).body.code).toBe(
    'IDEMPOTENCY_KEY_REUSED',
  );
});

test('without attestation, without bytes, too large or of another kind a file is not taken', async () => {
  expect((await upload('a.pdf', Buffer.from('x'), 'mediaType=application/pdf')).body.errors).toMatchObject([
    { pointer: '/attested' },
  ]);
  expect((await upload('a.pdf', Buffer.from('x'), 'mediaType=application/pdf&attested=false')).body.code).toBe(
    'INPUT_INVALID',
  );
  expect((await upload('a.pdf', Buffer.alloc(0))).body.code).toMatch(/FILE_REFUSED|MEDIA_TYPE_UNSUPPORTED/);
  expect((await upload('a.pdf', Buffer.alloc(20 * 1024 * 1024 + 1))).body).toMatchObject({
    status: 413,
    code: 'BODY_TOO_LARGE',
  });
  expect(
    (await officer.post('/attachments?name=a&mediaType=application/pdf&attested=true', { a: 1 })).body,
  ).toMatchObject({ status: 415, code: 'MEDIA_TYPE_UNSUPPORTED' });
});

test('a leader, who has no unit to report for, uploads nothing', async () => {
  const leader = await api.as('bdv.lanh-dao');
  expect(
    (await leader.post('/attachments?name=a&mediaType=application/pdf&attested=true', Buffer.from('x'))).body.code,
  ).toBe('NOT_ALLOWED');
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
  ['the stamp of a DOCX', 'a.docx', docx('<w:p><w:r><w:t>TỐI </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p>')],
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
  expect((await upload('bao-cao-mat-tran.docx', docx(paragraphs))).status).toBe(201);
});

function utf16(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
}

/** The least zip that holds a word/document.xml. */
function docx(body: string): Buffer {
  const name = Buffer.from('word/document.xml');
  const content = Buffer.from(`<w:document><w:body>${body}</w:body></w:document>`);
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}

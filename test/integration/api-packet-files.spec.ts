import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measurePdf } from '#documents/measure/pdf-pages';
import { verifyPacket } from '#documents/packet-archive/verify-packet';
import { runCommandLine } from '../../apps/cli/src/command-line.js';
import type { Client } from '../support/api.js';
import { upload } from '../support/direction-sources.js';
import { eveOfFreeze, type Reviewed, until } from '../support/reviewed-programme.js';

let of: Reviewed;
let path: string;
let folder: string;
let people: Record<'secretariat' | 'head' | 'leader' | 'otherLeader' | 'secretary' | 'officer', Client>;
let publicKey: string;

beforeAll(async () => {
  of = await eveOfFreeze();
  path = `/packets/${of.packetId}`;
  folder = mkdtempSync(join(tmpdir(), 'songhanh-packet-'));
  const codes = {
    secretariat: 'bdv.thuong-truc',
    head: 'vp.tt',
    leader: 'bdv.lanh-dao',
    otherLeader: 'ubnd.lanh-dao',
    secretary: 'bdv.thu-ky',
    officer: 'u0001.cv',
  };
  people = Object.fromEntries(
    await Promise.all(Object.entries(codes).map(async ([name, code]) => [name, await of.api.as(code)])),
  ) as typeof people;
  await until(of.api, '2018-07-06T09:00:00+07:00');
  await people.secretariat.post(`${path}/preparation`, { coverNote: 'Kính trình.', decisions: ['Thông qua báo cáo.'] });
  await people.head.post(`${path}/release`);
  await until(of.api, '2018-07-06T09:01:00+07:00');
  ({ publicKey } = (await people.officer.get('/installation/signing-key')).body);
}, 180_000);

afterAll(async () => {
  process.exitCode = undefined;
  rmSync(folder, { recursive: true, force: true });
  await of?.api.close();
});

const get = async (client: Client, what: string) => {
  const { headers } = client as unknown as { headers: Record<string, string> };
  const answer = await fetch(`${of.api.base}/api/v1${path}/${what}`, { headers });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
};
const wordsOf = async (bytes: Buffer) =>
  (await measurePdf(bytes)).pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
const bookmarks = async (bytes: Buffer) => (await measurePdf(bytes)).bookmarks.map(({ title }) => title);

/** What the command says of a file, and how it ends. */
async function verify(bytes: Buffer, ...more: string[]): Promise<{ code: number; said: string }> {
  const file = join(folder, 'ho-so.zip');
  writeFileSync(file, bytes);
  const said: string[] = [];
  const writes = [process.stdout, process.stderr].map((out) => ({ out, write: out.write }));
  for (const { out } of writes) out.write = (chunk: string | Uint8Array) => said.push(String(chunk)) > 0;
  process.exitCode = undefined;
  const code = await runCommandLine(['verify', file, '--lang', 'en', ...more], {});
  for (const { out, write } of writes) out.write = write;
  return { code, said: said.join('').replaceAll(file, 'FILE') };
}

test('a leader who comes by the mail’s link has opened the packet; a secretary has not', async () => {
  const opened = async () =>
    (await of.api.database.query(`select ordinal, opened_at from packet_delivery order by 1`)).map(
      ({ opened_at }) => opened_at !== null,
    );
  expect((await people.secretary.get(`${path}/files/ho-so.html`)).status).toBe(200);
  expect(await opened()).toEqual([false, false]);
  expect((await people.leader.get(`${path}/files/ho-so.html`)).status).toBe(200);
  expect(await opened()).toEqual([true, false]);
});

test('the archive holds every file of the packet, is the same whenever it is asked for, and verifies by itself', async () => {
  const first = await get(people.leader, 'archive');
  const second = await get(people.secretariat, 'archive');
  expect(first.bytes.equals(second.bytes)).toBe(true);
  expect(first.headers.get('content-type')).toBe('application/zip');
  expect(Number(first.headers.get('content-length'))).toBe(first.bytes.length);
  expect(first.headers.get('content-disposition')).toMatch(
    /^attachment; filename="Ho so trinh .*\.zip"; filename\*=UTF-8''H%E1%BB%93/,
  );
  const { findings, manifest, release, files } = verifyPacket(first.bytes, publicKey);
  expect(findings).toEqual([]);
  expect(release).toMatchObject({ packet: '2018-annual', releasedAt: '2018-07-06T09:00:00.000+07:00' });
  const { files: listed, manifestSha256 } = (await people.leader.get(path)).body;
  expect(files).toBe(listed.length);
  expect([manifest!.publicKey, release!.manifest]).toEqual([publicKey, manifestSha256]);
  const { headers } = people.leader as unknown as { headers: Record<string, string> };
  const again = await fetch(`${of.api.base}/api/v1${path}/archive`, {
    headers: { ...headers, 'if-none-match': first.headers.get('etag')! },
  });
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
});

test('the command verifies it offline, says what is wrong and ends with 1, and with 2 for what is no packet', async () => {
  const { bytes } = await get(people.leader, 'archive');
  delete process.env.DATABASE_URL;
  expect(await verify(bytes, '--key', publicKey)).toEqual({
    code: 0,
    said: expect.stringMatching(
      /^FILE: packet 2018-annual of programme 01-CTr\/TEST is intact\.\n.*\nSigned with the key that was given\.\n$/,
    ),
  });
  expect((await verify(bytes)).said).toContain(publicKey);
  const at = bytes.indexOf('%PDF') + 900;
  const flipped = Buffer.from(bytes);
  flipped[at]! ^= 1;
  expect(await verify(flipped)).toEqual({
    code: 1,
    said: expect.stringMatching(
      /^The file 01-tom-tat\.pdf was changed: .*\nFILE: the packet is not intact, 1 findings\.\n$/,
    ),
  });
  const stranger = Buffer.alloc(32, 9).toString('base64');
  expect(await verify(bytes, '--key', stranger)).toMatchObject({ code: 1, said: expect.stringContaining(stranger) });
  expect(await verify(bytes, '--key', 'abc')).toMatchObject({ code: 2, said: expect.stringContaining('32 bytes') });
  expect(await verify(Buffer.from('%PDF-1.7'))).toEqual({ code: 2, said: 'FILE is no ZIP file.\n' });
  expect(await runCommandLine(['verify', join(folder, 'nowhere.zip')], {})).toBe(2);
});

test('a byte flipped anywhere in the real archive is found', async () => {
  const { bytes } = await get(people.leader, 'archive');
  const step = Math.ceil(bytes.length / 60);
  const ends = Array.from({ length: 60 }, (_, n) => bytes.length - 1 - n * 7);
  const places = [...Array.from({ length: 60 }, (_, n) => n * step + (n % 13)), ...ends].filter(
    (at) => at < bytes.length,
  );
  for (const at of places) {
    const flipped = Buffer.from(bytes);
    flipped[at]! ^= 1 << (at % 8);
    expect([at, verifyPacket(flipped).findings.length > 0]).toEqual([at, true]);
  }
}, 120_000);

test('each file comes with its media type, under a name that people read, to those alone who may see the packet', async () => {
  const { files } = (await people.leader.get(path)).body;
  for (const { name, title, mediaType, sha256, size } of files) {
    const { status, headers, bytes } = await get(people.leader, `files/${name}`);
    expect([name, status, headers.get('content-type'), bytes.length]).toEqual([name, 200, mediaType, size]);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    const called = decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(headers.get('content-disposition')!)![1]!);
    expect(called).toBe(title === null ? name : `${title.replaceAll('/', '-')}${name.slice(name.lastIndexOf('.'))}`);
  }
  const paper = files.find(({ name }: { name: string }) => name === '01-tom-tat.pdf');
  expect(paper.title).toMatch(/^Tóm tắt/);
  for (const what of ['archive', 'printed-set', 'cover-letter', 'changes/paper', 'files/01-tom-tat.pdf']) {
    expect([what, (await people.officer.get(`${path}/${what}`)).body.code]).toEqual([what, 'NOT_FOUND']);
  }
  const [{ read }] = await of.api.database.query(
    `select count(*)::int as read from audit_entry where action = 'packet.read' and detail ->> 'file' = '01-tom-tat.pdf'`,
  );
  expect(read).toBe(1);
});

test('the public half of the key and the digest of what was frozen are printed on the first page', async () => {
  const summary = await wordsOf((await get(people.leader, 'files/01-tom-tat.pdf')).bytes);
  expect(summary.replace(/\s/g, '')).toContain(publicKey);
});

test('each recipient’s copy of the cover letter names the recipient; those who prepare may print any', async () => {
  const own = await wordsOf((await get(people.leader, 'cover-letter')).bytes);
  expect(own).toContain('Bản gửi Trưởng ban, Cơ quan BDV');
  expect(await wordsOf((await get(people.secretary, 'cover-letter')).bytes)).toContain(
    'Bản gửi Trưởng ban, Cơ quan BDV',
  );
  expect(await wordsOf((await get(people.otherLeader, 'cover-letter')).bytes)).toMatch(/Bản gửi [^,]+, Cơ quan UBND/);
  expect(await wordsOf((await get(people.secretariat, 'cover-letter')).bytes)).not.toContain('Bản gửi');
  const second = await get(people.secretariat, 'cover-letter?delivery=2');
  expect(await wordsOf(second.bytes)).toMatch(/Bản gửi [^,]+, Cơ quan UBND/);
  expect((await get(people.secretariat, 'cover-letter?delivery=2')).bytes.equals(second.bytes)).toBe(true);
  for (const [client, delivery] of [
    [people.leader, 2],
    [people.secretariat, 3],
  ] as const) {
    expect((await client.get(`${path}/cover-letter?delivery=${delivery}`)).body.code).toBe('NOT_FOUND');
  }
  const docx = await get(people.leader, 'cover-letter?format=docx');
  expect([docx.headers.get('content-type'), docx.bytes.subarray(0, 2).toString()]).toEqual([
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'PK',
  ]);
});

test('the printed set is one PDF: cover letter, summary, report, charts, state, annexes', async () => {
  const { headers, bytes } = await get(people.leader, 'printed-set');
  expect(headers.get('songhanh-annexes')).toBe('within');
  expect(headers.get('content-disposition')).toMatch(/^inline;/);
  expect(await bookmarks(bytes)).toEqual([
    expect.stringMatching(/^Công văn/),
    expect.stringMatching(/^Tóm tắt/),
    expect.stringMatching(/^Báo cáo tổng hợp/),
    expect.stringMatching(/^Biểu đồ/),
    expect.stringMatching(/^Tình hình/),
    expect.stringMatching(/^Phụ lục 1/),
  ]);
  expect(await wordsOf(bytes)).toContain('Bản gửi Trưởng ban, Cơ quan BDV');
}, 60_000);

test('what changed since the freeze is a paper too', async () => {
  const { bytes, headers } = await get(people.leader, 'changes/paper');
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(await wordsOf(bytes)).toContain('Không có số liệu nào thay đổi.');
  expect((await get(people.leader, 'changes/paper?format=html')).bytes.toString('utf8')).toContain('<!');
});

test('the mail of a packet holds a link and nothing of it', async () => {
  const [told] = await of.api.database.query(
    `select data from notification join person on person.id = person_id where kind = 'packet-delivered' and person.code = 'bdv.lanh-dao'`,
  );
  expect(told.data).toMatchObject({ packetId: of.packetId, packet: '2018-annual' });
  expect(Object.keys(told.data).sort()).toEqual(
    ['packet', 'packetId', 'programme', 'programmeTitle', 'reviewKind', 'topic', 'year'].sort(),
  );
});

test('the office enters a leader’s handwritten note on the packet with its scan; to the other party it is a request', async () => {
  const attachmentId = await upload(people.secretariat, 'but-phe.pdf');
  const note = {
    text: 'Đề nghị rà soát',
    to: 'U0002',
    due: '2018-07-20',
    givenBy: 'Trưởng ban',
    givenOn: '2018-07-06',
    source: 'note',
    attachmentId,
    packetId: of.packetId,
  };
  const given = await people.secretariat.post(`/programmes/${of.api.programmeId}/directions`, note);
  expect(given.body).toMatchObject({ kind: 'request', source: 'note', packet: '2018-annual', scanId: attachmentId });
  const own = { ...note, to: 'U0001', source: 'packet', attachmentId: undefined };
  const direct = await people.leader.post(`/programmes/${of.api.programmeId}/directions`, own);
  expect(direct.body).toMatchObject({
    kind: 'direction',
    stage: 'open',
    packet: '2018-annual',
    tasks: [{ status: 'open' }],
  });
  const wrong = { ...own, source: 'conference' };
  expect((await people.leader.post(`/programmes/${of.api.programmeId}/directions`, wrong)).body.errors).toMatchObject([
    { pointer: '/packetId' },
  ]);
});

import { Readable } from 'node:stream';
import { clockNamed } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { LocalFileStore } from '#platform/file-store/local-file-store';
import { ClamdScanner, ScannerFault } from '#platform/scanner/clamd';
import { ScanService } from '#record/attachment/scan.service';
import { createAdministrator } from '#record/organisation/create-administrator';
import { type Client, PAPER, TestApi } from '../support/api.js';
import { ClamdServer, EICAR, type Mood } from '../support/clamd-server.js';
import { pdf } from '../support/sample-files.js';

const infected = (text: string) => pdf(text, `% ${EICAR.toString()}`);

let clamd: ClamdServer;
let api: TestApi;
let officer: Client;
let head: Client;
let scans: ScanService;
let database: Database;

beforeAll(async () => {
  clamd = await ClamdServer.start();
  api = await TestApi.start(2, undefined, { CLAMD_URL: clamd.url });
  officer = await api.as('u0001.cv');
  head = await api.as('u0001.tt');
  const source = await createDataSource({ url: api.database.url, poolSize: 4, applicationName: 'scan' }).initialize();
  database = new Database(source, clockNamed('rehearsal'));
  scans = new ScanService(database, new LocalFileStore(api.files), new ClamdScanner(clamd.url, 300));
});

afterAll(async () => {
  await database?.source.destroy();
  await api?.close();
  await clamd?.close();
});

beforeEach(() => {
  clamd.mood = 'well';
});

const upload = async (name: string, bytes: Buffer, by = officer) =>
  (await by.post(`/attachments?name=${name}&attested=true`, bytes)).body;
const state = async (id: string) =>
  (
    await api.database.query(
      `select state, scan_fault as fault, scan_attempts as attempts from attachment where id = $1`,
      [id],
    )
  )[0];
const dueNow = () => api.database.query(`update attachment set scan_after = clock_timestamp()`);

test('a new file waits: its uploader gets it, nobody else does, until the scanner has looked', async () => {
  const file = await upload('cho.pdf', pdf('chờ'));
  expect(file.state).toBe('waiting');
  expect((await officer.get(`/attachments/${file.id}`)).status).toBe(200);
  expect((await head.get(`/attachments/${file.id}`)).body).toMatchObject({
    status: 409,
    code: 'FILE_WAITING',
    detail: expect.stringContaining('cho.pdf'),
  });
  expect(await scans.scanWaiting()).toEqual({ scanned: 1, infected: 0, away: null });
  expect(clamd.scanned.at(-1)).toEqual(pdf('chờ'));
  expect(await state(file.id)).toMatchObject({ state: 'clean', fault: null });
  expect((await head.get(`/attachments/${file.id}`)).status).toBe(200);
});

test('a report with a file that waits may be drafted, is sent only once it is clean', async () => {
  const file = await upload('minh-chung.pdf', pdf('minh chứng'));
  const id = await api.obligation('U0001');
  const draft = { answers: { meetings: 3 }, attachmentIds: [file.id] };
  const saved = await officer.put(`/obligations/${id}/draft`, draft, { 'if-match': '"0"' });
  await head.post(`/obligations/${id}/draft/approval`, {}, { 'if-match': saved.headers.get('etag')! });
  const early = await officer.post(`/obligations/${id}/submission`, PAPER);
  expect(early.body).toMatchObject({ status: 409, code: 'FILE_WAITING' });
  expect(await api.database.query(`select 1 from report_version`)).toEqual([]);
  await scans.scanWaiting();
  expect((await officer.post(`/obligations/${id}/submission`, PAPER)).status).toBe(200);
});

test('an infected file is served to nobody, locked away, written down, and told to its uploader and the secretariat', async () => {
  const file = await upload('virus.pdf', infected('một'));
  const twin = await upload('ban-sao.pdf', infected('một'));
  expect(await scans.scanWaiting()).toMatchObject({ infected: 1 });
  for (const each of [file, twin]) {
    expect((await officer.get(`/attachments/${each.id}`)).body).toMatchObject({ status: 409, code: 'FILE_INFECTED' });
  }
  expect(await new LocalFileStore(api.files).has(file.sha256)).toBe(false);
  const told = await api.database.query(
    `select person.code, n.mail, n.data ->> 'threat' as threat from notification n join person on person.id = n.person_id
     where n.kind = 'file-infected' order by person.code`,
  );
  expect(told).toContainEqual({ code: 'u0001.cv', mail: 'none', threat: 'Eicar-Test-Signature' });
  expect(told.map(({ code }) => code)).toContain('bdv.thuong-truc');
  expect(told.map(({ code }) => code)).not.toContain('u0002.cv');
  const audited = await api.database.query(`select 1 from audit_entry where action = 'attachment.infected'`);
  expect(audited).toHaveLength(2);
  const id = await api.obligation('U0001');
  const draft = await officer.put(
    `/obligations/${id}/draft`,
    { answers: {}, attachmentIds: [file.id] },
    { 'if-match': '"2"' },
  );
  expect(draft.status).toBeGreaterThanOrEqual(400);
  const again = await upload('lan-nua.pdf', infected('một'));
  expect(again).toMatchObject({ status: 409, code: 'FILE_INFECTED' });
});

test('the same bytes that came in while they were condemned are condemned with them', async () => {
  const file = await upload('dua.pdf', infected('đua'));
  await api.database.query(
    `insert into attachment (id, sha256, name, media_type, size, attested_not_secret, unit_id, uploaded_by, uploaded_at, state, threat, isolated_at)
     select gen_random_uuid(), sha256, name, media_type, size, true, unit_id, uploaded_by, uploaded_at, 'infected', 'X', now() from attachment where id = $1`,
    [file.id],
  );
  const before = clamd.scanned.length;
  await scans.scanWaiting();
  expect(await state(file.id)).toMatchObject({ state: 'infected' });
  expect(clamd.scanned).toHaveLength(before);
  expect(await new LocalFileStore(api.files).has(file.sha256)).toBe(false);
});

test.each<[Mood, RegExp]>([
  ['cut', /hung up|ECONNRESET|EPIPE/],
  ['broken', /allocate memory/],
  ['small', /size limit exceeded/],
])('when the scanner is %s the file stays waiting, and is clean on a later try', async (mood, fault) => {
  const file = await upload(`${mood}.pdf`, pdf(mood, '% '.padEnd(100_000, 'x')));
  clamd.mood = mood;
  await scans.scanWaiting();
  expect(await state(file.id)).toMatchObject({ state: 'waiting', attempts: 1, fault: expect.stringMatching(fault) });
  expect((await scans.scanWaiting()).scanned).toBe(0); // not before its time
  clamd.mood = 'well';
  await dueNow();
  await scans.scanWaiting();
  expect(await state(file.id)).toMatchObject({ state: 'clean', fault: null });
});

test('a scanner that is away costs no attempt, and shows among the faults', async () => {
  const file = await upload('vang.pdf', pdf('vắng'));
  clamd.mood = 'silent';
  expect((await scans.scanWaiting()).away).toBe('the scanner is silent');
  expect(await state(file.id)).toMatchObject({ state: 'waiting', attempts: 0 });
  const account = { userName: 'quan-tri', password: 'mat khau rat dai 2026', onlyIfNone: false };
  await createAdministrator(api.office.database, account);
  const { files } = (await (await api.as('quan-tri')).get('/faults')).body;
  expect(files).toMatchObject({ waiting: 1, waitingSince: expect.any(String), fault: 'the scanner is silent' });
  const nobody = new ScanService(
    database,
    new LocalFileStore(api.files),
    new ClamdScanner('unix:///nowhere/clamd.ctl'),
  );
  expect((await nobody.scanWaiting()).away).toBe('the scanner cannot be reached: ENOENT');
  clamd.mood = 'slow';
  await scans.scanWaiting();
  expect(await state(file.id)).toMatchObject({ state: 'clean' });
});

test('two workers scan each file once', async () => {
  const files = await Promise.all(Array.from({ length: 12 }, (_, n) => upload(`hai-${n}.pdf`, pdf(`hai ${n}`))));
  const before = clamd.scanned.length;
  for (let pass = 0; pass < 3; pass += 1) await Promise.all([scans.scanWaiting(), scans.scanWaiting()]);
  expect(clamd.scanned.length - before).toBe(files.length);
  for (const { id } of files) expect((await state(id)).state).toBe('clean');
});

test('bytes that are gone stay visible as a fault, and nothing is called clean', async () => {
  const file = await upload('thieu.pdf', pdf('thiếu'));
  await new LocalFileStore(api.files).delete(file.sha256);
  await scans.scanWaiting();
  expect(await state(file.id)).toMatchObject({ state: 'waiting', fault: expect.stringContaining('not in the store') });
});

test('what fails while it is read is the file’s fault, not the scanner’s', async () => {
  const failing = Readable.from(
    (async function* () {
      yield Buffer.from('nửa');
      throw new Error('disk');
    })(),
  );
  await expect(new ClamdScanner(clamd.url).scan(failing)).rejects.toThrow('disk');
  await expect(new ClamdScanner('tcp://127.0.0.1:9').ping()).rejects.toThrow(ScannerFault);
});

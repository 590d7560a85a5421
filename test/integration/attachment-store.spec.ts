import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileGone, type FileStore } from '#platform/file-store/file-store';
import { LocalFileStore } from '#platform/file-store/local-file-store';
import { Intake, type ReceivedFile, TooManyBytes } from '#platform/file-store/received-file';
import { readS3Address } from '#platform/file-store/s3-address';
import { S3FileStore } from '#platform/file-store/s3-file-store';
import { S3_KEYS, S3Server } from '../support/s3-server.js';

let folder: string;
let intake: Intake;
let server: S3Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songhanh-store-'));
  intake = new Intake(join(folder, 'incoming'));
  server = await S3Server.start();
});

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const receive = (text: string) => intake.receive(Readable.from([Buffer.from(text)]), 1_000_000);
const bucket = (prefix = '', style = 'path', keys = S3_KEYS) =>
  new S3FileStore(readS3Address(server.url(prefix, style))!, keys, (_, options, done) =>
    options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
  );
const arriving = () => readdir(join(folder, 'incoming'));

async function textOf(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}

const STORES: [string, () => FileStore][] = [
  ['a folder', () => new LocalFileStore(join(folder, 'kept'))],
  ['a bucket by its path', () => bucket()],
  ['a bucket by its host name, under a prefix', () => bucket('tinh/tep', 'virtual')],
];

describe.each(STORES)('in %s', (name, open) => {
  test('a file comes back as it was, whole and in part, and is gone when it is deleted', async () => {
    const store = open();
    const file = await receive(`nội dung của ${name}`);
    expect(await store.has(file.sha256)).toBe(false);
    await store.keep(file);
    expect(await arriving()).toEqual([]);
    expect(await textOf(await store.open(file.sha256))).toBe(`nội dung của ${name}`);
    expect(await textOf(await store.open(file.sha256, { first: 0, last: 1 }))).toBe('n\ufffd');
    await store.keep(await receive(`nội dung của ${name}`));
    await store.delete(file.sha256);
    await store.delete(file.sha256);
    expect(await store.has(file.sha256)).toBe(false);
    await expect(store.open(file.sha256)).rejects.toThrow(FileGone);
  });

  test('what is locked away is served to nobody, and is not lost', async () => {
    const store = open();
    const file = await receive(`mã độc trong ${name}`);
    await store.keep(file);
    await store.isolate(file.sha256);
    await store.isolate(file.sha256);
    await expect(store.open(file.sha256)).rejects.toThrow(FileGone);
    const locked = [
      ...[...server.objects.keys()],
      ...(await readdir(join(folder, 'kept', 'quarantine')).catch(() => [])).map((each) => `quarantine/${each}`),
    ];
    expect(locked.filter((each) => each.endsWith(`quarantine/${file.sha256}`))).toHaveLength(1);
  });
});

test('a file on its way in never stands in memory as a whole, only our own user reads it, and its digest is right', async () => {
  async function* chunks() {
    for (let n = 0; n < 3_200; n += 1) yield Buffer.alloc(64 * 1024, n % 7);
  }
  const before = process.memoryUsage().arrayBuffers;
  const file = await intake.receive(chunks(), 300_000_000);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  expect(file.size).toBe(3_200 * 64 * 1024);
  expect((await stat(file.path)).mode & 0o777).toBe(0o600);
  await new LocalFileStore(join(folder, 'kept')).keep(file);
  const path = join(folder, 'kept', file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256);
  expect((await stat(path)).size).toBe(file.size);
});

test('what is too large, or is cut on its way, leaves nothing behind', async () => {
  await expect(intake.receive(Readable.from([Buffer.alloc(11)]), 10)).rejects.toThrow(TooManyBytes);
  const cut = Readable.from(
    (async function* () {
      yield Buffer.from('nửa chừng');
      throw new Error('cut');
    })(),
  );
  await expect(intake.receive(cut, 1_000)).rejects.toThrow('cut');
  expect(await arriving()).toEqual([]);
});

test('what a killed program left is removed after a day, what is arriving now is not', async () => {
  const [old, fresh] = [join(folder, 'incoming', 'old'), join(folder, 'incoming', 'fresh')];
  for (const path of [old, fresh]) await writeFile(path, 'x');
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  await utimes(old, yesterday, yesterday);
  expect(await intake.clearAbandoned()).toBe(1);
  expect(await arriving()).toEqual(['fresh']);
  await rm(fresh);
});

test('bytes that are no longer those never arrive whole', async () => {
  const store = new LocalFileStore(join(folder, 'kept'));
  const file = await receive('một con số đúng');
  await store.keep(file);
  const path = join(folder, 'kept', file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256);
  expect(await readFile(path, 'utf8')).toBe('một con số đúng');
  await writeFile(path, 'một con số sai');
  await expect(textOf(await store.open(file.sha256))).rejects.toThrow('is not what it was');
});

describe('the bucket’s server', () => {
  test('refuses a key that is not ours, and the fault names no secret', async () => {
    const store = bucket('', 'path', { ...S3_KEYS, secretKey: 'wrong' });
    const file = await receive('chữ ký sai');
    const fault = await store.keep(file).catch((error) => error);
    expect(fault.message).toBe('HEAD was answered with 403');
    await expect(store.open(file.sha256)).rejects.toThrow('GET was answered with 403 SignatureDoesNotMatch');
    expect(fault.message).not.toContain('wrong');
    await intake.discard(file);
  });

  test('refuses bytes that are not those that were signed for', async () => {
    const file = await receive('nội dung thật');
    const other: ReceivedFile = { ...file, sha256: 'a'.repeat(64) };
    await expect(bucket().keep(other)).rejects.toThrow('PUT was answered with 400 XAmzContentSHA256Mismatch');
    expect(server.objects.has(`aa/aa/${'a'.repeat(64)}`)).toBe(false);
    await intake.discard(file);
  });

  test('is asked again when it is busy or the line is cut, and the file is there once', async () => {
    const file = await receive('lúc đông khách');
    server.busy = 1;
    server.cuts = 1;
    await bucket().keep(file);
    expect(await textOf(await bucket().open(file.sha256))).toBe('lúc đông khách');
  });

  test('is not sent again what it has', async () => {
    await bucket().keep(await receive('một lần'));
    server.asked.length = 0;
    await bucket().keep(await receive('một lần'));
    expect(server.asked.map((line) => line.split(' ')[0])).toEqual(['HEAD']);
  });

  test('being away is one clear fault', async () => {
    const nowhere = new S3FileStore(readS3Address('s3://song-hanh/?endpoint=http://127.0.0.1:9')!, S3_KEYS);
    await expect(nowhere.has('a'.repeat(64))).rejects.toThrow(/HEAD failed: .*(ECONNREFUSED|bad port)/);
  });
});

test.each([
  ['s3://b-1/x/y?region=r-1&endpoint=https://minio:9000', { prefix: 'x/y/', style: 'path', region: 'r-1' }],
  ['s3://bucket', { prefix: '', style: 'virtual', region: 'us-east-1' }],
  ['s3://bucket/../x', { prefix: 'x/' }],
  ['s3://bucket?style=other', null],
  ['s3://bucket?unknown=1', null],
  ['s3://key:secret@bucket', null],
  ['s3://B', null],
  ['https://bucket', null],
])('the address %s', (text, expected) =>
  expected ? expect(readS3Address(text)).toMatchObject(expected) : expect(readS3Address(text)).toBeNull(),
);

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../apps/cli/src/command-line.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { smallProgramme } from '../support/small-programme.js';

const DEMO = new URL('../../infra/demo/case-c.programme.yaml', import.meta.url);

let test: TestDatabase;
let folder: string;

beforeEach(async () => {
  test = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'songhanh-import-'));
  process.env.DATABASE_URL = test.url;
  process.env.DATABASE_OWNER_URL = test.ownerUrl;
});

afterEach(async () => {
  delete process.env.DATABASE_URL;
  delete process.env.DATABASE_OWNER_URL;
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
  await test.drop();
});

it('a file comes in, and again nothing changes', async () => {
  const file = written('c.yaml', readFileSync(DEMO, 'utf8'));
  expect(await songhanh('import', file, '--lang', 'en')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/imported 85-CTr.*7 contents/),
  });
  expect(await songhanh('import', file)).toMatchObject({
    code: 0,
    out: expect.stringContaining('không có gì thay đổi'),
  });
});

it('every fault of every file has its line, the exit code is 2 and nothing comes in', async () => {
  const good = written('good.json', JSON.stringify(smallProgramme(2)));
  const bad = written(
    'bad.yaml',
    readFileSync(DEMO, 'utf8')
      .replace(/^ {2}signedOn: .*$/m, '  signedOn: 2022-02-30')
      .replace('kind: government', 'kind: goverment'),
  );
  const { code, out, err } = await songhanh('import', good, bad, join(folder, 'missing.yaml'));
  expect(code).toBe(2);
  expect(out).toBe('');
  const lines = err.trim().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/bad\.yaml:\d+:\d+: .+/);
  expect(lines[1]).toMatch(/bad\.yaml:\d+:\d+: .+/);
  expect(lines[2]).toContain('missing.yaml: không đọc được tệp (ENOENT)');
  expect(await test.query(`select 1 from programme`)).toEqual([]);
  expect(await test.query(`select 1 from calendar`)).toEqual([]);
});

it('a file that disagrees with the record is pointed at, line by line', async () => {
  const text = readFileSync(DEMO, 'utf8');
  await songhanh('import', written('c.yaml', text));
  const changed = written('changed.yaml', text.replace(/^ {2}title: .*$/m, '  title: Tên khác'));
  const line = text.split('\n').findIndex((each) => each.startsWith('  title: ')) + 1;
  const { code, err } = await songhanh('import', changed, '--lang', 'en');
  expect(code).toBe(2);
  expect(err.trim()).toMatch(new RegExp(`changed\\.yaml:${line}:\\d+: Programme 85-CTr.* the title differs`));
});

it('a database that is not there is one line and exit code 1', async () => {
  process.env.DATABASE_URL = 'postgres://nobody:x@127.0.0.1:1/none';
  const { code, err } = await songhanh('import', written('small.json', JSON.stringify(smallProgramme(2))));
  expect(code).toBe(1);
  expect(err.trim().split('\n')).toEqual([expect.stringContaining('Không kết nối được cơ sở dữ liệu (ECONNREFUSED)')]);
});

it.each([
  ['no such command', ['fly'], 2],
  ['no such option', ['import', '--fly', 'x'], 2],
  ['no file', ['import'], 2],
  ['a head that is none', ['verify', '--head', 'x'], 2],
])('called wrongly it says so in one line: %s', async (_, args, expected) => {
  const { code, err } = await songhanh(...args);
  expect(code).toBe(expected);
  expect(err.trim().split('\n')).toHaveLength(1);
});

it('an administrator is made once, with a password that nobody else sees', async () => {
  const { code, out } = await songhanh('create-administrator', '--if-none', '--lang', 'en');
  expect(code).toBe(0);
  expect(out).toMatch(/Password \(shown only this once; to be changed at the first sign-in\): [\w-]{20}\n$/);
  expect(await test.query(`select must_change from account`)).toEqual([{ must_change: true }]);
  expect(await songhanh('create-administrator', '--if-none')).toEqual({ code: 0, out: '', err: '' });
  const password = out.trim().split(' ').at(-1)!;
  const found = await test.query(
    `select 1 from account, audit_entry where password_hash like '%' || $1 || '%' or audit_entry.detail::text like '%' || $1 || '%'`,
    [password],
  );
  expect(found).toEqual([]);
  expect(await songhanh('create-administrator')).toMatchObject({ code: 2 });
});

it('the chain is verified: intact, then tampered with', async () => {
  await songhanh('create-administrator');
  expect(await songhanh('verify', '--lang', 'en')).toMatchObject({
    code: 0,
    out: expect.stringContaining('The chain is intact'),
  });
  await test.query(`delete from unsealed`);
  const { code, err } = await songhanh('verify', '--lang', 'en');
  expect(code).toBe(1);
  expect(err).toContain('the entry has no seal and waits for none: audit ');
});

it('reconcile begins a new epoch', async () => {
  expect(await songhanh('reconcile', '--lang', 'en')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Epoch \d{10}: 1 processes woken\.\n$/),
  });
});

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Runs the command line in this process and catches what it writes. */
async function songhanh(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const write = { stdout: process.stdout.write, stderr: process.stderr.write };
  process.stdout.write = (text: string | Uint8Array) => {
    said.out += String(text);
    return true;
  };
  process.stderr.write = (text: string | Uint8Array) => {
    said.err += String(text);
    return true;
  };
  try {
    const code = await runCommandLine(args, {});
    return { code, ...said };
  } finally {
    process.stdout.write = write.stdout;
    process.stderr.write = write.stderr;
  }
}

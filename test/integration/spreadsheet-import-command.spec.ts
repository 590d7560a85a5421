import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSpreadsheet } from '#documents/spreadsheet/read-spreadsheet';
import { runCommandLine } from '../../apps/cli/src/command-line.js';
import { ImportDesk } from '../support/import-desk.js';

const HEADER = 'Mã đơn vị;Tên đơn vị;Loại đơn vị';
const PROGRAMME = ['--programme', '01-CTr/TEST', '--by', 'bdv.thuong-truc'];

let desk: ImportDesk;
let folder: string;

beforeAll(async () => {
  desk = await ImportDesk.open();
  folder = mkdtempSync(join(tmpdir(), 'songhanh-sheets-'));
  process.env.DATABASE_URL = desk.api.database.url;
  process.env.SONGHANH_CLOCK = 'rehearsal';
});

afterAll(async () => {
  delete process.env.DATABASE_URL;
  delete process.env.SONGHANH_CLOCK;
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
  await desk.close();
});

function written(name: string, ...lines: string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return join(folder, name);
}

/** Runs one command line and hears what it says. */
async function songhanh(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const heard = { out: '', err: '' };
  const [out, err] = [process.stdout.write, process.stderr.write];
  const hear = (stream: keyof typeof heard) => (text: string | Uint8Array) => {
    heard[stream] += String(text);
    return true;
  };
  process.stdout.write = hear('out');
  process.stderr.write = hear('err');
  try {
    return { code: await runCommandLine(args, {}), ...heard };
  } finally {
    process.stdout.write = out;
    process.stderr.write = err;
  }
}

const units = (like: string) =>
  desk.api.database.query(`select code from unit_version where code like $1 order by 1`, [like]);

it('a dry run says what each row would do and writes nothing; without it the same comes in', async () => {
  const file = written('a.csv', HEADER, 'C1;Xã Một;Xã', 'U0001;Tên mới;Sở');
  const dry = await songhanh('import-sheet', 'units', file, '--dry-run');
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(dry.out).toMatch(/2 {2}mới +C1/);
  expect(dry.out).toMatch(/3 {2}thay đổi +U0001 {2}name: Đơn vị U0001 → Tên mới/);
  expect(dry.out).toContain('mới 1, thay đổi 1, như cũ 0, lỗi 0');
  expect(await units('C1')).toEqual([]);
  const done = await songhanh('import-sheet', 'units', file, '--lang', 'en');
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining('Written.') });
  expect(await units('C1')).toHaveLength(1);
  expect((await songhanh('import-sheet', 'units', file)).out).toContain('mới 0, thay đổi 0, như cũ 2, lỗi 0');
});

it('every fault has its file and cell, the exit code is 2, and nothing comes in unless faults are skipped', async () => {
  const file = written('b.csv', HEADER, 'C2;Xã Hai;Xã', 'C3;;Làng');
  const refused = await songhanh('import-sheet', 'units', file);
  expect(refused.code).toBe(2);
  expect(refused.err.trim().split('\n')).toEqual([
    expect.stringMatching(/b\.csv:B3: Thiếu Tên đơn vị/),
    expect.stringMatching(/b\.csv:C3: “Làng” không có trong danh sách/),
  ]);
  expect(await units('C2')).toEqual([]);
  const skipped = await songhanh('import-sheet', 'units', file, '--skip-errors');
  expect(skipped).toMatchObject({ code: 0, err: expect.stringContaining('b.csv:B3') });
  expect((await units('C_')).map(({ code }) => code)).toEqual(['C1', 'C2']);
});

it('columns that are not sure are asked for, and said by a mapping file', async () => {
  const file = written('c.csv', 'Ký hiệu;Tên gọi;Loại hình cq', 'C4;Xã Bốn;Xã');
  const asked = await songhanh('import-sheet', 'units', file);
  expect(asked.code).toBe(2);
  expect(asked.err).toContain('không rõ cột nào là “Mã đơn vị” (code)');
  expect(asked.err).toContain('A “Ký hiệu”');
  const mapping = written('c.json', JSON.stringify({ columns: { code: 'A', name: 'B', kind: 'C' } }));
  expect(await songhanh('import-sheet', 'units', file, '--mapping', mapping)).toMatchObject({ code: 0 });
  expect(await units('C4')).toHaveLength(1);
  const wrong = written('d.json', JSON.stringify({ columns: { code: 'cột A' } }));
  expect(await songhanh('import-sheet', 'units', file, '--mapping', wrong)).toMatchObject({ code: 2 });
});

it('what belongs to a programme comes in on behalf of its secretariat, and of nobody else', async () => {
  const file = written('e.csv', 'Đơn vị;Kỳ;Số cuộc;Nguồn', 'U0001;2017;3;BC 1');
  expect(await songhanh('import-sheet', 'results', file)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--by'),
  });
  expect(
    await songhanh('import-sheet', 'results', file, '--programme', '01-CTr/TEST', '--by', 'u0001.cv'),
  ).toMatchObject({
    code: 2,
    err: expect.stringContaining('cơ quan thường trực'),
  });
  expect(
    await songhanh('import-sheet', 'results', file, '--programme', '99-CTr', '--by', 'bdv.thuong-truc'),
  ).toMatchObject({
    code: 2,
  });
  expect(await songhanh('import-sheet', 'results', file, ...PROGRAMME)).toMatchObject({ code: 0 });
  expect(await desk.api.database.query(`select value::int as value from past_result`)).toEqual([{ value: 3 }]);
});

it.each([
  ['a kind that is none', ['import-sheet', 'cars', 'x.csv'], 'units, people'],
  [
    'a file that is not there',
    ['import-sheet', 'units', 'khong-co.xlsx'],
    'khong-co.xlsx: không đọc được tệp (ENOENT)',
  ],
])('one line says what is wrong: %s', async (_, args, expected) => {
  const { code, err } = await songhanh(...args);
  expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
  expect(err).toContain(expected);
});

it('a template is written once, and never over a file that is there', async () => {
  const file = join(folder, 'mau.xlsx');
  expect(await songhanh('import-template', 'units', file)).toMatchObject({ code: 0, out: `${file}\n` });
  const [sheet, guide] = await readSpreadsheet(readFileSync(file));
  expect(sheet!.rows[0]!.slice(0, 3)).toEqual(['Mã đơn vị', 'Mã chính thức', 'Tên đơn vị']);
  expect(guide!.rows[1]!.slice(0, 2)).toEqual(['Mã đơn vị', 'cần một trong số đó']);
  expect(await songhanh('import-template', 'units', file)).toMatchObject({
    code: 2,
    err: expect.stringContaining('tệp đã có'),
  });
  expect(existsSync(file)).toBe(true);
});

import fc from 'fast-check';
import readByLibrary from 'read-excel-file/universal';
import type { Cell } from './cell.js';
import { readSpreadsheet } from './read-spreadsheet.js';
import { sheetNames, type WorkbookSheet } from './workbook.js';
import { writeSpreadsheet } from './write-spreadsheet.js';
import { unpackZip } from './zip.js';

const sheet = (rows: readonly (readonly Cell[])[], more: Partial<WorkbookSheet> = {}): WorkbookSheet => ({
  name: 'Trang',
  columns: [{ width: 20 }],
  rows: rows.map((row) => row.map((value) => ({ value }))),
  ...more,
});

const markupOf = async (bytes: Buffer, part: string) =>
  (await unpackZip(bytes, (name) => name === part, { entries: 100, unpackedBytes: 1e8 })).get(part)!.toString();

const text = fc
  .string({
    unit: fc.oneof(fc.constantFrom(...'ăâđêôơưàảãạẫệữ\n =+-@"<>&\'_x0041_'), fc.string({ minLength: 1, maxLength: 1 })),
  })
  .map((each) =>
    each
      .replace(/[\p{Cc}\u200b\ufeff\ufffd]/gu, '')
      .normalize('NFC')
      .trim(),
  )
  .filter((each) => each !== '');
const day = fc
  .date({ min: new Date('1901-01-01T00:00:00Z'), max: new Date('2200-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => ({ date: date.toISOString().slice(0, 10) }));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.boolean(),
  day,
);

test('what is written is read back, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (rows) => {
        const [read] = await readSpreadsheet(await writeSpreadsheet([sheet(rows)]));
        expect(read!.rows).toEqual(rows);
      },
    ),
    { numRuns: 100 },
  );
});

test.each(['__proto__', 'constructor', 'toString'])('%s is a text as any other', async (word) => {
  const [read] = await readSpreadsheet(await writeSpreadsheet([sheet([[word, 'chữ', word]])]));
  expect(read!.rows).toEqual([[word, 'chữ', word]]);
});

test('another reader reads the same', async () => {
  const bytes = await writeSpreadsheet([
    sheet([
      ['Xã Hoà Bình', 12.5, true],
      [{ date: '2026-12-31' }, null, '=1+1'],
    ]),
    sheet([['khoá']], { name: '_ẩn', hidden: true }),
  ]);
  const sheets = await readByLibrary(new Uint8Array(bytes).buffer);
  expect(sheets.map((each) => each.sheet)).toEqual(['Trang', '_ẩn']);
  expect(sheets[0]!.data).toEqual([
    ['Xã Hoà Bình', 12.5, true],
    [new Date('2026-12-31T00:00:00Z'), null, '=1+1'],
  ]);
});

test('the same sheets are the same bytes, at any hour', async () => {
  const first = await writeSpreadsheet([sheet([['a', 1]], { locked: true })]);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect((await writeSpreadsheet([sheet([['a', 1]], { locked: true })])).equals(first)).toBe(true);
});

test('nothing in a cell is run as a formula, even after it is edited', async () => {
  const hostile = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)'];
  const bytes = await writeSpreadsheet([sheet([hostile])]);
  const xml = await markupOf(bytes, 'xl/worksheets/sheet1.xml');
  expect(xml).not.toContain('<f>');
  const styles = [...xml.matchAll(/<c r="[A-D]1" s="(\d+)" t="s">/g)].map(([, style]) => Number(style));
  expect(styles).toHaveLength(4);
  const formats = [...(await markupOf(bytes, 'xl/styles.xml')).matchAll(/<xf [^<>]*>/g)].map(([xf]) => xf);
  const asText = /numFmtId="(\d+)" formatCode="@"/.exec(await markupOf(bytes, 'xl/styles.xml'))![1];
  for (const style of styles) expect(formats[style]).toContain(`numFmtId="${asText}"`);
});

test('only the cells to fill in can be changed in a locked sheet, and each says what may stand there', async () => {
  const bytes = await writeSpreadsheet([
    {
      ...sheet([]),
      rows: [[{ value: 'Số cuộc' }, { value: null, answer: 'number' }, { value: 'khoá' }]],
      columns: [{ width: 20 }, { width: 10 }, { width: 10, hidden: true }],
      hiddenRows: [0],
      locked: true,
      rules: [
        { kind: 'number', row: 0, column: 1, least: 0, prompt: 'Số từ 0 trở lên, không ghi “chữ”' },
        { kind: 'list', row: 1, column: 1, rows: 3, sheet: '_ẩn', fromRow: 0, fromColumn: 2, count: 4, prompt: 'Chọn' },
      ],
    },
    sheet([['a']], { name: '_ẩn', hidden: true }),
  ]);
  const xml = await markupOf(bytes, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('<sheetProtection sheet="1"');
  expect(xml).not.toContain('password');
  expect(xml).toContain('<formula1>0</formula1>');
  expect(xml).toContain(`sqref="B2:B4"><formula1>'_ẩn'!$C$1:$C$4</formula1>`);
  expect(xml).toMatch(/<col [^<>]*width="10"[^<>]*hidden="1"/);
  expect(xml).toMatch(/<row r="1"[^<>]*hidden="1"/);
  expect(xml.indexOf('<sheetData')).toBeLessThan(xml.indexOf('<sheetProtection'));
  expect(xml.indexOf('<sheetProtection')).toBeLessThan(xml.indexOf('<dataValidations'));
  expect(xml.indexOf('<dataValidations')).toBeLessThan(xml.indexOf('<pageSetup'));
  expect(await markupOf(bytes, 'xl/workbook.xml')).toMatch(
    /name="_ẩn"[^<>]*state="veryHidden"|state="veryHidden"[^<>]*name="_ẩn"/,
  );
  const open = [...(await markupOf(bytes, 'xl/styles.xml')).matchAll(/<xf [^<>]*>.*?<\/xf>/g)].map(([xf]) =>
    xf.includes('locked="0"'),
  );
  const style = (address: string) => Number(new RegExp(`r="${address}" s="(\\d+)"`).exec(xml)![1]);
  expect([open[style('A1')], open[style('B1')], open[style('C1')]]).toEqual([false, true, false]);
});

test('any text makes a name that a sheet can have, each its own', () => {
  const long = 'Kết quả xây dựng mô hình “Dân vận khéo” năm 2026';
  const names = sheetNames([long, long, 'a/b:c*d?', '', "'trích'", 'A/B:C*D?']);
  expect(names).toEqual([
    'Kết quả xây dựng mô hình “Dân v',
    'Kết quả xây dựng mô hình “D (2)',
    'a b c d',
    'Bảng',
    'trích',
    'A B C D (2)',
  ]);
});

test('a row is as high as its words need, unless it has a height of its own', async () => {
  const long = 'Ủy ban nhân dân các xã, phường, đặc khu trên địa bàn tỉnh';
  const xml = await markupOf(
    await writeSpreadsheet([
      {
        ...sheet([]),
        rows: [[{ value: long, wrap: true }], [{ value: long }], [{ value: long, wrap: true, height: 99 }], [null]],
      },
    ]),
    'xl/worksheets/sheet1.xml',
  );
  const heights = [...xml.matchAll(/<row r="\d"([^<>]*)>/g)].map(([, attributes]) => attributes);
  expect(Number(/ht="([\d.]+)"/.exec(heights[0]!)![1])).toBeGreaterThan(45);
  // Not fixed: it grows when somebody types more.
  expect(heights[0]).not.toContain('customHeight');
  expect(Number(/ht="([\d.]+)"/.exec(heights[1]!)![1])).toBeLessThan(20);
  expect(heights[2]).toContain('ht="99"');
});

test('a sheet’s name is repeated as it is, dollars and all', async () => {
  const named = { ...sheet([['đầu']]), name: "Kinh phí $' $& US$", printTitles: { from: 0, to: 0 } };
  expect(await markupOf(await writeSpreadsheet([named]), 'xl/workbook.xml')).toContain(
    `localSheetId="0">'Kinh phí $'' $&amp; US$'!$1:$1</definedName>`,
  );
});

test('a number is shown with the digits it has', async () => {
  const styles = await markupOf(await writeSpreadsheet([sheet([[12, 1.5]])]), 'xl/styles.xml');
  expect(styles).not.toContain('0.######');
});

import fc from 'fast-check';
import readByLibrary from 'read-excel-file/universal';
import { STATE_STYLE } from '../house-style/state-style.js';
import type { Block, Table, TableCell } from '../model/block.js';
import { plainText } from '../model/inline.js';
import type { Paper } from '../model/paper.js';
import { SAMPLE_PAPERS } from '../model/sample-papers.js';
import { cellOf } from '../model/write.js';
import { readSpreadsheet } from '../spreadsheet/read-spreadsheet.js';
import { unpackZip } from '../spreadsheet/zip.js';
import { paperWorkbook } from './paper-workbook.js';

const paperOf = (blocks: readonly Block[], turned = false): Paper => ({
  title: 'Kế hoạch năm 2026',
  author: 'Văn phòng',
  language: 'vi',
  made: '2026-01-05T08:00:00+07:00',
  style: STATE_STYLE,
  sections: [{ blocks, turned }],
});

const table = (rows: readonly (readonly TableCell[])[], more: Partial<Table> = {}): Table => ({
  kind: 'table',
  sheet: 'Biểu',
  columns: [{ width: 1 }, { width: 2 }],
  head: [{ cells: ['Đơn vị', 'Kết quả'] }],
  rows: rows.map((cells) => ({ cells })),
  ...more,
});

const partsOf = async (bytes: Buffer) =>
  new Map(
    [...(await unpackZip(bytes, () => true, { entries: 100, unpackedBytes: 1e8 }))].map(([name, part]) => [
      name,
      String(part),
    ]),
  );
const sheetOf = async (paper: Paper, sheet = 2) =>
  (await partsOf(await paperWorkbook(paper))).get(`xl/worksheets/sheet${sheet}.xml`)!;

test('the first sheet says which paper the tables are of, whose, from when, and where each stands', async () => {
  const [first, ...others] = await readSpreadsheet(await paperWorkbook(SAMPLE_PAPERS.plan));
  expect(first!.name).toBe('Thông tin');
  expect(first!.rows).toEqual([
    ['Kế hoạch thực hiện Chương trình phối hợp công tác dân vận năm 2026'],
    ['Số, ký hiệu', '05/KH-UBND'],
    ['Ngày văn bản', { date: '2026-01-05' }],
    ['Cơ quan', 'Ủy ban nhân dân tỉnh Quảng Ninh'],
    ['Lập lúc', '8 giờ 00 ngày 5/1/2026'],
    ['Nguồn', 'Bản của Văn phòng Tỉnh ủy · Mã HS-2026-014'],
    [],
    ['Trang', 'Biểu', 'Số dòng'],
    ['Kết quả', 'Biểu 2. Kết quả thực hiện theo đơn vị', 9],
    ['Nhiệm vụ', 'Biểu 1. Phân công nhiệm vụ năm 2026', 39],
  ]);
  expect(others.map(({ name }) => name)).toEqual(['Kết quả', 'Nhiệm vụ']);
});

test('a paper that is not signed says so, and what it does not have yet', async () => {
  const [first] = await readSpreadsheet(await paperWorkbook(SAMPLE_PAPERS.joint));
  expect(first!.rows).toContainEqual(['Số, ký hiệu', '…-CTr/BTGDVTU-ĐUUBND']);
  expect(first!.rows).toContainEqual(['Ngày văn bản', 'Chưa có']);
  expect(first!.rows).toContainEqual(['Tình trạng', 'Dự thảo']);
});

test('numbers are numbers, days are days, yes and no are that, and another reader reads the same', async () => {
  const given: TableCell[][] = [
    ['Sở Nội vụ', { content: '1.234,5', value: 1234.5 }],
    ['Hạn gửi', { content: '25/3/2026', value: { date: '2026-03-25' } }],
    ['Có kế hoạch', { content: 'Có', value: true }],
    ['Tỷ lệ', { content: '89,1%', value: 0.891 }],
    ['Chưa báo cáo', '–'],
    ['Không có', ''],
  ];
  const bytes = await paperWorkbook(paperOf([table(given)]));
  const [, read] = await readSpreadsheet(bytes);
  const expected = [
    ['Sở Nội vụ', 1234.5],
    ['Hạn gửi', { date: '2026-03-25' }],
    ['Có kế hoạch', true],
    ['Tỷ lệ', 0.891],
    ['Chưa báo cáo', '–'],
    ['Không có'],
  ];
  expect(read!.rows).toEqual([['Biểu'], ['Đơn vị', 'Kết quả'], ...expected]);
  expect([...read!.shares]).toEqual(['B6']);
  const sheets = await readByLibrary(new Uint8Array(bytes).buffer);
  expect(sheets[1]!.data.slice(2).map((row) => row[1])).toEqual([
    1234.5,
    new Date('2026-03-25T00:00:00Z'),
    true,
    0.891,
    '–',
    null,
  ]);
});

test.each([
  ['1.234', 1234, '#,##0'],
  ['1.234,5', 1234.5, '#,##0.0'],
  ['12,50', 12.5, '#,##0.0'],
  ['89,1%', 0.891, '#,##0.0%'],
  ['89,1%', 89.1, '#,##0.0"%"'],
  ['0%', 0, '#,##0"%"'],
  ['hai', 2, '#,##0'],
])('%s (%d) is shown as %s', async (content, value, format) => {
  const styles = (await partsOf(await paperWorkbook(paperOf([table([['x', { content, value }]])])))).get(
    'xl/styles.xml',
  )!;
  const formats = [...styles.matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => code!.replaceAll('&quot;', '"'));
  expect(formats).toContain(format);
});

test('heads stay in sight, are filtered by and come again on every page; the page is A4, turned where the paper is', async () => {
  const rows = Array.from({ length: 40 }, (_, at): TableCell[] => [`Xã ${at}`, 'x']);
  const head = [{ cells: [{ content: 'Đơn vị', rows: 2 }, 'Kết quả'] }, { cells: ['Số cuộc'] }];
  const parts = await partsOf(await paperWorkbook(paperOf([table(rows, { head })], true)));
  const xml = parts.get('xl/worksheets/sheet2.xml')!;
  expect(xml).toContain('ySplit="3"');
  expect(xml).toContain('<autoFilter ref="A3:B43"/>');
  expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  expect(xml).toContain('<oddFooter>&amp;C&amp;P/&amp;N</oddFooter>');
  expect(xml).toContain('<mergeCell ref="A2:A3"/>');
  const workbook = parts.get('xl/workbook.xml')!;
  expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'Biểu'!$2:$3</definedName>`);
  expect(workbook).toContain(
    `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'Biểu'!$A$3:$B$43</definedName>`,
  );
  expect(await sheetOf(paperOf([table(rows)]))).toContain('orientation="portrait"');
});

test('a cell that covers others is merged; below one that covers rows its value stands in each, for the filter', async () => {
  const paper = paperOf([
    table([[{ content: 'Nội dung 1', columns: 2 }], [{ content: 'Xã A', rows: 2 }, 'một'], ['hai'], ['Xã B', 'ba']]),
  ]);
  const xml = await sheetOf(paper);
  for (const area of ['A1:B1', 'A3:B3', 'A4:A5']) expect(xml).toContain(`<mergeCell ref="${area}"/>`);
  expect(xml).toContain('<mergeCells count="3">');
  const [, read] = await readSpreadsheet(await paperWorkbook(paper));
  expect(read!.rows.slice(2)).toEqual([['Nội dung 1'], ['Xã A', 'một'], ['Xã A', 'hai'], ['Xã B', 'ba']]);
});

test('no cell is run as a formula, whatever it says and whatever it is called', async () => {
  const hostile = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '=cmd|x'];
  const paper = {
    ...paperOf([
      table(
        hostile.map((words) => [words, words]),
        { sheet: "=a'b", caption: hostile[0]!, head: [{ cells: hostile.slice(0, 2) }] },
      ),
    ]),
    title: hostile[0]!,
    author: hostile[1]!,
    footer: hostile[3]!,
  };
  const parts = await partsOf(await paperWorkbook(paper));
  for (const [name, part] of parts) if (name.startsWith('xl/worksheets/')) expect(part).not.toMatch(/<f[ >]/);
  expect(parts.get('xl/workbook.xml')).toContain(`'=a''b'!$2:$2`);
});

const words = fc.string({ unit: fc.constantFrom(...'ăâđêôơưạẫệữ ab1=+-@"<>&_x'), maxLength: 40 });
const cell: fc.Arbitrary<TableCell> = fc.oneof(
  words,
  fc.record({ content: words, value: fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e9, max: 1e9 })) }),
  fc.record({ content: words, rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) }),
);

test('whatever a table says is found in its sheet, whatever it covers, and the same paper is the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      async (rows) => {
        const paper = paperOf([table(rows)]);
        const bytes = await paperWorkbook(paper);
        expect((await paperWorkbook(structuredClone(paper))).equals(bytes)).toBe(true);
        const [, read] = await readSpreadsheet(bytes);
        const held = read!.rows.flat();
        for (const each of rows.flat().map(cellOf)) {
          const told = plainText(each.content).normalize('NFC').trim();
          if (each.value !== undefined) expect(held).toContain((each.value as number) + 0);
          else if (told !== '') expect(held).toContain(told);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a paper without such tables is a workbook of its first sheet', async () => {
  const sheets = await readSpreadsheet(await paperWorkbook(SAMPLE_PAPERS.letter));
  expect(sheets.map(({ name }) => name)).toEqual(['Thông tin']);
});

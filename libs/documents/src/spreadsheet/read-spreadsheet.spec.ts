import { InputError } from '#domain/error/input-error';
import { cellAddress, cellAt, isFailedFormula } from './cell.js';
import { readSpreadsheet, SPREADSHEET_LIMITS } from './read-spreadsheet.js';
import { packZip } from './zip.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, whose rows are given as markup: what other programs may write. */
function workbook(rows: string, more: Record<string, string> = {}): Buffer {
  return packZip(
    new Map(
      Object.entries({
        '[Content_Types].xml':
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Trang" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
        'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
        'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
        ...more,
      }),
    ),
  );
}

const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const rowsOf = async (bytes: Buffer) => (await readSpreadsheet(bytes))[0]!.rows;

async function refusal(bytes: Buffer): Promise<string> {
  const error = await readSpreadsheet(bytes).then(
    () => undefined,
    (refused: unknown) => refused,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).faults[0]!.en;
}

test('a cell is read as what a person sees: text, number, yes or no, day, day with its hour, nothing', async () => {
  const rows = await rowsOf(
    workbook(
      `<row r="2">${text('A2', ' Xã Hoà Bình ')}<c r="B2"><v>1234.5</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" s="1"><v>46387</v></c><c r="F2" s="1"><v>46387.75</v></c></row>`,
    ),
  );
  expect(rows).toEqual([
    [],
    ['Xã Hoà Bình', 1234.5, true, { date: '2026-12-31' }, null, { date: '2026-12-31', time: '18:00:00' }],
  ]);
  expect(cellAddress(1, 3)).toBe('D2');
});

test('text written with loose accents is read as the composed letters', async () => {
  const loose = 'Nguyễn Thị Hồng'.normalize('NFD');
  expect(await rowsOf(workbook(`<row r="1">${text('A1', loose)}</row>`))).toEqual([['Nguyễn Thị Hồng']]);
});

test('a formula is the value calculated last; one that failed or was never calculated says so and is not empty', async () => {
  const [row] = await rowsOf(
    workbook(
      '<row r="1"><c r="A1"><f>B1+1</f><v>42</v></c><c r="B1" t="str"><f>"x"</f><v>x</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1"><f>A1*2</f></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><v>1</v></c></row>',
    ),
  );
  expect(row).toEqual([42, 'x', '#DIV/0!', '#CALC!', null, 1]);
  expect(row!.map(isFailedFormula)).toEqual([false, false, true, true, false, false]);
});

test('a number shown as per cent is known, for 45 % is kept as 0.45', async () => {
  const [sheet] = await readSpreadsheet(
    workbook('<row r="1"><c r="A1" s="1"><v>0.45</v></c><c r="B1"><v>45</v></c></row>', {
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>',
    }),
  );
  expect(sheet!.rows).toEqual([[0.45, 45]]);
  expect([...sheet!.shares]).toEqual(['A1']);
});

test('rows and cells that do not say where they are follow one another, marks may have a prefix', async () => {
  expect(
    await rowsOf(
      workbook('<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row>'),
    ),
  ).toEqual([[1, 2], [3]]);
});

test('a column formatted down to the last row of the sheet costs nothing', async () => {
  const rows = await rowsOf(
    workbook(
      `<row r="1">${text('A1', 'x')}<c r="B1" s="1"/></row><row r="1048576" s="1"><c r="A1048576" s="1"/></row>`,
    ),
  );
  expect(rows).toEqual([['x']]);
});

test('a long text is read whole, entities and line ends too', async () => {
  const long = 'Đẩy mạnh công tác dân vận & tuyên truyền <năm 2026>\n'.repeat(3000).trim();
  const written = long.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  expect(await rowsOf(workbook(`<row r="1">${text('A1', written)}</row>`))).toEqual([[long]]);
});

test.each([
  ['an empty file', Buffer.alloc(0), 'empty'],
  ['a .csv', Buffer.from('stt;ten\n1;Xã A'), 'no .xlsx'],
  ['an .xls, or a workbook with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old kind'],
  ['a zip that is no workbook', packZip(new Map([['word/document.xml', '<w/>']])), 'no .xlsx'],
  ['a zip that is cut short', workbook('').subarray(0, 300), 'damaged'],
  [
    'a workbook without its sheet',
    workbook('', {
      'xl/_rels/workbook.xml.rels': `<a><Relationship Id="rId1" Type="/worksheet" Target="away.xml"/></a>`,
    }),
    'damaged',
  ],
  ['too many rows', workbook(`<row r="1000001">${text('A1000001', 'x')}</row>`), '50,000 rows'],
  ['a row far below that does not name itself', workbook(`<row>${text('A999999', 'x')}</row>`), '50,000 rows'],
  [
    'a workbook that defines entities of its own',
    workbook('', { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><x/>' }),
    'damaged',
  ],
  ['too many columns', workbook(`<row r="1">${text('XFD1', 'x')}</row>`), '300 columns'],
])('%s is refused with how to mend it', async (_, bytes, expected) => expect(await refusal(bytes)).toContain(expected));

test('a zip bomb is refused before it is unpacked whole', async () => {
  const bomb = workbook('', { 'xl/worksheets/sheet2.xml': ' '.repeat(SPREADSHEET_LIMITS.unpackedBytes + 1) });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await refusal(bomb)).toContain('unpacks to more than 64 MB');
});

test('a zip bomb that lies about its size is refused too', async () => {
  const bomb = workbook('', { 'xl/worksheets/sheet2.xml': ' '.repeat(SPREADSHEET_LIMITS.unpackedBytes + 1) });
  for (let at = bomb.indexOf('PK\u0001\u0002'); at >= 0; at = bomb.indexOf('PK\u0001\u0002', at + 1)) {
    bomb.writeUInt32LE(Math.min(bomb.readUInt32LE(at + 24), 10), at + 24);
  }
  expect(await refusal(bomb)).toMatch(/damaged|unpacks to more/);
});

test('markup made to slow the reader is read or refused in good time', async () => {
  const started = Date.now();
  for (const hostile of ['<row<c ', '<!--', '<a>', '<a b="', '&', '<c r="A1" ']) {
    await readSpreadsheet(workbook(hostile.repeat(1_000_000))).catch(() => undefined);
  }
  expect(Date.now() - started).toBeLessThan(20_000);
});

test('an address and its place are the same thing', () => {
  for (const [row, column, address] of [
    [0, 0, 'A1'],
    [6, 1, 'B7'],
    [9, 25, 'Z10'],
    [0, 26, 'AA1'],
    [0, 701, 'ZZ1'],
    [0, 702, 'AAA1'],
  ] as const) {
    expect(cellAddress(row, column)).toBe(address);
    expect(cellAt(address)).toEqual({ row, column });
  }
  expect(cellAt('7B')).toBeUndefined();
});

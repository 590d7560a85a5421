import { findHeaderRow, guessMapping } from './column-mapping.js';
import { KIND_SPECS, kindSpec } from './kind-specs.js';
import { PERSON_COLUMNS } from './person-columns.js';
import { readRows } from './sheet-rows.js';
import { IMPORT_KINDS } from './spreadsheet-import.js';
import { TASK_COLUMNS } from './task-columns.js';

const units = { columns: KIND_SPECS.units.columns, oneOf: KIND_SPECS.units.oneOf };
const guess = (...headers: string[]) => guessMapping(units, headers);

test.each([
  ['as the template writes them', ['Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị'], { code: 0, name: 1, kind: 2 }, true],
  ['in English', ['Unit code', 'Name', 'Kind'], { code: 0, name: 1, kind: 2 }, true],
  [
    'in capitals, decomposed, with stars',
    ['MÃ ĐƠN VỊ (*)'.normalize('NFD'), 'TÊN *', 'Loại'],
    { code: 0, name: 1, kind: 2 },
    true,
  ],
  [
    'as a list of the State does',
    ['Mã ĐVHC', 'Tên', 'Loại hình', 'Mã tỉnh'],
    { officialCode: 0, name: 1, kind: 2, parent: 3 },
    true,
  ],
  ['with a note in brackets', ['Mã đơn vị (bắt buộc)', 'Tên', 'Loại'], { code: 0, name: 1, kind: 2 }, true],
  ['with a slip, which is only a guess', ['Mã đơn vi.', 'Tên đơn vịi', 'Loại'], { code: 0, name: 1, kind: 2 }, false],
  ['without a kind', ['Mã đơn vị', 'Tên'], { code: 0, name: 1 }, false],
  ['with a header twice', ['Mã đơn vị', 'Mã đơn vị', 'Tên', 'Loại'], { code: 0, name: 2, kind: 3 }, false],
])('headers are recognised %s', (_, headers, columns, sure) => {
  expect(guess(...headers)).toMatchObject({ columns, sure });
});

test('the template of every kind is recognised whole, in both languages', () => {
  for (const kind of IMPORT_KINDS) {
    const { columns, oneOf } = kindSpec(kind);
    for (const language of ['vi', 'en'] as const) {
      const headers = Object.values(columns).map(({ header }) => header[language]);
      const { columns: found, sure } = guessMapping({ columns, oneOf }, headers);
      expect([kind, language, sure, Object.values(found)]).toEqual([
        kind,
        language,
        true,
        headers.map((_, index) => index),
      ]);
    }
  }
});

test('what is missing is named; of a code and an official one either will do', () => {
  expect(guess('Tên').missing).toEqual(['code', 'kind']);
  expect(guess('Mã ĐVHC', 'Tên').missing).toEqual(['kind']);
});

const SHEET = [
  ['UỶ BAN NHÂN DÂN TỈNH', null, null],
  ['DANH SÁCH ĐƠN VỊ'],
  [],
  ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị'],
  ['(1)', '(2)', '(3)', '(4)'],
  [1, 'X1', 'Xã Một', 'Xã'],
  [null, '\u00a0', '', null],
  [2, 'X2', 'Xã Hai', 'Làng'],
  ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị'],
  [3, 'X3', 'Tổng công ty', 'Khác'],
  ['Tổng cộng', null, '3 đơn vị', null],
  [null, null, null, null, 'NGƯỜI LẬP BIỂU'],
];

test('titles, blank rows, numbers of columns, repeated headers, totals and signatures are no rows', () => {
  const headerRow = findHeaderRow(SHEET, units.columns)!;
  expect(headerRow).toBe(3);
  const { columns: mapping } = guess(...SHEET[3]!.map(String));
  const rows = readRows(SHEET, { ...units, mapping, headerRow });
  expect(
    rows.map(({ row, values, faults }) => [row, values.code, ...faults.map(({ cell, code }) => `${cell} ${code}`)]),
  ).toEqual([
    [6, 'X1'],
    [8, 'X2', 'D8 CHOICE_UNKNOWN'],
    [10, 'X3'],
  ]);
});

test('a row that lacks what it needs says which cell to fill in; one without its column says so too', () => {
  const sheet = { columns: PERSON_COLUMNS, oneOf: [], mapping: { code: 0, name: 1, role: 2 }, headerRow: 0 };
  const [row] = readRows(
    [
      ['Mã', 'Tên', 'Vai trò'],
      ['a.b', '', 'Cán bộ'],
    ],
    sheet,
  );
  expect(row!.faults.map(({ cell, code, column }) => [cell, code, column])).toEqual([
    ['B2', 'MISSING', 'name'],
    [null, 'MISSING', 'unit'],
  ]);
  expect(row!.faults[0]).toMatchObject({ vi: 'Thiếu Tên chức danh. Hãy điền vào ô này.' });
});

test('a row of numbers that is no numbering of the columns is a row', () => {
  const sheet = { columns: TASK_COLUMNS, oneOf: [], mapping: { number: 0, title: 1, lead: 2 }, headerRow: 0 };
  expect(
    readRows(
      [
        ['Số', 'Nhiệm vụ', 'Chủ trì'],
        ['1.1', 'Việc', 'U1'],
      ],
      sheet,
    ),
  ).toHaveLength(1);
  expect(
    readRows(
      [
        ['Số', 'Nhiệm vụ', 'Chủ trì'],
        [1, 2, 3],
      ],
      sheet,
    ),
  ).toHaveLength(0);
});

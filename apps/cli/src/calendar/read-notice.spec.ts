import { fieldsOfLine } from './csv-line.js';
import { readNotice } from './read-notice.js';

const TET = { date: '2027-02-05', kind: 'holiday', name: 'Tết Nguyên đán', source: 'Thông báo số 1, năm 2026' };

test.each([
  ['plain', 'a,b,c', ['a', 'b', 'c']],
  ['quoted, with a comma and a quote', '"a, ""b""",c', ['a, "b"', 'c']],
  ['empty fields, the last one too', ',b,', ['', 'b', '']],
  ['spaces around', ' a , "b" ', ['a', 'b']],
  ['a quote that never ends is left as it stands', 'a,"b', ['a', '"b']],
])('a CSV line: %s', (_, line, expected) => expect(fieldsOfLine(line).map(({ value }) => value)).toEqual(expected));

test.each([
  ['CSV', 'tet.csv', 'date,kind,name,source\r\n2027-02-05,holiday,Tết Nguyên đán,"Thông báo số 1, năm 2026"\r\n'],
  [
    'CSV from a spreadsheet, with its mark',
    'tet.csv',
    '\uFEFFdate,kind,name,source\n\n2027-02-05,holiday,Tết Nguyên đán,"Thông báo số 1, năm 2026"',
  ],
  [
    'YAML',
    'tet.yaml',
    '- { date: 2027-02-05, kind: holiday, name: Tết Nguyên đán, source: "Thông báo số 1, năm 2026" }',
  ],
])('a notice is read from %s', (_, name, text) => expect(readNotice(text, name)).toEqual({ days: [TET] }));

test.each([
  ['no header', 'x.csv', '2027-02-05,holiday,Tết,TB', [[1, 1, 'HEADER']]],
  ['too few columns', 'x.csv', 'date,kind,name,source\n2027-02-05,holiday', [[2, 1, 'FIELDS']]],
  ['a day that does not exist', 'x.csv', 'date,kind,name,source\n2027-02-30,holiday,a,b', [[2, 1, 'DATE']]],
  ['an unknown kind', 'x.csv', 'date,kind,name,source\n2027-02-05,off,a,b', [[2, 12, 'KIND']]],
  ['no source', 'x.csv', 'date,kind,name,source\n2027-02-05,holiday,a,', [[2, 22, 'TEXT']]],
  [
    'every fault at once',
    'x.csv',
    'date,kind,name,source\nx,y,a,b\n2027-02-05,holiday,a,b\n2027-02-05,holiday,a,b',
    [
      [2, 1, 'DATE'],
      [2, 3, 'KIND'],
      [4, 1, 'TWICE'],
    ],
  ],
  ['nothing', 'x.yaml', '', [[1, 1, 'EMPTY']]],
  ['no YAML', 'x.yaml', '- { a: "b', [[1, 10, 'SYNTAX']]],
  ['a missing key', 'x.yaml', '- date: 2027-02-05\n  kind: holiday\n  name: a', [[1, 3, 'TEXT']]],
  ['an item that is no day', 'x.yaml', '- 2027-02-05', [[1, 3, 'FIELDS']]],
])('faults have their line and column: %s', (_, name, text, expected) => {
  const read = readNotice(text, name);
  const faults = 'faults' in read ? read.faults : [];
  expect(faults.map(({ line, column, code }) => [line, column, code]).slice(0, expected.length)).toEqual(expected);
});

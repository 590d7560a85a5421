import { readCsv } from './read-csv.js';

test.each([
  [
    'plain',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'with its mark, and no line break at the end',
    '\uFEFFa,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'semicolons, as a Vietnamese spreadsheet writes',
    'a;b\n1,5;x',
    [
      ['a', 'b'],
      ['1,5', 'x'],
    ],
  ],
  [
    'tabs',
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['quoted, with separators, quotes and line breaks', '"a, ""b""\nc",d\n', [['a, "b"\nc', 'd']]],
  [
    'empty fields, the last one too',
    ',b,\nx,,',
    [
      ['', 'b', ''],
      ['x', '', ''],
    ],
  ],
  [
    'a quote that never closes is left as it stands',
    'a,"b\nc,d',
    [
      ['a', '"b'],
      ['c', 'd'],
    ],
  ],
  ['nothing', '', []],
])('a CSV text: %s', (_, text, expected) => expect(readCsv(text)).toEqual(expected));

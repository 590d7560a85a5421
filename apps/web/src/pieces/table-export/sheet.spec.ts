import fc from 'fast-check';
import type { CellObject } from 'write-excel-file/browser';
import { columnWidths, sheetRows } from './sheet';
import { fileName, type Table } from './table';

const table = (rows: Table['rows']): Table => ({ name: 'bang', head: ['Đơn vị', 'Số'], rows });
const cellsOf = (rows: Table['rows']) => sheetRows(table(rows)).slice(1) as (CellObject | null)[][];

test('cells have the types of what they hold', () => {
  const [row] = cellsOf([['Sở Y tế', 3, { day: '2024-12-05' }, { moment: '2024-12-05T09:30:00+07:00' }, null]]);
  expect(row!.map((cell) => cell?.type)).toEqual([String, Number, Date, Date, undefined]);
  expect(row![2]!.value).toEqual(new Date('2024-12-05T00:00:00Z'));
  expect(row![3]!.value).toEqual(new Date('2024-12-05T09:30:00Z'));
});

test('no text becomes a formula, and none is lost', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), (text) => {
      const [[cell]] = cellsOf([[text]]) as [[CellObject]];
      expect(cell.type).toBe(String);
      if (/^[=+\-@]/.test(text)) expect(cell.format).toBe('@');
      expect(
        String(cell.value).replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16))),
      ).toBe(text);
    }),
  );
});

test.each(['constructor', '__proto__', 'toString', '_x0041_'])('the word %s stays what it is', (word) => {
  const [[cell]] = cellsOf([[word]]) as [[CellObject]];
  expect(cell.value).not.toBe(word);
});

test('columns are as wide as what they hold, within reason', () => {
  expect(columnWidths(table([['x'.repeat(200), 1]]))).toEqual([{ width: 60 }, { width: 8 }]);
});

test('a file has a name that every machine takes', () => {
  expect(fileName('85-CTr/BDVTU: nợ?', 'xlsx')).toBe('85-CTr-BDVTU- nợ-.xlsx');
});

import fc from 'fast-check';
import { cellAddress, columnIndex, columnLetters } from './cell-address.js';
import type { ColumnSpec, SheetCell } from './column.js';
import { fold, foldCode, tidy } from './fold.js';
import { readCell } from './read-cell.js';
import { readDate } from './read-date.js';
import { readNumber } from './read-number.js';
import { UNIT_COLUMNS } from './unit-columns.js';

const PLACE = { column: 'x', cell: 'A1' };
const column = (type: ColumnSpec['type']): ColumnSpec => ({ ...UNIT_COLUMNS.name, type });
const read = (cell: SheetCell, spec: ColumnSpec) => {
  const found = readCell(cell, spec, PLACE);
  return found === null ? null : 'fault' in found ? found.fault.code : found.value;
};

test.each([
  ['2026-12-31', '2026-12-31'],
  ['31/12/2026', '2026-12-31'],
  ['1.7.2025', '2025-07-01'],
  ['01-07-2025', '2025-07-01'],
  ['2025-07-01T00:00:00', '2025-07-01'],
  ['Hà Nội, ngày 05 tháng 6 năm 2026', '2026-06-05'],
  [45839, '2025-07-01'],
  ['45839', '2025-07-01'],
  [45839.75, '2025-07-01'],
  ['31/02/2026', undefined],
  ['12/31/2026', undefined],
  ['31/12/26', undefined],
  [2025, undefined],
  ['2025', undefined],
  ['quý II', undefined],
])('%s is the day %s', (cell, expected) => expect(readDate(cell)).toBe(expected));

test.each([
  ['1234', 1234],
  ['1.234', 1234],
  ['1.234.567', 1234567],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['0,250', 0.25],
  ['1 234', 1234],
  ['1\u00a0234,5', 1234.5],
  ['95,5%', 95.5],
  ['-3', -3],
  ['−3', -3],
  ['1,234,567', 1234567],
  ['1,234', 'ambiguous'],
  ['1.2.3', undefined],
  ['12 người', undefined],
  ['', undefined],
])('%s is the number %s', (text, expected) => expect(readNumber(text)).toBe(expected));

test.each<[string, SheetCell, ColumnSpec, unknown]>([
  ['decomposed letters are composed', 'Tỉnh'.normalize('NFD'), column('text'), 'Tỉnh'],
  ['no-break and doubled spaces are one', 'Xã\u00a0\u00a0Ba  Vì ', column('text'), 'Xã Ba Vì'],
  ['nothing but white space is nothing', '\u00a0 ', column('text'), null],
  ['a number is a code', 1, column('code'), '1'],
  ['a code has no spaces', 'U 1', column('code'), 'CODE_INVALID'],
  ['several codes, however they are set apart', 'U1; U2,\nU3', column('codes'), ['U1', 'U2', 'U3']],
  ['an address is kept in small letters', 'VP@Hanoi.gov.vn', column('email'), 'vp@hanoi.gov.vn'],
  ['an address without a host is none', 'vp@', column('email'), 'EMAIL_INVALID'],
  ['a tick is yes', 'x', column('yes-no'), true],
  ['không is no', 'KHÔNG', column('yes-no'), false],
  ['a choice by its word, in any writing', 'phuong', UNIT_COLUMNS.kind, 'commune'],
  ['a choice by its value', 'party-committee', UNIT_COLUMNS.kind, 'party-committee'],
  ['a choice that is none', 'Hợp tác xã', UNIT_COLUMNS.kind, 'CHOICE_UNKNOWN'],
  ['more than can be kept', 'a'.repeat(4001), column('text'), 'TEXT_TOO_LONG'],
])('%s', (_, cell, spec, expected) => expect(read(cell, spec)).toEqual(expected));

test('a day is read back from every way it is written', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, day] = iso.split('-').map(Number);
      const serial = Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
      for (const cell of [iso, `${day}/${month}/${year}`, `${day}.${month}.${year}`, serial, String(serial)]) {
        expect(readDate(cell)).toBe(iso);
      }
    }),
  );
});

test('a column is found again by its letters', () => {
  fc.assert(
    fc.property(fc.nat(16_383), fc.integer({ min: 1, max: 99 }), (index, row) => {
      expect(columnIndex(columnLetters(index))).toBe(index);
      expect(cellAddress(row, index)).toBe(`${columnLetters(index)}${row}`);
    }),
  );
  expect([cellAddress(12, 2), cellAddress(1, 26), columnIndex('1')]).toEqual(['C12', 'AA1', undefined]);
});

test('folding forgets case, diacritics and how letters are composed, and nothing else', () => {
  expect(fold('Mã  ĐƠN VỊ (*)')).toBe('ma don vi');
  expect(foldCode('XÃ-01')).toBe(foldCode('xa-01'.normalize('NFD')));
  expect(foldCode('XA-01')).not.toBe(foldCode('XA.01'));
  fc.assert(fc.property(fc.string(), (text) => expect(tidy(tidy(text))).toBe(tidy(text))));
});

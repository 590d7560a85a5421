import { dateOf, numberOf, textOf, yesOrNoOf } from './cell-value.js';

test.each([
  [12.5, 12.5],
  ['1.234,5', 1234.5],
  ['1.234', 1234],
  ['12.345.678', 12_345_678],
  ['1,5', 1.5],
  ['1,234.5', 1234.5],
  ['0.5', 0.5],
  ['-3', -3],
  [' 1\u00a0234,5 ', 1234.5],
  ['85,5%', 85.5],
  ['0', 0],
  ['1,2,3', undefined],
  ['1.2.3', undefined],
  ['khoảng 10', undefined],
  ['', undefined],
  [true, undefined],
  [null, undefined],
  [{ date: '2026-01-01' }, undefined],
])('%j means the number %j', (cell, expected) => expect(numberOf(cell)).toBe(expected));

test.each([
  [{ date: '2026-12-31' }, '2026-12-31'],
  ['31/12/2026', '2026-12-31'],
  ['1-2-2026', '2026-02-01'],
  ['01.02.2026', '2026-02-01'],
  ['2026-02-01', '2026-02-01'],
  ['31/02/2026', undefined],
  ['12/31/2026', undefined],
  ['hôm qua', undefined],
  [46387, undefined],
])('%j means the day %j', (cell, expected) => expect(dateOf(cell)).toBe(expected));

test.each([
  [true, true],
  ['Có', true],
  ['x', true],
  [1, true],
  ['KHÔNG', false],
  [0, false],
  ['có thể', undefined],
  [null, undefined],
])('%j means %j', (cell, expected) => expect(yesOrNoOf(cell)).toBe(expected));

test.each([
  [null, ''],
  [7, '7'],
  [true, 'Có'],
  [{ date: '2026-12-31' }, '31/12/2026'],
  ['chữ', 'chữ'],
])('%j reads as the text %j', (cell, expected) => expect(textOf(cell)).toBe(expected));

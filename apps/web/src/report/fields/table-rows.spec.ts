import type { FormField } from '../duty';
import { givenRows, pasted, shownRows, withCell } from './table-rows';

const base = { aggregate: 'none', required: false } as const;
const table = (rows?: FormField['rows']): FormField => ({
  ...base,
  key: 'lop',
  label: 'Lớp',
  type: 'table',
  rows,
  columns: [
    { ...base, key: 'ten', label: 'Tên', type: 'text' },
    { ...base, key: 'so', label: 'Số', type: 'number' },
    { ...base, key: 'ngay', label: 'Ngày', type: 'date' },
    { ...base, key: 'dat', label: 'Đạt', type: 'yes-no' },
  ],
});

test('a free table shows one more row to write into, up to its greatest number', () => {
  expect(shownRows(table(), [{ ten: 'A' }])).toEqual([{ ten: 'A' }, {}]);
  expect(shownRows(table({ max: 1 }), [{ ten: 'A' }])).toEqual([{ ten: 'A' }]);
});

test('fixed rows stand in their own order, and only those that say something are an answer', () => {
  const rows = shownRows(table({ fixed: ['Một', 'Hai'] }), [{ row: 'Hai', so: 2 }]);
  expect(rows).toEqual([{ row: 'Một' }, { row: 'Hai', so: 2 }]);
  expect(givenRows(rows)).toEqual([{ row: 'Hai', so: 2 }]);
});

test('an emptied cell is no answer', () => expect(withCell([{ so: 1 }], 0, 'so', undefined)).toEqual([{}]));

test('what was copied from a spreadsheet fills cells and adds rows', () => {
  const rows = pasted(table(), [{}], 0, 0, 'Lớp A\t1.200\t5/3/2024\tx\r\nLớp B\t30\t\tkhông\r\n', 'vi');
  expect(rows).toEqual([
    { ten: 'Lớp A', so: 1200, ngay: '2024-03-05', dat: true },
    { ten: 'Lớp B', so: 30, dat: false },
  ]);
});

test('what does not fit is left out: fixed rows do not grow, columns end', () => {
  const rows = pasted(table({ fixed: ['Một'] }), [{ row: 'Một' }], 0, 3, 'có\tthừa\nkhông', 'vi');
  expect(rows).toEqual([{ row: 'Một', dat: true }]);
});

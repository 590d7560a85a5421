import { columnWidths, leastWidths, placedCells } from './table-measures.js';

test.each([
  ['shares are kept where there is room', 100, [1, 3], [0, 0], [25, 75]],
  ['a narrow column gets what its word needs, the wide one gives it', 100, [1, 9], [20, 10], [20, 80]],
  ['where all need more than there is, each gets its part', 100, [1, 1], [150, 50], [75, 25]],
  ['without shares all are alike', 100, [0, 0], [0, 0], [50, 50]],
])('%s', (_, whole, shares, least, expected) => {
  expect(columnWidths(whole, shares, least).map((width) => Math.round(width * 1000) / 1000)).toEqual(expected);
});

test('a cell stands beside what a cell of a row above covers, and a row that says too little is filled up', () => {
  const placed = placedCells([{ cells: [{ content: 'a', rows: 2 }, 'b'] }, { cells: ['c'] }, { cells: ['d'] }], 3);
  const seen = placed.map((row) => row.map(({ cell, first }) => `${cell.content}${first}`));
  expect(seen).toEqual([
    ['a0', 'b1', '2'],
    ['c1', '2'],
    ['d0', '1', '2'],
  ]);
});

test('a column is wide enough for a date, not for an address', () => {
  const least = (word: string) => leastWidths(1, [], placedCells([{ cells: [word] }], 1), 12)[0]!;
  expect(least('25/12/2026')).toBeGreaterThan(10 * 5);
  expect(least('https://songhanh.example.vn/goi/2025')).toBe(0);
});

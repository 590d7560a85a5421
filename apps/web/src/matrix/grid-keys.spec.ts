import { placeAfter } from './grid-keys';

const SIZE = { rows: 100, columns: 5, page: 10 };

test.each([
  ['ArrowDown', false, { row: 3, column: 2 }, { row: 4, column: 2 }],
  ['ArrowUp', false, { row: 0, column: 2 }, { row: -1, column: 2 }],
  ['ArrowUp', false, { row: -1, column: 2 }, { row: -1, column: 2 }],
  ['ArrowLeft', false, { row: 3, column: 0 }, { row: 3, column: 0 }],
  ['ArrowRight', false, { row: 3, column: 4 }, { row: 3, column: 4 }],
  ['PageDown', false, { row: 95, column: 1 }, { row: 99, column: 1 }],
  ['PageUp', false, { row: 3, column: 1 }, { row: 0, column: 1 }],
  ['Home', false, { row: 3, column: 4 }, { row: 3, column: 0 }],
  ['End', true, { row: 3, column: 1 }, { row: 99, column: 4 }],
])('%s (control: %s) leads from %o to %o', (key, control, from, to) => {
  expect(placeAfter(key, control, from, SIZE)).toEqual(to);
});

test('another key moves nothing', () => {
  expect(placeAfter('a', false, { row: 0, column: 0 }, SIZE)).toBeUndefined();
});

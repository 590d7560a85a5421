import { lettersCounted, searchable, treeLines, wantedLines } from './rows';

const unit = (code: string, name: string, row: string, parentId: string | null = null) => ({
  id: code,
  code,
  name,
  row,
  parentId,
});
const UNITS = [
  unit('A', 'Hòa Bình', 'a!'),
  unit('B', 'Sở Y tế', 'aa', 'C'),
  unit('C', 'Uỷ ban', 'xo'),
  unit('D', 'Đắk Lắk', '..', 'elsewhere'),
];
const codes = (lines: { unit: { code: string }; level: number }[]) =>
  lines.map(({ unit: { code }, level }) => `${level}${code}`);
const wanted = (change: object) => ({ words: '', letters: new Set<string>(), period: undefined, ...change });

test('a unit stands below its superior, and at the top when that is not in the list', () => {
  expect(codes(treeLines(UNITS, new Set()))).toEqual(['1A', '1C', '2B', '1D']);
});

test('what is closed hides those below it', () => {
  expect(codes(treeLines(UNITS, new Set(['C'])))).toEqual(['1A', '1C', '1D']);
});

test.each([
  ['by name without marks', { words: 'hoa binh' }, ['1A']],
  ['by name with the marks set the other way', { words: 'Hoà Bình' }, ['1A']],
  ['with đ', { words: 'dak' }, ['1D']],
  ['by a letter anywhere', { letters: new Set(['!', 'x']) }, ['1A', '1C']],
  ['by a letter in one period', { letters: new Set(['a']), period: 1 }, ['1B']],
  ['by both', { words: 'uy ban', letters: new Set(['a']) }, []],
])('rows are found %s', (_, change, found) => {
  expect(codes(wantedLines(UNITS, searchable(UNITS), wanted(change)))).toEqual(found);
});

test('letters are counted over all rows', () => {
  expect([...lettersCounted(UNITS)]).toEqual([
    ['a', 3],
    ['!', 1],
    ['x', 1],
    ['o', 1],
    ['.', 2],
  ]);
});

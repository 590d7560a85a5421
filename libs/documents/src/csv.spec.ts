import { csv } from './csv.js';

test('commas, quotes and line ends stay within their cell', () => {
  expect(csv([['a', 'b,c', 'd"e', 'f\ng', 1.5]])).toBe('\uFEFFa,"b,c","d""e","f\ng",1.5\r\n');
});

test.each(['=1+1', '+1', '-1', '@sum', '\tx'])('a word that a spreadsheet would run stays a word: %j', (word) => {
  expect(csv([[word]])).toBe(`\uFEFF'${word}\r\n`);
});

test('a negative figure stays a figure', () => {
  expect(csv([[-5]])).toBe('\uFEFF-5\r\n');
});

import { numberOf, numberText } from './number-text';

test.each([
  ['1234', 'vi', 1234],
  ['1.234', 'vi', 1234],
  ['1.234,5', 'vi', 1234.5],
  ['97,2', 'vi', 97.2],
  ['97.2', 'vi', 97.2],
  ['97,2 %', 'vi', 97.2],
  ['-3', 'vi', -3],
  ['1,234', 'en', 1234],
  ['1,234.5', 'en', 1234.5],
  ['97.2', 'en', 97.2],
  ['97,2', 'en', 97.2],
  ['0', 'vi', 0],
])('%s in %s is %d', (text, language, value) => expect(numberOf(text, language)).toBe(value));

test.each(['', '  '])('nothing typed is no answer', (text) => expect(numberOf(text, 'vi')).toBeUndefined());

test.each(['abc', '1-2', '1,2,3', '12 cuộc', '.'])('%s is no number', (text) =>
  expect(numberOf(text, 'vi')).toBeNull(),
);

test.each([1234567.25, 0, -5.5, 97.2, 0.001])('what is shown is read back as %d', (value) => {
  for (const language of ['vi', 'en']) expect(numberOf(numberText(value, language), language)).toBe(value);
});

import { matchesPattern, patternProblem } from './safe-pattern.js';

test.each([
  ['\\d{1,4}/(BC|CV)-[A-ZĐ]+', undefined],
  ['[^;]+; .*', undefined],
  ['(?:ab)?c', undefined],
  ['\\p{Lu}+', undefined],
  ['(', 'invalid'],
  ['[z-a]', 'invalid'],
  ['(a+)+', 'unsafe'],
  ['(a|aa)*', 'unsafe'],
  ['(ab){2,9}', 'unsafe'],
  ['(a)\\1', 'unsafe'],
  ['(?=a)a', 'unsafe'],
  ['a*b*c*d*', 'unsafe'],
  ['a'.repeat(201), 'unsafe'],
])('%s is %s', (pattern, expected) => expect(patternProblem(pattern)).toBe(expected));

test('the whole text is held against it, letter by letter of any alphabet', () => {
  expect(matchesPattern('\\p{Lu}\\p{Ll}+', 'Điện')).toBe(true);
  expect(matchesPattern('a', 'ba')).toBe(false);
});

test('the worst pattern on the worst text takes no time that anybody notices', () => {
  const worst = '[a-z]*[a-z]*[a-z]*x';
  expect(patternProblem(worst)).toBeUndefined();
  const started = performance.now();
  expect(matchesPattern(worst, `${'a'.repeat(499)}!`)).toBe(false);
  expect(matchesPattern(worst, 'a'.repeat(20_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(2000);
});

/** Longest text that is held against a pattern; anything longer does not match. */
const MOST_MATCHED = 500;
/** More repetitions than these could take a text of that length for ever. */
const MOST_REPETITIONS = 3;

/** Why a pattern cannot be used; `undefined` when it can. */
export function patternProblem(pattern: string): 'invalid' | 'unsafe' | undefined {
  if (pattern.length > 200) return 'unsafe';
  try {
    compiled(pattern);
  } catch {
    return 'invalid';
  }
  return isSafe(pattern) ? undefined : 'unsafe';
}

/** Whether the whole text has that form. */
export function matchesPattern(pattern: string, text: string): boolean {
  return text.length <= MOST_MATCHED && compiled(pattern).test(text);
}

const compiled = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u');

/**
 * Matching goes back and tries again, so what is repeated must be one character or class, a few times only: no repeated
 * group, no look-around, no back-reference. Then a text of `MOST_MATCHED` characters takes milliseconds at worst.
 */
function isSafe(pattern: string): boolean {
  const plain = pattern.replace(/\\[^1-9k]/gu, 'a').replace(/\[[^\]]*\]/gu, 'a');
  if (/\\[1-9k]|\(\?(?!:)/u.test(plain)) return false;
  if (/\)(?:[*+]|\{)/u.test(plain)) return false;
  return (plain.match(/[*+]|\{\d+,\d*\}/gu) ?? []).length <= MOST_REPETITIONS;
}

const MARKS = /\p{M}/gu;

/** Text as it was meant: composed (NFC), without invisible characters, every run of spaces one space. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[^\S\n]+/g, ' ') // a no-break space is white space here
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Text without case and Vietnamese diacritics; what looks alike folds alike. */
export const foldCode = (text: string) =>
  tidy(text).normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** The same for headers and words: punctuation counts as a space too. */
export const fold = (text: string) =>
  foldCode(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How alike two folded texts are, from 0 to 1: Sørensen–Dice over pairs of letters. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const pair of right) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of left) {
    const n = rest.get(pair) ?? 0;
    if (n === 0) continue;
    rest.set(pair, n - 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

function pairsOf(text: string): string[] {
  const letters = text.replaceAll(' ', '');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2));
}

/** Advance widths of Times New Roman in thousandths of the size, by letter without its accents. */
const WIDTHS: Readonly<Record<string, number>> = {
  ...each("'", 180),
  ...each('|', 200),
  ...each(' .,·', 250),
  ...each('ijlt/\\;:', 278),
  ...each('fIrs()[]-‘’!', 333),
  ...each('acez*"J?“”', 444),
  ...each('bdghknopquvxyđ0123456789$#_–ơ', 500),
  ...each('FSP+=<>ư×−≥≤', 564),
  ...each('ELTZ', 611),
  ...each('ABCRX', 667),
  ...each('DGHKNOQUVwYĐ', 722),
  ...each('m&Ơ', 778),
  ...each('%MWƯ@', 950),
  ...each('—…', 1000),
};

function each(letters: string, width: number): Record<string, number> {
  return Object.fromEntries([...letters].map((letter) => [letter, width]));
}

/** What a letter that is not in the table takes: as wide as it is high. */
const UNKNOWN = 1000;
/** Bold letters are wider than the others, by no more than this; and faces differ by a little. */
const BOLD = 1.1;
const MARGIN = 1.03;

/** How wide a line of text stands at most, in the unit of `size`; an estimate that errs on the wide side. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFC')) thousandths += widthOf(letter);
  return (thousandths / 1000) * size * MARGIN * (bold ? BOLD : 1);
}

/** What letters were found to take: there are few of them, and whole registers are measured. */
const FOUND = new Map<string, number>(Object.entries(WIDTHS));
const MOST_FOUND = 5000;

function widthOf(letter: string): number {
  const known = FOUND.get(letter);
  if (known !== undefined) return known;
  // The accents of Vietnamese stand above and below; the horns of ơ and ư stay with their letter.
  const bare = letter
    .normalize('NFD')
    .replace(/[\u0300-\u0309\u0323]/g, '')
    .normalize('NFC');
  const width = WIDTHS[bare] ?? UNKNOWN;
  if (FOUND.size < MOST_FOUND) FOUND.set(letter, width);
  return width;
}

/** The text as it is if it fits, or as much of it as fits before `…`. */
export function shortened(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, size, bold) > width) letters.pop();
  const cut = letters.join('');
  // Between words, unless that would take too much away.
  const space = text[cut.length] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${cut.slice(0, space > cut.length * 0.7 ? space : cut.length).trimEnd()}…`;
}

/** The text in lines that fit, broken between words and, where one word is too long, inside it; beyond `most` lines it ends with `…`. */
export function wrapped(text: string, width: number, size: number, most: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).flatMap((word) => pieces(word, width, size, bold));
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), width, size, bold)];
}

/** Whether every word stands whole in such a line. */
export const fitsWords = (text: string, width: number, size: number): boolean =>
  text.split(/\s+/).every((word) => textWidth(word, size) <= width);

function pieces(word: string, width: number, size: number, bold: boolean): string[] {
  if (textWidth(word, size, bold) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, size, bold) > width) {
      found.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...found, piece];
}

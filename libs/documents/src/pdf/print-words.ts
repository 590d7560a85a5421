import { type Inlines, inlines, type Run, runOf } from '../model/inline.js';
import { printable } from './printable.js';
import { hasPicture } from './tinos.js';

/** A line ends here. */
const LINE_ENDS = 0;
/** A line may end here, in the middle of a word that is longer than a line. */
const MAY_END = 1;

/** A part of words in the template's data (`typst/words.typ`). */
type PrintPart = string | typeof LINE_ENDS | typeof MAY_END | (Omit<Run, 'text'> & { readonly text: string });

/** Words as the template reads them: most are a plain string. */
export type PrintWords = string | readonly PrintPart[];

/** Leads an anchor of the paper to its name in the template; `undefined` for one that the paper does not have. */
export type AnchorName = (anchor: string) => string | undefined;

/** The text as the face can show it. */
export const shown = (text: string): string => printable(text, hasPicture);

/** No word of a language is longer; what is may be parted anywhere. */
const LONGEST_WORD = 40;
/** So many letters of a parted word stay together, the most that fit: fewer pieces are set faster. */
const PIECES = [20, 4, 1].map((most) => ({
  widest: 'm'.repeat(most),
  letters: new RegExp(`(?:\\P{M}\\p{M}*){1,${most}}|\\p{M}+`, 'gu'),
}));

const isShort = (word: string) => word.length <= LONGEST_WORD;

/**
 * The inlines as data for the template. A word that does not fit in its line may be parted anywhere, for nothing may leave
 * the page; a link to an anchor that the paper does not have stands as words alone.
 * @param fits whether a word fits in a line: by default, as long as it has 40 letters at most.
 */
export function printWords(
  content: Inlines,
  fits: (word: string) => boolean = isShort,
  nameOf: AnchorName = () => undefined,
): PrintWords {
  const parts = inlines(content).flatMap((inline) => partsOf(runOf(inline), fits, nameOf));
  if (parts.length === 0) return '';
  const [only] = parts;
  return parts.length === 1 && typeof only === 'string' ? only : parts;
}

function partsOf(
  { text, to, address, ...looks }: Run,
  fits: (word: string) => boolean,
  nameOf: AnchorName,
): PrintPart[] {
  const name = to === undefined ? undefined : nameOf(to);
  const more = {
    ...looks,
    ...(name !== undefined && { to: name }),
    ...(name === undefined && address !== undefined && isAddress(address) && { address }),
  };
  const hasLooks = Object.values(more).some((value) => value !== undefined && value !== false);
  const pieces: PrintPart[] = [];
  shown(text)
    .split('\n')
    .forEach((line, at) => {
      if (at > 0) pieces.push(LINE_ENDS);
      partedWords(line, fits).forEach((piece, index) => {
        if (index > 0) pieces.push(MAY_END);
        if (piece !== '') pieces.push(hasLooks ? { ...more, text: piece } : piece);
      });
    });
  return pieces;
}

const isAddress = (address: string) => /^(https?:\/\/|mailto:)[\x21-\x7e]+$/.test(address);

/** The line in pieces between which it may end although there is no space: none but in words that do not fit. */
function partedWords(line: string, fits: (word: string) => boolean): string[] {
  const pieces = [''];
  for (const word of line.split(/(\s+)/)) {
    const [first = '', ...others] = fits(word) ? [word] : piecesOf(word, fits);
    pieces.push(pieces.pop()! + first, ...others);
  }
  return pieces;
}

const piecesOf = (word: string, fits: (word: string) => boolean): readonly string[] =>
  word.match((PIECES.find(({ widest }) => fits(widest)) ?? PIECES.at(-1)!).letters) ?? [];

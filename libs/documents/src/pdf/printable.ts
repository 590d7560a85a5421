/** Stands where a letter has no picture in the face: the paper shows that something stood there. */
const NO_PICTURE = '□';

/** What people and word processors write that the face lacks, and the nearest it has (Word's own bullets among them). */
const KIN: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf02d': '-',
  '\uf0d8': '►',
  '\uf0fc': '√',
  '➢': '►',
  '➤': '►',
  '✓': '√',
  '✔': '√',
  '✗': '×',
  '✘': '×',
  '☐': '□',
  '◆': '♦',
  '★': '*',
  '☆': '*',
};

/**
 * Marks that show nothing: controls, the order of writing (a unit's words must not turn round what stands after them),
 * joiners and what chooses between pictographs. The lines' ends are kept.
 */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034f/gu;

/**
 * The words as the face can show them, each letter in its composed form so that a search finds it. A letter that the face
 * lacks is replaced by its plain kin (𝐁 by B), else by `□`: PDF/A allows no letter without a picture.
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  const composed = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(UNSEEN, (mark) => (mark === '\n' ? mark : ''));
  let shown = '';
  for (const letter of composed) shown += letter === '\n' || has(letter.codePointAt(0)!) ? letter : kinOf(letter, has);
  return shown;
}

function kinOf(letter: string, has: (codePoint: number) => boolean): string {
  const kin = KIN[letter] ?? letter.normalize('NFKC');
  return [...kin].every((one) => has(one.codePointAt(0)!)) ? kin : NO_PICTURE;
}

/** Turns round what stands after it: a unit's words must not change how the office's words read. */
const ORDER_OF_WRITING = /[\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: two of them end a line
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** No characters at all (XML 1.0, §2.2 forbids two of them; a reader may refuse the others). */
const NO_CHARACTERS = /[\u{fdd0}-\u{fdef}]|[\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{10fffe}\u{10ffff}]/gu;

/**
 * The text as XML can hold it: controls fall away, halves of a letter become `�`, every kind of line's end becomes `\n`, a tab a
 * space. Letters are composed (NFC), so that a search finds what people type.
 */
export const writable = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(NO_CHARACTERS, '\ufffd')
    .replace(ORDER_OF_WRITING, '')
    .normalize('NFC');

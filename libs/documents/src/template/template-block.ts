/** How a block's words are taken: as sentences, as one line, or as a list with a line each. */
export type TemplateShape = 'words' | 'line' | 'lines';

/** Words that an office may set in its own way, as they stand in a template under a marker line with the block's key. */
export interface TemplateBlock {
  readonly key: string;
  /** What it is, for people. */
  readonly what: string;
  readonly shape: TemplateShape;
  /** The fields that may stand in it in braces, each replaced by its value and by nothing else. */
  readonly fields: readonly string[];
  /** The product's own words; empty where they come from the record and differ from paper to paper. */
  readonly own: string;
  /** What it means that nothing stands below the marker; a block without it must have words. */
  readonly empty?: string;
}

/** As many characters as sentences may have, as a line may have, and as many lines as a list. */
export const MOST_CHARACTERS = 4000;
export const MOST_IN_LINE = 300;
export const MOST_LINES = 200;

/** The words of a block as they are compared and kept: composed letters, plain spaces, no blank lines. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    .replace(/\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** A line of a list without the mark at its beginning that a paper puts there itself. */
export const bareLine = (line: string): string => line.replace(/^[-–—+•*]\s+/u, '');

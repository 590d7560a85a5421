import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { HouseStyle } from '../house-style/house-style.js';
import type { List } from '../model/block.js';
import { twipsOfMillimetres } from './lengths.js';

/**
 * The library writes `{reference-instance}` first and replaces it later wherever it stands. A reference bears a mark that
 * `writable` takes out of every text, so that nobody's words can be taken for one.
 */
export const listReference = (mark: List['mark']) => `\u2066${mark}`;

const MARKS = {
  dash: { format: LevelFormat.BULLET, text: '-' },
  number: { format: LevelFormat.DECIMAL, text: '%1.' },
  letter: { format: LevelFormat.LOWER_LETTER, text: '%1)' },
} as const satisfies Record<List['mark'], object>;

/** The three kinds of lists: the mark stands at the first line's indent and a line that follows begins at the margin, as offices write. */
export const numberingOf = ({ body, font }: HouseStyle): INumberingOptions => ({
  config: Object.entries(MARKS).map(([mark, { format, text }]) => ({
    reference: listReference(mark as List['mark']),
    levels: [
      {
        level: 0,
        format,
        text,
        alignment: AlignmentType.LEFT,
        suffix: LevelSuffix.SPACE,
        style: { run: { font }, paragraph: { indent: { left: 0, firstLine: twipsOfMillimetres(body.firstLine) } } },
      },
    ],
  })),
});

import type { HouseStyle } from '../house-style/house-style.js';
import type { Block, Contents, Heading } from './block.js';

/**
 * A paper before it has a format: what it says, in order, and the house style it follows. DOCX, PDF, HTML and XLSX are
 * made from this and from nothing else, so that they say the same; the same paper makes the same bytes.
 */
export interface Paper {
  /** In the file's properties and the reader's title bar. */
  readonly title: string;
  /** The body that issues it: an office, never a person. */
  readonly author: string;
  readonly language: 'vi' | 'en';
  /** Moment in ISO 8601 that the file bears as its own, whenever it is made. */
  readonly made: string;
  readonly style: HouseStyle;
  /** `DỰ THẢO` across each page until it is signed. */
  readonly draft?: boolean;
  /** At the foot of every page, such as a packet's code and whose copy it is. */
  readonly footer?: string;
  /** One after the other, each beginning on a page of its own. */
  readonly sections: readonly Section[];
}

export interface Section {
  /** Upright by default. */
  readonly turned?: boolean;
  readonly blocks: readonly Block[];
}

/** The blocks of all sections in order. */
export const blocksOf = (paper: Pick<Paper, 'sections'>): readonly Block[] =>
  paper.sections.flatMap(({ blocks }) => blocks);

/** The headings that a table of contents of so many levels lists. */
export const listedHeadings = (paper: Pick<Paper, 'sections'>, levels: Contents['levels']): Heading[] =>
  blocksOf(paper)
    .filter((block) => block.kind === 'heading')
    .filter(({ level }) => level <= levels);

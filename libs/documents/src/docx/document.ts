import { Document, type FileChild, Paragraph } from 'docx';
import { anchorsOfPaper } from '../model/anchors-of-paper.js';
import type { Block } from '../model/block.js';
import type { Paper, Section } from '../model/paper.js';
import { heading, list, pageBreak, paragraph, quote, rule } from './body.js';
import { BookmarkNames } from './bookmark-names.js';
import { contents } from './contents.js';
import { foot } from './foot.js';
import { letterhead } from './letterhead.js';
import { writable } from './letters.js';
import { numberingOf } from './numbering.js';
import { addressees, bases, typeAndSummary } from './opening.js';
import { roomOf, sectionFrame } from './page.js';
import { picture } from './picture.js';
import { STYLE } from './style-ids.js';
import { stylesOf } from './styles.js';
import { table } from './table.js';
import type { Writing } from './writing.js';

/** What a block became; what belongs to no block has none. */
export interface Written {
  readonly block: Block | undefined;
  readonly parts: readonly FileChild[];
}

/** The paper as the library's document. When only places are measured, tables and pictures are empty but as high as they will be. */
export function documentOf(paper: Paper, measuring: boolean): { document: Document; written: Written[] } {
  const names = new BookmarkNames(anchorsOfPaper(paper));
  let lists = 0;
  const nextList = () => {
    lists += 1;
    return lists;
  };
  const sections = paper.sections.length === 0 ? [{ blocks: [] }] : paper.sections;
  const written = sections.map((section) =>
    writtenSection(section, { paper, style: paper.style, ...roomOf(paper, section), names, nextList, measuring }),
  );
  const document = new Document({
    title: writable(paper.title),
    creator: writable(paper.author),
    lastModifiedBy: writable(paper.author),
    // A line that somebody ended is not stretched to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: stylesOf(paper),
    numbering: numberingOf(paper.style),
    sections: sections.map((section, at) => ({
      ...sectionFrame(paper, section, at === 0),
      children: written[at]!.flatMap(({ parts }) => parts),
    })),
  });
  return { document, written: written.flat() };
}

const gap = (keepNext = false) => new Paragraph({ style: STYLE.gap[0], ...(keepNext && { keepNext }) });

function writtenSection({ blocks }: Section, writing: Writing): Written[] {
  const written = blocks.map((block, at) => ({
    block,
    parts: parts(block, writing, { begins: at === 0, beforeFoot: blocks[at + 1]?.kind === 'foot' }),
  }));
  return written.some(({ parts }) => parts.length > 0) ? written : [{ block: undefined, parts: [gap()] }];
}

interface Place {
  /** Whether it is the first of its section. */
  readonly begins: boolean;
  readonly beforeFoot: boolean;
}

function parts(block: Block, writing: Writing, { begins, beforeFoot }: Place): FileChild[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, writing), gap()];
    case 'type':
      return typeAndSummary(block, writing);
    case 'addressees':
      return addressees(block, writing);
    case 'bases':
      return bases(block, writing);
    case 'heading':
      return [heading(block, writing, begins)];
    case 'paragraph':
      return [paragraph(block, writing, beforeFoot)];
    case 'list':
      return list(block, writing, beforeFoot);
    case 'quote':
      return quote(block, writing);
    case 'table':
      return table(block, writing);
    case 'picture':
      return picture(block, writing);
    case 'foot':
      return [gap(true), foot(block, writing), gap()];
    case 'contents':
      return contents(block, writing);
    case 'page-break':
      return [pageBreak()];
    case 'rule':
      return [rule()];
  }
}

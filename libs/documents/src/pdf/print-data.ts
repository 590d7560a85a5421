import type { HouseStyle } from '../house-style/house-style.js';
import { baseLines } from '../house-style/office-lines.js';
import type { Block, Picture } from '../model/block.js';
import type { Inlines } from '../model/inline.js';
import type { Paper, Section } from '../model/paper.js';
import { type PrintNames, printNames } from './print-names.js';
import { printAddressees, printFoot, printLetterhead } from './print-office.js';
import { printTable } from './print-table.js';
import { type PrintWords, printWords, shown } from './print-words.js';
import { FACE } from './tinos.js';

/** A4, in millimetres. */
const PAGE = { short: 210, long: 297 };
/** Below a picture, in millimetres. */
const CAPTION = 20;
/** What somebody wrote in no more letters stays on one page, with whose words it is. */
const LETTERS_KEPT = 900;

/** Between the margins, in millimetres. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * The paper as data for `typst/paper.typ`: words in letters of the face, lines ready to be set, names of ours for its anchors.
 */
export function printData(paper: Paper) {
  const names = printNames(paper);
  return {
    title: shown(paper.title),
    author: shown(paper.author),
    language: paper.language,
    style: shownStyle(paper.style),
    draft: paper.draft === true,
    footer: printWords(paper.footer ?? ''),
    sections: paper.sections.map((section) => printSection(section, paper.style, names)),
  };
}

function printSection(section: Section, style: HouseStyle, names: PrintNames) {
  const turned = section.turned === true;
  const [across, down] = turned ? [PAGE.long, PAGE.short] : [PAGE.short, PAGE.long];
  const { top, bottom, left, right } = style.page;
  const room = { width: across - left - right, height: down - top - bottom };
  const blocks = section.blocks.flatMap((block, at) => {
    if (block.kind === 'page-break' && at === 0) return [];
    const printed = printBlock(block, style, room, names);
    if (block.kind === 'heading' && block.annex && at > 0) return [{ ...printed, breaks: true }];
    // A signature never stands on a page without a word of what is signed.
    if (block.kind === 'paragraph' && section.blocks[at + 1]?.kind === 'foot')
      return [{ ...printed, keepWithNext: true }];
    return [printed];
  });
  return { turned, blocks };
}

/** The size of a picture, made smaller where the page has not the room for it and its caption. */
function fitted({ widthMm, heightMm }: Picture, room: Room) {
  const scale = Math.min(1, room.width / widthMm, (room.height - CAPTION) / heightMm);
  return { widthMm: widthMm * scale, heightMm: heightMm * scale };
}

/** The style with its texts in letters of the face. */
const shownStyle = (style: HouseStyle): HouseStyle =>
  JSON.parse(JSON.stringify(style, (_, value) => (typeof value === 'string' ? shown(value) : value)));

/** Its letters are drawn from the face that stands for Times New Roman. */
const shownPicture = (svg: string): string =>
  shown(svg).replace(/(font-family\s*[=:]\s*["']?\s*["']?)Times New Roman/g, `$1${FACE}`);

function printBlock(block: Block, style: HouseStyle, room: Room, names: PrintNames): object {
  const words = (content: Inlines): PrintWords => printWords(content, undefined, names.of);
  switch (block.kind) {
    case 'letterhead':
      return printLetterhead(block, style);
    case 'type':
      return {
        kind: 'type',
        type: words(block.type),
        summary: words(block.summary),
        ...(block.note !== undefined && { note: words(block.note) }),
      };
    case 'addressees':
      return printAddressees(block, style);
    case 'bases':
      return { kind: 'bases', items: baseLines(block).map((item) => words(item)) };
    case 'heading':
      return {
        kind: 'heading',
        level: block.level,
        ...(block.number !== undefined && { number: words(block.number) }),
        ...(block.annex && { annex: true }),
        text: words(block.text),
        anchor: names.give(block.anchor),
      };
    case 'paragraph':
      return {
        kind: 'paragraph',
        ...(block.as !== undefined && { as: block.as }),
        ...(block.number !== undefined && { number: words(block.number) }),
        ...(block.anchor !== undefined && { anchor: names.give(block.anchor) }),
        ...(block.keepWithNext && { keepWithNext: true }),
        content: words(block.content),
      };
    case 'list':
      return { kind: 'list', mark: block.mark, items: block.items.map((item) => words(item)) };
    case 'quote':
      return {
        kind: 'quote',
        ...(block.text.length <= LETTERS_KEPT && { whole: true }),
        text: words(block.text),
        source: words(block.source),
      };
    case 'table':
      return printTable(block, style, room.width, names);
    case 'picture':
      return {
        kind: 'picture',
        svg: shownPicture(block.svg),
        ...fitted(block, room),
        alternative: shown(block.alternative),
        ...(block.caption !== undefined && { caption: words(block.caption) }),
      };
    case 'foot':
      return printFoot(block, style);
    case 'contents':
      return { kind: 'contents', title: words(block.title), levels: block.levels };
    case 'page-break':
    case 'rule':
      return { kind: block.kind };
  }
}

import { AlignmentType, HeadingLevel, PageBreak, Paragraph, TextRun } from 'docx';
import type { Paragraph as BodyParagraph, Heading, List, Quote } from '../model/block.js';
import { type Inlines, inlines } from '../model/inline.js';
import { writable } from './letters.js';
import { listReference } from './numbering.js';
import { childrenOf } from './runs.js';
import { STYLE, type StyleKey } from './style-ids.js';
import type { Writing } from './writing.js';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** A heading with its outline level; that of an annex in the middle, its number on a line of its own, on a new page. */
export function heading(block: Heading, writing: Writing, begins: boolean): Paragraph {
  const { level, number, text, anchor, annex } = block;
  const around = { size: writing.style.headings[level - 1]!.size };
  if (!annex)
    return new Paragraph({
      heading: LEVELS[level - 1]!,
      children: childrenOf(numbered(number, text), around, writing, anchor),
    });
  return new Paragraph({
    heading: LEVELS[level - 1]!,
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    pageBreakBefore: !begins,
    children: [
      // "Phụ lục I" in small letters above its title in capitals (Decree 30/2020/NĐ-CP, annex I, III.1).
      ...(number === undefined ? [] : [new TextRun({ text: writable(number), allCaps: false })]),
      ...(number === undefined ? [] : [new TextRun({ break: 1 })]),
      ...childrenOf(text, around, writing, anchor),
    ],
  });
}

const numbered = (number: string | undefined, text: Inlines): Inlines =>
  number === undefined ? text : [`${number} `, ...inlines(text)];

const STYLES_OF = {
  body: 'body',
  plain: 'plain',
  note: 'note',
  centre: 'centre',
  right: 'right',
  none: 'missing',
} as const satisfies Record<NonNullable<BodyParagraph['as']>, StyleKey>;

/** A paragraph in the style of its kind. */
export function paragraph(block: BodyParagraph, writing: Writing, beforeFoot: boolean): Paragraph {
  const { content, number, as = 'body', anchor, keepWithNext } = block;
  const { size } = writing.style.body;
  return new Paragraph({
    style: STYLE[STYLES_OF[as]][0],
    // A signature alone on a page could stand under anything: the last words go with it.
    ...((keepWithNext || beforeFoot) && { keepNext: true }),
    children: childrenOf(numbered(number, content), { size: as === 'note' ? size - 2 : size }, writing, anchor),
  });
}

/** A list that counts by itself when it is edited. */
export function list({ mark, items }: List, writing: Writing, beforeFoot: boolean): Paragraph[] {
  const instance = writing.nextList();
  return items.map(
    (item, at) =>
      new Paragraph({
        style: 'ListParagraph',
        numbering: { reference: listReference(mark), level: 0, instance },
        ...(beforeFoot && at === items.length - 1 && { keepNext: true }),
        children: childrenOf(item, { size: writing.style.body.size }, writing),
      }),
  );
}

/** Somebody's words between marks, and whose they are. */
export function quote({ text, source }: Quote, writing: Writing): Paragraph[] {
  const { style } = writing;
  return [
    new Paragraph({
      style: STYLE.quote[0],
      keepNext: true,
      children: childrenOf(`“${text}”`, { size: style.body.size }, writing),
    }),
    new Paragraph({
      style: STYLE.source[0],
      children: childrenOf(['— ', ...inlines(source)], { size: style.body.size - 2 }, writing),
    }),
  ];
}

/** What follows begins a page. */
export const pageBreak = (): Paragraph => new Paragraph({ style: STYLE.gap[0], children: [new PageBreak()] });

/** A line across the page. */
export const rule = (): Paragraph =>
  new Paragraph({
    style: STYLE.gap[0],
    spacing: { before: 60, after: 120 },
    border: { bottom: { style: 'single', size: 6, color: '000000', space: 1 } },
  });

import { type FileChild, Paragraph, TableOfContents } from 'docx';
import type { Contents, Heading } from '../model/block.js';
import { plainText } from '../model/inline.js';
import { listedHeadings } from '../model/paper.js';
import { writable } from './letters.js';
import { STYLE } from './style-ids.js';
import type { Writing } from './writing.js';

/**
 * The table of contents: a field that its reader can renew. Its entries stand in the file already (their pages come from
 * `heading-pages.ts`), so that nobody is asked to renew it first.
 */
export function contents({ title, levels }: Contents, { paper, measuring }: Writing): FileChild[] {
  const headings = listedHeadings(paper, levels);
  if (headings.length === 0) return [];
  return [
    new Paragraph({ style: STYLE.contentsTitle[0], text: writable(title) }),
    ...(measuring
      ? [
          ...headings.map(({ level, number, text }) => entry(level, [number, plainText(text)].join(' '))),
          new Paragraph({ style: STYLE.gap[0] }),
        ]
      : [
          new TableOfContents(writable(title), {
            hyperlink: true,
            headingStyleRange: `1-${levels}`,
            beginDirty: false,
          }),
        ]),
  ];
}

/** As high as the entry will be, whatever its page. */
const entry = (level: Heading['level'], text: string) =>
  new Paragraph({ style: STYLE[level === 1 ? 'contents1' : 'contents2'][0], text: writable(`${text} ..... 000`) });

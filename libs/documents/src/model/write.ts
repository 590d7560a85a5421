import type { Block, CellWithMore, Heading, Paragraph, TableCell } from './block.js';
import { type Inlines, inlines, plainText } from './inline.js';

/** A heading, of a part (1), a section (2), a point (3) or a unit (4). */
export const heading = (
  level: Heading['level'],
  text: Inlines,
  more: Pick<Heading, 'number' | 'anchor' | 'annex'> = {},
): Block => ({ kind: 'heading', level, text, ...more });

/** A paragraph of the body, unless `as` says another. */
export const paragraph = (
  content: Inlines,
  more: Pick<Paragraph, 'number' | 'as' | 'anchor' | 'keepWithNext'> = {},
): Block => ({ kind: 'paragraph', content, ...more });

/** What an office writes where there is nothing: never silence. */
export const nothing = (words: string): Block => ({ kind: 'paragraph', content: words, as: 'none' });

/** The cell with all it may have. */
export const cellOf = (cell: TableCell): CellWithMore => (typeof cell === 'string' ? { content: cell } : cell);

/** A paragraph for each line that somebody wrote; blank lines fall away. */
export const writtenText = (text: string): Block[] =>
  text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [paragraph(line.trim())]));

/** The blocks with the style's end mark (`./.`) after the last word of the body. The mark a writer set already is not doubled. */
export function ended(blocks: readonly Block[], mark: string): Block[] {
  const last = blocks.findLastIndex(({ kind }) => kind === 'paragraph' || kind === 'list');
  if (last < 0) return [...blocks, paragraph(mark)];
  return blocks.map((block, index) => (index === last ? withEnd(block, mark) : block));
}

function withEnd(block: Block, mark: string): Block {
  if (block.kind === 'paragraph') return { ...block, content: endedText(block.content, mark) };
  if (block.kind !== 'list') return block;
  return {
    ...block,
    items: block.items.map((item, at) => (at === block.items.length - 1 ? endedText(item, mark) : item)),
  };
}

function endedText(content: Inlines, mark: string): Inlines {
  if (plainText(content).endsWith(mark)) return content;
  const parts = inlines(content);
  const last = parts.at(-1);
  if (last === undefined) return mark;
  const text = (typeof last === 'string' ? last : last.text).replace(/[.;,\s]+$/, '') + mark;
  return [...parts.slice(0, -1), typeof last === 'string' ? text : { ...last, text }];
}

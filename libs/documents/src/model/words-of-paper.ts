import type { Block, TableRow } from './block.js';
import { inlines, plainText, type Run, runOf } from './inline.js';
import { blocksOf, type Paper } from './paper.js';
import { cellOf } from './write.js';

/** Everything that the paper says, in order, a line a block: for tests, and for looking for a word. */
export const wordsOfPaper = (paper: Pick<Paper, 'sections'>): string => blocksOf(paper).map(wordsOf).join('\n');

/** Every run of the paper, of headings, tables and lists too. */
export const runsOfPaper = (paper: Pick<Paper, 'sections'>): Run[] => blocksOf(paper).flatMap(runsOf);

const wordsOf = (block: Block): string => {
  const numbered = 'number' in block && typeof block.number === 'string' ? `${block.number} ` : '';
  if (block.kind === 'table') return [...block.head, ...block.rows].map(wordsOfRow).join('\n');
  if (block.kind === 'picture') return `${plainText(block.caption ?? '')} ${block.alternative}`;
  if (block.kind === 'quote') return `“${block.text}” – ${plainText(block.source)}`;
  return (
    numbered +
    runsOf(block)
      .map(({ text }) => text)
      .join(' ')
  );
};

const wordsOfRow = ({ cells }: TableRow) => cells.map((cell) => plainText(cellOf(cell).content)).join(' | ');

function runsOf(block: Block): Run[] {
  switch (block.kind) {
    case 'letterhead':
      return texts([
        ...block.issuers.map(({ name }) => name),
        block.number,
        block.symbol,
        block.place,
        block.date,
        block.about,
      ]);
    case 'type':
      return [...texts([block.type]), ...inlines(block.summary).map(runOf), ...inlines(block.note ?? []).map(runOf)];
    case 'addressees':
      return texts(block.to);
    case 'bases':
    case 'list':
      return block.items.flatMap((item) => inlines(item).map(runOf));
    case 'heading':
      return inlines(block.text).map(runOf);
    case 'paragraph':
      return inlines(block.content).map(runOf);
    case 'quote':
      return [...texts([block.text]), ...inlines(block.source).map(runOf)];
    case 'table':
      return [...block.head, ...block.rows].flatMap(({ cells }) =>
        cells.flatMap((cell) => inlines(cellOf(cell).content).map(runOf)),
      );
    case 'picture':
      return inlines(block.caption ?? []).map(runOf);
    case 'foot':
      return texts([
        ...block.recipients,
        ...block.signatures.flatMap(({ authority, post, name, mark }) => [...authority, post, name, mark]),
      ]);
    case 'contents':
      return texts([block.title]);
    case 'page-break':
    case 'rule':
      return [];
  }
}

const texts = (all: readonly (string | null | undefined)[]): Run[] =>
  all.flatMap((text) => (text === null || text === undefined ? [] : [{ text }]));

import type { Block } from './block.js';
import { blocksOf, type Paper } from './paper.js';
import { cellOf } from './write.js';

/** Every anchor of the paper, in the order of its places. */
export const anchorsOfPaper = (paper: Pick<Paper, 'sections'>): string[] => blocksOf(paper).flatMap(anchorsOfBlock);

/** The anchors of a block; those of a table are its rows' and cells'. */
export function anchorsOfBlock(block: Block): string[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return block.anchor === undefined ? [] : [block.anchor];
  if (block.kind !== 'table') return [];
  return [...block.head, ...block.rows].flatMap(({ anchor, cells }) =>
    [anchor, ...cells.map((cell) => cellOf(cell).anchor)].filter((one) => one !== undefined),
  );
}

import { anchorsOfBlock } from '../model/anchors-of-paper.js';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { blocksOf } from '../model/paper.js';
import type { AnchorName } from './print-words.js';

/** Names of the places in one paper: made by the program, so that what an anchor says can never harm the template. */
export interface PrintNames {
  /** The name to lead to; `undefined` for an anchor that the paper does not have. */
  readonly of: AnchorName;
  /** The name to set at the place of an anchor; a new one each time for a place without an anchor, or with one that stood before. */
  readonly give: (anchor: string | undefined) => string;
}

/** The names of the paper's anchors. */
export function printNames(paper: Paper): PrintNames {
  const names = new Map<string, string>();
  for (const anchor of blocksOf(paper).flatMap(anchorsIn))
    if (!names.has(anchor)) names.set(anchor, `to-${names.size}`);
  const given = new Set<string>();
  let others = 0;
  return {
    of: (anchor) => names.get(anchor),
    give: (anchor) => {
      const name = anchor === undefined ? undefined : names.get(anchor);
      if (name !== undefined && !given.has(name)) {
        given.add(name);
        return name;
      }
      others += 1;
      return `place-${others}`;
    },
  };
}

/** A head comes again on every page: no place is set in it (`typst/table.typ`). */
const anchorsIn = (block: Block): string[] => anchorsOfBlock(block.kind === 'table' ? { ...block, head: [] } : block);

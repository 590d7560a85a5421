import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';

/** A word that does not fit into its line is laid out in a time that grows with the square of its letters. */
const LONGEST = 40;
/** Where half a page is the line. */
const LONGEST_BESIDE = 12;

/** The paper with long words in pieces: for measuring, where nobody reads it. */
export const withPartedWords = (paper: Paper): Paper => ({
  ...paper,
  footer: parted(paper.footer ?? '', LONGEST),
  sections: paper.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => parted(block, isBeside(block) ? LONGEST_BESIDE : LONGEST)),
  })),
});

const isBeside = ({ kind }: Block) => kind === 'letterhead' || kind === 'foot';

function parted<Value>(value: Value, longest: number): Value {
  if (typeof value === 'string') return value.replace(new RegExp(`\\S{${longest}}`, 'g'), '$& ') as Value;
  if (Array.isArray(value)) return value.map((one) => parted(one, longest)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  // A drawing is no text.
  const entries = Object.entries(value).map(([key, one]) => [key, key === 'svg' ? one : parted(one, longest)]);
  return Object.fromEntries(entries) as Value;
}

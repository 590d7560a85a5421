import type { HouseStyle } from '../house-style/house-style.js';
import { STATE_STYLE } from '../house-style/state-style.js';
import { anchorsOfPaper } from '../model/anchors-of-paper.js';
import type { Block, TableCell, TableRow } from '../model/block.js';
import { type Inlines, inlines, runOf } from '../model/inline.js';
import type { Paper, Section } from '../model/paper.js';
import { moment } from '../vietnamese.js';
import type { PacketContent } from './packet-content.js';
import { reviewTitle } from './packet-words.js';

/** What a packet is known by, and the style of the office that presents it. */
export interface PacketSeal {
  /** SHA-256 of `packet.json` in hexadecimal: from it alone the papers are made. */
  readonly contentSha256: string;
  /** The public half of the installation's Ed25519 key, as text. */
  readonly publicKey: string;
  /** That of State papers where none is given. */
  readonly style?: HouseStyle;
}

/** A paper of the packet: title, the moment of the freeze, and at the foot of every page which packet it is of. */
export function packetFrame(
  content: PacketContent,
  seal: PacketSeal,
  title: string,
  sections: readonly Section[],
): Paper {
  const { programme, packet, frozenAt } = content;
  return {
    title: `${title} – ${programme.number}`,
    author: programme.parties.map(({ secretariat }) => secretariat.name).join('; '),
    language: 'vi',
    made: frozenAt,
    style: seal.style ?? STATE_STYLE,
    footer: `Hồ sơ ${packet} – Chương trình ${programme.number} – chốt lúc ${moment(frozenAt)}`,
    sections,
  };
}

/** What the paper is, and of which packet; `note` says of when. */
export const packetHead = (type: string, { programme, review }: PacketContent, note: string): Block => ({
  kind: 'type',
  type,
  summary: `Hồ sơ trình ${reviewTitle(review)}\nChương trình phối hợp số ${programme.number}`,
  note,
});

/** The paper with only those ways that lead somewhere in it: beside the others of its packet it stands alone. */
export function standingAlone(paper: Paper): Paper {
  const anchors = new Set(anchorsOfPaper(paper));
  const kept = (content: Inlines): Inlines =>
    inlines(content).map((inline) => {
      const run = runOf(inline);
      if (run.to === undefined || anchors.has(run.to)) return inline;
      const { to: _, ...words } = run;
      return words;
    });
  return {
    ...paper,
    sections: paper.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => withInlines(block, kept)),
    })),
  };
}

/** The block with its words changed: those places of the packet's papers in which a way can stand. */
function withInlines(block: Block, change: (content: Inlines) => Inlines): Block {
  const rowsOf = (rows: readonly TableRow[]) =>
    rows.map((row) => ({ ...row, cells: row.cells.map((cell) => changed(cell, change)) }));
  switch (block.kind) {
    case 'paragraph':
      return { ...block, content: change(block.content) };
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'picture':
      return block.caption === undefined ? block : { ...block, caption: change(block.caption) };
    case 'table':
      return { ...block, head: rowsOf(block.head), rows: rowsOf(block.rows) };
    default:
      return block;
  }
}

const changed = (cell: TableCell, change: (content: Inlines) => Inlines): TableCell =>
  typeof cell === 'string' ? cell : { ...cell, content: change(cell.content) };

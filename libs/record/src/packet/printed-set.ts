import type { Paper } from '#documents/model/paper';
import { heading, paragraph } from '#documents/model/write';
import type { PacketContent } from '#documents/packet/packet-content';
import { type PacketSeal, packetFrame } from '#documents/packet/packet-frame';
import { packetPapers, unitAnnexPapers } from '#documents/packet/packet-paper';

/** As many units as are printed with the rest; the annexes of more are printed from their own files. */
const PRINTED_UNITS = 100;

/** What is printed as one, in its order, and where the annexes by unit are. */
export interface PrintedSet {
  readonly papers: readonly Paper[];
  readonly annexes: 'within' | 'apart';
}

/**
 * The cover letter when there is one, summary, report, charts, state, then the annexes by unit; instead of more than a
 * hundred units a last page that names the files in which they are. Pure.
 */
export function printedSet(
  content: PacketContent,
  seal: PacketSeal,
  letter: Paper | undefined,
  files: readonly string[],
): PrintedSet {
  const annexes = content.units.length > PRINTED_UNITS ? 'apart' : 'within';
  const papers = packetPapers(content, seal).filter(({ name }) => /^0[1-4]-/.test(name));
  const last =
    annexes === 'within'
      ? [...unitAnnexPapers(content, seal)].map(({ paper }) => paper)
      : [annexesApart(content, seal, files)];
  return { annexes, papers: [...(letter ? [letter] : []), ...papers.map(({ paper }) => paper), ...last] };
}

function annexesApart(content: PacketContent, seal: PacketSeal, files: readonly string[]): Paper {
  const volumes = files.filter((name) => /^pl-\d+\.pdf$/.test(name)).sort();
  return packetFrame(content, seal, 'Phụ lục in riêng', [
    {
      blocks: [
        heading(1, 'Phụ lục từng đơn vị in riêng', { annex: true }),
        paragraph(
          `Hồ sơ có ${content.units.length} đơn vị. Phụ lục từng đơn vị không nằm trong bộ in này mà in từ ${volumes.length} tệp riêng của hồ sơ: từ ${volumes.at(0)} đến ${volumes.at(-1)}, theo thứ tự mã đơn vị.`,
        ),
      ],
    },
  ]);
}

import type { Block } from '../model/block.js';
import { nothing, paragraph } from '../model/write.js';
import { figureCell, figureName, valueText } from './figure-reference.js';
import type { PacketFigure, PacketRound, PacketYear } from './packet-content.js';
import { OVER_WORDS, shortName, sourceAnchor } from './packet-words.js';
import type { Results } from './results.js';
import { type Column, inPieces, numberCell, tableOf } from './table-of.js';

/** As many rounds as stand side by side on a page that is turned. */
const ROUNDS_ABREAST = 6;

/** The figures by round and over the rounds, with their way of counting; many rounds make a table after another. */
export function figureTables({ figures, rounds, roundsNotOpened }: Results): Block[] {
  if (figures.length === 0) return [nothing('Không có số liệu nào được hỏi trong các đợt của kỳ này.')];
  const asked = rounds.filter(({ round }) =>
    figures.some(({ byRound }) => byRound.some((given) => given.round === round)),
  );
  const tables = inPieces(asked, ROUNDS_ABREAST).map((piece, index, all) =>
    tableOf<PacketFigure>(
      [
        { head: 'Số liệu', width: 30, cell: (each) => ({ content: figureName(each) }) },
        ...piece.map(roundColumn),
        ...(index === all.length - 1 ? WHOLE : []),
      ],
      figures,
      { size: 'small', sheet: all.length > 1 ? `Số liệu theo đợt ${index + 1}` : 'Số liệu theo đợt' },
    ),
  );
  return [
    paragraph('Số trong ngoặc là số báo cáo được chấp nhận có số liệu ấy; “–” là chưa có đơn vị nào báo cáo.', {
      as: 'note',
    }),
    ...tables,
    ...(roundsNotOpened.length > 0
      ? [nothing(`Không có số liệu của ${roundsNotOpened.join(', ')}: đợt báo cáo chưa mở.`)]
      : []),
  ];
}

const roundColumn = (round: PacketRound): Column<PacketFigure> => ({
  head: shortName(round),
  width: 11,
  align: 'right',
  cell: ({ figure: code, byRound }) => {
    const given = byRound.find((each) => each.round === round.round);
    if (!given) return { content: 'không hỏi', align: 'centre' };
    return {
      ...figureCell(code, given.value),
      content: [
        { text: valueText(given.value), to: sourceAnchor(code) },
        { text: ` (${given.reports})`, small: true },
      ],
    };
  },
});

const WHOLE: readonly Column<PacketFigure>[] = [
  {
    head: 'Cả kỳ',
    width: 12,
    align: 'right',
    cell: ({ figure: code, value }) => figureCell(code, value, { bold: true }),
  },
  { head: 'Cách tính', width: 12, cell: ({ overPeriods }) => OVER_WORDS[overPeriods] },
  {
    head: 'Mức theo tiến độ',
    width: 11,
    align: 'right',
    cell: ({ target }) => (target ? numberCell(target.expected) : ''),
  },
  { head: 'Mục tiêu', width: 11, align: 'right', cell: ({ target }) => (target ? numberCell(target.target) : '') },
];

/** Indicators against their targets over the years; nothing while there is one year alone. */
export function yearTables({ figures, years = [] }: Pick<Results, 'figures' | 'years'>): Block[] {
  if (years.length < 2 || figures.length === 0) return [];
  return [
    tableOf<PacketFigure>(
      [
        { head: 'Số liệu', width: 34, cell: (each) => ({ content: figureName(each) }) },
        ...years.map(yearColumn),
        { head: 'Cách tính trong năm', width: 13, cell: ({ overPeriods }) => OVER_WORDS[overPeriods] },
        {
          head: 'Mục tiêu',
          width: 11,
          align: 'right',
          cell: ({ target }) => (target ? numberCell(target.target) : ''),
        },
      ],
      figures,
      { size: 'small', sheet: 'Số liệu theo năm' },
    ),
    tableOf<PacketYear>(
      [
        { head: 'Năm', width: 20, align: 'centre', cell: ({ year }) => ({ content: String(year), value: year }) },
        { head: 'Số đợt', width: 20, align: 'right', cell: ({ rounds }) => numberCell(rounds) },
        { head: 'Báo cáo đến hạn', width: 20, align: 'right', cell: ({ due }) => numberCell(due) },
        { head: 'Gửi đúng hạn', width: 20, align: 'right', cell: ({ onTime }) => numberCell(onTime) },
        { head: 'Gửi muộn', width: 20, align: 'right', cell: ({ late }) => numberCell(late) },
      ],
      years,
      { size: 'small', sheet: 'Báo cáo theo năm' },
    ),
  ];
}

const yearColumn = ({ year, figures }: PacketYear): Column<PacketFigure> => ({
  head: `Năm ${year}`,
  width: 11,
  align: 'right',
  cell: ({ figure: code }) => figureCell(code, figures.find((each) => each.figure === code)?.value ?? null),
});

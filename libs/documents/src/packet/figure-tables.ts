import type { Block } from '../model/block.js';
import { small } from '../model/inline.js';
import { nothing, paragraph } from '../model/write.js';
import { expectedColumn, nameColumn, targetColumn, valueColumn } from './figure-columns.js';
import { figureCell, figureRun } from './figure-reference.js';
import type { PacketFigure, PacketRound, PacketYear } from './packet-content.js';
import { OVER_WORDS, shortName } from './packet-words.js';
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
      [nameColumn('Số liệu', 30), ...piece.map(roundColumn), ...(index === all.length - 1 ? WHOLE : [])],
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
      content: [figureRun(code, given.value), small(` (${given.reports})`)],
    };
  },
});

const WHOLE: readonly Column<PacketFigure>[] = [
  valueColumn('Cả kỳ', 12),
  { head: 'Cách tính', width: 12, cell: ({ overPeriods }) => OVER_WORDS[overPeriods] },
  expectedColumn(11),
  targetColumn(11),
];

/** Indicators against their targets over the years; nothing while there is one year alone. */
export function yearTables({ figures, years = [] }: Pick<Results, 'figures' | 'years'>): Block[] {
  if (years.length < 2 || figures.length === 0) return [];
  return [
    tableOf<PacketFigure>(
      [
        nameColumn('Số liệu', 34),
        ...years.map(yearColumn),
        { head: 'Cách tính trong năm', width: 13, cell: ({ overPeriods }) => OVER_WORDS[overPeriods] },
        targetColumn(11),
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

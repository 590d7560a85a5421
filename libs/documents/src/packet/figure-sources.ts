import type { Block } from '../model/block.js';
import { small } from '../model/inline.js';
import type { Section } from '../model/paper.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { day, figure } from '../vietnamese.js';
import { nameColumn } from './figure-columns.js';
import { valueText } from './figure-reference.js';
import type { PacketContent, PacketFigure, PacketRound } from './packet-content.js';
import { OVER_WORDS, roundNames, shortName, sourceAnchor } from './packet-words.js';
import { type Column, inPieces, numberCell, tableOf } from './table-of.js';
import { areMany } from './unit-results.js';

/** As many figures as stand side by side with a unit, its version and the day it was accepted. */
const FIGURES_ABREAST = 7;

/**
 * Where every figure comes from: its rounds, how many reports gave it, then each unit with the accepted version of its
 * report and what it gave. A figure over a round is the sum (or the mean) of its column. Of many units those rows stand in the annexes.
 */
export function sourceSections(content: PacketContent): Section[] {
  const { figures } = content;
  const first: Block[] = [
    heading(1, 'Nguồn của từng số liệu', { number: 'I.', anchor: 'nguon' }),
    ...(figures.length === 0 ? [nothing('Không có số liệu nào trong hồ sơ.')] : figureSources(content)),
  ];
  if (figures.length === 0) return [{ blocks: first }];
  if (areMany(content)) return [{ blocks: [...first, paragraph(IN_ANNEXES)] }];
  return [
    { blocks: first },
    {
      turned: true,
      blocks: [
        heading(1, 'Từng đơn vị, từng phiên bản báo cáo', { number: 'II.', anchor: 'nguon-don-vi' }),
        ...content.rounds.flatMap((round) => roundSources(content, round)),
      ],
    },
  ];
}

const IN_ANNEXES =
  'Đơn vị, phiên bản báo cáo và giá trị đứng sau từng số liệu ghi ở phụ lục của từng đơn vị, và từng dòng trong tệp lineage.csv kèm hồ sơ.';

function figureSources({ figures, rounds }: PacketContent): Block[] {
  const called = roundNames(rounds);
  const reports = ({ byRound }: PacketFigure) => byRound.reduce((sum, given) => sum + given.reports, 0);
  return [
    paragraph(
      'Mỗi số liệu trong hồ sơ mang một mã; tìm mã ấy ở bảng này để biết số liệu lấy từ những đợt nào, bao nhiêu báo cáo đã được chấp nhận, tính thế nào.',
    ),
    tableOf<PacketFigure>(
      [
        nameColumn('Mã, số liệu', 40),
        {
          head: 'Từng đợt: giá trị (số báo cáo)',
          width: 36,
          cell: ({ byRound }) =>
            byRound
              .map(
                ({ round, value, reports: given }) =>
                  `${called.get(round) ?? round}: ${valueText(value)} (${figure(given)})`,
              )
              .join('\n'),
        },
        {
          head: 'Trong đợt',
          width: 12,
          cell: ({ aggregate }) => (aggregate === 'sum' ? 'Cộng các báo cáo' : 'Bình quân các báo cáo'),
        },
        { head: 'Qua các đợt', width: 14, cell: ({ overPeriods }) => OVER_WORDS[overPeriods] },
        {
          head: 'Cả kỳ',
          width: 13,
          align: 'right',
          cell: ({ value }) => (value === null ? '–' : { ...numberCell(value), bold: true }),
        },
        { head: 'Số báo cáo', width: 10, align: 'right', cell: (each) => numberCell(reports(each)) },
      ],
      figures,
      { size: 'small', sheet: 'Nguồn số liệu', anchorOf: (each) => sourceAnchor(each.figure) },
    ),
  ];
}

interface GivenBy {
  readonly unit: string;
  readonly name: string;
  readonly version: number;
  readonly acceptedAt: string;
  readonly figures: Readonly<Record<string, number>>;
}

function roundSources({ units, figures }: PacketContent, round: PacketRound): Block[] {
  const given = units.flatMap(({ unit, name, reports }): GivenBy[] =>
    reports.flatMap(({ round: code, accepted }) =>
      code === round.round && accepted ? [{ unit, name, ...accepted }] : [],
    ),
  );
  const asked = figures.filter(({ byRound }) => byRound.some((each) => each.round === round.round));
  const title = heading(2, `${shortName(round)} [${round.round}]`, { anchor: `nguon-dot-${round.round}` });
  if (given.length === 0) return [title, nothing('Không có báo cáo nào được chấp nhận trong đợt này.')];
  return [
    title,
    ...inPieces(asked, FIGURES_ABREAST).map((piece, index, all) =>
      tableOf<GivenBy>(
        [
          { head: 'Đơn vị', width: 24, cell: ({ name, unit }) => `${name} [${unit}]` },
          { head: 'Phiên bản', width: 7, align: 'right', cell: ({ version }) => numberCell(version) },
          { head: 'Chấp nhận', width: 9, align: 'centre', cell: ({ acceptedAt }) => acceptedDay(acceptedAt) },
          ...piece.map(givenColumn),
        ],
        given,
        {
          size: 'small',
          sheet: `Đợt ${round.round}${all.length > 1 ? ` (${index + 1})` : ''}`,
          last: [['Cả đợt', '', '', ...piece.map((each) => ofRound(each, round))]],
        },
      ),
    ),
  ];
}

const acceptedDay = (at: string) => ({ content: day(at.slice(0, 10)), value: { date: at.slice(0, 10) } });

const givenColumn = ({ figure: key, label, measure }: PacketFigure): Column<GivenBy> => ({
  head: [{ text: label }, small(`${measure ? ` (${measure})` : ''}\n${key}`)],
  width: 11,
  align: 'right',
  cell: ({ figures }) => (figures[key] === undefined ? '–' : numberCell(figures[key])),
});

function ofRound({ byRound }: PacketFigure, { round }: PacketRound) {
  const value = byRound.find((each) => each.round === round)?.value ?? null;
  return value === null ? '–' : numberCell(value);
}

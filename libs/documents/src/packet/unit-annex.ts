import type { Block, TableCell } from '../model/block.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { dueInWords } from '../papers/story-words.js';
import { figure } from '../vietnamese.js';
import { codeRun } from './figure-reference.js';
import type { PacketContent, PacketFigure, PacketRound, PacketUnit, UnitReport } from './packet-content.js';
import { reportState, roundNames, saidText, shortName } from './packet-words.js';
import type { WrittenByUnit } from './quotes.js';
import { inPieces, numberCell, tableOf } from './table-of.js';

/** As many rounds as stand side by side on an upright page. */
const ROUNDS_ABREAST = 5;

type Facts = Pick<PacketContent, 'rounds' | 'figures' | 'frozenAt'>;

/** Where a unit's part begins. */
const unitAnchor = (unit: string) => `don-vi-${unit}`;

/** What one unit reported, round by round: state, dates, reminders, accepted version and its figures; then its own words. */
export function unitAnnex(unit: PacketUnit, facts: Facts, written: readonly WrittenByUnit[]): Block[] {
  return [
    heading(2, `${unit.name} [${unit.unit}]`, { anchor: unitAnchor(unit.unit) }),
    ...inPieces(owedBy(unit, facts), ROUNDS_ABREAST).map((piece) => roundsTable(piece, facts)),
    ...ownWords(written, facts.rounds),
  ];
}

/** The same in lines instead of a table: a third of the work and a tenth of the file, for units in their thousands. */
export function unitLines(unit: PacketUnit, facts: Facts, written: readonly WrittenByUnit[]): Block[] {
  return [
    heading(4, `${unit.name} [${unit.unit}]`, { anchor: unitAnchor(unit.unit) }),
    paragraph(
      owedBy(unit, facts)
        .map((owed) => roundLine(owed, facts))
        .join('\n'),
      { as: 'note' },
    ),
    ...ownWords(written, facts.rounds),
  ];
}

/** What each code in those lines means. */
export const codesInLines = ({ figures }: Pick<Facts, 'figures'>): Block =>
  tableOf<PacketFigure>(
    [
      { head: 'Mã', width: 35, cell: ({ figure: key }) => key },
      { head: 'Số liệu', width: 50, cell: ({ label }) => label },
      { head: 'Đơn vị tính', width: 15, align: 'centre', cell: ({ measure }) => measure ?? '' },
    ],
    figures,
    { size: 'small' },
  );

function roundLine({ round, report }: Owed, { figures, frozenAt }: Facts): string {
  const { dueOriginal, due, reminders, accepted } = report;
  const given = figures.flatMap(({ figure: key }) => {
    const value = accepted?.figures[key];
    return value === undefined ? [] : [`${key} ${figure(value)}`];
  });
  return [
    `${shortName(round)}: ${saidText(reportState(report, frozenAt.slice(0, 10)))}`,
    `hạn ${dueInWords(dueOriginal, due)}`,
    `đã nhắc ${figure(reminders)} lần`,
    accepted ? `phiên bản ${accepted.version}` : 'không có phiên bản được chấp nhận',
    ...given,
  ].join('; ');
}

const owedBy = (unit: PacketUnit, { rounds }: Facts): Owed[] =>
  rounds.flatMap((round) => {
    const report = unit.reports.find((each) => each.round === round.round);
    return report ? [{ round, report }] : [];
  });

interface Owed {
  readonly round: PacketRound;
  readonly report: UnitReport;
}

interface Line {
  readonly head: TableCell;
  readonly cell: (report: UnitReport) => TableCell;
}

function roundsTable(owed: readonly Owed[], { figures, frozenAt }: Facts): Block {
  const frozenOn = frozenAt.slice(0, 10);
  const given = figures.filter(({ figure: key }) =>
    owed.some(({ report }) => report.accepted?.figures[key] !== undefined),
  );
  const lines: Line[] = [
    { head: 'Báo cáo', cell: (report) => stateCell(report, frozenOn) },
    { head: 'Hạn gửi', cell: ({ dueOriginal, due }) => dueInWords(dueOriginal, due) },
    { head: 'Đã nhắc', cell: ({ reminders }) => `${figure(reminders)} lần` },
    {
      head: 'Phiên bản được chấp nhận',
      cell: ({ accepted }) => (accepted ? { content: String(accepted.version), value: accepted.version } : 'không có'),
    },
    ...given.map(figureLine),
  ];
  return tableOf<Line>(
    [
      { head: 'Nội dung', width: 36, cell: ({ head }) => head },
      ...owed.map(({ round, report }) => ({
        head: shortName(round),
        width: 14,
        align: 'centre' as const,
        cell: ({ cell }: Line) => cell(report),
      })),
    ],
    lines,
    { size: 'small' },
  );
}

const figureLine = ({ figure: key, label, measure }: PacketFigure): Line => ({
  head: { content: [`${label}${measure ? ` (${measure})` : ''} `, codeRun(key)] },
  cell: ({ accepted }) => {
    const value = accepted?.figures[key];
    return value === undefined ? '–' : numberCell(value);
  },
});

function stateCell(report: UnitReport, frozenOn: string): TableCell {
  const state = reportState(report, frozenOn);
  return { content: saidText(state), tone: state.tone };
}

function ownWords(written: readonly WrittenByUnit[], rounds: readonly PacketRound[]): Block[] {
  if (written.length === 0) return [nothing('Không có ý kiến bằng lời trong các báo cáo được chấp nhận của kỳ này.')];
  const called = roundNames(rounds);
  return written.flatMap(({ part, label, text, round, version }): Block[] => [
    { kind: 'quote', text, source: `${part}. ${label} – ${called.get(round) ?? round}, phiên bản ${version}` },
  ]);
}

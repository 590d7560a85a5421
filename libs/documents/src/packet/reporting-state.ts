import type { Block } from '../model/block.js';
import type { Run } from '../model/inline.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { dueInWords, roman } from '../papers/story-words.js';
import { day, dayOf, figure } from '../vietnamese.js';
import type { MissingReport, MovedDeadline, PacketContent, PacketRound, PacketUnit } from './packet-content.js';
import { DECISION_WORDS, ROUND_STAGE_WORDS, reportState, roundNames, saidText, shortName } from './packet-words.js';
import { type Column, dateCell, inPieces, numberCell, placeColumn, tableOf } from './table-of.js';
import { areMany } from './unit-results.js';

/** The rounds, each with who reported and how. */
export function roundTable({ rounds }: Pick<PacketContent, 'rounds'>): Block[] {
  if (rounds.length === 0) return [nothing('Không có đợt báo cáo nào trong kỳ này.')];
  const counted = (head: string, of: (round: PacketRound) => number): Column<PacketRound> => ({
    head,
    width: 9,
    align: 'right',
    cell: (round) => numberCell(of(round)),
  });
  return [
    tableOf<PacketRound>(
      [
        { head: 'Đợt', width: 20, cell: shortName },
        { head: 'Hạn gửi', width: 13, align: 'centre', cell: ({ due }) => dateCell(due) },
        { head: 'Tình trạng', width: 11, align: 'centre', cell: ({ stage }) => ROUND_STAGE_WORDS[stage] },
        counted('Đơn vị', ({ units }) => units),
        counted('Đúng hạn', ({ onTime }) => onTime),
        counted('Muộn', ({ late }) => late),
        counted('Thiếu', ({ missing }) => missing),
        counted('Chưa đến hạn', ({ notYetDue }) => notYetDue),
        counted('Chấp nhận', ({ accepted }) => accepted),
        counted('Chờ duyệt', ({ unruled }) => unruled),
      ],
      rounds,
      { size: 'small', sheet: 'Theo đợt' },
    ),
  ];
}

/** Who has not reported though the date has passed, one row a unit: which reports, and how often each was reminded. */
export function missingTable({ missing, rounds }: Pick<PacketContent, 'missing' | 'rounds'>): Block[] {
  if (missing.length === 0) return [nothing('Không có đơn vị nào còn nợ báo cáo đã đến hạn.')];
  const called = roundNames(rounds);
  const byUnit = new Map<string, MissingReport[]>();
  for (const report of missing) byUnit.set(report.unit, [...(byUnit.get(report.unit) ?? []), report]);
  const owing = [...byUnit.keys()].sort().map((unit) => byUnit.get(unit)!);
  return [
    paragraph(`Có ${figure(owing.length)} đơn vị còn nợ ${figure(missing.length)} báo cáo đã đến hạn.`),
    tableOf<readonly MissingReport[]>(
      [
        placeColumn(6),
        { head: 'Đơn vị', width: 28, cell: ([first]) => first!.name },
        { head: 'Số báo cáo', width: 9, align: 'right', cell: (owed) => numberCell(owed.length) },
        {
          head: 'Đợt, hạn gửi, số lần đã nhắc',
          width: 48,
          cell: (owed) =>
            owed
              .map(
                ({ round, dueOriginal, due, reminders, returned }) =>
                  `${called.get(round) ?? round}: hạn ${dueInWords(dueOriginal, due)}, đã nhắc ${reminders} lần${returned ? '; đã gửi, bị trả lại, chưa gửi lại' : ''}`,
              )
              .join('\n'),
        },
        {
          head: 'Tổng số lần nhắc',
          width: 9,
          align: 'right',
          cell: (owed) => numberCell(owed.reduce((sum, { reminders }) => sum + reminders, 0)),
        },
      ],
      owing,
      { size: 'small', sheet: 'Chưa báo cáo' },
    ),
  ];
}

/** Dates that moved, the original beside the new one, with every request for more time and what was decided by whom. */
export function deadlineTable({
  deadlines,
  suspensions,
  rounds,
}: Pick<PacketContent, 'deadlines' | 'suspensions' | 'rounds'>): Block[] {
  const called = roundNames(rounds);
  const suspended = suspensions.map(({ from, until, reason }) =>
    paragraph(`Chương trình tạm dừng từ ngày ${day(from)} ${until ? `đến ngày ${day(until)}` : 'đến nay'}: ${reason}`),
  );
  if (deadlines.length === 0) {
    return [...suspended, nothing('Không có hạn nào thay đổi, không có đề nghị gia hạn nào được giải quyết.')];
  }
  return [
    ...suspended,
    tableOf<MovedDeadline>(
      [
        { head: 'Đơn vị', width: 24, cell: ({ name }) => name },
        { head: 'Đợt', width: 15, cell: ({ round }) => called.get(round) ?? round },
        { head: 'Hạn ban đầu', width: 11, align: 'centre', cell: ({ dueOriginal }) => dateCell(dueOriginal) },
        {
          head: 'Hạn hiện tại',
          width: 11,
          align: 'centre',
          cell: ({ dueOriginal, due }) => (due === dueOriginal ? 'không đổi' : dateCell(due)),
        },
        { head: 'Lý do, ai quyết định', width: 39, cell: (moved) => reasons(moved) },
      ],
      deadlines,
      { size: 'small', sheet: 'Thay đổi hạn' },
    ),
  ];
}

function reasons({ extensions, returned, suspended }: MovedDeadline): string {
  return [
    ...extensions.map(({ reason, requestedDue, decision, decidedDue, decidedAt, decidedBy }) => {
      const date = decidedDue && decidedDue !== requestedDue ? `, đến ngày ${day(decidedDue)}` : '';
      const who = decidedBy ? `${decidedBy.name} ` : '';
      return `“${reason}” Đề nghị đến ngày ${day(requestedDue)}; ngày ${dayOf(decidedAt)} ${who}${DECISION_WORDS[decision]}${date}.`;
    }),
    ...(returned > 0 ? [`Báo cáo bị trả lại ${returned} lần, có hạn gửi lại.`] : []),
    ...(suspended ? ['Lùi theo thời gian chương trình tạm dừng.'] : []),
  ].join('\n');
}

/** As many rounds as stand side by side. */
const ROUNDS_ABREAST = 8;

/** Every unit in every round, as a sign with its word; of many units each stands in its annex instead. */
export function unitRoundTables(content: PacketContent): Block[] {
  if (content.units.length === 0) return [nothing('Không có đơn vị nào phải báo cáo trong kỳ này.')];
  if (areMany(content)) {
    return [
      paragraph(`Tình trạng của từng đơn vị trong ${figure(content.units.length)} đơn vị: xem phụ lục từng đơn vị.`),
    ];
  }
  return inPieces(content.rounds, ROUNDS_ABREAST).map((piece, index, all) =>
    tableOf<PacketUnit>(
      [
        { head: 'Đơn vị', width: 30, cell: ({ name }) => name },
        ...piece.map((round) => stateColumn(round, content.frozenAt.slice(0, 10))),
      ],
      content.units,
      { size: 'small', sheet: all.length > 1 ? `Đơn vị và đợt ${index + 1}` : 'Đơn vị và đợt' },
    ),
  );
}

const stateColumn = (round: PacketRound, frozenOn: string): Column<PacketUnit> => ({
  head: shortName(round),
  width: 14,
  align: 'centre',
  cell: ({ reports }) => {
    const report = reports.find((each) => each.round === round.round);
    if (!report) return { content: 'không phải nộp', tone: 'grey' };
    const state = reportState(report, frozenOn);
    const said: Run = { text: saidText(state), tone: state.tone };
    return { content: said };
  },
});

/** A heading with the blocks below it. */
export const under = (number: number, title: string, anchor: string, blocks: readonly Block[]): Block[] => [
  heading(1, title, { number: `${roman(number)}.`, anchor }),
  ...blocks,
];

import type { ConsolidatedContent, ConsolidatedItem, Consolidation } from '#contracts/http/consolidation';
import type { Block } from '../model/block.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { dueInWords } from '../papers/story-words.js';
import { figure } from '../vietnamese.js';
import { expectedColumn, nameColumn, reachedColumn, targetColumn, valueColumn } from './figure-columns.js';
import type { PacketFigure } from './packet-content.js';
import { type Said, saidCell } from './packet-words.js';
import type { Results } from './results.js';
import { tableOf } from './table-of.js';

type Names = ReadonlyMap<string, string>;

/**
 * Part II: each content with its indicators against their targets and what became of its tasks; `names` are those of the
 * units by code.
 */
export function contentResults({ consolidation, figures }: Results, names: Names): Block[] {
  if (!consolidation) return [];
  const { contents, otherItems, tallies } = consolidation.parts.II;
  return [
    ...contents.flatMap((each) => contentResult(each, figures, names)),
    ...(otherItems.length > 0 ? [heading(2, 'Nhiệm vụ khác'), ...taskResults(otherItems, names, 'Nhiệm vụ khác')] : []),
    ...(tallies.length > 0 ? [heading(2, 'Trả lời theo lựa chọn'), tallyTable(tallies)] : []),
  ];
}

function contentResult(
  { number, title, tasks, added, indicators }: ConsolidatedContent,
  all: readonly PacketFigure[],
  names: Names,
): Block[] {
  const items = [...tasks.flatMap((task) => task.items), ...added];
  const fed = new Set(indicators.flatMap(({ figures }) => figures.map((each) => each.figure)));
  const figures = all.filter((each) => fed.has(each.figure));
  const silent = indicators.filter(({ figures: own }) => own.length === 0).map(({ name }) => name);
  return [
    heading(2, title, { number: `Nội dung ${number}.` }),
    ...(figures.length > 0 ? [indicatorTable(figures, `Chỉ tiêu nội dung ${number}`)] : []),
    ...(silent.length > 0 ? [nothing(`Không có số liệu trong kỳ này: ${silent.join('; ')}.`)] : []),
    ...(items.length > 0
      ? taskResults(items, names, `Nhiệm vụ nội dung ${number}`)
      : [nothing('Không có nhiệm vụ nào ở nội dung này trong kế hoạch của kỳ.')]),
  ];
}

/** Figures as frozen, each against the level due by now and the target of the whole programme. */
function indicatorTable(figures: readonly PacketFigure[], sheet: string): Block {
  return tableOf<PacketFigure>(
    [
      nameColumn('Chỉ tiêu, số liệu', 46),
      valueColumn('Kết quả', 15),
      expectedColumn(13),
      targetColumn(13),
      reachedColumn(13),
    ],
    figures,
    { size: 'small', sheet },
  );
}

const STATUS_WORDS: Readonly<Record<ConsolidatedItem['status'], Said>> = {
  draft: { sign: '○', word: 'Dự kiến', tone: 'grey' },
  open: { sign: '…', word: 'Đang thực hiện', tone: 'grey' },
  suspended: { sign: '○', word: 'Tạm dừng', tone: 'grey' },
  done: { sign: '√', word: 'Hoàn thành', tone: 'green' },
  carried: { sign: '→', word: 'Chuyển sang kế hoạch sau', tone: 'grey' },
  dropped: { sign: '○', word: 'Đã rút', tone: 'grey' },
};

function statusOf({ status, timely, overdue }: ConsolidatedItem): Said {
  if (overdue) return { sign: '×', word: 'Quá hạn chưa xong', tone: 'red' };
  if (status === 'done' && timely === false) return { sign: '▲', word: 'Hoàn thành muộn', tone: 'amber' };
  return STATUS_WORDS[status];
}

/** A sentence that counts them, then each task with its lead, its date and what became of it. */
function taskResults(items: readonly ConsolidatedItem[], names: Names, sheet: string): Block[] {
  const count = (holds: (item: ConsolidatedItem) => boolean) => items.filter(holds).length;
  const done = count(({ status }) => status === 'done');
  const late = count(({ status, timely }) => status === 'done' && timely === false);
  const overdue = count((item) => item.overdue);
  return [
    paragraph(
      `Có ${figure(items.length)} nhiệm vụ trong kế hoạch: ${figure(done)} đã hoàn thành${late > 0 ? ` (${figure(late)} hoàn thành muộn)` : ''}, ${figure(overdue)} quá hạn chưa xong.`,
    ),
    tableOf<ConsolidatedItem>(
      [
        { head: 'Số', width: 10, cell: ({ task }) => task },
        { head: 'Nhiệm vụ', width: 38, cell: ({ title }) => title },
        { head: 'Chủ trì', width: 20, cell: ({ lead }) => (lead ? (names.get(lead) ?? lead) : '') },
        {
          head: 'Hạn',
          width: 16,
          cell: ({ due, dueOriginal }) => (due ? dueInWords(dueOriginal ?? due, due) : 'không có hạn'),
        },
        { head: 'Tình trạng', width: 16, cell: (item) => saidCell(statusOf(item)) },
      ],
      items,
      { size: 'small', sheet },
    ),
  ];
}

function tallyTable(tallies: Consolidation['parts']['II']['tallies']): Block {
  return tableOf<Consolidation['parts']['II']['tallies'][number]>(
    [
      { head: 'Câu hỏi', width: 45, cell: ({ label }) => label },
      {
        head: 'Số báo cáo theo từng trả lời',
        width: 55,
        cell: ({ answers }) =>
          answers.map(({ answer, reports }) => `${answer}: ${figure(reports)}`).join('; ') ||
          'Chưa có đơn vị nào trả lời',
      },
    ],
    tallies,
    { size: 'small', sheet: 'Trả lời theo lựa chọn' },
  );
}

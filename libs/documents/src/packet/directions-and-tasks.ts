import { TASK_CELLS } from '#domain/task/task-cell';
import type { Block, CellWithMore } from '../model/block.js';
import { small } from '../model/inline.js';
import { nothing, paragraph } from '../model/write.js';
import { dueInWords } from '../papers/story-words.js';
import { day, dayOf } from '../vietnamese.js';
import type { PacketContent, PacketDirection, PacketTasks, TaskCells } from './packet-content.js';
import {
  DIRECTION_KIND_WORDS,
  DIRECTION_SOURCE_WORDS,
  DIRECTION_STAGE_WORDS,
  sincePrevious,
  stageRun,
  TASK_CELL_WORDS,
} from './packet-words.js';
import { numberCell, tableOf } from './table-of.js';

/** Every direction that is not answered, and those answered since the packet before: what was said and what became of it. */
export function directionTable({
  directions,
  previousFrozenAt = null,
}: Pick<PacketContent, 'directions'> & Partial<Pick<PacketContent, 'previousFrozenAt'>>): Block[] {
  if (directions.length === 0) return [nothing('Không có ý kiến chỉ đạo hay đề nghị nào.')];
  return [
    paragraph(`Gồm mọi ý kiến chưa được trả lời và những ý kiến đã được trả lời${sincePrevious(previousFrozenAt)}.`, {
      as: 'note',
      keepWithNext: true,
    }),
    tableOf<PacketDirection>(
      [
        { head: 'Số', width: 7, align: 'centre', cell: ({ direction }) => direction },
        { head: 'Ý kiến', width: 38, cell: (each) => ({ content: [each.text, small(`\n${whose(each)}`)] }) },
        {
          head: 'Giao cho, hạn',
          width: 22,
          cell: ({ to, due, dueOriginal }) =>
            `${to.name}\n${due ? `Hạn: ${dueInWords(dueOriginal ?? due, due)}` : 'Không có hạn'}`,
        },
        { head: 'Kết quả', width: 33, cell: outcome },
      ],
      directions,
      { size: 'small', sheet: 'Ý kiến chỉ đạo' },
    ),
  ];
}

const whose = ({ kind, source, givenBy, givenOn }: PacketDirection) =>
  `${DIRECTION_KIND_WORDS[kind]} của ${givenBy}, ${DIRECTION_SOURCE_WORDS[source]}, ngày ${day(givenOn)}`;

function outcome({ stage, overdue, answer }: PacketDirection): CellWithMore {
  const head = stageRun(DIRECTION_STAGE_WORDS[stage], overdue);
  if (!answer) return { content: head };
  const paper = answer.paperNumber ? `; văn bản ${answer.paperNumber}` : '';
  const dated = answer.paperDate ? ` ngày ${day(answer.paperDate)}` : '';
  return {
    content: [
      head,
      `\n${stage === 'answered' ? '' : 'Câu trả lời trước đã bị trả lại: '}“${answer.text}”`,
      small(`\nTrả lời ngày ${dayOf(answer.answeredAt)}${answer.late ? ', muộn' : ''}${paper}${dated}`),
    ],
  };
}

/** The four cells, and those apart from them; then what is overdue. */
export function taskTables({ tasks }: { readonly tasks: PacketTasks }): Block[] {
  const rows: { title: string; cells: TaskCells }[] = [
    ...(tasks.year ? [{ title: `Nhiệm vụ năm ${tasks.year.year}`, cells: tasks.year.cells }] : []),
    { title: 'Toàn chương trình đến nay', cells: tasks.all },
  ];
  return [
    tableOf<(typeof rows)[number]>(
      [
        { head: 'Nhiệm vụ', width: 28, cell: ({ title }) => title },
        ...TASK_CELLS.map((cell) => ({
          head: TASK_CELL_WORDS[cell],
          width: 12,
          align: 'right' as const,
          cell: ({ cells }: (typeof rows)[number]) => numberCell(cells[cell]),
        })),
      ],
      rows,
      { size: 'small', sheet: 'Nhiệm vụ' },
    ),
    ...overdueTasks(tasks),
  ];
}

function overdueTasks({ overdue }: PacketTasks): Block[] {
  if (overdue.length === 0) return [nothing('Không có nhiệm vụ nào quá hạn chưa hoàn thành.')];
  return [
    tableOf<PacketTasks['overdue'][number]>(
      [
        { head: 'Số', width: 12, cell: ({ task }) => task },
        { head: 'Nhiệm vụ quá hạn chưa hoàn thành', width: 42, cell: ({ title }) => title },
        { head: 'Chủ trì', width: 24, cell: ({ lead }) => lead?.name ?? 'chưa giao' },
        { head: 'Hạn', width: 22, cell: ({ due, dueOriginal }) => dueInWords(dueOriginal ?? due, due) },
      ],
      overdue,
      { size: 'small', sheet: 'Nhiệm vụ quá hạn' },
    ),
  ];
}

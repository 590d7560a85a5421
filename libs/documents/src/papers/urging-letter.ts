import type { LocalDate } from '#domain/time/instant';
import type { Block, TableCell } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { paragraph } from '../model/write.js';
import { day, figure } from '../vietnamese.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import type { ProgrammeNamed, UnitNamed } from './programme-named.js';
import { issuersOf, sayer } from './say.js';
import type { CalledRound } from './story-facts.js';
import { programmeInWords, roundInWords } from './story-words.js';
import type { TextBlock } from './text-blocks.js';
import { addressedTo, annex, enclosedWith, MOST_NAMED } from './usual-lines.js';

/** What a drafted letter of urging urges: reports of one round, or tasks; what was done since it was drafted is not in it. */
export interface UrgingLetterFacts {
  readonly programme: ProgrammeNamed;
  /** The round whose reports are owed; `null` for a letter about tasks. */
  readonly round: CalledRound | null;
  readonly draftedOn: LocalDate;
  /** The business day on which the facts were read. */
  readonly today: LocalDate;
  /** By unit code, then due date and task. */
  readonly owed: readonly UrgedDuty[];
}

export interface UrgedDuty {
  readonly unit: UnitNamed;
  /** The task; `null` for a report. */
  readonly task: { readonly code: string; readonly title: string } | null;
  readonly dueOriginal: LocalDate;
  readonly due: LocalDate;
  readonly reminders: number;
}

/** What an office may word in its own way in the letter. */
export const URGING_LETTER_TEXTS = {
  'urging-letter/reports': {
    what: 'Câu mở đầu, khi đôn đốc báo cáo',
    text: 'Thực hiện {chương trình}, {cơ quan ban hành} đã đề nghị các đơn vị gửi {báo cáo}. Đến ngày {hôm nay}, còn {số đơn vị} đơn vị quá hạn mà chưa gửi.',
    fields: ['chương trình', 'cơ quan ban hành', 'báo cáo', 'hôm nay', 'số đơn vị'],
  },
  'urging-letter/tasks': {
    what: 'Câu mở đầu, khi đôn đốc nhiệm vụ',
    text: 'Thực hiện {chương trình}, qua theo dõi, đến ngày {hôm nay} còn {số đơn vị} đơn vị có nhiệm vụ quá hạn mà chưa hoàn thành.',
    fields: ['chương trình', 'cơ quan ban hành', 'hôm nay', 'số đơn vị'],
  },
  'urging-letter/demand-reports': {
    what: 'Đề nghị, khi đôn đốc báo cáo',
    text: '{cơ quan ban hành} đề nghị thủ trưởng đơn vị trực tiếp chỉ đạo, hoàn thành và gửi báo cáo ngay sau khi nhận được công văn này; nêu rõ nguyên nhân chậm. Đợt báo cáo khoá hết ngày {khoá}.',
    fields: ['cơ quan ban hành', 'khoá'],
  },
  'urging-letter/demand-tasks': {
    what: 'Đề nghị, khi đôn đốc nhiệm vụ',
    text: '{cơ quan ban hành} đề nghị thủ trưởng đơn vị trực tiếp chỉ đạo, tập trung hoàn thành nhiệm vụ; báo cáo kết quả, nêu rõ nguyên nhân chậm và thời gian hoàn thành.',
    fields: ['cơ quan ban hành'],
  },
  'urging-letter/closing': {
    what: 'Câu kết',
    text: 'Đề nghị quý đơn vị nghiêm túc thực hiện. Trân trọng.',
    fields: [],
  },
} as const satisfies Record<string, TextBlock>;

/** The công văn đôn đốc: which units owe what since when; in an annex when they are many. */
export function urgingLetterPaper(facts: UrgingLetterFacts, frame: PaperFrame): Paper {
  const { programme, round, owed, today } = facts;
  const units = [...new Map(owed.map(({ unit }) => [unit.code, unit])).values()];
  const say = sayer(frame, URGING_LETTER_TEXTS, {
    'chương trình': programmeInWords(programme),
    'cơ quan ban hành': issuersOf(frame),
    'báo cáo': round === null ? '' : roundInWords(round),
    'hôm nay': day(today),
    'số đơn vị': figure(units.length),
    khoá: round === null ? '' : day(round.lock),
  });
  const many = owed.length > MOST_NAMED;
  const about = round === null ? 'thực hiện nhiệm vụ quá hạn' : `gửi ${roundInWords(round)}`;
  const [single] = units.length === 1 ? units : [];
  const where = many ? `Danh sách ${single ? 'nhiệm vụ' : 'đơn vị'} tại Phụ lục kèm theo.` : 'Cụ thể như sau:';
  return officePaper(addressedTo(frame, units), {
    title: `Công văn đôn đốc ${about}`,
    about: `V/v đôn đốc ${about}`,
    blocks: [
      paragraph(`${say(round === null ? 'urging-letter/tasks' : 'urging-letter/reports')} ${where}`),
      ...(many ? [] : [dutyTable(facts)]),
      paragraph(say(round === null ? 'urging-letter/demand-tasks' : 'urging-letter/demand-reports')),
      paragraph(say('urging-letter/closing')),
    ],
    annexes: many
      ? [
          annex('Phụ lục', round === null ? 'Nhiệm vụ quá hạn' : 'Đơn vị chưa gửi báo cáo', [
            enclosedWith(frame, 'Công văn'),
            dutyTable(facts),
          ]),
        ]
      : [],
  });
}

function dutyTable({ owed, round }: UrgingLetterFacts): Block {
  const ofTasks = round === null;
  const dateCell = (date: LocalDate): TableCell => ({ content: day(date), value: { date } });
  return {
    kind: 'table',
    sheet: ofTasks ? 'Nhiệm vụ quá hạn' : 'Đơn vị chưa gửi',
    columns: [
      { width: 10, align: 'centre' },
      { width: 52 },
      ...(ofTasks ? [{ width: 18, align: 'centre' as const }, { width: 60 }] : []),
      { width: 24, align: 'centre' },
      { width: 24, align: 'centre' },
      { width: 16, align: 'right' },
    ],
    head: [
      {
        cells: ['TT', 'Đơn vị', ...(ofTasks ? ['Mã', 'Nhiệm vụ'] : []), 'Hạn ban đầu', 'Hạn hiện hành', 'Số lần nhắc'],
      },
    ],
    rows: owed.map(({ unit, task, dueOriginal, due, reminders }, index) => ({
      cells: [
        { content: String(index + 1), value: index + 1 },
        unit.name,
        ...(ofTasks ? [task?.code ?? '', task?.title ?? ''] : []),
        dateCell(dueOriginal),
        dateCell(due),
        { content: figure(reminders), value: reminders },
      ],
    })),
  };
}

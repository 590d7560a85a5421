import type { ExtensionState } from '#domain/extension/extension';
import type { LocalDate } from '#domain/time/instant';
import type { Block, TableCell, TableRow } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { nothing, paragraph } from '../model/write.js';
import { day, figure, moment } from '../vietnamese.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import type { ProgrammeNamed, UnitNamed } from './programme-named.js';
import { sayer } from './say.js';
import type { CalledRound } from './story-facts.js';
import { programmeInWords, roundInWords } from './story-words.js';
import type { TextBlock } from './text-blocks.js';
import { filed } from './usual-lines.js';

/** Who of a round is late, as it stood at a moment. */
export interface LateListFacts {
  readonly programme: ProgrammeNamed;
  readonly round: CalledRound;
  /** ISO 8601 with +07:00. */
  readonly asOf: string;
  /** How many units the round asks. */
  readonly units: number;
  /** By unit code. */
  readonly late: readonly LateUnit[];
}

export interface LateUnit {
  readonly unit: UnitNamed;
  /** Nothing came; what came went back and nothing came since; or it came late. */
  readonly state: 'missing' | 'returned' | 'late';
  readonly dueOriginal: LocalDate;
  readonly due: LocalDate;
  /** Day on which the first version came; `null` while nothing has. */
  readonly receivedOn: LocalDate | null;
  /** How often the unit was reminded. */
  readonly reminders: number;
  readonly lastRemindedOn: LocalDate | null;
  /** The newest request for more time, or time given unasked. */
  readonly extension: {
    readonly status: ExtensionState;
    readonly requestedDue: LocalDate;
    readonly decidedDue: LocalDate | null;
  } | null;
}

/** What an office may word in its own way in the list. */
export const LATE_LIST_TEXTS = {
  'late-list/opening': {
    what: 'Câu mở đầu',
    text: 'Thực hiện {chương trình}; tính đến {thời điểm}, tình hình gửi {báo cáo} như sau:',
    fields: ['chương trình', 'thời điểm', 'báo cáo'],
  },
  'late-list/closing': {
    what: 'Câu kết',
    text: 'Danh sách lập theo số liệu của hệ thống; hạn ban đầu được ghi bên cạnh hạn hiện hành.',
    fields: [],
  },
} as const satisfies Record<string, TextBlock>;

const GROUPS = [
  { state: 'missing', head: 'Chưa gửi báo cáo' },
  { state: 'returned', head: 'Báo cáo bị trả lại, chưa gửi lại' },
  { state: 'late', head: 'Gửi báo cáo sau hạn' },
] as const;

/** Words for what became of a request for more time. */
export const EXTENSION_WORDS: Readonly<Record<ExtensionState, string>> = {
  requested: 'đang chờ giải quyết',
  granted: 'đồng ý',
  refused: 'không đồng ý',
  offered: 'đề xuất ngày khác, chờ đơn vị trả lời',
  'offer-accepted': 'đề xuất ngày khác, đơn vị nhận',
  'offer-declined': 'đề xuất ngày khác, đơn vị không nhận',
  lapsed: 'hết hiệu lực',
  given: 'cho thêm thời gian',
};

/** `DANH SÁCH` of the units that owe a report past its date, and of those that sent it late. */
export function lateListPaper(facts: LateListFacts, frame: PaperFrame): Paper {
  const { programme, round, asOf } = facts;
  const say = sayer(frame, LATE_LIST_TEXTS, {
    'chương trình': programmeInWords(programme),
    'thời điểm': moment(asOf),
    'báo cáo': roundInWords(round),
  });
  return officePaper(filed(frame), {
    title: `Danh sách đơn vị chậm gửi ${roundInWords(round)}`,
    type: 'Danh sách',
    summary: `Đơn vị chậm gửi ${roundInWords(round)}`,
    note: `(Tính đến ${moment(asOf)})`,
    blocks: [paragraph(say('late-list/opening')), ...listed(facts), paragraph(say('late-list/closing'))],
  });
}

function listed({ late, units }: LateListFacts): Block[] {
  const count = (state: LateUnit['state']) => figure(late.filter((each) => each.state === state).length);
  const asked = `Đợt này có ${figure(units)} đơn vị phải báo cáo`;
  if (late.length === 0) return [paragraph(`${asked}.`), nothing('Không có đơn vị nào chậm hoặc thiếu báo cáo.')];
  let place = 0;
  const rows = GROUPS.flatMap(({ state, head }): TableRow[] => {
    const group = late.filter((each) => each.state === state);
    if (group.length === 0) return [];
    return [
      { strong: true, cells: [{ content: `${head} (${figure(group.length)})`, columns: 8, align: 'left' }] },
      ...group.map((unit) => {
        place += 1;
        return unitRow(unit, place);
      }),
    ];
  });
  return [
    paragraph(
      `${asked}; ${count('missing')} đơn vị chưa gửi, ${count('returned')} đơn vị bị trả lại chưa gửi lại, ${count('late')} đơn vị gửi sau hạn.`,
    ),
    {
      kind: 'table',
      size: 'small',
      sheet: 'Đơn vị chậm',
      columns: [
        { width: 8, align: 'centre' },
        { width: 42 },
        { width: 19, align: 'centre' },
        { width: 19, align: 'centre' },
        { width: 19, align: 'centre' },
        { width: 13, align: 'right' },
        { width: 19, align: 'centre' },
        { width: 34 },
      ],
      head: [
        {
          cells: [
            'TT',
            'Đơn vị',
            'Hạn ban đầu',
            'Hạn hiện hành',
            'Ngày nhận',
            'Số lần nhắc',
            'Nhắc gần nhất',
            'Gia hạn',
          ],
        },
      ],
      rows,
    },
  ];
}

const dateCell = (date: LocalDate | null, none: string): TableCell =>
  date === null ? none : { content: day(date), value: { date } };

const unitRow = (unit: LateUnit, place: number): TableRow => ({
  cells: [
    { content: String(place), value: place },
    unit.unit.name,
    dateCell(unit.dueOriginal, ''),
    dateCell(unit.due, ''),
    dateCell(unit.receivedOn, 'Chưa có'),
    { content: figure(unit.reminders), value: unit.reminders },
    dateCell(unit.lastRemindedOn, 'Chưa nhắc'),
    extensionWords(unit.extension),
  ],
});

function extensionWords(extension: LateUnit['extension']): string {
  if (extension === null) return 'Không';
  const { status, requestedDue, decidedDue } = extension;
  const decided = decidedDue === null || decidedDue === requestedDue ? '' : ` (${day(decidedDue)})`;
  if (status === 'given') return `Được cho thêm thời gian đến ${day(decidedDue ?? requestedDue)}`;
  return `Đề nghị đến ${day(requestedDue)}: ${EXTENSION_WORDS[status]}${decided}`;
}

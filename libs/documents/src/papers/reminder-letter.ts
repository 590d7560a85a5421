import type { LocalDate } from '#domain/time/instant';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { paragraph } from '../model/write.js';
import { day, figure } from '../vietnamese.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import type { ProgrammeNamed, UnitNamed } from './programme-named.js';
import { issuersOf, sayer } from './say.js';
import type { CalledRound, RoundForm } from './story-facts.js';
import { dueInWords, programmeInWords, roundInWords } from './story-words.js';
import type { TextBlock } from './text-blocks.js';
import { addressedTo } from './usual-lines.js';

/** One report that one unit owes. */
export interface ReminderLetterFacts {
  readonly programme: ProgrammeNamed;
  readonly unit: UnitNamed;
  readonly round: CalledRound;
  readonly form: RoundForm;
  readonly dueOriginal: LocalDate;
  readonly due: LocalDate;
  readonly lock: LocalDate;
  /** The business day on which the facts were read. */
  readonly today: LocalDate;
  /** Why what came went back, when it did: the reason's Vietnamese words, and the secretariat's note. */
  readonly returned: { readonly on: LocalDate; readonly reason: string; readonly note: string | null } | null;
  readonly reminders: number;
  readonly lastRemindedOn: LocalDate | null;
  /** A date that the unit asked for and that is not decided. */
  readonly pendingExtension: LocalDate | null;
}

/** What an office may word in its own way in the letter. */
export const REMINDER_LETTER_TEXTS = {
  'reminder-letter/opening': {
    what: 'Câu mở đầu',
    text: 'Thực hiện {chương trình}, quý đơn vị có {báo cáo} phải gửi, hạn gửi ngày {hạn gửi}.',
    fields: ['chương trình', 'báo cáo', 'hạn gửi'],
  },
  'reminder-letter/before': {
    what: 'Khi chưa đến hạn',
    text: 'Để bảo đảm tiến độ tổng hợp chung, {cơ quan ban hành} trân trọng đề nghị quý đơn vị hoàn thành và gửi báo cáo trong thời hạn nêu trên.',
    fields: ['cơ quan ban hành'],
  },
  'reminder-letter/overdue': {
    what: 'Khi đã quá hạn',
    text: 'Đến ngày {hôm nay}, {cơ quan ban hành} chưa nhận được {bản chờ} của quý đơn vị. Để kịp tổng hợp chung, trân trọng đề nghị quý đơn vị quan tâm, sớm gửi báo cáo, chậm nhất ngày {khoá}; sau ngày này hệ thống không nhận báo cáo của đợt.',
    fields: ['hôm nay', 'cơ quan ban hành', 'bản chờ', 'khoá'],
  },
  'reminder-letter/locked': {
    what: 'Khi đã quá ngày khoá',
    text: 'Đến ngày {hôm nay}, {cơ quan ban hành} chưa nhận được {bản chờ} của quý đơn vị; đợt báo cáo đã khoá từ hết ngày {khoá}. Trân trọng đề nghị quý đơn vị gửi báo cáo bằng văn bản và cho biết lý do.',
    fields: ['hôm nay', 'cơ quan ban hành', 'bản chờ', 'khoá'],
  },
  'reminder-letter/closing': {
    what: 'Câu kết',
    text: 'Nếu có khó khăn, vướng mắc hoặc cần thêm thời gian, đề nghị quý đơn vị thông tin để cùng phối hợp giải quyết. Trường hợp đã gửi báo cáo, xin bỏ qua công văn này. Trân trọng.',
    fields: [],
  },
} as const satisfies Record<string, TextBlock>;

/** A polite letter to one unit for one report: what, by when, what was done about it so far. */
export function reminderLetterPaper(facts: ReminderLetterFacts, frame: PaperFrame): Paper {
  const { programme, unit, round, due, dueOriginal, lock, today } = facts;
  const say = sayer(frame, REMINDER_LETTER_TEXTS, {
    'chương trình': programmeInWords(programme),
    'báo cáo': roundInWords(round),
    'hạn gửi': dueInWords(dueOriginal, due),
    'cơ quan ban hành': issuersOf(frame),
    'hôm nay': day(today),
    'bản chờ': facts.returned === null ? 'báo cáo' : 'bản báo cáo gửi lại',
    khoá: day(lock),
  });
  const place = today > lock ? 'locked' : today > due ? 'overdue' : 'before';
  return officePaper(addressedTo(frame, [unit]), {
    title: `Công văn nhắc ${roundInWords(round)}: ${unit.name}`,
    about: `V/v nhắc gửi ${roundInWords(round)}`,
    blocks: [
      paragraph(say('reminder-letter/opening')),
      ...soFar(facts),
      paragraph(say(`reminder-letter/${place}`)),
      paragraph(say('reminder-letter/closing')),
    ],
  });
}

function soFar({ returned, reminders, lastRemindedOn, pendingExtension, form }: ReminderLetterFacts): Block[] {
  return [
    ...(returned === null
      ? []
      : [
          paragraph(
            `Báo cáo của quý đơn vị được trả lại ngày ${day(returned.on)} (lý do: ${returned.reason})${
              returned.note === null ? '' : `, kèm ý kiến: “${returned.note}”`
            }.`,
          ),
        ]),
    ...(reminders === 0
      ? []
      : [
          paragraph(
            `Quý đơn vị đã được nhắc ${figure(reminders)} lần${
              lastRemindedOn === null ? '' : `, gần nhất ngày ${day(lastRemindedOn)}`
            }.`,
          ),
        ]),
    ...(pendingExtension === null
      ? []
      : [paragraph(`Đề nghị gia hạn đến ngày ${day(pendingExtension)} của quý đơn vị đang được xem xét.`)]),
    paragraph(`Báo cáo lập theo biểu mẫu “${form.name}” (mã ${form.code}, phiên bản ${form.version}).`),
  ];
}

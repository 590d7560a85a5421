import type { LocalDate } from '#domain/time/instant';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { paragraph } from '../model/write.js';
import { day, figure } from '../vietnamese.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import type { ProgrammeNamed, UnitNamed } from './programme-named.js';
import { issuersOf, type Say, sayer } from './say.js';
import type { CalledRound, RoundForm } from './story-facts.js';
import { programmeInWords, roundInWords } from './story-words.js';
import type { TextBlock } from './text-blocks.js';
import { addressedTo, annex, enclosedWith, MOST_NAMED, unitTable } from './usual-lines.js';

/** What units are asked for in a round. */
export interface CallForReportsFacts {
  readonly programme: ProgrammeNamed;
  readonly round: CalledRound;
  readonly form: RoundForm;
  /** `signed`: a paper with number, date and signature; `figures-only`: the form alone. */
  readonly mode: 'signed' | 'figures-only';
  readonly nothingToReport: boolean;
  /** By unit code; `due` by the unit's own calendar. */
  readonly units: readonly (UnitNamed & { readonly due: LocalDate })[];
}

/** What an office may word in its own way in the letter. */
export const CALL_FOR_REPORTS_TEXTS = {
  'call-for-reports/opening': {
    what: 'Câu mở đầu',
    text: 'Thực hiện {chương trình}, {cơ quan ban hành} đề nghị quý đơn vị gửi {báo cáo}, cụ thể như sau:',
    fields: ['chương trình', 'cơ quan ban hành', 'báo cáo'],
  },
  'call-for-reports/signed': {
    what: 'Hình thức báo cáo, khi báo cáo phải ký',
    text: 'Báo cáo do thủ trưởng đơn vị duyệt, có số, ngày và chữ ký.',
    fields: [],
  },
  'call-for-reports/figures-only': {
    what: 'Hình thức báo cáo, khi chỉ lấy số liệu',
    text: 'Đợt này chỉ lấy số liệu theo biểu mẫu, không phải gửi văn bản.',
    fields: [],
  },
  'call-for-reports/how': {
    what: 'Cách gửi báo cáo',
    text: 'Điền biểu mẫu và gửi trên hệ thống Song Hành. Đơn vị chưa có tài khoản gửi bản giấy về {cơ quan ban hành}; ngày đến được tính là ngày nhận báo cáo.',
    fields: ['cơ quan ban hành'],
  },
  'call-for-reports/nothing': {
    what: 'Khi không có phát sinh',
    text: 'Đơn vị không có nội dung phát sinh trong kỳ vẫn báo cáo, ghi rõ “không phát sinh”.',
    fields: [],
  },
  'call-for-reports/more-time': {
    what: 'Khi cần thêm thời gian',
    text: 'Đơn vị có lý do chính đáng chưa thể báo cáo đúng hạn thì đề nghị gia hạn trước hạn gửi, nêu rõ lý do và ngày có thể gửi.',
    fields: [],
  },
  'call-for-reports/closing': {
    what: 'Câu kết',
    text: 'Đề nghị quý đơn vị quan tâm, báo cáo đầy đủ, đúng hạn. Trân trọng.',
    fields: [],
  },
} as const satisfies Record<string, TextBlock>;

/** The letter that opens a round: its dates, its form, how to send; whom it asks, in an annex when they are many. */
export function callForReportsPaper(facts: CallForReportsFacts, frame: PaperFrame): Paper {
  const { programme, round, units } = facts;
  const say = sayer(frame, CALL_FOR_REPORTS_TEXTS, {
    'chương trình': programmeInWords(programme),
    'cơ quan ban hành': issuersOf(frame),
    'báo cáo': roundInWords(round),
  });
  const many = units.length > MOST_NAMED;
  return officePaper(addressedTo(frame, units), {
    title: `Công văn yêu cầu ${roundInWords(round)}`,
    about: `V/v gửi ${roundInWords(round)}`,
    blocks: [
      paragraph(say('call-for-reports/opening')),
      paragraph('Các mốc thời gian (mỗi mốc tính đến hết ngày):', { number: '1.', keepWithNext: true }),
      dateTable(facts),
      ...conditions(facts, say, frame.addressees.length === 0),
      paragraph(say('call-for-reports/closing')),
    ],
    annexes: many
      ? [
          annex('Phụ lục', 'Danh sách đơn vị gửi báo cáo', [
            enclosedWith(frame, 'Công văn'),
            unitTable(units, 'Đơn vị', [
              { title: 'Mã đơn vị', width: 36, of: ({ code }) => code },
              { title: 'Hạn gửi', width: 24, of: ({ due }) => ({ content: day(due), value: { date: due } }) },
            ]),
          ]),
        ]
      : [],
  });
}

function dateTable({ round, units }: CallForReportsFacts): Block {
  const others = [...new Set(units.map(({ due }) => due))].filter((due) => due !== round.due);
  const row = (what: string, date: string, meaning: string) => ({ cells: [what, date, meaning] });
  return {
    kind: 'table',
    columns: [{ width: 42 }, { width: 46, align: 'centre' }, { width: 77 }],
    head: [{ cells: ['Mốc', 'Ngày', 'Ý nghĩa'] }],
    rows: [
      row(
        'Kỳ báo cáo',
        `${day(round.periodFrom)} – ${day(round.cutOff)}`,
        'Hoạt động và số liệu phát sinh trong kỳ này',
      ),
      row('Chốt số liệu', day(round.cutOff), 'Số liệu tính đến hết ngày này'),
      row(
        'Hạn gửi',
        day(round.due),
        others.length === 0
          ? 'Gửi sau ngày này là chậm'
          : 'Gửi sau ngày này là chậm; đơn vị có lịch làm việc khác theo hạn ghi tại danh sách',
      ),
      row('Khoá', day(round.lock), 'Sau ngày này không nhận báo cáo của đợt'),
      ...(round.freezesOn === null
        ? []
        : [row('Chốt hồ sơ trình', day(round.freezesOn), 'Số liệu đã duyệt được đưa vào hồ sơ trình lãnh đạo')]),
    ],
  };
}

function conditions(
  { form, mode, nothingToReport, units, round }: CallForReportsFacts,
  say: Say<typeof CALL_FOR_REPORTS_TEXTS>,
  isNamedAbove: boolean,
): Block[] {
  const others = units.filter(({ due }) => due !== round.due);
  const asked =
    units.length === 0
      ? 'Đơn vị gửi báo cáo: không có đơn vị nào.'
      : units.length > MOST_NAMED
        ? `Đơn vị gửi báo cáo: ${figure(units.length)} đơn vị theo danh sách tại Phụ lục kèm theo.`
        : `Đơn vị gửi báo cáo: ${units.map(({ name, due }) => (others.length === 0 ? name : `${name} (hạn gửi ${day(due)})`)).join('; ')}.`;
  const isSaid = isNamedAbove && others.length === 0 && units.length > 0 && units.length <= MOST_NAMED;
  const points = [
    `Biểu mẫu: “${form.name}” (mã ${form.code}, phiên bản ${form.version}), gửi kèm Công văn này.`,
    say(`call-for-reports/${mode}`),
    say('call-for-reports/how'),
    ...(nothingToReport ? [say('call-for-reports/nothing')] : []),
    say('call-for-reports/more-time'),
    ...(isSaid ? [] : [asked]),
  ];
  return points.map((point, index) => paragraph(point, { number: `${index + 2}.` }));
}

import type { FormField } from '#domain/form/field';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { paragraph } from '../model/write.js';
import { day, largeFirst } from '../vietnamese.js';
import type { PaperFrame } from './paper-frame.js';
import type { ProgrammeNamed } from './programme-named.js';
import { BOX, questionsOf } from './report-form-questions.js';
import { issuersOf, sayer } from './say.js';
import type { CalledRound, RoundForm } from './story-facts.js';
import { programmeInWords, roundInWords } from './story-words.js';
import type { TextBlock } from './text-blocks.js';
import { numberInWords } from './usual-lines.js';

/** The form of a round as a unit fills it in by hand. */
export interface ReportFormFacts {
  readonly programme: ProgrammeNamed;
  readonly round: CalledRound;
  readonly form: RoundForm;
  readonly nothingToReport: boolean;
  readonly fields: readonly FormField[];
}

/** What an office may word in its own way in the form. */
export const REPORT_FORM_TEXTS = {
  'report-form/guidance': {
    what: 'Hướng dẫn ở đầu biểu mẫu',
    text: 'Câu có dấu (*) phải trả lời. Số ghi bằng chữ số, không ghi đơn vị tính; ô lựa chọn đánh dấu x vào □. Mục không có phát sinh ghi “không có”, không để trống.',
    fields: [],
  },
  'report-form/nothing': {
    what: 'Dòng “không phát sinh”',
    text: 'Trong kỳ, đơn vị không có nội dung phát sinh (đánh dấu x và bỏ qua các câu dưới đây).',
    fields: [],
  },
} as const satisfies Record<string, TextBlock>;

/** The blank form: who reports, each question in the form's own order with room for its answer, who signs. */
export function reportFormPaper(facts: ReportFormFacts, frame: PaperFrame): Paper {
  const { round, form, programme } = facts;
  const say = sayer(frame, REPORT_FORM_TEXTS);
  const blocks: Block[] = [
    heads(facts, frame),
    {
      kind: 'type',
      type: 'Biểu mẫu báo cáo',
      summary: form.name,
      note: `${largeFirst(roundInWords(round))}\nSố liệu từ ngày ${day(round.periodFrom)} đến hết ngày ${day(round.cutOff)}\nHạn gửi ${day(round.due)}; khoá ${day(round.lock)}`,
    },
    paragraph(`Thực hiện ${programmeInWords(programme)}.`),
    paragraph(say('report-form/guidance'), { as: 'note' }),
    ...(facts.nothingToReport ? [paragraph(`${BOX}  ${say('report-form/nothing')}`)] : []),
    ...questionsOf(facts.fields),
    signed(),
  ];
  return {
    title: `Biểu mẫu ${form.code}: ${form.name}`,
    author: issuersOf(frame),
    language: 'vi',
    made: frame.made,
    style: frame.style,
    draft: frame.draft,
    sections: [{ blocks }],
  };
}

/** As forms of reports begin: who reports and to whom on the left, which form it is on the right. */
function heads({ form }: ReportFormFacts, frame: PaperFrame): Block {
  const bold = (text: string) => ({ text, bold: true });
  const issued = frame.number === null ? [] : [`\nKèm theo văn bản ${numberInWords(frame)}`];
  return {
    kind: 'table',
    plain: true,
    columns: [{ width: 95 }, { width: 70, align: 'right' }],
    head: [],
    rows: [
      {
        cells: [
          {
            content: [bold('Đơn vị báo cáo: '), '…………………………………\n', bold('Đơn vị nhận báo cáo: '), issuersOf(frame)],
          },
          { content: [bold(`Biểu mẫu ${form.code}`), `\n(phiên bản ${form.version})`, ...issued] },
        ],
      },
    ],
  };
}

/** Who made it and who signs it. */
const signed = (): Block => ({
  kind: 'table',
  plain: true,
  columns: [
    { width: 75, align: 'centre' },
    { width: 90, align: 'centre' },
  ],
  head: [],
  rows: [
    {
      cells: [
        {
          content: ['\n', { text: 'NGƯỜI LẬP BIỂU', bold: true }, '\n', { text: '(Ký, ghi rõ họ tên)', italic: true }],
        },
        {
          content: [
            { text: '……………, ngày …… tháng …… năm ………', italic: true },
            '\n',
            { text: 'THỦ TRƯỞNG ĐƠN VỊ', bold: true },
            '\n',
            { text: '(Ký, đóng dấu, ghi rõ họ tên)', italic: true },
          ],
        },
      ],
    },
  ],
});

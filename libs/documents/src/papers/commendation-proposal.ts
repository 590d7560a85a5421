import type { Grade } from '#domain/review/rating';
import { GRADE_WORDS } from '#domain/review/rating';
import { reviewName } from '#domain/review/review';
import type { LocalDate } from '#domain/time/instant';
import type { Block, TableRow } from '../model/block.js';
import type { Paper, Section } from '../model/paper.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { figure } from '../vietnamese.js';
import type { ReviewNamed } from './conference-facts.js';
import { underProgramme } from './conference-words.js';
import type { NumberedPaper } from './inspection-facts.js';
import { paperOf } from './inspection-words.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import { type ProgrammeNamed, programmeOf, summaryOf, TO_FILL_IN, type UnitNamed } from './programme-named.js';
import { issuersOf, sayer } from './say.js';
import type { TextBlock } from './text-blocks.js';

export interface CommendationProposalFacts {
  readonly programme: ProgrammeNamed;
  readonly review: ReviewNamed;
  /** The notice of the review's conclusions, once it is out. */
  readonly conclusion: NumberedPaper | null;
  /** In the order in which they were proposed. */
  readonly proposed: readonly ProposedCommendation[];
  /** Models recognised at this review, with and without a commendation, by unit code and title. */
  readonly recognised: readonly { readonly unit: UnitNamed; readonly title: string }[];
}

export interface ProposedCommendation {
  readonly ordinal: number;
  readonly unit: UnitNamed;
  /** Title of the model for which it is; `null` for the unit's work as a whole. */
  readonly model: string | null;
  /** Such as `Bằng khen`, as it was entered. */
  readonly form: string;
  readonly merit: string;
  /** The unit's rating at this review. */
  readonly grade: Grade | null;
  readonly decision: { readonly number: string; readonly date: LocalDate } | null;
}

export const COMMENDATION_PROPOSAL_TEXTS = {
  'commendation-proposal/basis': {
    what: 'Căn cứ về thi đua, khen thưởng',
    text: 'Căn cứ quy định của pháp luật và của cơ quan có thẩm quyền về thi đua, khen thưởng',
    fields: [],
  },
  'commendation-proposal/opening': {
    what: 'Câu mở đầu',
    text: '{cơ quan} kính trình xem xét, khen thưởng các tập thể, mô hình có thành tích {chương trình}, cụ thể như sau:',
    fields: ['cơ quan', 'chương trình'],
  },
  'commendation-proposal/council': {
    what: 'Câu về họp xét của Hội đồng thi đua, khen thưởng',
    text: 'Việc xét chọn được Hội đồng thi đua, khen thưởng họp thống nhất tại Biên bản số {biên bản}.',
    fields: ['biên bản'],
  },
  'commendation-proposal/closing': {
    what: 'Câu kết',
    text: 'Kính trình xem xét, quyết định',
    fields: [],
  },
} as const satisfies Readonly<Record<string, TextBlock>>;

/** `TỜ TRÌNH`: how many are proposed for what; the list with each one's merit is an annex. */
export function commendationProposalPaper(facts: CommendationProposalFacts, frame: PaperFrame): Paper {
  const say = sayer(frame, COMMENDATION_PROPOSAL_TEXTS);
  const { programme, review, conclusion } = facts;
  const reviewed = reviewName(review.kind, review.year, review.topic);
  const result = conclusion
    ? `Căn cứ Thông báo kết luận ${paperOf(conclusion)} về ${reviewed}`
    : `Căn cứ kết quả ${reviewed}`;
  return officePaper(frame, {
    title: `Tờ trình khen thưởng ${reviewed}`,
    type: 'Tờ trình',
    summary: summaryOf(frame, `về việc khen thưởng tập thể, mô hình có thành tích ${underProgramme({ programme })}`),
    note: summaryOf(frame, reviewed),
    blocks: [
      {
        kind: 'bases',
        lastEnds: '.',
        items: [say('commendation-proposal/basis'), `Căn cứ ${programmeOf(programme)}`, result],
      },
      paragraph(
        say('commendation-proposal/opening', {
          'cơ quan': issuersOf(frame),
          'chương trình': underProgramme({ programme }),
        }),
      ),
      heading(2, 'Số lượng đề nghị', { number: '1.' }),
      ...counts(facts.proposed),
      heading(2, 'Mô hình được công nhận', { number: '2.' }),
      ...models(facts),
      heading(2, 'Hồ sơ xét', { number: '3.' }),
      paragraph(say('commendation-proposal/council', { 'biên bản': `${TO_FILL_IN}, ngày ${TO_FILL_IN}` })),
      ...(facts.proposed.length === 0
        ? []
        : [paragraph('Gửi kèm: danh sách đề nghị khen thưởng và báo cáo thành tích của từng đơn vị.')]),
      paragraph(say('commendation-proposal/closing')),
    ],
    annexes: list(facts.proposed),
  });
}

function counts(proposed: readonly ProposedCommendation[]): Block[] {
  if (proposed.length === 0) return [nothing('Không có đề nghị khen thưởng.')];
  const byForm = new Map<string, ProposedCommendation[]>();
  for (const each of proposed) byForm.set(each.form, [...(byForm.get(each.form) ?? []), each]);
  const decided = proposed.filter(({ decision }) => decision !== null).length;
  const rows = [...byForm].map(([form, of]): TableRow => {
    const forModels = of.filter(({ model }) => model !== null).length;
    return { cells: [form, count(of.length - forModels), count(forModels), count(of.length)] };
  });
  const forModels = proposed.filter(({ model }) => model !== null).length;
  return [
    {
      kind: 'table',
      sheet: 'So luong',
      columns: [{ width: 7 }, { width: 3, align: 'right' }, { width: 3, align: 'right' }, { width: 3, align: 'right' }],
      head: [{ cells: ['Hình thức', 'Tập thể', 'Mô hình', 'Cộng'] }],
      rows: [
        ...rows,
        {
          strong: true,
          cells: ['Tổng số', count(proposed.length - forModels), count(forModels), count(proposed.length)],
        },
      ],
    },
    ...(decided === 0
      ? []
      : [paragraph(`Trong đó ${decided} trường hợp đã có quyết định, ghi tại danh sách kèm theo.`)]),
  ];
}

const count = (value: number) => ({ content: figure(value), value });

function models({ recognised }: CommendationProposalFacts): Block[] {
  if (recognised.length === 0) return [nothing('Không có mô hình nào được công nhận trong đợt này.')];
  return [
    {
      kind: 'list',
      mark: 'dash',
      items: recognised.map(({ unit, title }) => `“${title.trim()}” của ${unit.name}`),
    },
  ];
}

function list(proposed: readonly ProposedCommendation[]): Section[] {
  if (proposed.length === 0) return [];
  return [
    {
      turned: true,
      blocks: [
        heading(1, 'Danh sách đề nghị khen thưởng', { number: 'Phụ lục', annex: true }),
        {
          kind: 'table',
          sheet: 'Danh sach',
          columns: [
            { width: 1, align: 'centre' },
            { width: 5 },
            { width: 4 },
            { width: 8 },
            { width: 3 },
            { width: 4.5 },
          ],
          head: [{ cells: ['STT', 'Đơn vị', 'Mô hình', 'Thành tích', 'Xếp loại', 'Hình thức'] }],
          rows: proposed.map(
            ({ unit, model, merit, grade, form, decision }, at): TableRow => ({
              cells: [
                { content: String(at + 1), value: at + 1 },
                unit.name,
                model ?? 'Thành tích chung',
                merit.trim(),
                grade ? GRADE_WORDS[grade].vi : 'Không xếp loại',
                decision ? `${form} (Quyết định ${paperOf(decision)})` : form,
              ],
            }),
          ),
        },
      ],
    },
  ];
}

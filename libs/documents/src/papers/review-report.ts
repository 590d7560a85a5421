import { isUnanswered, OBSTACLE_SPECS } from '#domain/obstacle/obstacle';
import { GRADE_WORDS, GRADES } from '#domain/review/rating';
import { REVIEW_SPECS, type ReviewKind, reviewName } from '#domain/review/review';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { nothing, paragraph } from '../model/write.js';
import { consolidatedReport } from '../packet/consolidated-report.js';
import { howItStands } from '../packet/summary-page.js';
import { figure } from '../vietnamese.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import { programmeOf, summaryOf } from './programme-named.js';
import { reviewAnnexes } from './review-annexes.js';
import type { ReviewReportFacts } from './review-report-facts.js';
import { issuersOf, sayer } from './say.js';
import type { TextBlock } from './text-blocks.js';

export const REVIEW_REPORT_TEXTS = {
  'review-report/opening': {
    what: 'Câu mở đầu',
    text: 'Thực hiện {chương trình}, {cơ quan} báo cáo {đợt đánh giá} như sau:',
    fields: ['chương trình', 'cơ quan', 'đợt đánh giá'],
  },
  'review-report/closing': {
    what: 'Câu kết',
    text: 'Trên đây là báo cáo {đợt đánh giá} của {cơ quan}; kính báo cáo để theo dõi, chỉ đạo.',
    fields: ['đợt đánh giá', 'cơ quan'],
  },
} as const satisfies Readonly<Record<string, TextBlock>>;

/** What the report of each kind of review is about. */
const ABOUT: Readonly<Record<ReviewKind, (year: number, topic: string | null) => string>> = {
  'half-year': (year) => `sơ kết 6 tháng đầu năm ${year} việc thực hiện chương trình phối hợp`,
  annual: (year) => `tổng kết năm ${year} việc thực hiện chương trình phối hợp`,
  'mid-term': () => 'sơ kết giữa kỳ việc thực hiện chương trình phối hợp',
  final: () => 'tổng kết việc thực hiện chương trình phối hợp',
  thematic: (year, topic) => `kết quả thực hiện chuyên đề năm ${year}${topic ? `: ${topic}` : ''}`,
};

/** Where the words of units stand that are too many for the report. */
const IN_THEIR_REPORTS = 'trong báo cáo đã được chấp nhận của từng đơn vị';

/** `BÁO CÁO` of a half-year, annual, mid-term, final or thematic review in the five-part outline, its tables in annexes. */
export function reviewReportPaper(facts: ReviewReportFacts, frame: PaperFrame): Paper {
  const say = sayer(frame, REVIEW_REPORT_TEXTS);
  const { programme, review } = facts;
  const { kind, year, topic, theme } = review;
  const { sections, numberOf } = reviewAnnexes(facts);
  const fields = {
    'chương trình': programmeOf(programme),
    'cơ quan': issuersOf(frame),
    'đợt đánh giá': ABOUT[kind](year, topic),
  };
  return officePaper(frame, {
    title: `Báo cáo ${reviewName(kind, year, topic)} – ${programme.number}`,
    type: 'Báo cáo',
    summary: summaryOf(frame, ABOUT[kind](year, topic)),
    note: `Chương trình số ${programme.number}: ${programme.title}${theme && REVIEW_SPECS[kind].covers === 'year' ? `. Chủ đề năm: ${theme}` : ''}`,
    blocks: [
      paragraph(say('review-report/opening', fields)),
      paragraph(howItStands(facts)),
      ...consolidatedReport(facts, IN_THEIR_REPORTS, {
        II: [...numbersIn(numberOf), ...recognition(facts, numberOf)],
        III: [...causes(facts, numberOf)],
        IV: [...directions(facts, numberOf), ...passingOn(facts, numberOf)],
      }),
      paragraph(say('review-report/closing', fields)),
    ],
    annexes: sections,
  });
}

type NumberOf = ReturnType<typeof reviewAnnexes>['numberOf'];

/** ` (Phụ lục II)`, or nothing where there is no such annex. */
const see = (number: string | undefined) => (number ? ` (${number})` : '');

const numbersIn = (numberOf: NumberOf): Block[] => [
  paragraph(
    `Số liệu từng đợt và cả kỳ${see(numberOf('figures'))}; so với mục tiêu qua các năm${see(numberOf('years')) || ': chưa có năm để so sánh'}; kết quả báo cáo theo đơn vị${see(numberOf('units'))}.`,
  ),
];

function recognition({ review, ratings, models, commendations }: ReviewReportFacts, numberOf: NumberOf): Block[] {
  const graded = GRADES.map((grade) => ({
    count: ratings.filter((each) => each.grade === grade).length,
    words: GRADE_WORDS[grade].vi.toLowerCase(),
  })).filter(({ count }) => count > 0);
  const recognised = models.filter(({ status }) => status === 'recognised').length;
  return [
    ...(REVIEW_SPECS[review.kind].rated
      ? [
          ratings.length === 0
            ? nothing('Không có xếp loại đơn vị trong kỳ này.')
            : paragraph(
                `Xếp loại ${figure(ratings.length)} đơn vị: ${graded.map(({ count, words }) => `${figure(count)} ${words}`).join(', ')}${see(numberOf('recognition'))}.`,
              ),
        ]
      : []),
    models.length + commendations.length === 0
      ? nothing('Không có mô hình “Dân vận khéo” đăng ký, không có đề nghị khen thưởng trong kỳ này.')
      : paragraph(
          `Có ${figure(models.length)} mô hình “Dân vận khéo”, trong đó ${figure(recognised)} được công nhận; ${figure(commendations.length)} đề nghị khen thưởng, biểu dương${see(numberOf('recognition'))}.`,
        ),
  ];
}

/** How many obstacles were raised, told apart by cause. */
function causes({ obstacles = [] }: ReviewReportFacts, numberOf: NumberOf): Block[] {
  if (obstacles.length === 0) return [nothing('Không có khó khăn, vướng mắc nào được nêu trên hệ thống.')];
  const subjective = obstacles.filter(({ kind }) => OBSTACLE_SPECS[kind].cause === 'subjective').length;
  const waiting = obstacles.filter(({ stage }) => isUnanswered(stage)).length;
  return [
    paragraph(
      `Các đơn vị nêu ${figure(obstacles.length)} khó khăn, vướng mắc: ${figure(obstacles.length - subjective)} do nguyên nhân khách quan, ${figure(subjective)} do nguyên nhân chủ quan; ${figure(waiting)} chưa được trả lời${see(numberOf('obstacles'))}.`,
    ),
  ];
}

function directions({ directions: all }: ReviewReportFacts, numberOf: NumberOf): Block[] {
  if (all.length === 0) return [nothing('Không có ý kiến chỉ đạo, đề nghị nào phải trả lời.')];
  const open = all.filter(({ stage }) => stage !== 'answered').length;
  return [
    paragraph(
      `Thực hiện ${figure(all.length)} ý kiến chỉ đạo, đề nghị: ${figure(all.length - open)} đã trả lời, ${figure(open)} chưa trả lời${see(numberOf('directions'))}.`,
    ),
  ];
}

function passingOn({ passesOn }: ReviewReportFacts, numberOf: NumberOf): Block[] {
  if (passesOn === null) return [];
  const { unfinished, unmet, openDirections } = passesOn;
  if (unfinished.length + unmet.length + openDirections.length === 0) {
    return [nothing('Không có nhiệm vụ, chỉ tiêu hay ý kiến chỉ đạo nào phải chuyển tiếp.')];
  }
  return [
    paragraph(
      `Chuyển tiếp: ${figure(unfinished.length)} nhiệm vụ chưa hoàn thành, ${figure(unmet.length)} chỉ tiêu chưa đạt, ${figure(openDirections.length)} ý kiến chỉ đạo, đề nghị chưa trả lời${see(numberOf('passes-on'))}.`,
    ),
  ];
}

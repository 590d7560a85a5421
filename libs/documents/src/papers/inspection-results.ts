import { INSPECTION_SPECS } from '#domain/inspection/inspection';
import type { Block, TableRow } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { heading, nothing, paragraph, writtenText } from '../model/write.js';
import { day } from '../vietnamese.js';
import type { InspectionResultsFacts } from './inspection-facts.js';
import { daysOf, groundsOf, inspectionOf, paperOf, teamOf } from './inspection-words.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import { inSentence, summaryOf, TO_FILL_IN } from './programme-named.js';
import { issuersOf, sayer } from './say.js';
import type { TextBlock } from './text-blocks.js';

export type { InspectionResultsFacts } from './inspection-facts.js';

export const INSPECTION_RESULTS_TEXTS = {
  'inspection-results/opening': {
    what: 'Câu mở đầu: căn cứ, thời gian và ai thông báo',
    text: 'Thực hiện {căn cứ}; {thời gian}, {đoàn} đã {việc kiểm tra} tại {số đơn vị} đơn vị. {cơ quan} thông báo kết quả như sau:',
    fields: ['căn cứ', 'thời gian', 'đoàn', 'việc kiểm tra', 'số đơn vị', 'cơ quan'],
  },
  'inspection-results/follow-up': {
    what: 'Yêu cầu thực hiện kiến nghị và báo cáo kết quả',
    text: 'Các đơn vị có tên tại mục III thực hiện kiến nghị đúng thời hạn, báo cáo kết quả bằng văn bản về {cơ quan} để theo dõi, tổng hợp.',
    fields: ['cơ quan'],
  },
  'inspection-results/closing': {
    what: 'Câu kết',
    text: '{cơ quan} thông báo để các đơn vị biết, thực hiện.',
    fields: ['cơ quan'],
  },
} as const satisfies Readonly<Record<string, TextBlock>>;

/** `THÔNG BÁO` of what an inspection found and what it asks of whom by when. */
export function inspectionResultsPaper(facts: InspectionResultsFacts, frame: PaperFrame): Paper {
  const say = sayer(frame, INSPECTION_RESULTS_TEXTS);
  const name = inspectionOf(facts);
  const issuers = issuersOf(frame);
  const followUp =
    facts.recommendations.length > 0
      ? [
          heading(1, 'Tổ chức thực hiện', { number: 'IV.' }),
          paragraph(say('inspection-results/follow-up', { 'cơ quan': issuers })),
        ]
      : [];
  return officePaper(frame, {
    title: `Thông báo kết quả ${name}`,
    type: 'Thông báo',
    summary: summaryOf(frame, `kết quả ${name}`),
    blocks: [
      paragraph(
        say('inspection-results/opening', {
          'căn cứ': groundsOf(facts),
          'thời gian': daysOf(facts),
          đoàn: teamOf(facts),
          'việc kiểm tra': `${INSPECTION_SPECS[facts.kind].vi.toLowerCase()} ${inSentence(facts.subject)}`,
          'số đơn vị': String(facts.units.length),
          'cơ quan': issuers,
        }),
      ),
      heading(1, 'Quá trình và đánh giá chung', { number: 'I.' }),
      ...course(facts),
      ...(facts.summary === null ? [paragraph(`Đánh giá chung: ${TO_FILL_IN}`)] : writtenText(facts.summary)),
      heading(1, 'Kết quả cụ thể', { number: 'II.' }),
      ...findings(facts),
      heading(1, 'Kiến nghị', { number: 'III.' }),
      ...recommendations(facts),
      ...followUp,
      paragraph(say('inspection-results/closing', { 'cơ quan': issuers })),
    ],
  });
}

function course({ course: units, selfReportDue }: InspectionResultsFacts): Block[] {
  if (units.length === 0) return [nothing('Chưa có đơn vị nào được ghi nhận.')];
  return [
    {
      kind: 'table',
      sheet: 'Don vi',
      ...(selfReportDue && { caption: `Hạn gửi báo cáo của đơn vị: ngày ${day(selfReportDue)}` }),
      columns: [{ width: 1, align: 'centre' }, { width: 5 }, { width: 5 }, { width: 4 }],
      head: [{ cells: ['STT', 'Đơn vị', 'Báo cáo của đơn vị', 'Ngày làm việc'] }],
      rows: units.map(
        ({ unit, selfReport, workedOn }, at): TableRow => ({
          cells: [
            { content: String(at + 1), value: at + 1 },
            unit.name,
            selfReportOf(selfReport),
            workedOn.length === 0 ? 'Chưa có biên bản' : workedOn.map(day).join('; '),
          ],
        }),
      ),
    },
  ];
}

function selfReportOf(report: InspectionResultsFacts['course'][number]['selfReport']): string {
  if (report === null) return 'Không gửi';
  const sent = `gửi ngày ${day(report.sentOn)}${report.late ? ', chậm' : ''}`;
  return report.paper ? `Báo cáo ${paperOf(report.paper)} (${sent})` : `Đã ${sent}`;
}

const FINDINGS = [
  { kind: 'strength', title: 'Ưu điểm', none: 'Không ghi nhận ưu điểm riêng.' },
  { kind: 'shortcoming', title: 'Hạn chế, thiếu sót', none: 'Không ghi nhận hạn chế, thiếu sót.' },
  { kind: 'violation', title: 'Vi phạm', none: 'Không ghi nhận vi phạm.' },
] as const;

function findings({ findings: all }: InspectionResultsFacts): Block[] {
  return FINDINGS.flatMap(({ kind, title, none }, at): Block[] => {
    const found = all.filter((finding) => finding.kind === kind);
    return [
      heading(2, title, { number: `${at + 1}.` }),
      ...(found.length === 0
        ? [nothing(none)]
        : [
            {
              kind: 'list',
              mark: 'dash',
              items: found.map(({ unit, text }) => [{ text: `${unit.name}: `, bold: true }, text.trim()]),
            } satisfies Block,
          ]),
    ];
  });
}

const STAGES: Readonly<Record<InspectionResultsFacts['recommendations'][number]['stage'], string>> = {
  open: 'Đang thực hiện',
  reported: 'Đơn vị báo đã xong, chờ xác minh',
  done: 'Đã xác minh',
};

/** How each stands is told once one has moved: the notice itself goes out when all are open. */
function recommendations({ recommendations: given }: InspectionResultsFacts): Block[] {
  if (given.length === 0) return [nothing('Không có kiến nghị.')];
  const moved = given.some(({ stage }) => stage !== 'open');
  return [
    {
      kind: 'table',
      sheet: 'Kien nghi',
      columns: [
        { width: 1.4, align: 'centre' },
        { width: 4 },
        { width: moved ? 6 : 8 },
        { width: 2.4, align: 'centre' },
        ...(moved ? [{ width: 3 }] : []),
      ],
      head: [{ cells: ['Số', 'Đơn vị', 'Nội dung kiến nghị', 'Thời hạn', ...(moved ? ['Tình trạng'] : [])] }],
      rows: given.map(
        ({ code, unit, text, due, dueOriginal, stage }): TableRow => ({
          cells: [
            code,
            unit.name,
            text.trim(),
            {
              content: due === dueOriginal ? day(due) : `${day(due)}\n(ban đầu ${day(dueOriginal)})`,
              value: { date: due },
            },
            ...(moved ? [STAGES[stage]] : []),
          ],
        }),
      ),
    },
  ];
}

import { INSPECTION_SPECS } from '#domain/inspection/inspection';
import type { Block } from '../model/block.js';
import type { Paper, Section } from '../model/paper.js';
import { heading, nothing, paragraph, writtenText } from '../model/write.js';
import { day } from '../vietnamese.js';
import type { InspectionNoticeFacts } from './inspection-facts.js';
import { daysOf, groundsOf, inspectionOf, teamList, teamOf } from './inspection-words.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import type { UnitNamed } from './programme-named.js';
import { summaryOf } from './programme-named.js';
import { issuersOf, type Say, sayer } from './say.js';
import type { TextBlock } from './text-blocks.js';

export type { InspectionNoticeFacts } from './inspection-facts.js';

export const INSPECTION_NOTICE_TEXTS = {
  'inspection-notice/opening': {
    what: 'Câu mở đầu: căn cứ và ai thông báo',
    text: 'Thực hiện {căn cứ}; {cơ quan} thông báo nội dung {việc kiểm tra} như sau:',
    fields: ['căn cứ', 'cơ quan', 'việc kiểm tra'],
  },
  'inspection-notice/schedule': {
    what: 'Lịch làm việc với từng đơn vị',
    text: 'Thời gian, địa điểm làm việc cụ thể với từng đơn vị do {đoàn} thông báo trước.',
    fields: ['đoàn'],
  },
  'inspection-notice/self-report': {
    what: 'Yêu cầu báo cáo tự kiểm tra và hạn gửi',
    text: 'Đề nghị các đơn vị xây dựng báo cáo theo đề cương, gửi về {cơ quan} chậm nhất ngày {hạn}.',
    fields: ['cơ quan', 'hạn'],
  },
  'inspection-notice/no-self-report': {
    what: 'Khi đơn vị không phải gửi báo cáo trước',
    text: 'Các đơn vị không phải gửi báo cáo trước; đề nghị chuẩn bị nội dung làm việc với {đoàn}.',
    fields: ['đoàn'],
  },
  'inspection-notice/closing': {
    what: 'Câu kết',
    text: 'Đề nghị các đơn vị bố trí thành phần làm việc, chuẩn bị hồ sơ, tài liệu có liên quan và tạo điều kiện để {đoàn} hoàn thành nhiệm vụ.',
    fields: ['đoàn'],
  },
} as const satisfies Readonly<Record<string, TextBlock>>;

/** More units than these stand in an annex of their own. */
const MOST_IN_BODY = 12;

/** `THÔNG BÁO` to the inspected units: what is inspected, where, by whom, when, and by when they report on themselves. */
export function inspectionNoticePaper(facts: InspectionNoticeFacts, frame: PaperFrame): Paper {
  const say = sayer(frame, INSPECTION_NOTICE_TEXTS);
  const name = inspectionOf(facts);
  const team = teamOf(facts);
  const kind = INSPECTION_SPECS[facts.kind].vi.toLowerCase();
  return officePaper(frame, {
    title: `Thông báo ${name}`,
    type: 'Thông báo',
    summary: summaryOf(frame, `về việc ${name}`),
    blocks: [
      paragraph(
        say('inspection-notice/opening', {
          'căn cứ': groundsOf(facts),
          'cơ quan': issuersOf(frame),
          'việc kiểm tra': kind,
        }),
      ),
      heading(2, `Nội dung ${kind}`, { number: '1.' }),
      paragraph(`${facts.subject.trim().replace(/[.;]+$/, '')}.`),
      heading(2, `Đơn vị được ${kind}`, { number: '2.' }),
      unitsInBody(facts.units),
      heading(2, `Thành phần ${team}`, { number: '3.' }),
      teamList(facts),
      heading(2, `Thời gian ${kind}`, { number: '4.' }),
      paragraph(`${sentence(daysOf(facts))}. ${say('inspection-notice/schedule', { đoàn: team })}`),
      heading(2, facts.selfReportDue ? 'Báo cáo của đơn vị' : 'Chuẩn bị của đơn vị', { number: '5.' }),
      paragraph(selfReport(facts, frame, say, team)),
      paragraph(say('inspection-notice/closing', { đoàn: team })),
    ],
    annexes: [...unitsAnnex(facts.units, kind), ...outlineAnnex(facts)],
  });
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function unitsInBody(units: readonly UnitNamed[]): Block {
  if (units.length === 0) return nothing('Chưa xác định đơn vị.');
  if (units.length > MOST_IN_BODY) return paragraph(`${units.length} đơn vị (có danh sách kèm theo).`);
  return { kind: 'list', mark: 'dash', items: units.map(({ name }) => name) };
}

function unitsAnnex(units: readonly UnitNamed[], kind: string): Section[] {
  if (units.length <= MOST_IN_BODY) return [];
  return [
    {
      blocks: [
        heading(1, `Danh sách đơn vị được ${kind}`, { annex: true }),
        {
          kind: 'table',
          sheet: 'Don vi',
          columns: [{ width: 1, align: 'centre' }, { width: 9 }],
          head: [{ cells: ['STT', 'Đơn vị'] }],
          rows: units.map(({ name }, at) => ({
            cells: [{ content: String(at + 1), value: at + 1 }, name],
          })),
        },
      ],
    },
  ];
}

function selfReport(
  { selfReportDue: due, selfReportDueOriginal: original }: InspectionNoticeFacts,
  frame: PaperFrame,
  say: Say<typeof INSPECTION_NOTICE_TEXTS>,
  team: string,
): string {
  if (due === null) return say('inspection-notice/no-self-report', { đoàn: team });
  const asked = say('inspection-notice/self-report', { 'cơ quan': issuersOf(frame), hạn: day(due) });
  return original === null || original === due
    ? asked
    : `${asked} Hạn này thay cho ngày ${day(original)} đã thông báo.`;
}

function outlineAnnex({ outline, selfReportDue }: InspectionNoticeFacts): Section[] {
  if (outline === null && selfReportDue === null) return [];
  return [
    {
      blocks: [
        heading(1, selfReportDue ? 'Đề cương báo cáo' : 'Đề cương chuẩn bị', { annex: true }),
        ...(outline === null ? [nothing('Đề cương được gửi sau.')] : writtenText(outline)),
      ],
    },
  ];
}

import { reviewName } from '#domain/review/review';
import type { Block, TableRow } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { heading, nothing, paragraph, writtenText } from '../model/write.js';
import { day, figure } from '../vietnamese.js';
import type { ConclusionNoticeFacts } from './conference-facts.js';
import { chairsOf, conferenceOf, formOf, underProgramme } from './conference-words.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import { partiesOf, summaryOf, TO_FILL_IN } from './programme-named.js';
import { issuersOf, sayer } from './say.js';
import type { TextBlock } from './text-blocks.js';

export type { ConclusionNoticeFacts } from './conference-facts.js';

export const CONCLUSION_NOTICE_TEXTS = {
  'conclusion-notice/opening': {
    what: 'Câu mở đầu khi có hội nghị',
    text: 'Ngày {ngày}, tại {nơi}, {các bên} tổ chức {hội nghị} {chương trình} ({hình thức}). {chủ trì} chủ trì hội nghị. Dự hội nghị có {đại biểu} đại biểu tại {điểm cầu} điểm cầu. Sau khi nghe báo cáo và ý kiến thảo luận của các đại biểu, chủ trì hội nghị kết luận như sau:',
    fields: ['ngày', 'nơi', 'các bên', 'hội nghị', 'chương trình', 'hình thức', 'chủ trì', 'đại biểu', 'điểm cầu'],
  },
  'conclusion-notice/opening-without-conference': {
    what: 'Câu mở đầu khi không tổ chức hội nghị',
    text: 'Trên cơ sở kết quả {đợt đánh giá} {chương trình}, {các bên} thống nhất kết luận như sau:',
    fields: ['đợt đánh giá', 'chương trình', 'các bên'],
  },
  'conclusion-notice/closing': {
    what: 'Câu kết',
    text: 'Trên đây là kết luận của {hội nghị}; {cơ quan} thông báo để các đơn vị biết, thực hiện.',
    fields: ['hội nghị', 'cơ quan'],
  },
} as const satisfies Readonly<Record<string, TextBlock>>;

/** `THÔNG BÁO` of what was concluded: its words, then each task and each direction with its unit and date. */
export function conclusionNoticePaper(facts: ConclusionNoticeFacts, frame: PaperFrame): Paper {
  const say = sayer(frame, CONCLUSION_NOTICE_TEXTS);
  const { conference, review, programme } = facts;
  const name = conference ? conferenceOf({ review, launches: conference.launches }) : reviewTitle(facts);
  const chaired =
    conference && conference.chairs.length > 0
      ? `kết luận của ${chairsOf(conference)} tại ${name}`
      : `kết luận ${name}`;
  return officePaper(frame, {
    title: `Thông báo kết luận ${name}`,
    type: 'Thông báo',
    summary: summaryOf(frame, chaired),
    note: summaryOf(frame, underProgramme({ programme })),
    blocks: [
      paragraph(
        conference
          ? say('conclusion-notice/opening', conferenceFields(facts, conference, name))
          : say('conclusion-notice/opening-without-conference', {
              'đợt đánh giá': reviewTitle(facts),
              'chương trình': underProgramme({ programme }),
              'các bên': partiesOf(programme),
            }),
      ),
      heading(1, 'Đánh giá chung', { number: 'I.' }),
      ...(facts.text === null ? [paragraph(TO_FILL_IN)] : writtenText(facts.text)),
      heading(1, 'Giao nhiệm vụ', { number: 'II.' }),
      ...tasks(facts),
      heading(1, 'Ý kiến chỉ đạo, đề nghị', { number: 'III.' }),
      ...directions(facts),
      paragraph(say('conclusion-notice/closing', { 'hội nghị': name, 'cơ quan': issuersOf(frame) })),
    ],
  });
}

const reviewTitle = ({ review }: ConclusionNoticeFacts) => reviewName(review.kind, review.year, review.topic);

function conferenceFields(
  { programme }: ConclusionNoticeFacts,
  conference: NonNullable<ConclusionNoticeFacts['conference']>,
  name: string,
): Record<string, string> {
  const recorded = conference.points.filter(({ present }) => present !== null);
  const people = recorded.reduce((total, { present }) => total + present!, 0);
  return {
    ngày: day(conference.heldOn ?? conference.date),
    nơi: conference.place ?? TO_FILL_IN,
    'các bên': partiesOf(programme),
    'hội nghị': name,
    'chương trình': underProgramme({ programme }),
    'hình thức': formOf(conference),
    'chủ trì': chairsOf(conference),
    'đại biểu': recorded.length === 0 ? TO_FILL_IN : figure(people),
    'điểm cầu': recorded.length === 0 ? TO_FILL_IN : figure(recorded.length),
  };
}

function tasks({ tasks: given }: ConclusionNoticeFacts): Block[] {
  if (given.length === 0) return [nothing('Không giao nhiệm vụ mới.')];
  return [
    {
      kind: 'table',
      sheet: 'Nhiem vu',
      columns: [{ width: 1, align: 'centre' }, { width: 8 }, { width: 5 }, { width: 3, align: 'centre' }],
      head: [{ cells: ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'] }],
      rows: given.map(
        ({ title, lead, forYear, due, task }, at): TableRow => ({
          cells: [
            { content: String(at + 1), value: at + 1 },
            task ? `${title.trim()} (nhiệm vụ ${task}, kế hoạch năm ${forYear})` : title.trim(),
            lead.name,
            due ? { content: day(due), value: { date: due } } : `Năm ${forYear}`,
          ],
        }),
      ),
    },
  ];
}

/** To the other party it is a request, and reads as one. */
function directions({ directions: given }: ConclusionNoticeFacts): Block[] {
  if (given.length === 0) return [nothing('Không có ý kiến chỉ đạo, đề nghị riêng.')];
  return given.map(({ kind, text, to, due, givenBy }, at) =>
    paragraph(
      [
        { text: `${kind === 'request' ? 'Đề nghị' : 'Giao'} ${to.name}: `, bold: true },
        `${text.trim().replace(/[.;]+$/, '')}; ${due ? `thời hạn: ngày ${day(due)}` : 'không ấn định thời hạn'} (ý kiến của ${givenBy}).`,
      ],
      { number: `${at + 1}.` },
    ),
  );
}

import { reviewName } from '#domain/review/review';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { day, figure } from '../vietnamese.js';
import { paperOf } from './inspection-words.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import { partiesOf, programmeOf, summaryOf, TO_FILL_IN, together } from './programme-named.js';
import { issuersOf, sayer } from './say.js';
import { roman } from './story-words.js';
import { successorAnnexes } from './successor-annexes.js';
import type { SuccessorProposalFacts } from './successor-facts.js';
import type { TextBlock } from './text-blocks.js';

export const SUCCESSOR_PROPOSAL_TEXTS = {
  'successor-proposal/opening': {
    what: 'Câu mở đầu',
    text: '{cơ quan} kính trình chủ trương xây dựng chương trình phối hợp giai đoạn tiếp theo như sau:',
    fields: ['cơ quan'],
  },
  'successor-proposal/need': {
    what: 'Sự cần thiết',
    text: '{chương trình} có thời hạn thực hiện từ ngày {từ ngày} đến ngày {đến ngày}. Tính đến ngày {tính đến}, còn {việc} nhiệm vụ chưa hoàn thành, {chỉ tiêu} chỉ tiêu chưa đạt và {chỉ đạo} ý kiến chỉ đạo, đề nghị chưa trả lời. Để công việc không gián đoạn, cần có chương trình phối hợp giai đoạn tiếp theo.',
    fields: ['chương trình', 'từ ngày', 'đến ngày', 'tính đến', 'việc', 'chỉ tiêu', 'chỉ đạo'],
  },
  'successor-proposal/need-nothing-open': {
    what: 'Sự cần thiết, khi không còn việc nào chuyển tiếp',
    text: '{chương trình} có thời hạn thực hiện từ ngày {từ ngày} đến ngày {đến ngày}. Tính đến ngày {tính đến}, các nhiệm vụ, chỉ tiêu và ý kiến chỉ đạo đã được giải quyết.',
    fields: ['chương trình', 'từ ngày', 'đến ngày', 'tính đến'],
  },
  'successor-proposal/ask': {
    what: 'Kiến nghị về chủ trương',
    text: 'Đồng ý chủ trương xây dựng chương trình phối hợp giai đoạn tiếp theo giữa {các bên}; đưa vào chương trình các nội dung chuyển tiếp tại mục II.',
    fields: ['các bên'],
  },
  'successor-proposal/draft': {
    what: 'Kiến nghị giao soạn thảo',
    text: 'Giao {thường trực} chủ trì soạn thảo, lấy ý kiến các đơn vị và trình ký trước ngày {trước ngày}.',
    fields: ['thường trực', 'trước ngày'],
  },
  'successor-proposal/closing': {
    what: 'Câu kết',
    text: 'Kính trình xem xét, cho ý kiến chỉ đạo',
    fields: [],
  },
} as const satisfies Readonly<Record<string, TextBlock>>;

/** `TỜ TRÌNH` for the programme that follows: what it carries over is counted in the body and listed, with its lineage, in annexes. */
export function successorProposalPaper(facts: SuccessorProposalFacts, frame: PaperFrame): Paper {
  const say = sayer(frame, SUCCESSOR_PROPOSAL_TEXTS);
  const { programme, review, conclusion } = facts;
  const reviewed = reviewName(review.kind, review.year, review.topic);
  const offices = [...new Set(programme.parties.map(({ secretariat }) => secretariat.name))];
  return officePaper(frame, {
    title: `Tờ trình chương trình giai đoạn tiếp theo – ${programme.number}`,
    type: 'Tờ trình',
    summary: summaryOf(frame, 'về việc xây dựng chương trình phối hợp giai đoạn tiếp theo'),
    note: `Tiếp nối Chương trình số ${programme.number}: ${programme.title}`,
    blocks: [
      {
        kind: 'bases',
        lastEnds: '.',
        items: [
          `Căn cứ ${programmeOf(programme)}`,
          conclusion ? `Căn cứ Thông báo kết luận ${paperOf(conclusion)} về ${reviewed}` : `Căn cứ kết quả ${reviewed}`,
        ],
      },
      paragraph(say('successor-proposal/opening', { 'cơ quan': issuersOf(frame) })),
      heading(1, 'Sự cần thiết', { number: 'I.' }),
      paragraph(need(facts, say)),
      ...(facts.successor === null ? [] : [paragraph(`Chương trình tiếp nối đã được nhập: số ${facts.successor}.`)]),
      heading(1, 'Nội dung chuyển tiếp', { number: 'II.' }),
      ...carriedOver(facts),
      heading(1, 'Kiến nghị', { number: 'III.' }),
      paragraph(say('successor-proposal/ask', { 'các bên': partiesOf(programme) }), { number: '1.' }),
      paragraph(say('successor-proposal/draft', { 'thường trực': together(offices), 'trước ngày': TO_FILL_IN }), {
        number: '2.',
      }),
      paragraph(say('successor-proposal/closing')),
    ],
    annexes: successorAnnexes(facts),
  });
}

type SayHere = ReturnType<typeof sayer<typeof SUCCESSOR_PROPOSAL_TEXTS>>;

function need({ programme, asOf, unfinished, unmet, openDirections }: SuccessorProposalFacts, say: SayHere): string {
  const fields = {
    'chương trình': programmeOf(programme),
    'từ ngày': day(programme.from),
    'đến ngày': day(programme.until),
    'tính đến': day(asOf),
  };
  if (unfinished.length + unmet.length + openDirections.length === 0) {
    return say('successor-proposal/need-nothing-open', fields);
  }
  return say('successor-proposal/need', {
    ...fields,
    việc: figure(unfinished.length),
    'chỉ tiêu': figure(unmet.length),
    'chỉ đạo': figure(openDirections.length),
  });
}

function carriedOver({ unfinished, unmet, openDirections }: SuccessorProposalFacts): Block[] {
  const suspended = unfinished.filter(({ status }) => status === 'suspended').length;
  const unmeasured = unmet.filter(({ value }) => value === null).length;
  const requests = openDirections.filter(({ kind }) => kind === 'request').length;
  let annex = 0;
  const listed = (count: number, words: string, none: string) =>
    count === 0 ? nothing(none) : paragraph(`${words} (Phụ lục ${roman(++annex)}).`);
  return [
    heading(2, 'Nhiệm vụ chưa hoàn thành', { number: '1.' }),
    listed(
      unfinished.length,
      `${figure(unfinished.length)} nhiệm vụ${suspended > 0 ? `, trong đó ${figure(suspended)} nhiệm vụ đang tạm dừng` : ''}`,
      'Không có nhiệm vụ nào chưa hoàn thành.',
    ),
    heading(2, 'Chỉ tiêu chưa đạt', { number: '2.' }),
    listed(
      unmet.length,
      `${figure(unmet.length)} chỉ tiêu${unmeasured > 0 ? `, trong đó ${figure(unmeasured)} chỉ tiêu không có số liệu` : ''}`,
      'Không có chỉ tiêu nào chưa đạt.',
    ),
    heading(2, 'Ý kiến chỉ đạo, đề nghị chưa trả lời', { number: '3.' }),
    listed(
      openDirections.length,
      `${figure(openDirections.length - requests)} ý kiến chỉ đạo và ${figure(requests)} đề nghị`,
      'Không có ý kiến chỉ đạo, đề nghị nào chưa trả lời.',
    ),
  ];
}

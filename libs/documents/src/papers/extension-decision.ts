import type { ExtensionState } from '#domain/extension/extension';
import type { LocalDate } from '#domain/time/instant';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { paragraph } from '../model/write.js';
import { day, dayOf } from '../vietnamese.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import type { ProgrammeNamed, UnitNamed } from './programme-named.js';
import { issuersOf, sayer } from './say.js';
import { programmeInWords, roundInWords } from './story-words.js';
import type { TextBlock } from './text-blocks.js';
import { addressedTo } from './usual-lines.js';

/** What the secretariat decided of more time for one unit. */
export interface ExtensionDecisionFacts {
  readonly programme: ProgrammeNamed;
  readonly unit: UnitNamed;
  /** What is to be done by the date. */
  readonly about:
    | { readonly kind: 'report'; readonly round: string; readonly name: string }
    | { readonly kind: 'task'; readonly code: string; readonly title: string };
  readonly dueOriginal: LocalDate;
  /** The date in force when it was asked. */
  readonly dueBefore: LocalDate;
  readonly requestedDue: LocalDate;
  /** Moment in ISO 8601 with +07:00. */
  readonly requestedAt: string;
  /** In the unit's own words; the secretariat's, where time was given unasked. */
  readonly reason: string;
  readonly status: Exclude<ExtensionState, 'requested' | 'lapsed'>;
  readonly decidedDue: LocalDate | null;
  readonly decidedAt: string;
  /** What the secretariat wrote to it. */
  readonly note: string | null;
  /** When the unit answered to another date that was offered. */
  readonly answeredAt: string | null;
}

/** What an office may word in its own way in the letter. */
export const EXTENSION_DECISION_TEXTS = {
  'extension-decision/asked': {
    what: 'Câu mở đầu, khi đơn vị đã đề nghị',
    text: 'Trong quá trình thực hiện {chương trình}, {cơ quan ban hành} nhận được đề nghị ngày {ngày đề nghị} của quý đơn vị về việc gia hạn {việc} đến ngày {ngày xin}, với lý do:',
    fields: ['chương trình', 'cơ quan ban hành', 'ngày đề nghị', 'việc', 'ngày xin'],
  },
  'extension-decision/granted': {
    what: 'Đồng ý',
    text: 'Sau khi xem xét, {cơ quan ban hành} đồng ý gia hạn cho quý đơn vị đến hết ngày {ngày mới}.',
    fields: ['cơ quan ban hành', 'ngày mới'],
  },
  'extension-decision/refused': {
    what: 'Không đồng ý',
    text: 'Sau khi xem xét, {cơ quan ban hành} chưa thể đồng ý với đề nghị trên. Quý đơn vị vẫn thực hiện theo hạn ngày {hạn}.',
    fields: ['cơ quan ban hành', 'hạn'],
  },
  'extension-decision/offered': {
    what: 'Đề xuất ngày khác',
    text: 'Sau khi xem xét, {cơ quan ban hành} đề xuất gia hạn đến hết ngày {ngày mới}. Ngày mới có hiệu lực khi quý đơn vị trả lời nhận; trước đó vẫn theo hạn ngày {hạn}.',
    fields: ['cơ quan ban hành', 'ngày mới', 'hạn'],
  },
  'extension-decision/offer-accepted': {
    what: 'Đề xuất ngày khác, đơn vị đã nhận',
    text: '{cơ quan ban hành} đã đề xuất gia hạn đến hết ngày {ngày mới}; ngày {ngày trả lời} quý đơn vị trả lời nhận. Thời hạn thực hiện là hết ngày {ngày mới}.',
    fields: ['cơ quan ban hành', 'ngày mới', 'ngày trả lời'],
  },
  'extension-decision/offer-declined': {
    what: 'Đề xuất ngày khác, đơn vị không nhận',
    text: '{cơ quan ban hành} đã đề xuất gia hạn đến hết ngày {ngày mới}; ngày {ngày trả lời} quý đơn vị trả lời không nhận. Quý đơn vị vẫn thực hiện theo hạn ngày {hạn}.',
    fields: ['cơ quan ban hành', 'ngày mới', 'ngày trả lời', 'hạn'],
  },
  'extension-decision/given': {
    what: 'Cho thêm thời gian mà không cần đề nghị',
    text: 'Trong quá trình thực hiện {chương trình}, {cơ quan ban hành} gia hạn {việc} cho quý đơn vị đến hết ngày {ngày mới}, với lý do:',
    fields: ['chương trình', 'cơ quan ban hành', 'việc', 'ngày mới'],
  },
  'extension-decision/original': {
    what: 'Về hạn ban đầu',
    text: 'Hạn ban đầu vẫn được lưu bên cạnh hạn mới khi tổng hợp, đánh giá.',
    fields: [],
  },
  'extension-decision/closing': {
    what: 'Câu kết',
    text: '{cơ quan ban hành} thông báo để quý đơn vị biết, thực hiện. Trân trọng.',
    fields: ['cơ quan ban hành'],
  },
} as const satisfies Record<string, TextBlock>;

/** The letter with the decision on more time: the unit's reason, the answer and why, and the dates beside each other. */
export function extensionDecisionPaper(facts: ExtensionDecisionFacts, frame: PaperFrame): Paper {
  const { programme, unit, about, status, decidedDue, dueBefore, note } = facts;
  const what =
    about.kind === 'report' ? `gửi ${roundInWords(about)}` : `thực hiện nhiệm vụ ${about.code} “${about.title}”`;
  const say = sayer(frame, EXTENSION_DECISION_TEXTS, {
    'chương trình': programmeInWords(programme),
    'cơ quan ban hành': issuersOf(frame),
    việc: what,
    'ngày đề nghị': dayOf(facts.requestedAt),
    'ngày xin': day(facts.requestedDue),
    'ngày mới': decidedDue === null ? day(facts.requestedDue) : day(decidedDue),
    'ngày trả lời': facts.answeredAt === null ? dayOf(facts.decidedAt) : dayOf(facts.answeredAt),
    hạn: day(dueBefore),
  });
  const given = status === 'given';
  return officePaper(addressedTo(frame, [unit]), {
    title: `Công văn về gia hạn: ${unit.name}`,
    about: about.kind === 'report' ? `V/v gia hạn gửi ${roundInWords(about)}` : `V/v gia hạn nhiệm vụ ${about.code}`,
    blocks: [
      paragraph(say(given ? 'extension-decision/given' : 'extension-decision/asked'), { keepWithNext: true }),
      {
        kind: 'quote',
        text: facts.reason,
        source: given ? issuersOf(frame) : `${unit.name}, ngày ${dayOf(facts.requestedAt)}`,
      },
      ...(given ? [] : [paragraph(say(`extension-decision/${status}`))]),
      ...(note === null ? [] : [paragraph(`Ý kiến của ${issuersOf(frame)}: ${note}`)]),
      paragraph('Các ngày liên quan:', { keepWithNext: true }),
      dateTable(facts),
      paragraph(say('extension-decision/original')),
      paragraph(say('extension-decision/closing')),
    ],
  });
}

/** Whether a new date came into force. */
const moved = ({ status }: ExtensionDecisionFacts) =>
  status === 'granted' || status === 'offer-accepted' || status === 'given';

function dateTable(facts: ExtensionDecisionFacts): Block {
  const { dueOriginal, dueBefore, requestedDue, decidedDue, decidedAt, status } = facts;
  const row = (what: string, date: string) => ({ cells: [what, date] });
  return {
    kind: 'table',
    columns: [{ width: 105 }, { width: 60, align: 'centre' }],
    head: [{ cells: ['Mốc', 'Ngày'] }],
    rows: [
      row('Hạn ban đầu', day(dueOriginal)),
      ...(dueBefore === dueOriginal ? [] : [row('Hạn hiện hành khi xem xét', day(dueBefore))]),
      ...(status === 'given' ? [] : [row('Ngày đơn vị đề nghị', day(requestedDue))]),
      ...(status.startsWith('offer') && decidedDue !== null ? [row('Ngày được đề xuất', day(decidedDue))] : []),
      row('Ngày giải quyết', dayOf(decidedAt)),
      {
        strong: true,
        ...row('Hạn phải thực hiện', moved(facts) && decidedDue !== null ? day(decidedDue) : day(dueBefore)),
      },
    ],
  };
}

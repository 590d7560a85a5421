import type { LocalDate } from '#domain/time/instant';
import type { TableRow } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { day, figure, moment } from '../vietnamese.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import type { ProgrammeNamed, UnitNamed } from './programme-named.js';
import { issuersOf, sayer } from './say.js';
import type { CalledRound, EvidenceFile } from './story-facts.js';
import { dueInWords, programmeInWords, roundInWords } from './story-words.js';
import type { TextBlock } from './text-blocks.js';
import { evidenceTable } from './unit-report-parts.js';
import { filed } from './usual-lines.js';

/** That a report came, when, and what exactly it was. */
export interface ReceiptFacts {
  readonly programme: ProgrammeNamed;
  readonly unit: UnitNamed;
  readonly round: CalledRound;
  readonly version: number;
  readonly kind: 'submission' | 'nothing' | 'paper' | 'correction';
  readonly paperNumber: string | null;
  readonly paperDate: LocalDate | null;
  /** Of a report that came on paper. */
  readonly arrivalNumber: string | null;
  readonly arrivalDate: LocalDate | null;
  /** ISO 8601 with +07:00; that of its arrival for a report that came on paper. */
  readonly receivedAt: string;
  readonly enteredAt: string;
  readonly dueOriginal: LocalDate;
  /** The due date in force when it came. */
  readonly dueInForce: LocalDate;
  /** As it was decided when it came. */
  readonly late: boolean;
  /** Lower-case hexadecimal, over the canonical JSON of what was reported. */
  readonly sha256: string;
  /** By name, then digest. */
  readonly evidence: readonly EvidenceFile[];
}

/** What an office may word in its own way in the receipt. */
export const RECEIPT_TEXTS = {
  'receipt/opening': {
    what: 'Câu mở đầu',
    text: '{cơ quan ban hành} xác nhận đã nhận báo cáo của {đơn vị} với các thông tin sau:',
    fields: ['cơ quan ban hành', 'đơn vị'],
  },
  'receipt/closing': {
    what: 'Câu kết',
    text: 'Phiếu này xác nhận việc tiếp nhận, không thay cho việc duyệt nội dung báo cáo.',
    fields: [],
  },
} as const satisfies Record<string, TextBlock>;

const KINDS: Readonly<Record<ReceiptFacts['kind'], string>> = {
  submission: 'Báo cáo gửi trên hệ thống',
  nothing: 'Báo cáo không phát sinh, gửi trên hệ thống',
  paper: 'Báo cáo giấy, do cơ quan thường trực vào sổ',
  correction: 'Báo cáo bổ sung, đính chính',
};

/** `PHIẾU TIẾP NHẬN`: who sent what and when, in time or late by both dates, and the digest that fixes its content. */
export function receiptPaper(facts: ReceiptFacts, frame: PaperFrame): Paper {
  const say = sayer(frame, RECEIPT_TEXTS, { 'cơ quan ban hành': issuersOf(frame), 'đơn vị': facts.unit.name });
  return officePaper(filed(frame), {
    title: `Phiếu tiếp nhận ${roundInWords(facts.round)} của ${facts.unit.name}`,
    type: 'Phiếu tiếp nhận',
    summary: `${facts.unit.name}: ${roundInWords(facts.round)}`,
    blocks: [
      paragraph(say('receipt/opening')),
      {
        kind: 'table',
        columns: [{ width: 52 }, { width: 113 }],
        head: [],
        rows: lines(facts).map(([what, words]): TableRow => ({ cells: [{ content: what, bold: true }, words] })),
      },
      heading(2, 'Mã SHA-256 của nội dung báo cáo'),
      paragraph({ text: facts.sha256, small: true }, { as: 'plain' }),
      paragraph(
        'Tính trên toàn bộ câu trả lời và mã của từng tệp kèm theo, theo dạng JSON chuẩn hoá; nội dung đổi một chữ thì mã đổi.',
        { as: 'note' },
      ),
      heading(2, 'Tệp kèm theo'),
      facts.evidence.length === 0 ? nothing('Không có tệp kèm theo.') : evidenceTable(facts.evidence),
      paragraph(say('receipt/closing')),
    ],
  });
}

function lines(facts: ReceiptFacts): [string, string][] {
  const { paperNumber, paperDate, arrivalNumber, arrivalDate, receivedAt, enteredAt } = facts;
  const document =
    paperNumber === null
      ? 'Không có số'
      : paperDate === null
        ? `Số ${paperNumber}`
        : `Số ${paperNumber} ngày ${day(paperDate)}`;
  return [
    ['Chương trình', programmeInWords(facts.programme)],
    ['Đơn vị báo cáo', `${facts.unit.name} (mã ${facts.unit.code})`],
    ['Đợt báo cáo', facts.round.name],
    ['Văn bản của đơn vị', document],
    ['Hình thức', `${KINDS[facts.kind]}; phiên bản ${facts.version}`],
    ...(arrivalDate === null
      ? []
      : [['Số đến, ngày đến', `${arrivalNumber ?? 'Không có số'}, ngày ${day(arrivalDate)}`] as [string, string]]),
    arrivalDate === null
      ? ['Thời điểm nhận', moment(receivedAt)]
      : ['Thời điểm nhận', `Theo ngày đến; nhập vào hệ thống lúc ${moment(enteredAt)}`],
    ['Hạn gửi', dueInWords(facts.dueOriginal, facts.dueInForce)],
    ['Kết quả', timeliness(facts)],
  ];
}

/** In time or late, by the date in force and by the original one where they differ. */
function timeliness({ late, receivedAt, dueOriginal, dueInForce }: ReceiptFacts): string {
  const received = receivedAt.slice(0, 10);
  const inForce = late ? `Chậm${daysLate(received, dueInForce)}` : 'Đúng hạn';
  if (dueOriginal === dueInForce) return inForce;
  const byOriginal = received > dueOriginal ? `chậm${daysLate(received, dueOriginal)}` : 'đúng hạn';
  return `${inForce} so với hạn hiện hành ${day(dueInForce)}; ${byOriginal} so với hạn ban đầu ${day(dueOriginal)}`;
}

function daysLate(received: LocalDate, due: LocalDate): string {
  const days = Math.round((Date.parse(`${received}T00:00:00Z`) - Date.parse(`${due}T00:00:00Z`)) / 86_400_000);
  return days > 0 ? ` ${figure(days)} ngày` : '';
}

import type { PacketChanges } from '#contracts/http/packet';
import type { ObligationState } from '#domain/report/obligation';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { nothing, paragraph } from '../model/write.js';
import { day, dayOf, moment } from '../vietnamese.js';
import { valueText } from './figure-reference.js';
import type { PacketContent } from './packet-content.js';
import { type PacketSeal, packetFrame, packetHead } from './packet-frame.js';
import { DECISION_WORDS, DIRECTION_STAGE_WORDS, roundNames, saidText } from './packet-words.js';
import { under } from './reporting-state.js';
import { type Column, tableOf } from './table-of.js';

type Names = ReadonlyMap<string, string>;

const TITLE = 'Thay đổi sau khi chốt hồ sơ';

/** What changed since the freeze, kind by kind; the packet itself keeps what it froze. `content` is as it was frozen. */
export function changesPaper(changes: PacketChanges, content: PacketContent, seal: PacketSeal): Paper {
  const rounds = roundNames(content.rounds);
  const { frozenAt, asOf } = changes;
  const blocks: Block[] = [
    packetHead(TITLE, content, `Từ ${moment(frozenAt)} đến ${moment(asOf)}`),
    paragraph('Hồ sơ đã chốt không thay đổi. Những điều dưới đây xảy ra sau khi chốt, liệt kê để người đọc biết.'),
    ...under(1, 'Số liệu của hồ sơ nếu chốt lại', 'so-lieu', figures(changes.figures)),
    ...under(2, 'Báo cáo được đính chính', 'dinh-chinh', corrections(changes, rounds)),
    ...under(3, 'Báo cáo mới gửi, mới được chấp nhận', 'bao-cao-moi', reports(changes, rounds)),
    ...under(4, 'Đề nghị gia hạn được giải quyết', 'gia-han', extensions(changes, rounds)),
    ...under(5, 'Ý kiến chỉ đạo, đề nghị', 'chi-dao', directions(changes)),
  ];
  return { ...packetFrame(content, seal, TITLE, [{ blocks }]), made: asOf };
}

type ChangedFigure = PacketChanges['figures'][number];

const changed = (before: number | null, after: number | null) => `${valueText(before)} → ${valueText(after)}`;

function figures(all: readonly ChangedFigure[]): Block[] {
  if (all.length === 0) return [nothing('Không có số liệu nào thay đổi.')];
  return [
    tableOf<ChangedFigure>(
      [
        { head: 'Số liệu', width: 56, cell: ({ label, figure }) => `${label} [${figure}]` },
        { head: 'Khi chốt', width: 22, align: 'right', cell: ({ before }) => valueText(before) },
        { head: 'Hiện nay', width: 22, align: 'right', cell: ({ after }) => valueText(after) },
      ],
      all,
      { size: 'small', sheet: 'Số liệu' },
    ),
  ];
}

interface InRound {
  readonly round: string;
  readonly unit: { readonly name: string };
}

const unitAndRound = <Row extends InRound>(rounds: Names): Column<Row>[] => [
  { head: 'Đơn vị', width: 26, cell: ({ unit }) => unit.name },
  { head: 'Đợt', width: 18, cell: ({ round }) => rounds.get(round) ?? round },
];

function corrections({ corrections: all }: PacketChanges, rounds: Names): Block[] {
  if (all.length === 0) return [nothing('Không có báo cáo nào được đính chính.')];
  return [
    tableOf<PacketChanges['corrections'][number]>(
      [
        ...unitAndRound<PacketChanges['corrections'][number]>(rounds),
        {
          head: 'Phiên bản',
          width: 12,
          align: 'centre',
          cell: ({ versionBefore, versionAfter }) => `${versionBefore} → ${versionAfter}`,
        },
        {
          head: 'Thay đổi',
          width: 44,
          cell: ({ figures: own, acceptedAt }) =>
            `${own.map(({ label, before, after }) => `${label}: ${changed(before, after)}`).join('\n') || 'Chỉ lời văn, không có số liệu nào thay đổi.'}\nChấp nhận ngày ${dayOf(acceptedAt)}`,
        },
      ],
      all,
      { size: 'small', sheet: 'Đính chính' },
    ),
  ];
}

const STATUS_WORDS: Readonly<Record<ObligationState, string>> = {
  open: 'Chưa gửi',
  submitted: 'Đã gửi, chờ duyệt',
  returned: 'Bị trả lại',
  accepted: 'Được chấp nhận',
};

function reports({ reports: all }: PacketChanges, rounds: Names): Block[] {
  if (all.length === 0) return [nothing('Không có báo cáo nào mới gửi hoặc mới được chấp nhận.')];
  return [
    tableOf<PacketChanges['reports'][number]>(
      [
        ...unitAndRound<PacketChanges['reports'][number]>(rounds),
        {
          head: 'Khi chốt',
          width: 22,
          cell: ({ before }) => (before === 'missing' ? 'Chưa gửi' : 'Đã gửi, chờ duyệt'),
        },
        {
          head: 'Hiện nay',
          width: 34,
          cell: ({ status, timely, acceptedAt }) =>
            `${STATUS_WORDS[status]}${timely === false ? ', gửi muộn' : ''}${acceptedAt ? `, ngày ${dayOf(acceptedAt)}` : ''}`,
        },
      ],
      all,
      { size: 'small', sheet: 'Báo cáo mới' },
    ),
  ];
}

function extensions({ extensions: all }: PacketChanges, rounds: Names): Block[] {
  if (all.length === 0) return [nothing('Không có đề nghị gia hạn nào được giải quyết.')];
  return [
    tableOf<PacketChanges['extensions'][number]>(
      [
        ...unitAndRound<PacketChanges['extensions'][number]>(rounds),
        { head: 'Lý do', width: 28, cell: ({ reason }) => `“${reason}”` },
        {
          head: 'Quyết định',
          width: 28,
          cell: ({ decision, decidedAt, dueOriginal, due }) =>
            `Ngày ${dayOf(decidedAt)}: ${DECISION_WORDS[decision]}; hạn ${due === dueOriginal ? `không đổi, ${day(due)}` : `${day(due)} (ban đầu ${day(dueOriginal)})`}`,
        },
      ],
      all,
      { size: 'small', sheet: 'Gia hạn' },
    ),
  ];
}

function directions({ directions: all }: PacketChanges): Block[] {
  if (all.length === 0) return [nothing('Không có ý kiến chỉ đạo, đề nghị nào mới hoặc có thay đổi.')];
  return [
    tableOf<PacketChanges['directions'][number]>(
      [
        { head: 'Số', width: 10, align: 'centre', cell: ({ direction }) => direction },
        { head: 'Giao cho', width: 34, cell: ({ to }) => to.name },
        {
          head: 'Khi chốt',
          width: 24,
          cell: ({ before }) => (before ? saidText(DIRECTION_STAGE_WORDS[before]) : 'Chưa có'),
        },
        {
          head: 'Hiện nay',
          width: 32,
          cell: ({ after, answeredAt }) =>
            `${saidText(DIRECTION_STAGE_WORDS[after])}${answeredAt ? `, ngày ${dayOf(answeredAt)}` : ''}`,
        },
      ],
      all,
      { size: 'small', sheet: 'Ý kiến chỉ đạo' },
    ),
  ];
}

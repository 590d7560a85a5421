import { LIGHT_SPECS, type TrafficLight } from '#domain/packet/traffic-light';
import type { Block } from '../model/block.js';
import { small } from '../model/inline.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { day, figure, largeFirst, moment, percent } from '../vietnamese.js';
import { expectedColumn, nameColumn, reachedColumn, targetColumn, valueColumn } from './figure-columns.js';
import type { PacketContent, PacketFigure } from './packet-content.js';
import type { PacketSeal } from './packet-frame.js';
import { COLOURS, reviewTitle, saidCell, threshold } from './packet-words.js';
import { proposals } from './proposals.js';
import { figuresWithRoom } from './summary-room.js';
import { tableOf } from './table-of.js';

/** The one page a leader reads first: how things stand, the key figures, and the three things to decide. */
export function summaryPage(content: PacketContent, seal: PacketSeal): Block[] {
  const { programme, review, frozenAt } = content;
  const proposed = proposals(content);
  return [
    masthead(programme),
    {
      kind: 'type',
      type: 'Hồ sơ trình',
      summary: largeFirst(reviewTitle(review)),
      note: `${review.theme ? `Chủ đề: ${review.theme}. ` : ''}Số liệu chốt lúc ${moment(frozenAt)}`,
    },
    paragraph(howItStands(content), { as: 'note' }),
    lightTable(content.lights),
    ...keyFigures(content, proposed),
    ...toDecide(proposed),
    paragraph(
      [
        small(`Mã kiểm tra nội dung (SHA-256): ${seal.contentSha256}\n`),
        small(`Khoá công khai Ed25519 của hệ thống: ${seal.publicKey}`),
      ],
      { as: 'note' },
    ),
  ];
}

/** The bodies of the programme on the left, the programme on the right. */
const masthead = ({ parties, number, title, signedOn }: PacketContent['programme']): Block => ({
  kind: 'table',
  plain: true,
  columns: [
    { width: 50, align: 'centre' },
    { width: 50, align: 'centre' },
  ],
  head: [],
  rows: [
    {
      cells: [
        { content: { text: parties.map(({ unit }) => unit.name.toUpperCase()).join('\n'), bold: true } },
        {
          content: [
            { text: `Chương trình số ${number}`, bold: true },
            `, ngày ${day(signedOn)}\n`,
            { text: title, italic: true },
          ],
        },
      ],
    },
  ],
});

/** How many owed, sent and were accepted, in sentences. */
export function howItStands({
  rounds,
  units,
}: Pick<PacketContent, 'rounds'> & { readonly units: readonly unknown[] }): string {
  const sum = (of: (round: PacketContent['rounds'][number]) => number) =>
    rounds.reduce((total, round) => total + of(round), 0);
  const due = sum((round) => round.units - round.notYetDue);
  const onTime = sum((round) => round.onTime);
  const sent = onTime + sum((round) => round.late);
  const share = (part: number) => (due === 0 ? '' : ` (${percent(part / due)})`);
  const unruled = sum((round) => round.unruled);
  return [
    `${figure(units.length)} đơn vị phải báo cáo trong ${rounds.length} đợt. Trong ${figure(due)} báo cáo đến hạn,`,
    `${figure(sent)} báo cáo đã gửi${share(sent)}, ${figure(onTime)} gửi đúng hạn${share(onTime)};`,
    `còn thiếu ${figure(sum((round) => round.missing))} báo cáo. Mọi số liệu lấy từ ${figure(sum((round) => round.accepted))} báo cáo`,
    `đã được chấp nhận${unruled > 0 ? `; ${figure(unruled)} báo cáo đã gửi, chưa được chấp nhận thì chưa tính` : ''}.`,
  ].join(' ');
}

function lightTable(lights: readonly TrafficLight[]): Block {
  return tableOf<TrafficLight>(
    [
      { head: 'Tình hình thực hiện', width: 38, cell: ({ name }) => LIGHT_SPECS[name].vi },
      { head: 'Kết quả', width: 23, align: 'centre', cell: measured },
      { head: 'Đánh giá', width: 12, align: 'centre', cell: ({ colour }) => saidCell(COLOURS[colour]) },
      {
        head: 'Ngưỡng',
        width: 27,
        cell: ({ rule, green, amber }) => `Xanh ${threshold(rule, green)}; vàng ${threshold(rule, amber)}`,
      },
    ],
    lights,
    { size: 'small', sheet: 'Tình hình' },
  );
}

function measured({ rule, part, whole }: TrafficLight): string {
  if (whole === 0) return '–';
  const counted = `${figure(part)}/${figure(whole)}`;
  return rule === 'share-at-least' ? `${counted} (${percent(part / whole)})` : counted;
}

/** Those held against a target first, then the others, as far as there is room beside what is proposed. */
function keyFigures(content: PacketContent, proposed: readonly string[]): Block[] {
  const { figures } = content;
  const key = [...figures.filter(({ target }) => target), ...figures.filter(({ target }) => !target)];
  if (key.length === 0) return [nothing('Không có số liệu nào được hỏi trong kỳ này.')];
  const shown = figuresWithRoom(content, key, proposed);
  const all = shown.length === key.length ? '' : ` (${shown.length} trong ${key.length}; đủ ở báo cáo tổng hợp)`;
  return [
    tableOf<PacketFigure>(
      [
        nameColumn(`Số liệu chủ yếu${all}`, 48),
        valueColumn('Kết quả', 14),
        expectedColumn(13),
        targetColumn(12),
        reachedColumn(13),
      ],
      shown,
      { size: 'small', sheet: 'Số liệu chủ yếu' },
    ),
  ];
}

const PROPOSED_BY_RECORD =
  'Hồ sơ tự nêu từ số liệu đã chốt, không phải đề xuất của cá nhân nào; việc cơ quan thường trực trình quyết định nêu trong công văn trình.';

function toDecide(proposed: readonly string[]): Block[] {
  const title = heading(2, 'Việc cần quyết định');
  if (proposed.length === 0) {
    return [
      title,
      nothing('Không có việc nào mà số liệu đặt ra phải quyết định; việc khác, nếu có, nêu trong công văn trình.'),
    ];
  }
  return [
    title,
    ...proposed.map((words, index) => paragraph(words, { number: `${index + 1}.`, as: 'note' })),
    paragraph(small(PROPOSED_BY_RECORD), { as: 'note' }),
  ];
}

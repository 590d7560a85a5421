import type { TableRow } from '../model/block.js';
import type { Section } from '../model/paper.js';
import { heading, paragraph } from '../model/write.js';
import { DIRECTION_STAGE_WORDS } from '../packet/packet-words.js';
import { day, figure } from '../vietnamese.js';
import { roman } from './story-words.js';
import type { SuccessorProposalFacts } from './successor-facts.js';

/** What passes on, as it is listed. */
type PassesOn = Pick<SuccessorProposalFacts, 'unfinished' | 'unmet' | 'openDirections'>;

/** The lists of what passes on, a section each, numbered from `first`; what is empty has none. */
export function successorAnnexes(
  facts: PassesOn & { readonly programme: { readonly number: string } },
  first = 1,
): Section[] {
  const lineage = paragraph(`Nguồn gốc dẫn theo Chương trình phối hợp số ${facts.programme.number}.`, { as: 'note' });
  const lists = [
    { title: 'Nhiệm vụ chưa hoàn thành chuyển tiếp', table: unfinished(facts) },
    { title: 'Chỉ tiêu chưa đạt', table: unmet(facts) },
    { title: 'Ý kiến chỉ đạo, đề nghị chưa trả lời', table: openDirections(facts) },
  ].filter(({ table }) => table.rows.length > 0);
  return lists.map(({ title, table }, at) => ({
    turned: true,
    blocks: [heading(1, title, { number: `Phụ lục ${roman(first + at)}`, annex: true }), lineage, table],
  }));
}

const ordinal = (at: number) => ({ content: String(at + 1), value: at + 1 });
const date = (due: string | null) => (due === null ? '' : { content: day(due), value: { date: due } });

function unfinished({ unfinished: tasks }: PassesOn) {
  return {
    kind: 'table' as const,
    sheet: 'Nhiem vu',
    columns: [
      { width: 1, align: 'centre' as const },
      { width: 8 },
      { width: 5 },
      { width: 2.4, align: 'centre' as const },
      { width: 3 },
      { width: 5 },
    ],
    head: [{ cells: ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Tình trạng', 'Nguồn gốc'] }],
    rows: tasks.map(
      ({ task, title, content, lead, due, status }, at): TableRow => ({
        cells: [
          ordinal(at),
          title.trim(),
          lead?.name ?? 'Chưa phân công',
          date(due),
          status === 'suspended' ? 'Tạm dừng' : 'Chưa hoàn thành',
          content ? `Nhiệm vụ ${task}; nội dung ${content}` : `Nhiệm vụ ${task}`,
        ],
      }),
    ),
  };
}

function unmet({ unmet: indicators }: PassesOn) {
  return {
    kind: 'table' as const,
    sheet: 'Chi tieu',
    columns: [
      { width: 1, align: 'centre' as const },
      { width: 8 },
      { width: 3, align: 'centre' as const },
      { width: 3, align: 'right' as const },
      { width: 3, align: 'right' as const },
      { width: 6 },
    ],
    head: [{ cells: ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Mục tiêu', 'Đạt được', 'Nguồn gốc'] }],
    rows: indicators.map(
      ({ indicator, name, measure, target, direction, value, task }, at): TableRow => ({
        cells: [
          ordinal(at),
          name.trim(),
          measure,
          { content: `${direction === 'up' ? 'từ' : 'không quá'} ${figure(target)}`, value: target },
          value === null ? 'Không có số liệu' : { content: figure(value), value },
          task ? `Chỉ tiêu ${indicator} của nhiệm vụ ${task}` : `Chỉ tiêu ${indicator}`,
        ],
      }),
    ),
  };
}

function openDirections({ openDirections: directions }: PassesOn) {
  return {
    kind: 'table' as const,
    sheet: 'Chi dao',
    columns: [
      { width: 1, align: 'centre' as const },
      { width: 8 },
      { width: 5 },
      { width: 2.4, align: 'centre' as const },
      { width: 3 },
      { width: 5 },
    ],
    head: [{ cells: ['STT', 'Nội dung', 'Đơn vị', 'Thời hạn', 'Tình trạng', 'Nguồn gốc'] }],
    rows: directions.map(
      ({ direction, kind, stage, text, to, due, givenBy, givenOn }, at): TableRow => ({
        cells: [
          ordinal(at),
          text.trim(),
          to?.name ?? '',
          date(due),
          DIRECTION_STAGE_WORDS[stage].word,
          `${kind === 'request' ? 'Đề nghị' : 'Ý kiến'} ${direction} của ${givenBy}, ngày ${day(givenOn)}`,
        ],
      }),
    ),
  };
}

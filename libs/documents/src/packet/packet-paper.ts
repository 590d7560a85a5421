import type { Block, Heading } from '../model/block.js';
import type { Paper, Section } from '../model/paper.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { figure, moment } from '../vietnamese.js';
import { consolidatedReport } from './consolidated-report.js';
import { directionTable, taskTables } from './directions-and-tasks.js';
import { sourceSections } from './figure-sources.js';
import { figureTables, yearTables } from './figure-tables.js';
import { inspectionTable, obstacleTables } from './obstacles-and-inspections.js';
import { packetCharts } from './packet-charts.js';
import type { PacketContent, PacketUnit } from './packet-content.js';
import { type PacketSeal, packetFrame, packetHead, standingAlone } from './packet-frame.js';
import { reviewTitle } from './packet-words.js';
import { writtenByUnit } from './quotes.js';
import { commendationTable, modelTable, ratingTable } from './recognition.js';
import { deadlineTable, missingTable, roundTable, under, unitRoundTables } from './reporting-state.js';
import { howItStands, summaryPage } from './summary-page.js';
import { inPieces } from './table-of.js';
import { codesInLines, unitAnnex, unitLines } from './unit-annex.js';
import { areMany, unitTables } from './unit-results.js';

type PacketFormat = 'pdf' | 'docx' | 'xlsx' | 'html';

/** One paper of a packet. */
export interface PacketPaper {
  /** File name without its ending, such as `01-tom-tat`. */
  readonly name: string;
  readonly paper: Paper;
  readonly formats: readonly PacketFormat[];
}

interface PaperSpec {
  readonly name: string;
  readonly title: string;
  readonly formats: readonly PacketFormat[];
  readonly sections: (content: PacketContent, seal: PacketSeal) => readonly Section[];
}

/** The papers of a packet in their order; another paper is another row. */
const PAPERS: readonly PaperSpec[] = [
  {
    name: '01-tom-tat',
    title: 'Tóm tắt',
    formats: ['pdf', 'docx'],
    sections: (content, seal) => [{ blocks: summaryPage(content, seal) }],
  },
  {
    name: '02-bao-cao-tong-hop',
    title: 'Báo cáo tổng hợp',
    formats: ['pdf', 'docx', 'xlsx'],
    sections: reportSections,
  },
  {
    name: '03-bieu-do',
    title: 'Biểu đồ',
    formats: ['pdf', 'docx'],
    sections: (content) => [{ blocks: [head('Biểu đồ', content), ...packetCharts(content)] }],
  },
  { name: '04-tinh-hinh', title: 'Tình hình thực hiện', formats: ['pdf', 'docx', 'xlsx'], sections: stateSections },
  {
    name: '05-nguon',
    title: 'Nguồn số liệu',
    formats: ['pdf', 'xlsx'],
    sections: (content) => {
      const [first, ...others] = sourceSections(content);
      return [{ ...first, blocks: [head('Nguồn số liệu', content), ...first!.blocks] }, ...others];
    },
  },
];

/** The papers of the packet, each standing alone, without the annexes by unit. Pure: the same content makes the same papers. */
export function packetPapers(content: PacketContent, seal: PacketSeal): readonly PacketPaper[] {
  return PAPERS.map(({ name, title, formats, sections }) => ({
    name,
    formats,
    paper: standingAlone(packetFrame(content, seal, paperTitle(title, content), sections(content, seal))),
  }));
}

/** As many units as make a paper of a few dozen pages: rendered one after the other they need the memory of one. */
const CHUNK = 100;

const annexName = (number: number) => `pl-${String(number).padStart(3, '0')}`;

/**
 * The annexes by unit, `pl-001` and so on: a paper for so many units, made when it is asked for, so that the memory does
 * not grow with their number.
 */
export function* unitAnnexPapers(content: PacketContent, seal: PacketSeal, chunk = CHUNK): Generator<PacketPaper> {
  const written = writtenByUnit(content.consolidation);
  const formats: readonly PacketFormat[] = areMany(content) ? ['pdf'] : ['pdf', 'docx'];
  let number = 0;
  for (const units of inPieces(content.units, chunk)) {
    number += 1;
    const title = `Phụ lục ${number}. Báo cáo của từng đơn vị (${units[0]!.unit} – ${units.at(-1)!.unit})`;
    const blocks = [heading(1, title, { annex: true }), ...annexOf(units, content, written)];
    const paper = packetFrame(content, seal, paperTitle(title, content), [{ blocks }]);
    yield { name: annexName(number), paper: standingAlone(paper), formats };
  }
}

/** The units one after the other; those of many in lines, with the codes of the figures before them. */
function annexOf(
  units: readonly PacketUnit[],
  content: PacketContent,
  written: ReturnType<typeof writtenByUnit>,
): Block[] {
  const many = areMany(content);
  const annex = many ? unitLines : unitAnnex;
  return [
    ...(many ? [codesInLines(content)] : []),
    ...units.flatMap((unit) => annex(unit, content, written.get(unit.unit) ?? [])),
  ];
}

/** The whole as one paper, to be read on the page and printed; of many units the annexes stay apart, and it says where. */
export function packetReading(content: PacketContent, seal: PacketSeal): Paper {
  const [summary, ...others] = PAPERS;
  const contents: Section = { blocks: [{ kind: 'contents', title: 'Trong hồ sơ', levels: 2 }] };
  return standingAlone(
    packetFrame(content, seal, paperTitle('Hồ sơ trình', content), [
      ...summary!.sections(content, seal),
      contents,
      ...others.flatMap(({ title, sections }, index) => asPart(`Phần ${index + 1}. ${title}`, sections(content, seal))),
      ...asPart('Phụ lục. Báo cáo của từng đơn vị', [{ blocks: annexes(content) }]),
    ]),
  );
}

/** The sections of a paper as a part of a greater one: its title is a heading, and its own headings stand a level below. */
function asPart(title: string, sections: readonly Section[]): Section[] {
  return sections.map((section, index) => ({
    ...section,
    blocks: [
      ...(index === 0 ? [heading(1, title)] : []),
      ...section.blocks.filter(({ kind }) => kind !== 'type').map(aLevelBelow),
    ],
  }));
}

const aLevelBelow = (block: Block): Block =>
  block.kind === 'heading' ? { ...block, level: Math.min(4, block.level + 1) as Heading['level'] } : block;

function annexes(content: PacketContent): Block[] {
  if (content.units.length === 0) return [nothing('Không có đơn vị nào phải báo cáo trong kỳ này.')];
  if (areMany(content)) {
    const files = Math.ceil(content.units.length / CHUNK);
    return [
      paragraph(
        `Báo cáo của ${figure(content.units.length)} đơn vị ở ${figure(files)} tệp phụ lục kèm hồ sơ, từ ${annexName(1)} đến ${annexName(files)}, theo thứ tự mã đơn vị.`,
      ),
    ];
  }
  return annexOf(content.units, content, writtenByUnit(content.consolidation));
}

const paperTitle = (title: string, { review }: PacketContent) => `${title} – ${reviewTitle(review)}`;

/** What the paper is, of which packet, frozen when. */
const head = (title: string, content: PacketContent): Block =>
  packetHead(title, content, `Số liệu chốt lúc ${moment(content.frozenAt)}`);

function reportSections(content: PacketContent): Section[] {
  const years = yearTables(content);
  return [
    {
      blocks: [
        head('Báo cáo tổng hợp', content),
        paragraph(howItStands(content)),
        ...consolidatedReport(content, 'ở phụ lục của từng đơn vị'),
      ],
    },
    {
      turned: true,
      blocks: [
        heading(1, 'Bảng 1. Số liệu theo đợt và cả kỳ', { anchor: 'so-lieu' }),
        ...figureTables(content),
        ...(years.length > 0
          ? [heading(1, 'Bảng 2. Số liệu, tỷ lệ báo cáo qua các năm', { anchor: 'so-lieu-nam' }), ...years]
          : []),
      ],
    },
    {
      blocks: [
        heading(1, `Bảng ${years.length > 0 ? 3 : 2}. Kết quả theo đơn vị`, { anchor: 'theo-don-vi' }),
        ...unitTables(content),
      ],
    },
  ];
}

function stateSections(content: PacketContent): Section[] {
  return [
    {
      blocks: [
        head('Tình hình thực hiện', content),
        ...under(1, 'Tình hình báo cáo theo đợt', 'bao-cao', roundTable(content)),
        ...under(2, 'Đơn vị chưa báo cáo, số lần đã nhắc', 'con-thieu', missingTable(content)),
        ...under(3, 'Hạn đã thay đổi, ai quyết định', 'thay-doi-han', deadlineTable(content)),
        ...under(4, 'Ý kiến chỉ đạo, đề nghị và kết quả', 'chi-dao', directionTable(content)),
        ...under(5, 'Nhiệm vụ', 'nhiem-vu', taskTables(content)),
        ...under(6, 'Khó khăn, vướng mắc', 'kho-khan', obstacleTables(content)),
        ...under(7, 'Kiểm tra, giám sát, khảo sát', 'kiem-tra', inspectionTable(content)),
        ...under(8, 'Xếp loại đơn vị', 'xep-loai', ratingTable(content)),
        ...under(9, 'Mô hình “Dân vận khéo”', 'mo-hinh', modelTable(content)),
        ...under(10, 'Khen thưởng, biểu dương', 'khen-thuong', commendationTable(content)),
      ],
    },
    {
      turned: content.rounds.length > UPRIGHT_ROUNDS,
      blocks: [
        heading(1, 'Từng đơn vị trong từng đợt', { number: 'XI.', anchor: 'tung-don-vi' }),
        ...unitRoundTables(content),
      ],
    },
  ];
}

/** As many rounds as fit a page that stands upright. */
const UPRIGHT_ROUNDS = 4;

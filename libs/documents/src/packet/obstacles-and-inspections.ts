import { INSPECTION_SPECS, type InspectionStage } from '#domain/inspection/inspection';
import {
  isUnanswered,
  OBSTACLE_KINDS,
  OBSTACLE_SPECS,
  type ObstacleKind,
  type ObstacleOutcome,
  type ObstacleStage,
  type Severity,
} from '#domain/obstacle/obstacle';
import type { Block, CellWithMore } from '../model/block.js';
import { type Run, small } from '../model/inline.js';
import { nothing, paragraph } from '../model/write.js';
import { dueInWords } from '../papers/story-words.js';
import { day, dayOf } from '../vietnamese.js';
import type { PacketContent } from './packet-content.js';
import type { PacketInspection } from './packet-inspection.js';
import type { PacketObstacle } from './packet-obstacle.js';
import { type Said, sincePrevious, stageRun } from './packet-words.js';
import { type Column, numberCell, tableOf } from './table-of.js';

const CAUSE_WORDS = { objective: 'khách quan', subjective: 'chủ quan' } as const;

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  minor: 'nhẹ',
  serious: 'nghiêm trọng',
  blocking: 'làm đình trệ công việc',
};

const STAGE_WORDS: Readonly<Record<ObstacleStage, Said>> = {
  raised: { sign: '◌', word: 'Mới nêu', tone: 'amber' },
  triaged: { sign: '…', word: 'Đang giải quyết', tone: 'amber' },
  answered: { sign: '√', word: 'Đã trả lời', tone: 'green' },
  dismissed: { sign: '×', word: 'Không tiếp nhận', tone: 'grey' },
  settled: { sign: '√', word: 'Đã tháo gỡ', tone: 'green' },
};

const OUTCOME_WORDS: Readonly<Record<ObstacleOutcome, string>> = {
  replied: 'Trả lời',
  supported: 'Hỗ trợ',
  'task-changed': 'Điều chỉnh nhiệm vụ',
  dismissed: 'Lý do',
};

/** How many by kind and stage, then every one of them. */
export function obstacleTables({
  obstacles = [],
  previousFrozenAt = null,
}: Partial<Pick<PacketContent, 'obstacles' | 'previousFrozenAt'>>): Block[] {
  if (obstacles.length === 0) return [nothing('Không có khó khăn, vướng mắc nào được nêu hoặc đang chờ trả lời.')];
  return [
    countTable(obstacles),
    paragraph(
      `Gồm mọi khó khăn, vướng mắc chưa được trả lời và những việc đã giải quyết${sincePrevious(previousFrozenAt)}.`,
      { as: 'note', keepWithNext: true },
    ),
    tableOf<PacketObstacle>(
      [
        { head: 'Số', width: 7, align: 'centre', cell: ({ obstacle }) => obstacle },
        {
          head: 'Khó khăn, vướng mắc',
          width: 38,
          cell: (each) => ({ content: [each.title, small(`\n${about(each)}`)] }),
        },
        { head: 'Đơn vị, ngày nêu', width: 22, cell: ({ unit, raisedOn }) => `${unit.name}\n${day(raisedOn)}` },
        { head: 'Kết quả', width: 33, cell: outcome },
      ],
      obstacles,
      { size: 'small', sheet: 'Khó khăn, vướng mắc' },
    ),
  ];
}

const about = ({ kind, task, severity }: PacketObstacle) =>
  [
    OBSTACLE_SPECS[kind].vi,
    ...(task ? [`nhiệm vụ ${task}`] : []),
    ...(severity ? [SEVERITY_WORDS[severity]] : []),
  ].join('; ');

function countTable(obstacles: readonly PacketObstacle[]): Block {
  const counted = (head: string, matches: (each: PacketObstacle) => boolean): Column<ObstacleKind> => ({
    head,
    width: 11,
    align: 'right',
    cell: (kind) => numberCell(obstacles.filter((each) => each.kind === kind && matches(each)).length),
  });
  return tableOf<ObstacleKind>(
    [
      { head: 'Loại', width: 30, cell: (kind) => OBSTACLE_SPECS[kind].vi },
      { head: 'Nguyên nhân', width: 14, align: 'centre', cell: (kind) => CAUSE_WORDS[OBSTACLE_SPECS[kind].cause] },
      counted('Chưa trả lời', ({ stage }) => isUnanswered(stage)),
      counted('Trong đó quá hạn', ({ overdue }) => overdue),
      counted('Đã trả lời', ({ stage }) => stage === 'answered'),
      counted('Không tiếp nhận', ({ stage }) => stage === 'dismissed'),
      counted('Đã tháo gỡ', ({ stage }) => stage === 'settled'),
    ],
    OBSTACLE_KINDS.filter((kind) => obstacles.some((each) => each.kind === kind)),
    { size: 'small', sheet: 'Khó khăn theo loại' },
  );
}

function outcome({ stage, overdue, answerBy, answerByOriginal, answer }: PacketObstacle): CellWithMore {
  const waits = isUnanswered(stage);
  const content: (string | Run)[] = [stageRun(STAGE_WORDS[stage], overdue)];
  if (waits && answerBy) content.push(small(`\nHạn trả lời: ${dueInWords(answerByOriginal ?? answerBy, answerBy)}`));
  if (answer) {
    const task = answer.task ? `; nhiệm vụ ${answer.task}` : '';
    const due = answer.due ? `, hạn ${day(answer.due)}` : '';
    content.push(
      `\n${waits ? 'Câu trả lời trước chưa đạt: ' : ''}${OUTCOME_WORDS[answer.outcome]}: “${answer.text}”`,
      small(`\nNgày ${dayOf(answer.answeredAt)}${answer.late ? ', muộn' : ''}${task}${due}`),
    );
  }
  return { content };
}

const INSPECTION_STAGE_WORDS: Readonly<Record<InspectionStage, string>> = {
  planned: 'Theo kế hoạch, chưa tiến hành',
  decided: 'Đã lập đoàn',
  noticed: 'Đã thông báo cho đơn vị',
  'under-way': 'Đang tiến hành',
  concluded: 'Đã thông báo kết quả',
  'followed-up': 'Đang theo dõi kiến nghị',
  closed: 'Đã kết thúc',
  cancelled: 'Không tiến hành',
};

/** How many units are named in full. */
const UNITS_NAMED = 3;

/** Inspections of the period and how far their recommendations are. */
export function inspectionTable({ inspections = [] }: Partial<Pick<PacketContent, 'inspections'>>): Block[] {
  if (inspections.length === 0) return [nothing('Không có cuộc kiểm tra, giám sát, khảo sát nào trong kỳ này.')];
  const counted = (
    head: string,
    of: (each: PacketInspection['recommendations']) => number,
  ): Column<PacketInspection> => ({
    head,
    width: 9,
    align: 'right',
    cell: ({ recommendations }) => numberCell(of(recommendations)),
  });
  return [
    tableOf<PacketInspection>(
      [
        { head: 'Số', width: 7, align: 'centre', cell: ({ inspection }) => inspection },
        {
          head: 'Cuộc',
          width: 24,
          cell: ({ subject, kind, scheduled }) => ({
            content: [subject, small(`\n${INSPECTION_SPECS[kind].vi}${scheduled ? '' : ', đột xuất'}`)],
          }),
        },
        { head: 'Đơn vị', width: 22, cell: units },
        { head: 'Thời gian, tình trạng', width: 24, cell: whenAndHow },
        counted('Kiến nghị đã xong', ({ done }) => done),
        counted('Chờ xác minh', ({ reported }) => reported),
        counted('Chưa xong', ({ open }) => open),
        counted('Trong đó quá hạn', ({ overdue }) => overdue),
      ],
      inspections,
      { size: 'small', sheet: 'Kiểm tra, giám sát' },
    ),
  ];
}

const whenAndHow = ({ startsOn, endsOn, stage, results }: PacketInspection): CellWithMore => ({
  content: [
    `${day(startsOn)} – ${day(endsOn)}\n${INSPECTION_STAGE_WORDS[stage]}`,
    ...(results ? [small(`\nThông báo ${results.number} ngày ${day(results.date)}`)] : []),
  ],
});

function units({ units: all }: PacketInspection): string {
  const named = all.slice(0, UNITS_NAMED).map(({ name }) => name);
  const others = all.length - named.length;
  return `${named.join('; ')}${others > 0 ? ` và ${others} đơn vị khác` : ''}`;
}

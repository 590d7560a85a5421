import type { Block } from '../model/block.js';
import type { Section } from '../model/paper.js';
import { heading } from '../model/write.js';
import { directionTable, taskTables } from '../packet/directions-and-tasks.js';
import { figureTables, yearTables } from '../packet/figure-tables.js';
import { inspectionTable, obstacleTables } from '../packet/obstacles-and-inspections.js';
import { commendationTable, modelTable, ratingTable } from '../packet/recognition.js';
import { roundTable } from '../packet/reporting-state.js';
import { unitTable } from '../packet/unit-results.js';
import type { ReviewReportFacts } from './review-report-facts.js';
import { roman } from './story-words.js';
import { successorAnnexes } from './successor-annexes.js';

type ReviewAnnex =
  | 'figures'
  | 'years'
  | 'units'
  | 'tasks'
  | 'directions'
  | 'obstacles'
  | 'inspections'
  | 'recognition'
  | 'passes-on';

interface AnnexSpec {
  readonly name: ReviewAnnex;
  readonly title: string;
  readonly turned?: boolean;
  /** No blocks: there is no such annex. */
  readonly blocks: (facts: ReviewReportFacts) => readonly Block[];
}

/** The tables of the report in their order; what is empty is told in the report itself and has no annex. */
const ANNEXES: readonly AnnexSpec[] = [
  { name: 'figures', title: 'Số liệu theo đợt và cả kỳ', turned: true, blocks: figureTables },
  { name: 'years', title: 'Số liệu so với mục tiêu qua các năm', turned: true, blocks: yearTables },
  {
    name: 'units',
    title: 'Kết quả báo cáo theo đợt và theo đơn vị',
    blocks: ({ rounds, unitResults }) => [
      ...roundTable({ rounds }),
      ...(unitResults.length > 0 ? [unitTable(unitResults, 'Đơn vị', 'Theo đơn vị')] : []),
    ],
  },
  { name: 'tasks', title: 'Nhiệm vụ', blocks: taskTables },
  {
    name: 'directions',
    title: 'Ý kiến chỉ đạo, đề nghị và kết quả',
    blocks: (facts) => (facts.directions.length > 0 ? directionTable({ directions: facts.directions }) : []),
  },
  {
    name: 'obstacles',
    title: 'Khó khăn, vướng mắc',
    blocks: ({ obstacles = [] }) => (obstacles.length > 0 ? obstacleTables({ obstacles }) : []),
  },
  {
    name: 'inspections',
    title: 'Kiểm tra, giám sát, khảo sát',
    blocks: ({ inspections = [] }) => (inspections.length > 0 ? inspectionTable({ inspections }) : []),
  },
  {
    name: 'recognition',
    title: 'Xếp loại, mô hình “Dân vận khéo”, khen thưởng',
    blocks: ({ ratings, models, commendations }) => [
      ...(ratings.length > 0 ? ratingTable({ ratings }) : []),
      ...(models.length > 0 ? modelTable({ models }) : []),
      ...(commendations.length > 0 ? commendationTable({ commendations }) : []),
    ],
  },
];

/** The annexes with their numbers, and how to call one: `Phụ lục II`; `undefined` for one that there is not. */
export function reviewAnnexes(facts: ReviewReportFacts): {
  readonly sections: readonly Section[];
  readonly numberOf: (name: ReviewAnnex) => string | undefined;
} {
  const made = ANNEXES.map(({ blocks, ...annex }) => ({ ...annex, blocks: blocks(facts) })).filter(
    ({ blocks }) => blocks.length > 0,
  );
  const numbers = new Map<ReviewAnnex, string>(made.map(({ name }, index) => [name, `Phụ lục ${roman(index + 1)}`]));
  const passing = facts.passesOn
    ? successorAnnexes({ programme: facts.programme, ...facts.passesOn }, made.length + 1)
    : [];
  if (passing.length > 0) {
    const [first, last] = [made.length + 1, made.length + passing.length];
    numbers.set(
      'passes-on',
      first === last ? `Phụ lục ${roman(first)}` : `các Phụ lục ${roman(first)} đến ${roman(last)}`,
    );
  }
  return {
    numberOf: (name) => numbers.get(name),
    sections: [
      ...made.map(({ name, title, turned, blocks }) => ({
        ...(turned && { turned }),
        blocks: [heading(1, title, { number: numbers.get(name)!, annex: true }), ...blocks],
      })),
      ...passing,
    ],
  };
}

import { type Answer, answerTo, exact, figuresOf, figureValue } from '#domain/form/answers';
import type { Block, TableCell } from '../model/block.js';
import { figure } from '../vietnamese.js';
import { isCounted, measureOf, type NumberedField } from './form-groups.js';
import type { UnitReportFacts } from './unit-report-facts.js';
import { answerCell } from './unit-report-parts.js';

/** Answers of a cell each, beside those of the period before; of what is counted, how far apart they are. */
export function figureTable({ answers, previous }: UnitReportFacts, fields: readonly NumberedField[]): Block {
  const compared = previous !== null && fields.some(isCounted);
  const row = (field: NumberedField, index: number): TableCell[] => {
    const given = answerTo(answers, field.key);
    const before = previous === null ? undefined : answerTo(previous.answers, field.key);
    return [
      { content: String(index + 1), value: index + 1 },
      field.label,
      measureOf(field),
      answerCell(given, field.type),
      ...(previous === null ? [] : [answerCell(before, field.type)]),
      ...(compared ? [difference(given, before)] : []),
    ];
  };
  return {
    kind: 'table',
    sheet: 'Số liệu',
    columns: [
      { width: 10, align: 'centre' },
      { width: previous === null ? 105 : compared ? 62 : 70 },
      { width: 20, align: 'centre' },
      { width: 28 },
      ...(previous === null ? [] : [{ width: 28 }]),
      ...(compared ? [{ width: 18 }] : []),
    ],
    head: [
      {
        cells: [
          'TT',
          'Nội dung',
          'Đơn vị tính',
          'Kỳ này',
          ...(previous === null ? [] : [`Kỳ trước\n(${previous.roundName})`]),
          ...(compared ? ['Tăng, giảm'] : []),
        ],
      },
    ],
    rows: fields.map((field, index) => ({ cells: row(field, index) })),
  };
}

/** +3, −2; nothing where either was not given. */
function difference(given: Answer | undefined, before: Answer | undefined): TableCell {
  if (typeof given !== 'number' || typeof before !== 'number') return { content: '–', align: 'centre' };
  const value = exact(given - before);
  return { content: value > 0 ? `+${figure(value)}` : figure(value), value, align: 'right' };
}

/** The programme's targets beside what the unit reports now and what its accepted reports come to. */
export function targetTable({ fields, answers, targets }: UnitReportFacts): Block {
  const figures = new Map(figuresOf(fields).map((each) => [each.key, each]));
  const reportedNow = (key: string) => {
    const known = figures.get(key);
    return known && figureValue(known, answers);
  };
  return {
    kind: 'table',
    columns: [{ width: 65 }, { width: 24, align: 'centre' }, { width: 26 }, { width: 24 }, { width: 26 }],
    head: [
      {
        cells: ['Chỉ tiêu', 'Đơn vị tính', 'Mục tiêu cả Chương trình', 'Kỳ này', 'Các báo cáo đã được chấp nhận'],
      },
    ],
    rows: targets.map(({ figure: key, name, measure, target, reached }) => ({
      cells: [
        name,
        measure,
        answerCell(target ?? undefined, 'number', 'không đặt'),
        answerCell(reportedNow(key), 'number'),
        answerCell(reached ?? undefined, 'number'),
      ],
    })),
  };
}

import { type Answer, exact, isTable, type Scalar } from '#domain/form/answers';
import { type FormField, ROW_KEY } from '#domain/form/field';
import type { Block, CellWithMore, TableRow } from '../model/block.js';
import { nothing, paragraph, writtenText } from '../model/write.js';
import { day, figure } from '../vietnamese.js';
import { measureOf } from './form-groups.js';
import type { EvidenceFile } from './story-facts.js';
import { sizeInWords } from './story-words.js';

/** What the unit wrote, letter for letter: a paragraph for each of its lines. */
export function writtenAnswer(answer: Answer | undefined): Block[] {
  const lines = typeof answer === 'string' ? writtenText(answer) : [];
  return lines.length === 0 ? [nothing('Không có nội dung báo cáo.')] : lines;
}

/** One answer as a cell shows it and a workbook keeps it; an answer that was not given is no nought. */
export function answerCell(answer: Answer | undefined, type: FormField['type'], none = 'không có'): CellWithMore {
  if (typeof answer === 'number') return { content: figure(answer), value: answer, align: 'right' };
  if (typeof answer === 'boolean') return { content: answer ? 'Có' : 'Không', value: answer, align: 'centre' };
  if (Array.isArray(answer)) return { content: answer.length === 0 ? none : answer.join('; ') };
  if (typeof answer !== 'string' || answer === '') return { content: { text: none, italic: true }, align: 'centre' };
  return type === 'date' ? { content: day(answer), value: { date: answer }, align: 'centre' } : { content: answer };
}

/** A table of the form with the unit's rows, and what its numbers come to. */
export function rowsTable(field: FormField, answer: Answer | undefined, titled: boolean): Block[] {
  const columns = field.columns ?? [];
  const rows = isTable(answer) ? answer : [];
  const caption = titled ? [] : [paragraph([{ text: field.label, bold: true }], { keepWithNext: true })];
  if (rows.length === 0) return [...caption, nothing('Không có dòng nào.')];
  const counted = columns.map(({ key, type }) =>
    type === 'number' ? exact(rows.reduce((sum, row) => sum + numberIn(row[key]), 0)) : null,
  );
  const total: TableRow[] =
    rows.length > 1 && counted.some((sum) => sum !== null)
      ? [
          {
            strong: true,
            cells: ['Cộng', ...counted.map((sum) => (sum === null ? '' : answerCell(sum, 'number')))],
          },
        ]
      : [];
  return [
    ...caption,
    {
      kind: 'table',
      ...(columns.length > 5 && { size: 'small' as const }),
      sheet: field.label,
      columns: [
        field.rows?.fixed ? { width: 40 } : { width: 14, align: 'centre' },
        ...columns.map(({ type }) => ({ width: type === 'text' ? 50 : 26 })),
      ],
      head: [
        {
          cells: [
            field.rows?.fixed ? 'Dòng' : 'TT',
            ...columns.map((column) => {
              const measure = measureOf(column);
              return measure === '' ? column.label : `${column.label}\n(${measure})`;
            }),
          ],
        },
      ],
      rows: [
        ...rows.map((row, index) => ({
          cells: [
            field.rows?.fixed ? String(row[ROW_KEY] ?? '') : { content: String(index + 1), value: index + 1 },
            ...columns.map(({ key, type }) => answerCell(row[key], type)),
          ],
        })),
        ...total,
      ],
    },
  ];
}

const numberIn = (given: Scalar | undefined) => (typeof given === 'number' ? given : 0);

/** The files with what they prove and their digests. */
export const evidenceTable = (evidence: readonly EvidenceFile[]): Block => ({
  kind: 'table',
  size: 'small',
  columns: [{ width: 9, align: 'centre' }, { width: 116 }, { width: 40 }],
  head: [{ cells: ['TT', 'Tệp và mã SHA-256', 'Minh chứng cho'] }],
  rows: evidence.map(({ name, size, sha256, proves }, index) => ({
    cells: [
      { content: String(index + 1), value: index + 1 },
      { content: [`${name} (${sizeInWords(size)})\n`, { text: sha256, small: true }] },
      proves.length === 0 ? 'Toàn báo cáo' : proves.join('; '),
    ],
  })),
});

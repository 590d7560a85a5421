import type { FormField, TableColumn } from '#domain/form/field';
import type { Block, TableCell, TableRow } from '../model/block.js';
import { paragraph } from '../model/write.js';
import { figure } from '../vietnamese.js';
import { type FieldGroup, fieldGroups, measureOf, type NumberedField, numbered } from './form-groups.js';

/** What is ticked with a pen. */
export const BOX = '□';
const TEXT_LINES = 5;
const FEWEST_ROWS = 5;
const MOST_EMPTY = 10;
const EVIDENCE_ROWS = 3;
/** A line that stays empty in every format. */
const EMPTY_LINE = '\u00a0';

/** The form's questions in its own order, each with room for its answer. */
export const questionsOf = (fields: readonly FormField[]): Block[] =>
  fieldGroups(numbered(fields)).flatMap((group) => roomForGroup(group));

function roomForGroup(group: FieldGroup): Block[] {
  switch (group.kind) {
    case 'cells':
      return [cellTable(group.fields)];
    case 'text':
      return [question(group.field), box(Array(TEXT_LINES).fill(EMPTY_LINE).join('\n'))];
    case 'table':
      return tableToFill(group.field);
    case 'evidence':
      return evidenceToList(group.field);
  }
}

const labelled = ({ label, required }: Pick<FormField, 'label' | 'required'>) => (required ? `${label} (*)` : label);

const question = (field: NumberedField): Block =>
  paragraph([{ text: labelled(field), bold: true }], { number: `${field.place}.`, as: 'plain', keepWithNext: true });

const box = (content: string): Block => ({
  kind: 'table',
  columns: [{ width: 1 }],
  head: [],
  rows: [{ cells: [content] }],
});

const cellTable = (fields: readonly NumberedField[]): Block => ({
  kind: 'table',
  columns: [{ width: 9, align: 'centre' }, { width: 64 }, { width: 20, align: 'centre' }, { width: 42 }, { width: 30 }],
  head: [{ cells: ['TT', 'Nội dung', 'Đơn vị tính', 'Trả lời', 'Cách ghi'] }],
  rows: fields.map((field) => ({
    cells: [String(field.place), labelled(field), measureOf(field), roomFor(field), howTo(field)],
  })),
});

/** Where the answer goes. */
function roomFor(field: Pick<FormField, 'type' | 'choices'>): TableCell {
  if (field.type === 'yes-no') return `${BOX} Có      ${BOX} Không`;
  if (field.type === 'choice') return (field.choices ?? []).map((choice) => `${BOX} ${choice}`).join('\n');
  return field.type === 'date' ? '…… / …… / ………' : EMPTY_LINE;
}

/** How to answer, in a few words. */
function howTo({ type, several, min, max }: Pick<FormField, 'type' | 'several' | 'min' | 'max'>): string {
  if (type === 'yes-no') return 'Đánh dấu một ô';
  if (type === 'choice') return several ? 'Có thể đánh dấu nhiều ô' : 'Đánh dấu một ô';
  if (type === 'date') return 'Ngày / tháng / năm';
  if (type === 'text') return 'Ghi nội dung';
  const least = min ?? (type === 'percent' ? 0 : undefined);
  const most = max ?? (type === 'percent' ? 100 : undefined);
  const bounds = [
    ...(least === undefined ? [] : [`từ ${figure(least)}`]),
    ...(most === undefined ? [] : [`không quá ${figure(most)}`]),
  ].join(', ');
  return bounds === '' ? 'Ghi số' : `Ghi số ${bounds}`;
}

function tableToFill(field: NumberedField): Block[] {
  const columns = field.columns ?? [];
  const fixed = field.rows?.fixed;
  const rows = fixed ?? Array.from({ length: emptyRows(field) }, (_, index) => String(index + 1));
  return [
    question(field),
    paragraph(columnGuidance(columns, field), { as: 'note', keepWithNext: true }),
    {
      kind: 'table',
      ...(columns.length > 5 && { size: 'small' as const }),
      columns: [fixed ? { width: 40 } : { width: 9, align: 'centre' }, ...columns.map(() => ({ width: 30 }))],
      head: [
        {
          cells: [
            fixed ? 'Dòng' : 'TT',
            ...columns.map((column) => (column.unit ? `${labelled(column)}\n(${column.unit})` : labelled(column))),
          ],
        },
      ],
      rows: rows.map((name): TableRow => ({ cells: [name, ...columns.map(() => EMPTY_LINE)] })),
    },
  ];
}

function emptyRows({ rows }: FormField): number {
  const least = Math.max(rows?.min ?? 0, FEWEST_ROWS);
  return Math.min(least, rows?.max ?? MOST_EMPTY, Math.max(MOST_EMPTY, rows?.min ?? 0));
}

function columnGuidance(columns: readonly TableColumn[], { rows }: FormField): string {
  const how = columns.map((column) => {
    const choices = column.type === 'choice' ? ` (${(column.choices ?? []).join('; ')})` : '';
    const words =
      column.type === 'yes-no'
        ? 'ghi Có hoặc Không'
        : column.type === 'choice'
          ? 'ghi một trong các mục'
          : howTo(column).toLowerCase();
    return `${column.label}: ${words}${choices}`;
  });
  const count = rows?.fixed ? '' : 'Mỗi dòng một mục; thiếu dòng thì kẻ thêm. ';
  return `${count}${how.join('. ')}.`;
}

const evidenceToList = (field: NumberedField): Block[] => [
  question(field),
  {
    kind: 'table',
    columns: [{ width: 9, align: 'centre' }, { width: 106 }, { width: 50 }],
    head: [{ cells: ['TT', 'Tài liệu kèm theo', 'Số, ngày của tài liệu'] }],
    rows: Array.from({ length: Math.min(Math.max(field.files?.min ?? 0, EVIDENCE_ROWS), MOST_EMPTY) }, (_, index) => ({
      cells: [String(index + 1), EMPTY_LINE, EMPTY_LINE],
    })),
  },
];

import { type Answers, answerTo, isTable, type TableRow } from '#domain/form/answers';
import { type FormField, MOST_ROWS, ROW_KEY } from '#domain/form/field';
import type { WorkbookCell, WorkbookSheet } from '../spreadsheet/workbook.js';
import { answerCell, guidanceOf, type ListPlaces, ruleOf, shown } from './question-cell.js';

/** Rows of a table's sheet: its title, how to fill it in, the hidden keys of the columns, their names, then the rows. */
export const TABLE_LAYOUT = { title: 0, guidance: 1, keys: 2, header: 3, first: 4 } as const;
/** What stands before the hidden keys of a table's columns. */
export const COLUMN_KEYS = 'columns';
/** Columns: the hidden key, the row's name or number, then the table's own. */
export const FIRST_COLUMN = 2;

const ROWS_WITHOUT_LIMIT = 100;
const MOST_EMPTY_ROWS = 500;
const ROWS_TO_SPARE = 20;

/** The sheet of one table; with fixed rows, last period's values stand beside this one's. */
export function tableSheet(
  field: FormField,
  name: string,
  answers: Answers,
  previous: { readonly roundName: string; readonly answers: Answers } | null,
  lists: ListPlaces,
): WorkbookSheet {
  const columns = field.columns ?? [];
  const given = rowsOf(answers, field.key);
  const before = field.rows?.fixed && previous ? rowsOf(previous.answers, field.key) : [];
  const shownBefore = before.length > 0 ? columns : [];
  const rowNames = field.rows?.fixed ?? numbered(emptyRows(field, given.length));
  const width = 1 + columns.length + shownBefore.length;
  const rowOf = (rows: readonly TableRow[], rowName: string, index: number) =>
    field.rows?.fixed ? rows.find((row) => row[ROW_KEY] === rowName) : rows[index];
  const heading = (text: string): WorkbookCell => ({ value: text, heading: true, align: 'center' });
  const rows: (WorkbookCell | null)[][] = [
    [
      { value: `table:${field.key}` },
      { value: field.label, bold: true, size: 14, wrap: true, columns: width, height: 24 },
    ],
    [null, { value: guidance(field), italic: true, wrap: true, columns: width }],
    [{ value: COLUMN_KEYS }, { value: ROW_KEY }, ...columns.map(({ key }) => ({ value: key }))],
    [
      null,
      heading(field.rows?.fixed ? 'Dòng' : 'TT'),
      ...columns.map(({ label, unit }) => heading(unit ? `${label} (${unit})` : label)),
      ...shownBefore.map(({ label }) => heading(`${label} – ${previous!.roundName}`)),
    ],
    ...rowNames.map((rowName, index) => {
      const row = rowOf(given, rowName, index);
      const last = rowOf(before, rowName, index);
      return [
        { value: `row:${index}` },
        {
          value: rowName,
          border: true,
          wrap: true,
          align: field.rows?.fixed ? ('left' as const) : ('center' as const),
        },
        ...columns.map((column) => answerCell(column, row?.[column.key])),
        ...shownBefore.map((column) => ({ value: shown(last?.[column.key], column.type), border: true })),
      ];
    }),
  ];
  return {
    name,
    columns: [
      { width: 4, hidden: true },
      { width: field.rows?.fixed ? 28 : 6 },
      ...columns.map(({ type }) => ({ width: type === 'text' ? 36 : 18 })),
      ...shownBefore.map(() => ({ width: 18 })),
    ],
    rows,
    hiddenRows: [TABLE_LAYOUT.keys],
    frozenRows: TABLE_LAYOUT.first,
    printTitles: { from: TABLE_LAYOUT.header, to: TABLE_LAYOUT.header },
    numbered: true,
    locked: true,
    landscape: true,
    rules: columns.map((column, index) =>
      ruleOf(column, { row: TABLE_LAYOUT.first, column: FIRST_COLUMN + index, rows: rowNames.length }, lists),
    ),
  };
}

/** How to fill the table in, in a line or two. */
function guidance({ columns = [], rows }: FormField): string {
  const how = columns.map((column) => `${column.label}: ${within(guidanceOf(column))}`).join('; ');
  if (rows?.fixed) return `Điền các ô tô vàng. ${how}.`;
  const count = [
    ...(rows?.min === undefined ? [] : [`ít nhất ${rows.min} dòng`]),
    ...(rows?.max === undefined ? [] : [`nhiều nhất ${rows.max} dòng`]),
  ].join(', ');
  return `Mỗi dòng một mục${count && `, ${count}`}; dòng trống được bỏ qua. ${how}.`;
}

/** A sentence, or two, as a part of another. */
const within = (sentences: string) =>
  sentences.replace(/(^|\. )\p{Lu}/gu, (begin) => begin.replace('.', ',').toLowerCase());

function emptyRows({ rows }: FormField, given: number): number {
  const most = rows?.max ?? MOST_ROWS;
  const usual = Math.min(rows?.max ?? ROWS_WITHOUT_LIMIT, MOST_EMPTY_ROWS);
  return Math.min(most, Math.max(usual, given + ROWS_TO_SPARE));
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

function rowsOf(answers: Answers, key: string): readonly TableRow[] {
  const answer = answerTo(answers, key);
  return isTable(answer) ? answer : [];
}

import { writable } from '../docx/letters.js';
import { numberLine } from '../house-style/office-lines.js';
import type { Letterhead } from '../model/block.js';
import { blocksOf, type Paper } from '../model/paper.js';
import type { WorkbookCell, WorkbookSheet } from '../spreadsheet/workbook.js';
import { moment } from '../vietnamese.js';
import type { NamedTable } from './table-sheet.js';

const WORDS = {
  vi: {
    number: 'Số, ký hiệu',
    date: 'Ngày văn bản',
    author: 'Cơ quan',
    state: 'Tình trạng',
    draft: 'Dự thảo',
    made: 'Lập lúc',
    source: 'Nguồn',
    none: 'Chưa có',
    sheet: 'Trang',
    table: 'Biểu',
    rows: 'Số dòng',
  },
  en: {
    number: 'Number and symbol',
    date: 'Date of the paper',
    author: 'Issued by',
    state: 'State',
    draft: 'Draft',
    made: 'Made at',
    source: 'Source',
    none: 'None yet',
    sheet: 'Sheet',
    table: 'Table',
    rows: 'Rows',
  },
} as const;

const COLUMNS = [22, 62, 10];

/** The first sheet: which paper the tables are of, whose, from when, and where each of them stands. */
export function contentsSheet(paper: Paper, name: string, tables: readonly NamedTable[]): WorkbookSheet {
  const words = WORDS[paper.language];
  const head = blocksOf(paper).find((block): block is Letterhead => block.kind === 'letterhead');
  const line = (label: string, value: WorkbookCell['value']): WorkbookCell[] => [
    { value: label, bold: true, wrap: true },
    { value: value === '' ? words.none : value, wrap: true, columns: 2, align: 'left' },
  ];
  const heading = (value: string): WorkbookCell => ({ value, heading: true, bold: true, align: 'center' });
  const facts: WorkbookCell[][] = [
    [
      {
        value: writable(paper.title),
        bold: true,
        size: 15,
        wrap: true,
        columns: COLUMNS.length,
      },
    ],
    ...(head ? [line(words.number, numberOf(head, paper)), line(words.date, dateOf(head))] : []),
    line(words.author, writable(paper.author)),
    ...(paper.draft ? [line(words.state, words.draft)] : []),
    line(words.made, paper.language === 'vi' ? moment(paper.made) : paper.made),
    line(words.source, writable(paper.footer || paper.title)),
  ];
  const list = tables.map((table): WorkbookCell[] => [
    { value: table.name, border: true, wrap: true },
    { value: table.caption, border: true, wrap: true },
    { value: table.table.rows.length, border: true, align: 'right' },
  ]);
  return {
    name,
    columns: COLUMNS.map((width) => ({ width })),
    rows: [...facts, [], [words.sheet, words.table, words.rows].map(heading), ...list],
    numbered: true,
  };
}

/** `05/KH-UBND`, without the word before it. */
const numberOf = (head: Letterhead, { style }: Paper): string =>
  head.number === null && head.symbol === null
    ? ''
    : writable(numberLine(style, head).slice(style.number.label.length));

/** A day as a day, so that it can be sorted by; anything else as it was entered. */
const dateOf = ({ date }: Letterhead): WorkbookCell['value'] =>
  date === null ? '' : /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : writable(date);

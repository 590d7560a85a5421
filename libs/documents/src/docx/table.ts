import {
  AlignmentType,
  Table as DocxTable,
  type FileChild,
  HeightRule,
  type ITableRowOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Align, TableRow as Row, Table } from '../model/block.js';
import { plainText } from '../model/inline.js';
import { columnWidths } from './column-widths.js';
import { writable } from './letters.js';
import { NO_LINES, THIN_LINES } from './lines.js';
import { lineCount, linesHeight } from './row-height.js';
import { type Around, childrenOf } from './runs.js';
import { STYLE } from './style-ids.js';
import { columnCount, type GridCell, gridOf } from './table-grid.js';
import { TONES } from './tones.js';
import type { Writing } from './writing.js';

/** Text style and room beside the letters, in twips, of a table's size. */
const SIZES = {
  normal: { style: STYLE.tableText[0], beside: 85, above: 40 },
  small: { style: STYLE.smallTableText[0], beside: 57, above: 20 },
  matrix: { style: STYLE.matrixText[0], beside: 15, above: 0 },
} as const satisfies Record<NonNullable<Table['size']>, object>;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Align, string>;

const HEAD_GROUND = 'EDEFF2';
/** A row of more lines than these may go on on the next page: kept whole it would leave half a page empty. */
const LINES_OF_A_WHOLE_ROW = 16;
/** A letter's width, as a share of its height. */
const LETTER = 0.5;

/** The caption, the table, and a little room below. */
export function table(block: Table, writing: Writing): FileChild[] {
  const { caption, head, rows, plain } = block;
  const columns = columnCount(block);
  const { beside, above } = SIZES[block.size ?? 'normal'];
  const widths = columnWidths(block, columns, writing.width, beside, writing.style);
  const lines = [
    ...rowsOf(head, gridOf(head, columns, block), { block, widths, writing, isHead: true }),
    ...rowsOf(rows, gridOf(rows, columns, block), { block, widths, writing, isHead: false }),
  ];
  return [
    ...(caption === undefined
      ? []
      : [
          new Paragraph({
            style: 'Caption',
            children: childrenOf(caption, { size: writing.style.body.size - 2 }, writing),
          }),
        ]),
    ...(lines.length === 0
      ? []
      : [
          new DocxTable({
            layout: TableLayoutType.FIXED,
            alignment: AlignmentType.CENTER,
            width: { size: writing.width, type: WidthType.DXA },
            columnWidths: widths,
            borders: plain ? NO_LINES : THIN_LINES,
            margins: { left: beside, right: beside, top: above, bottom: above },
            rows: lines,
          }),
        ]),
    // Two tables without a paragraph between them would become one.
    new Paragraph({ style: STYLE.gap[0] }),
  ];
}

interface Making {
  readonly block: Table;
  readonly widths: readonly number[];
  readonly writing: Writing;
  readonly isHead: boolean;
}

const rowsOf = (rows: readonly Row[], grid: readonly GridCell[][], making: Making): TableRow[] =>
  rows.flatMap((row, at) => {
    // The head of a group stays with the group, a sum with what it sums up.
    const keepNext = at < rows.length - 1 && (making.isHead || row.strong || at === rows.length - 2);
    const places = grid[at]!;
    const whole = staysWhole(places, making);
    const looks = { ...(keepNext && { keepNext }), tableHeader: making.isHead, cantSplit: whole };
    if (making.writing.measuring) return emptyRows(places, row, making, looks);
    const children = places.map((place, index) => cellIn(place, row, making, index === 0 ? row.anchor : undefined));
    return new TableRow({ ...looks, children });
  });

/** So many pieces of a row that may go on on the next page are enough to know where it does. */
const PIECES = 40;

/** As high as the row will be, in one empty cell: for a row that may go on on the next page, in pieces of a few lines. */
function emptyRows(
  places: readonly GridCell[],
  row: Row,
  { block, widths, writing, isHead }: Making,
  looks: Pick<ITableRowOptions, 'keepNext' | 'tableHeader' | 'cantSplit'>,
): TableRow[] {
  const { beside, above } = SIZES[block.size ?? 'normal'];
  const size = writing.style.table[block.size ?? 'normal'];
  const lines = Math.max(
    1,
    ...places
      .filter(({ rows, continues }) => rows === 1 && !continues)
      .map(({ cell, column, columns }) => {
        const bold = cell.bold ?? (row.strong || isHead);
        return lineCount(writable(plainText(cell.content)), size, bold, roomIn(widths, column, columns) - 2 * beside);
      }),
  );
  const pieces = looks.cantSplit ? 1 : Math.min(lines, PIECES);
  const height = (linesHeight(lines, size) + 2 * above + 10) / pieces;
  return Array.from(
    { length: pieces },
    () =>
      new TableRow({
        ...looks,
        height: { value: Math.round(height), rule: HeightRule.EXACT },
        children: [new TableCell({ columnSpan: widths.length, children: [new Paragraph({ style: STYLE.gap[0] })] })],
      }),
  );
}

const roomIn = (widths: readonly number[], column: number, columns: number): number =>
  widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);

/** Whether the row is low enough to stay on one page: by its letters, without measuring them. */
function staysWhole(places: readonly GridCell[], { block, widths, writing }: Making): boolean {
  const letter = writing.style.table[block.size ?? 'normal'] * 20 * LETTER;
  return places.every(({ cell, column, columns, continues }) => {
    const room = roomIn(widths, column, columns);
    return continues || plainText(cell.content).length * letter <= room * LINES_OF_A_WHOLE_ROW;
  });
}

function cellIn(place: GridCell, row: Row, making: Making, rowAnchor: string | undefined): TableCell {
  const { cell, column, columns, rows, continues, align } = place;
  const { block, widths, writing, isHead } = making;
  const size = block.size ?? 'normal';
  const width = roomIn(widths, column, columns);
  const ground = isHead && !block.plain ? HEAD_GROUND : cell.tone ? TONES[cell.tone].ground : undefined;
  const around = {
    size: writing.style.table[size],
    bold: cell.bold ?? (row.strong || isHead),
    tone: cell.tone,
  };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(columns > 1 && { columnSpan: columns }),
    ...(rows > 1 && { verticalMerge: continues ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }),
    ...(ground && { shading: { type: 'clear' as const, color: 'auto', fill: ground } }),
    verticalAlign: isHead || rows > 1 ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [
      new Paragraph({
        style: SIZES[size].style,
        alignment: ALIGNMENTS[isHead && !cell.align && !block.plain ? 'centre' : align],
        children: anchored(place, around, writing, rowAnchor),
      }),
    ],
  });
}

/** The words of a cell in its own bookmark; in the first of a row the row's stands before them. */
function anchored({ cell, continues }: GridCell, around: Around, writing: Writing, rowAnchor?: string) {
  return [
    ...(rowAnchor === undefined ? [] : childrenOf('', around, writing, rowAnchor)),
    ...(continues ? [] : childrenOf(cell.content, around, writing, cell.anchor)),
  ];
}

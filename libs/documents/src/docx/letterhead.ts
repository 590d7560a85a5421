import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { numberLine, placeAndDateLine } from '../house-style/office-lines.js';
import type { Letterhead } from '../model/block.js';
import { writable } from './letters.js';
import { NO_LINES } from './lines.js';
import { below } from './ruled.js';
import { STYLE, type StyleKey } from './style-ids.js';
import { textWidth } from './text-width.js';
import type { Writing } from './writing.js';

/** Free on both sides of the motto, so that a reader with slightly wider letters does not break it. */
const BESIDE_MOTTO = 160;

/** The head of the paper: a table without lines, so that issuer and motto stand side by side in every reader. */
export function letterhead(block: Letterhead, writing: Writing): Table {
  const right = rightWidth(writing);
  const left = writing.width - right;
  const rows = [
    [issuers(block, left, writing), motto(right, writing)],
    [numberCell(block, writing), [line('placeAndDate', placeAndDateLine(block))]],
  ];
  return sideBySide(rows, [left, right]);
}

/** A table without lines whose rows stay whole; so many twips between its columns. */
export const sideBySide = (
  rows: readonly (readonly (readonly Paragraph[])[])[],
  widths: readonly number[],
  between = 0,
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.LEFT,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: NO_LINES,
    margins: { left: 0, right: between, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({ children: [...children], width: { size: widths[at] ?? 0, type: WidthType.DXA } }),
          ),
        }),
    ),
  });

/** A paragraph in a style of the paper. */
export const line = (style: StyleKey, text: string): Paragraph =>
  new Paragraph({ style: STYLE[style][0], text: writable(text) });

function rightWidth({ style, width }: Writing): number {
  const longest = Math.max(...style.motto.map((setting) => textWidth(setting.text, setting)));
  return Math.min(Math.round(width * 0.66), Math.max(Math.round(width * 0.5), longest + BESIDE_MOTTO));
}

function issuers({ issuers: bodies }: Letterhead, room: number, { style }: Writing): Paragraph[] {
  const last = writable(bodies.at(-1)?.name ?? '');
  return [
    ...bodies.flatMap(({ superior, name }, at) => [
      ...(at === 0 ? [] : [new Paragraph({ style: STYLE.gap[0] })]),
      ...(superior === undefined ? [] : [line('superior', superior)]),
      line('issuer', name),
    ]),
    ...below(last, style.issuer, room),
  ];
}

const motto = (room: number, { style }: Writing): Paragraph[] =>
  style.motto.flatMap((setting, at) => [
    line(at === 0 ? 'motto' : 'mottoBelow', setting.text),
    ...below(setting.text, setting, room),
  ]);

const numberCell = (block: Letterhead, { style }: Writing): Paragraph[] => [
  line('number', numberLine(style, block)),
  ...(block.about === undefined ? [] : [line('about', block.about)]),
];

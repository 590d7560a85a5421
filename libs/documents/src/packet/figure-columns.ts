import { figureCell, figureName } from './figure-reference.js';
import type { PacketFigure } from './packet-content.js';
import { reached, saidCell } from './packet-words.js';
import { type Column, numberCell } from './table-of.js';

/** What a figure is called, with its measure and its code. */
export const nameColumn = (head: string, width: number): Column<PacketFigure> => ({
  head,
  width,
  cell: (each) => ({ content: figureName(each) }),
});

/** The figure over the rounds. */
export const valueColumn = (head: string, width: number): Column<PacketFigure> => ({
  head,
  width,
  align: 'right',
  cell: ({ figure: code, value }) => figureCell(code, value, { bold: true }),
});

/** The level due by now; nothing where there is no target. */
export const expectedColumn = (width: number): Column<PacketFigure> => ({
  head: 'Mức theo tiến độ',
  width,
  align: 'right',
  cell: ({ target }) => (target ? numberCell(target.expected) : ''),
});

/** The target of the whole programme, where there is one. */
export const targetColumn = (width: number): Column<PacketFigure> => ({
  head: 'Mục tiêu',
  width,
  align: 'right',
  cell: ({ target }) => (target ? numberCell(target.target) : ''),
});

/** Whether the level due by now is reached, where there is a target. */
export const reachedColumn = (width: number): Column<PacketFigure> => ({
  head: 'Đánh giá',
  width,
  align: 'centre',
  cell: ({ target }) => (target ? saidCell(reached(target.reached)) : ''),
});

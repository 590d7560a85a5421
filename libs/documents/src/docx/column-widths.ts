import type { HouseStyle } from '../house-style/house-style.js';
import type { Table, TableRow } from '../model/block.js';
import { plainText } from '../model/inline.js';
import { writable } from './letters.js';
import { columnShares, gridOf } from './table-grid.js';
import { textWidth } from './text-width.js';

/** The widest share of the room that a column may claim for one word. */
const MOST = 0.3;
/** How many of a column's longest words are measured: the widest is among them. */
const MEASURED = 4;

/**
 * The widths of the columns in twips: their shares of the room, which they fill to the twip, but none so narrow that a
 * number or a date would be broken in the middle; what that takes, the wider columns give.
 */
export function columnWidths(table: Table, columns: number, room: number, beside: number, style: HouseStyle): number[] {
  const wanted = columnShares(table, columns).map((share) => share * room);
  const least = leastWidths(table, columns, style).map((width) =>
    width === 0 ? 0 : Math.min(width + 2 * beside + 20, room * MOST),
  );
  return inWholeTwips(raised(wanted, least), room);
}

/** Each at least as wide as it must be, at the cost of those that have more than they need. */
function raised(wanted: readonly number[], least: readonly number[]): number[] {
  const lacking = wanted.reduce((sum, width, at) => sum + Math.max(0, least[at]! - width), 0);
  const spare = wanted.reduce((sum, width, at) => sum + Math.max(0, width - least[at]!), 0);
  if (lacking === 0 || lacking > spare) return [...wanted];
  return wanted.map((width, at) => {
    const more = width - least[at]!;
    return more < 0 ? least[at]! : width - (more / spare) * lacking;
  });
}

function inWholeTwips(widths: readonly number[], room: number): number[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  let end = 0;
  let written = 0;
  return widths.map((width) => {
    end += width;
    const whole = Math.round((end / all) * room) - written;
    written += whole;
    return whole;
  });
}

/** The widest word of each column, of cells that cover no other, in twips. */
function leastWidths(table: Table, columns: number, style: HouseStyle): number[] {
  const size = style.table[table.size ?? 'normal'];
  const longest = Array.from({ length: columns }, () => new Map<string, boolean>());
  for (const { word, column, bold } of wordsOf(table, columns)) keepLongest(longest[column]!, word, bold);
  return longest.map((words) => Math.max(0, ...[...words].map(([word, bold]) => textWidth(word, { size, bold }))));
}

function* wordsOf(table: Table, columns: number) {
  const groups: [readonly TableRow[], boolean][] = [
    [table.head, true],
    [table.rows, false],
  ];
  for (const [rows, isHead] of groups)
    for (const [at, row] of gridOf(rows, columns, table).entries())
      for (const { cell, column, columns: wide, continues } of row) {
        if (wide > 1 || continues) continue;
        const bold = isHead || (cell.bold ?? rows[at]!.strong ?? false);
        for (const word of writable(plainText(cell.content)).split(/[\s\u200b-]+/)) yield { word, column, bold };
      }
}

function keepLongest(words: Map<string, boolean>, word: string, bold: boolean): void {
  if (words.has(word) && (words.get(word) || !bold)) return;
  words.set(word, bold);
  if (words.size <= MEASURED) return;
  let shortest = word;
  for (const one of words.keys()) if (one.length < shortest.length) shortest = one;
  words.delete(shortest);
}

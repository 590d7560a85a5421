import { textWidth } from './text-width.js';

/** Times New Roman's own distance between lines, as a share of the size (its ascent, descent and gap). */
const LINE = 1.1499;

/** How many lines the text takes in a room of so many twips, broken at spaces and hyphens and inside what is longer than a line. */
export function lineCount(text: string, size: number, bold: boolean, room: number): number {
  let lines = 0;
  for (const written of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of written.match(/[^\s-]*-|[^\s-]+\s*|\s+/g) ?? []) {
      const width = textWidth(word.trimEnd(), { size, bold });
      if (used > 0 && used + width > room) {
        lines += 1;
        used = 0;
      }
      if (width > room) lines += Math.ceil(width / room) - 1;
      used += textWidth(word, { size, bold });
      if (used > room) used %= room;
    }
  }
  return lines;
}

/** The height of so many lines in twips. */
export const linesHeight = (lines: number, size: number): number => Math.ceil(lines * size * 20 * LINE);

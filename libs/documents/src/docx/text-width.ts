import type { Setting } from '../house-style/house-style.js';
import { wordsWidth } from '../pdf/tinos.js';
import { twipsOfPoints } from './lengths.js';

/** How wide a line of letters is in the setting, in twips: measured in a face that is as wide as Times New Roman. */
export const textWidth = (text: string, { size, bold, capitals }: Setting): number =>
  twipsOfPoints(wordsWidth(capitals ? text.toLocaleUpperCase('vi') : text, size, bold ?? false));

/** Most words that are measured one by one: a longer text fills its lines. */
const MEASURED_WORDS = 60;

/** How wide the widest line is once the text is broken into lines of the room, in twips. */
export function widestLine(text: string, setting: Setting, room: number): number {
  let widest = 0;
  for (const written of text.split('\n')) {
    const whole = textWidth(written, setting);
    if (whole <= room) widest = Math.max(widest, whole);
    else if (written.split(' ').length > MEASURED_WORDS) return room;
    else widest = Math.max(widest, widestOfBroken(written.split(' '), setting, room));
  }
  return widest;
}

function widestOfBroken(words: readonly string[], setting: Setting, room: number): number {
  let widest = 0;
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    const width = textWidth(longer, setting);
    if (width <= room) {
      widest = Math.max(widest, width);
      line = longer;
    } else line = word;
  }
  return Math.min(room, Math.max(widest, textWidth(line, setting)));
}

import { dateInWords, numberLine } from '../house-style/office-lines.js';
import type { Block, TableCell } from '../model/block.js';
import type { Section } from '../model/paper.js';
import { heading, paragraph } from '../model/write.js';
import type { PaperFrame } from './paper-frame.js';
import type { UnitNamed } from './programme-named.js';
import { issuersOf } from './say.js';

/** More units than this are not named in a letter: it points to an annex. */
export const MOST_NAMED = 10;

/** Longer lists are set in small letters. */
const MOST_IN_LARGE = 30;

const SEE_ANNEX = 'Các đơn vị có tên trong Phụ lục kèm theo';

/** Whom a letter goes to: as the office entered it, else the units by name, else as the annex lists them. */
export function addressedTo(frame: PaperFrame, units: readonly UnitNamed[]): PaperFrame {
  const named = units.length > MOST_NAMED ? [SEE_ANNEX] : units.map(({ name }) => name);
  return {
    ...frame,
    addressees: frame.addressees.length > 0 ? frame.addressees : named,
    recipients: frame.recipients.length > 0 ? frame.recipients : ['Như trên', 'Lưu: VT'],
  };
}

/** The same for a paper without addressees. */
export const filed = (frame: PaperFrame): PaperFrame => ({
  ...frame,
  recipients: frame.recipients.length > 0 ? frame.recipients : ['Lưu: VT'],
});

/** “TT, đơn vị”, and what else is known of each: for an annex or for the body. */
export function unitTable<Unit extends UnitNamed>(
  units: readonly Unit[],
  sheet: string,
  more: readonly { readonly title: string; readonly width: number; readonly of: (unit: Unit) => TableCell }[] = [],
): Block {
  return {
    kind: 'table',
    ...(units.length > MOST_IN_LARGE && { size: 'small' as const }),
    columns: [
      { width: 8, align: 'centre' },
      { width: 60 },
      ...more.map(({ width }) => ({ width, align: 'centre' as const })),
    ],
    head: [{ cells: ['TT', 'Đơn vị', ...more.map(({ title }) => title)] }],
    rows: units.map((unit, index) => ({
      cells: [{ content: String(index + 1), value: index + 1 }, unit.name, ...more.map(({ of }) => of(unit))],
    })),
    sheet,
  };
}

/** “số 15/KH-UBND ngày 06 tháng 02 năm 2026”; dots for what the clerk has not entered. */
export const numberInWords = (frame: PaperFrame): string =>
  `${numberLine(frame.style, frame).replace(/^Số:? /, 'số ')} ${dateInWords(frame.date)}`;

/** Below an annex's title: of which paper it is a part. */
export const enclosedWith = (frame: PaperFrame, kind: string): Block =>
  paragraph(
    { text: `(Kèm theo ${kind} ${numberInWords(frame)} của ${issuersOf(frame)})`, italic: true },
    { as: 'centre' },
  );

/** An annex on pages of its own: its number, what it is, and of which paper. */
export function annex(number: string, title: string, blocks: readonly Block[], turned = false): Section {
  return { ...(turned && { turned }), blocks: [heading(1, title, { number, annex: true }), ...blocks] };
}

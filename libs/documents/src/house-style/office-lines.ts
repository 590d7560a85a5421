import type { Bases, Letterhead } from '../model/block.js';
import { type Inlines, inlines, runOf } from '../model/inline.js';
import type { HouseStyle } from './house-style.js';

/** What stands where something is not known yet. */
export const OPEN = '…';

/**
 * `Số: 05/KH-UBND` in the style's own way. The number and the symbol are as the clerk entered them; a figure under 10
 * gets its zero where the style asks for it (Decree 30/2020/NĐ-CP, annex I, II.3).
 */
export function numberLine(style: HouseStyle, { number, symbol }: Pick<Letterhead, 'number' | 'symbol'>): string {
  const { label, joint, zero } = style.number;
  const written = number === null ? OPEN : zero && /^\d$/.test(number) ? `0${number}` : number;
  return label + written + (symbol === null ? '' : joint + symbol);
}

/**
 * `Hà Nội, ngày 05 tháng 3 năm 2026`: days under 10 and the months 1 and 2 get a zero (Decree 30/2020/NĐ-CP, annex I,
 * II.4). A date that is not `YYYY-MM-DD` stands as it was entered.
 */
export function placeAndDateLine({ place, date }: Pick<Letterhead, 'place' | 'date'>): string {
  return `${place ?? OPEN}, ${dateInWords(date)}`;
}

/** `ngày 05 tháng 3 năm 2026`; dots for a date that is not known. */
export function dateInWords(date: string | null): string {
  if (date === null) return `ngày ${OPEN} tháng ${OPEN} năm ${OPEN}`;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (!year) return date;
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/**
 * The recipients' lines: `- …;` each, the last `- ….`; a Party body separates them with commas. Marks that somebody wrote
 * at their ends already are not doubled.
 */
export const recipientLines = (
  recipients: readonly string[],
  between: HouseStyle['recipients']['between'] = ';',
): string[] => recipients.map((recipient, at) => `- ${bare(recipient)}${at === recipients.length - 1 ? '.' : between}`);

const bare = (words: string) => words.trim().replace(/[;.,\s]+$/, '');

/** The căn cứ with the marks at their ends: a semicolon each, the last as the paper says. */
export function baseLines({ items, lastEnds }: Pick<Bases, 'items' | 'lastEnds'>): Inlines[] {
  return items.map((item, at) => {
    const parts = inlines(item);
    const last = runOf(parts.at(-1) ?? '');
    return [...parts.slice(0, -1), { ...last, text: bare(last.text) + (at === items.length - 1 ? lastEnds : ';') }];
  });
}

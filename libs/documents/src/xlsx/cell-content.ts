import { isRealDate } from '#domain/time/real-date';
import { writable } from '../docx/letters.js';
import type { CellWithMore } from '../model/block.js';
import { plainText } from '../model/inline.js';
import { numberOf } from '../spreadsheet/cell-value.js';
import type { WorkbookCell } from '../spreadsheet/workbook.js';

type CellContent = Pick<WorkbookCell, 'value' | 'format'>;

/** What the cell holds in a workbook: its value with the looks that its words have, or the words. */
export function contentOf({ content, value }: Pick<CellWithMore, 'content' | 'value'>): CellContent {
  const words = writable(plainText(content)).trim();
  if (typeof value === 'number' && Number.isFinite(value))
    return { value: value + 0, format: numberFormat(value, words) };
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'object' && isDay(value.date)) return { value: { date: value.date } };
  return { value: words === '' ? null : words };
}

/** Before 1900 a spreadsheet has no days; what is no day at all stays as the paper words it. */
const isDay = (date: string) => isRealDate(date) && date >= '1900-03-01';

const MOST_DECIMALS = 6;

/** Thousands apart, as many decimals as the words show; per cent of a share, or after the number where it already is one of a hundred. */
function numberFormat(value: number, words: string): string {
  const percent = words.endsWith('%');
  const shown = numberOf(words);
  const share = percent && shown !== undefined && Math.abs(value * 100 - shown) < Math.abs(value - shown);
  const decimals = decimalsOf(shown ?? value);
  const whole = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  if (share) return `${whole}%`;
  return percent ? `${whole}"%"` : whole;
}

function decimalsOf(value: number): number {
  const [, decimals = ''] = String(Math.round(Math.abs(value) * 1e6) / 1e6).split('.');
  return Math.min(MOST_DECIMALS, decimals.length);
}

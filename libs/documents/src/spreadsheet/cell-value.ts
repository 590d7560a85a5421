import type { LocalDate } from '#domain/time/instant';
import type { Cell } from './cell.js';

/**
 * The number that a person meant: a number, or text written the Vietnamese way (`1.234,5`), or the English way where
 * that cannot be mistaken (`1,234.5`, `0.5`). `1.234` as text is one thousand two hundred and thirty-four. A per cent
 * sign behind is passed over. Undefined for what is no number.
 */
export function numberOf(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  const text = cell.replace(/[\s\u00a0\u202f]/g, '').replace(/%$/, '');
  const plain = [
    [/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/, () => text.replaceAll('.', '').replace(',', '.')],
    [/^[+-]?\d+(,\d+)?$/, () => text.replace(',', '.')],
    [/^[+-]?\d{1,3}(,\d{3})+\.\d+$/, () => text.replaceAll(',', '')],
    [/^[+-]?\d+\.\d+$/, () => text],
  ] as const;
  const written = plain.find(([pattern]) => pattern.test(text));
  return written ? Number(written[1]()) : undefined;
}

/** The day that a person meant: a date cell, `31/12/2026`, `31-12-2026`, `31.12.2026` or `2026-12-31`. Undefined for what is no day. */
export function dateOf(cell: Cell): LocalDate | undefined {
  if (cell !== null && typeof cell === 'object') return cell.date;
  if (typeof cell !== 'string') return undefined;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell);
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell);
  const [year, month, day] = iso?.slice(1) ?? vietnamese?.slice(1).reverse() ?? [];
  if (!year) return undefined;
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const real = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : undefined;
}

const YES = new Set(['có', 'yes', 'x', 'true', '1', 'đúng']);
const NO = new Set(['không', 'no', 'false', '0', 'sai']);

/** Yes or no as a person writes it in a cell: `Có`, `Không`, a tick of `x`, TRUE, 1. Undefined for anything else. */
export function yesOrNoOf(cell: Cell): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const word = typeof cell === 'string' || typeof cell === 'number' ? String(cell).toLowerCase() : '';
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

/** The cell as text, as a Vietnamese reader would write it; '' for an empty one. A number of a code keeps its digits (`001` must come as text). */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'Có' : 'Không';
  if (typeof cell === 'object') return [cell.date.split('-').reverse().join('/'), cell.time].filter(Boolean).join(' ');
  return String(cell);
}

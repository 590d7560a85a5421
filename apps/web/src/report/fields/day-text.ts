import { isRealDate } from '#domain/time/real-date';

const TWO = (part: string) => part.padStart(2, '0');

/**
 * The day that people typed: `22/11/2026`, `22-11-26`, `22.11.2026`, `22112026`; as `YYYY-MM-DD`. Nothing typed is
 * `undefined`; what is no real day is `null`.
 */
export function dayOf(text: string): string | undefined | null {
  const typed = text.trim();
  if (typed === '') return undefined;
  const parts = /^\d{8}$/.test(typed)
    ? [typed.slice(0, 2), typed.slice(2, 4), typed.slice(4)]
    : typed.split(/[/.\-\s]+/);
  const [date, month, year] = parts;
  if (parts.length !== 3 || !date || !month || !year || !/^\d+$/.test(parts.join(''))) return null;
  const found = `${year.length === 2 ? `20${year}` : year}-${TWO(month)}-${TWO(date)}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(found) && isRealDate(found) ? found : null;
}

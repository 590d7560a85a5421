import { folded } from '../language/format';

/** A unit that can be spoken of. */
export interface NamedUnit {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
}

/**
 * The unit and the day that a spoken or typed sentence names, `Giao Sở Nội vụ báo cáo trước ngày 30 tháng 12`: offered,
 * never taken without being shown. With or without marks; the longest name wins; a day without a year is the next one
 * from `today` (`YYYY-MM-DD`) on.
 */
export function heard(text: string, units: readonly NamedUnit[], today: string): { unit?: string; due?: string } {
  const spoken = words(text);
  const named = units
    .flatMap(({ code, name, shortName }) =>
      [name, shortName].flatMap((each) => (each ? [{ code, name: words(each) }] : [])),
    )
    .filter(({ name }) => spoken.includes(name))
    .sort((a, b) => b.name.length - a.name.length);
  const due = dayIn(text, today);
  return { ...(named[0] && { unit: named[0].code }), ...(due && { due }) };
}

/** Whole words only: `Sở Y tế` is not heard in `Sở Y tếch`. */
const words = (text: string) =>
  ` ${folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const WRITTEN = /\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?\b/;
const SPOKEN = /\bngay (\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?/;

function dayIn(text: string, today: string): string | undefined {
  const found = WRITTEN.exec(text) ?? SPOKEN.exec(folded(text));
  if (!found) return undefined;
  const [, day, month, year] = found;
  const thisYear = Number(today.slice(0, 4));
  const named = iso(year ? Number(year) : thisYear, Number(month), Number(day));
  if (year || named === undefined || named >= today) return named;
  return iso(thisYear + 1, Number(month), Number(day));
}

/** The day, or `undefined` where the calendar has none such. */
function iso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

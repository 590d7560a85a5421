import { addDays, type LocalDate } from '../time/instant.js';

// Serial numbers of 1920–2119: a year such as 2025 or a count is no date.
const [FIRST_SERIAL, LAST_SERIAL] = [7306, 80354];
/** Day 0 of Excel's calendar, which takes 1900 for a leap year: right for every day from March 1900 on. */
const SERIAL_ZERO = '1899-12-30';

/** A day from a cell: `2026-12-31`, `31/12/2026` (also with dots or dashes), words, or a spreadsheet's serial number. */
export function readDate(cell: string | number): LocalDate | undefined {
  if (typeof cell === 'number') return serialDate(cell);
  const text = cell.trim();
  if (/^\d{4,5}(\.\d+)?$/.test(text)) return serialDate(Number(text));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const local = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text);
  if (local) return dayOf(local[3]!, local[2]!, local[1]!);
  const words = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(text);
  return words ? dayOf(words[3]!, words[2]!, words[1]!) : undefined;
}

function serialDate(serial: number): LocalDate | undefined {
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays(SERIAL_ZERO, Math.floor(serial)) : undefined;
}

function dayOf(year: string, month: string, day: string): LocalDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  // A day that the month does not have rolls over.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : undefined;
}

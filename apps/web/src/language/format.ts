import i18next from 'i18next';

const TWO = (part: string) => part.padStart(2, '0');

/** `2026-11-22` as 22/11/2026 in both languages: one office, one way of writing a day. */
export const day = (date: string) => date.slice(0, 10).split('-').reverse().map(TWO).join('/');

/** A text of the system, its days as the office writes them. */
export const withDays = (text: string) => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => day(date));

/** A moment with its offset, as the office's clock showed it: 22/11/2026 09:05. */
export const moment = (iso: string) => `${day(iso)} ${iso.slice(11, 16)}`;

/** 1.234,5 in Vietnamese, 1,234.5 in English; all the decimals there are. */
export const figure = (value: number) =>
  new Intl.NumberFormat(i18next.language === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: 10 }).format(value);

/** Bytes as people say them: 1,2 MB. */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  for (; value >= 1000 && unit < units.length - 1; unit += 1) value /= 1000;
  return `${figure(Math.round(value * 10) / 10)} ${units[unit]}`;
}

/** From one day to another in days; negative when it has passed. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Folds what people type and what is written to one form, so that `Hoà Bình`, `Hòa Bình` and `hoa binh` meet. */
export const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

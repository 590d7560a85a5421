import type { LocalDate } from '#domain/time/instant';

/** 1.234,5: points between thousands, a comma before decimals, and all the decimals there are. */
export function figure(value: number): string {
  const [whole, decimals] = plain(Math.abs(value)).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '−' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}

/** 14/6/2018 */
export const day = (date: LocalDate) => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;

/** 8 giờ 05 ngày 14/6/2018, from ISO 8601 with +07:00. */
export const moment = (iso: string) =>
  `${Number(iso.slice(11, 13))} giờ ${iso.slice(14, 16)} ngày ${day(iso.slice(0, 10))}`;

/** The day of a moment in ISO 8601 with +07:00. */
export const dayOf = (iso: string) => day(iso.slice(0, 10));

/** The first letter small or large; the rest as it stands. */
export const smallFirst = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
export const largeFirst = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** 95,5% of a share. */
export const percent = (share: number) => `${figure(Math.round(share * 1000) / 10)}%`;

/** A number without an exponent. */
const plain = (value: number) =>
  Math.abs(value) < 1e-6 || value >= 1e21 ? BigInt(Math.round(value)).toString() : String(value);

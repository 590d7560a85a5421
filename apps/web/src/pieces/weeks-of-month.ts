/** Monday to Sunday, as JavaScript counts days. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

export const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day));

/** `2027-02`; the month counts from 0. */
export const monthOf = (year: number, month: number) => `${year}-${String(month + 1).padStart(2, '0')}`;

/** The days of a month (from 0) by weeks from Monday; null before its first and after its last. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const length = utc(year, month + 1, 0).getUTCDate();
  const before = (utc(year, month, 1).getUTCDay() + 6) % 7;
  const cells: (string | null)[] = Array<null>(before).fill(null);
  for (let day = 1; day <= length; day += 1) cells.push(`${monthOf(year, month)}-${String(day).padStart(2, '0')}`);
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

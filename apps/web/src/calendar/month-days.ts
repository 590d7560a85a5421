const DAYS_A_WEEK = 7;
const MONDAY = 1;

/** The days of a week as an office writes them, Monday first; 0 is Sunday. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** The weeks of a month, Monday first; null where a week begins or ends in another month. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = (first.getUTCDay() - MONDAY + DAYS_A_WEEK) % DAYS_A_WEEK;
  const cells = Array.from({ length: Math.ceil((before + length) / DAYS_A_WEEK) * DAYS_A_WEEK }, (_, index) => {
    const number = index - before + 1;
    return number < 1 || number > length ? null : dateOf(year, month, number);
  });
  return Array.from({ length: cells.length / DAYS_A_WEEK }, (_, week) =>
    cells.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK),
  );
}

/** The day of the week: 0 is Sunday. */
export const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

const two = (number: number) => String(number).padStart(2, '0');
const dateOf = (year: number, month: number, number: number) => `${year}-${two(month)}-${two(number)}`;

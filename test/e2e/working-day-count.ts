import { seedCalendarDays } from '#platform/calendar/seed-calendar';

/** Working days counted one by one over the seeded calendar: slow, plain, and none of the product's own reckoning. */
export class Days {
  private readonly exceptions: Map<string, string>;

  constructor(fromYear: number, toYear: number) {
    this.exceptions = new Map(seedCalendarDays(fromYear, toYear).map(({ date, kind }) => [date, kind]));
  }

  isWorked(day: string): boolean {
    const exception = this.exceptions.get(day);
    if (exception !== undefined) return exception === 'swap-work';
    return ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  }

  next(day: string, step = 1): string {
    return new Date(Date.parse(`${day}T12:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);
  }

  /** That day, or the first worked one after it. */
  workingDayFrom(day: string): string {
    let found = day;
    while (!this.isWorked(found)) found = this.next(found);
    return found;
  }

  /** That day, or the last worked one before it. */
  workingDayUntil(day: string): string {
    let found = day;
    while (!this.isWorked(found)) found = this.next(found, -1);
    return found;
  }

  /** So many working days later, or earlier when negative. */
  add(day: string, count: number): string {
    if (count === 0) return this.workingDayFrom(day);
    const step = count > 0 ? 1 : -1;
    let found = day;
    for (let left = Math.abs(count); left > 0; ) {
      found = this.next(found, step);
      if (this.isWorked(found)) left -= 1;
    }
    return found;
  }

  /** Working days after the first day, up to and including the second, which is not earlier. */
  between(first: string, second: string): number {
    let count = 0;
    for (let day = this.next(first); day <= second; day = this.next(day)) if (this.isWorked(day)) count += 1;
    return count;
  }
}

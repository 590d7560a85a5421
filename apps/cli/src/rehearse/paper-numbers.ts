import type { LocalDate } from '#domain/time/instant';

/** Registers in which papers get their numbers: they start again every year, and a number under 10 has a zero before it. */
export class PaperNumbers {
  private readonly last = new Map<string, number>();

  /** The next number of that register in that year, such as `05/BC-VP`. */
  next(register: string, symbol: string, day: LocalDate): string {
    const book = `${register}/${symbol}/${day.slice(0, 4)}`;
    const number = (this.last.get(book) ?? 0) + 1;
    this.last.set(book, number);
    return `${String(number).padStart(2, '0')}/${symbol}-${register}`;
  }
}

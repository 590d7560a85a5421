import type { LocalDate } from '../time/instant.js';

/** How long an issuer's numbers run: State papers by the year, Party papers by the committee's term. */
export const BOOK_RUNS = ['year', 'term'] as const;
export type BookRuns = (typeof BOOK_RUNS)[number];

/** The stretch within which a book's numbers are unique: the paper's year, or the term as the office names it. */
export const bookPeriod = (book: { readonly runs: BookRuns; readonly term: string | null }, on: LocalDate): string =>
  book.runs === 'year' ? on.slice(0, 4) : (book.term ?? '');

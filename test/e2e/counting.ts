import { Days } from './working-day-count.js';

/** What is counted → how often. */
export type Counts = Record<string, number>;

export function add(counts: Counts, what: string, n = 1): void {
  if (n > 0) counts[what] = (counts[what] ?? 0) + n;
}

/** The days over which our files run. */
export const days = new Days(2015, 2027);

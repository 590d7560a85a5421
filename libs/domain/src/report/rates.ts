import type { FourCells } from './obligation.js';

/** Shares of all that was owed; `null` when nothing was. */
export interface Rates {
  readonly sent: number | null;
  /** In time against the due date then in force. */
  readonly onTime: number | null;
}

/** A share to four places, as every list shows it; `null` of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

/** The reporting rate and the on-time rate of four cells. Pure. */
export function ratesOf({ doneOnTime, doneLate, openInTime, openOverdue }: FourCells): Rates {
  const owed = doneOnTime + doneLate + openInTime + openOverdue;
  return { sent: shareOf(doneOnTime + doneLate, owed), onTime: shareOf(doneOnTime, owed) };
}

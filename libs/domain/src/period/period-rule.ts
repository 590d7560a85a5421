import type { LocalDate } from '../time/instant.js';

export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'nine-months', 'year', 'custom'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A period of the programme's own within each year. */
export interface CustomPeriod {
  /** Follows the year in the round's code: `T1` gives `2018-T1`. */
  readonly code: string;
  readonly name: string;
  /** First day, `MM-DD`. When later in the year than `cutOff` it lies in the year before. */
  readonly from: string;
  /** Last day whose figures count, `MM-DD`. */
  readonly cutOff: string;
}

/** Where a date lies: so many working days from another of the round's dates, or a day of a month. */
export type DateRule =
  /** Negative counts backwards; 0 is that day itself, or the next working day. */
  | { readonly workingDays: number; readonly from: 'cut-off' | 'due' }
  /** That day of the cut-off's month (`monthOffset` 0) or of a later one; `end` is the month's last day. A day off moves to the next working day. */
  | { readonly day: number | 'end'; readonly monthOffset: number };

/** When a programme's reports are asked for: four dates, never confused. */
export interface PeriodRule {
  readonly kind: PeriodKind;
  /** Day of the month on which figures are cut off, inclusive; a period starts the day after the cut-off before it. `end` is the month's last day. */
  readonly cutOffDay: number | 'end';
  /** Only for kind `custom`. */
  readonly custom?: readonly CustomPeriod[];
  readonly opens: DateRule;
  readonly due: DateRule;
  readonly lock: DateRule;
  /** Time of day (`HH:MM`) at which the round opens. */
  readonly opensAtTime: string;
}

/** One reporting period. */
export interface Period {
  /** Year and part: `2018-M07`, `2018-Q3`, `2018-H1`, `2018-9M`, `2018-Y`, `2018-T1`. */
  readonly code: string;
  readonly from: LocalDate;
  readonly cutOff: LocalDate;
}

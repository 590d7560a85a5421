import type { LocalDate } from '../time/instant.js';

export const CALENDAR_DAY_KINDS = ['holiday', 'substitute', 'swap-off', 'swap-work'] as const;
/** `swap-work` is the only kind that makes a day a working day; the others make it a day off. */
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

/** One dated exception to the week. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: CalendarDayKind;
  readonly name: string;
  /** The law, decree or notice it comes from. */
  readonly source: string;
  /** Since when the rule behind it is in force. */
  readonly validFrom: LocalDate;
  /** False while it is computed and no notice of the year has confirmed it. */
  readonly confirmed: boolean;
}

/** A unit's working calendar: the weekly days off (0 = Sunday … 6 = Saturday) and the dated exceptions. */
export interface Calendar {
  readonly code: string;
  readonly weekend: readonly number[];
  readonly days: ReadonlyMap<LocalDate, Pick<CalendarDay, 'kind'>>;
}

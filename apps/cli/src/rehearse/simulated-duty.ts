import type { Calendar } from '#domain/calendar/calendar';
import type { FormField } from '#domain/form/field';
import type { FormRule } from '#domain/form/rule';
import type { SimulatedBehaviour } from '#domain/simulation/behaviour';
import type { LocalDate } from '#domain/time/instant';
import type { OfficeHour } from './office-hours.js';

/** One unit's duty in one round, as the people of a rehearsal know it. Ids are what the API said; they order nothing. */
export interface SimulatedDuty {
  readonly obligationId: string;
  readonly round: string;
  readonly unit: string;
  readonly calendar: Calendar;
  readonly fields: readonly FormField[];
  readonly rules: readonly FormRule[];
  readonly mode: 'signed' | 'figures-only';
  readonly behaviour: SimulatedBehaviour;
  /** Morning or afternoon: when this unit sends its report. */
  readonly hour: OfficeHour;
  /** What the offsets of the behaviour are counted from: the original due date, or where a suspension moved it to. */
  base: LocalDate;
  /** Report versions sent so far. */
  sent: number;
  /** Whether it has been sent back once. */
  returned: boolean;
  /** The request for more time that waits for an answer. */
  extensionId?: string;
  /** Nobody does anything more about it. */
  settled: boolean;
}

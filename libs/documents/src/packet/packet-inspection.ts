import type { InspectionKind, InspectionStage } from '#domain/inspection/inspection';
import type { LocalDate } from '#domain/time/instant';
import type { UnitName } from './unit-name.js';

/** An inspection as it stood at the freeze. */
export interface PacketInspection {
  /** `I-<ordinal>` */
  readonly inspection: string;
  readonly kind: InspectionKind;
  readonly subject: string;
  readonly scheduled: boolean;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly units: readonly UnitName[];
  readonly stage: InspectionStage;
  /** Number and date of the notice of results. */
  readonly results: { readonly number: string; readonly date: LocalDate } | null;
  /** `reported`: done as the unit says, not verified yet; `overdue` are among the open ones. */
  readonly recommendations: {
    readonly open: number;
    readonly overdue: number;
    readonly reported: number;
    readonly done: number;
    readonly withdrawn: number;
  };
}

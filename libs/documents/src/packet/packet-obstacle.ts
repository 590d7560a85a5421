import type { ObstacleKind, ObstacleOutcome, ObstacleStage, Severity } from '#domain/obstacle/obstacle';
import type { LocalDate } from '#domain/time/instant';
import type { UnitName } from './unit-name.js';

/** An obstacle as it stood at the freeze. */
export interface PacketObstacle {
  /** `O-<ordinal>` */
  readonly obstacle: string;
  readonly kind: ObstacleKind;
  readonly title: string;
  readonly unit: UnitName;
  /** Code of the task it stops; `null` for the programme as a whole. */
  readonly task: string | null;
  readonly raisedOn: LocalDate;
  readonly stage: ObstacleStage;
  readonly severity: Severity | null;
  readonly answerByOriginal: LocalDate | null;
  readonly answerBy: LocalDate | null;
  readonly overdue: boolean;
  /** The newest answer; one that did not help too, as long as no other follows it. */
  readonly answer: {
    readonly number: number;
    readonly outcome: ObstacleOutcome;
    readonly text: string;
    readonly answeredAt: string;
    readonly late: boolean;
    /** Code and due date of the task that helps, or that was changed. */
    readonly task: string | null;
    readonly due: LocalDate | null;
  } | null;
}

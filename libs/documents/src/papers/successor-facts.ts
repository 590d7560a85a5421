import type { DirectionKind, DirectionStage } from '#domain/direction/direction';
import type { TaskStatus } from '#domain/task/task';
import type { LocalDate } from '#domain/time/instant';
import type { ReviewNamed } from './conference-facts.js';
import type { NumberedPaper } from './inspection-facts.js';
import type { ProgrammeNamed, UnitNamed } from './programme-named.js';

/** What passes on to the programme that follows, each with where it comes from. */
export interface SuccessorProposalFacts {
  readonly programme: ProgrammeNamed;
  readonly review: ReviewNamed;
  /** The notice of the review's conclusions; `null` while it is open. */
  readonly conclusion: NumberedPaper | null;
  /** Day as of which it stands: of the closing, else of today. */
  readonly asOf: LocalDate;
  /** Number of the programme that follows, once one names this as its forerunner. */
  readonly successor: string | null;
  /** By number. */
  readonly unfinished: readonly {
    /** `2018/1.1` */
    readonly task: string;
    readonly title: string;
    /** Number and title of the programme's content under which it stands. */
    readonly content: string | null;
    readonly lead: UnitNamed | null;
    readonly due: LocalDate | null;
    readonly status: TaskStatus;
  }[];
  /** By code. */
  readonly unmet: readonly {
    readonly indicator: string;
    /** Number of the programme's task that it measures. */
    readonly task: string | null;
    readonly name: string;
    readonly measure: string;
    readonly target: number;
    readonly direction: 'up' | 'down';
    readonly value: number | null;
  }[];
  /** In the order in which they were given. */
  readonly openDirections: readonly {
    /** `D-1` */
    readonly direction: string;
    readonly kind: DirectionKind;
    readonly stage: DirectionStage;
    readonly text: string;
    readonly to: UnitNamed | null;
    readonly due: LocalDate | null;
    readonly givenBy: string;
    readonly givenOn: LocalDate;
  }[];
}

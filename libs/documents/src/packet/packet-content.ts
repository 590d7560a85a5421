import type { Consolidation } from '#contracts/http/consolidation';
import type { PartTexts } from '#contracts/http/review';
import type { DirectionKind, DirectionSource, DirectionStage } from '#domain/direction/direction';
import type { OverPeriods } from '#domain/form/field';
import type { TrafficLight } from '#domain/packet/traffic-light';
import type { ObligationState } from '#domain/report/obligation';
import type { Grade } from '#domain/review/rating';
import type { ReviewKind } from '#domain/review/review';
import type { RoundStage } from '#domain/round/round';
import type { TaskCell } from '#domain/task/task-cell';
import type { LocalDate } from '#domain/time/instant';
import type { PacketInspection } from './packet-inspection.js';
import type { PacketObstacle } from './packet-obstacle.js';
import type { UnitName } from './unit-name.js';

/**
 * What a packet says, frozen as `packet.json`: natural keys only (codes and numbers, never a random id), moments in
 * ISO 8601 with +07:00, every list in an order of its own. Two freezes of the same facts are alike to the byte.
 */
export interface PacketContent {
  readonly format: 'songhanh/packet@1';
  readonly packet: string;
  readonly frozenAt: string;
  /** Freeze of the packet before; directions answered since then are listed. */
  readonly previousFrozenAt: string | null;
  readonly programme: PacketProgramme;
  readonly review: PacketReview;
  /** By cut-off, then due date, then code. */
  readonly rounds: readonly PacketRound[];
  /** Rounds that the review names and that were never opened. */
  readonly roundsNotOpened: readonly string[];
  readonly lights: readonly TrafficLight[];
  /** In the order of the forms. */
  readonly figures: readonly PacketFigure[];
  /** By unit code. */
  readonly units: readonly PacketUnit[];
  readonly missing: readonly MissingReport[];
  readonly deadlines: readonly MovedDeadline[];
  readonly suspensions: readonly {
    readonly from: LocalDate;
    readonly until: LocalDate | null;
    readonly reason: string;
  }[];
  readonly directions: readonly PacketDirection[];
  readonly tasks: PacketTasks;
  /** Every obstacle that waits for an answer, and those answered or settled since the packet before; absent when there is none. */
  readonly obstacles?: readonly PacketObstacle[];
  /** What is under way or followed up, and what was concluded since the packet before; absent when there is none. */
  readonly inspections?: readonly PacketInspection[];
  readonly consolidation: Consolidation | null;
  /** What the secretariat wrote for each part. */
  readonly partTexts: PartTexts | null;
  readonly ratings: readonly PacketRating[];
  readonly models: readonly PacketModel[];
  readonly commendations: readonly PacketCommendation[];
  /** By year; absent while the programme has had rounds in one year alone. */
  readonly years?: readonly PacketYear[];
}

/** One year of the programme (that of a round's cut-off): all its rounds that were due by the freeze, whether or not the review names them. */
export interface PacketYear {
  readonly year: number;
  readonly rounds: number;
  /** Reports that were due; `onTime` and `late` of them were sent. */
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  /** The packet's figures in their order, over the rounds of that year as each is counted; `null` when nobody gave it. */
  readonly figures: readonly { readonly figure: string; readonly value: number | null }[];
}

export interface PacketProgramme {
  readonly number: string;
  readonly title: string;
  readonly signedOn: LocalDate;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly parties: readonly { readonly unit: UnitName; readonly secretariat: UnitName; readonly signer: string }[];
}

export interface PacketReview {
  readonly code: string;
  readonly kind: ReviewKind;
  readonly year: number;
  readonly topic: string | null;
  /** Of the plan of that year. */
  readonly theme: string | null;
  readonly concludesOn: LocalDate;
  readonly selfAssessmentDue: LocalDate;
  readonly consolidatedAt: string | null;
}

export interface PacketRound {
  readonly round: string;
  readonly name: string;
  /** Whether the units assess themselves in it, or the review takes its figures. */
  readonly purpose: 'self-assessment' | 'figures';
  readonly stage: RoundStage;
  readonly from: LocalDate;
  readonly cutOff: LocalDate;
  readonly due: LocalDate;
  readonly lock: LocalDate;
  readonly units: number;
  /** Sent in time, or late. */
  readonly onTime: number;
  readonly late: number;
  /** Owed and past the due date; `notYetDue` still has time. */
  readonly missing: number;
  readonly notYetDue: number;
  readonly accepted: number;
  /** Sent, and neither accepted nor returned: their figures do not count yet. */
  readonly unruled: number;
}

export interface PacketFigure {
  /** Natural key: the form's code and the field's key, such as `BM-QUY/kiem-tra`. */
  readonly figure: string;
  readonly label: string;
  readonly measure: string | null;
  readonly aggregate: 'sum' | 'average';
  readonly overPeriods: OverPeriods;
  readonly byRound: readonly { readonly round: string; readonly value: number | null; readonly reports: number }[];
  /** Over the rounds; `null` when nobody gave it. */
  readonly value: number | null;
  readonly target: {
    readonly indicator: string;
    readonly name: string;
    readonly target: number;
    readonly direction: 'up' | 'down';
    /** The level due by now. */
    readonly expected: number;
    readonly reached: boolean | null;
  } | null;
}

export interface PacketUnit {
  readonly unit: string;
  readonly name: string;
  /** The unit above it on the day of the freeze, absent for none; many units are summed up by it. */
  readonly above?: UnitName;
  readonly reports: readonly UnitReport[];
}

export interface UnitReport {
  readonly round: string;
  readonly status: ObligationState;
  readonly timely: boolean | null;
  readonly dueOriginal: LocalDate;
  readonly due: LocalDate;
  /** How many rungs of the reminder policy reached the unit. */
  readonly reminders: number;
  /** The newest version sent. */
  readonly version: number | null;
  /** The version whose figures count. */
  readonly accepted: {
    readonly version: number;
    readonly nothingToReport: boolean;
    readonly receivedAt: string;
    readonly acceptedAt: string;
    readonly figures: Readonly<Record<string, number>>;
  } | null;
}

export interface MissingReport {
  readonly round: string;
  readonly unit: string;
  readonly name: string;
  readonly dueOriginal: LocalDate;
  readonly due: LocalDate;
  readonly reminders: number;
  /** Whether a report was sent and came back. */
  readonly returned: boolean;
}

/** One duty whose due date moved, or for which more time was asked. */
export interface MovedDeadline {
  readonly round: string;
  readonly unit: string;
  readonly name: string;
  readonly dueOriginal: LocalDate;
  readonly due: LocalDate;
  readonly extensions: readonly DecidedExtension[];
  /** How many times the report was returned, each with a date of its own. */
  readonly returned: number;
  /** Whether the programme was suspended while the report was owed. */
  readonly suspended: boolean;
}

export interface DecidedExtension {
  readonly ordinal: number;
  readonly requestedDue: LocalDate;
  readonly reason: string;
  readonly decision: 'granted' | 'refused' | 'offer-accepted' | 'offer-declined' | 'given';
  readonly decidedDue: LocalDate | null;
  readonly decidedAt: string;
  /** The office that decided. */
  readonly decidedBy?: UnitName;
}

export interface PacketDirection {
  /** `D-<ordinal>` */
  readonly direction: string;
  readonly kind: DirectionKind;
  readonly source: DirectionSource;
  readonly givenBy: string;
  readonly givenOn: LocalDate;
  readonly from: string;
  readonly to: UnitName;
  readonly text: string;
  readonly dueOriginal: LocalDate | null;
  readonly due: LocalDate | null;
  readonly stage: DirectionStage;
  readonly overdue: boolean;
  readonly answer: {
    readonly number: number;
    readonly text: string;
    readonly paperNumber: string | null;
    readonly paperDate: LocalDate | null;
    readonly answeredAt: string;
    readonly late: boolean;
  } | null;
}

export type TaskCells = Readonly<Record<TaskCell, number>>;

export interface PacketTasks {
  /** Of the year under review; `null` when the review is over more than one. */
  readonly year: { readonly year: number; readonly cells: TaskCells } | null;
  readonly all: TaskCells;
  /** By due date. */
  readonly overdue: readonly {
    readonly task: string;
    readonly title: string;
    readonly lead: UnitName | null;
    readonly dueOriginal: LocalDate | null;
    readonly due: LocalDate;
  }[];
}

export interface PacketRating {
  readonly unit: string;
  readonly name: string;
  readonly byRule: Grade;
  readonly grade: Grade;
  readonly reason: string | null;
}

export interface PacketModel {
  readonly unit: string;
  readonly name: string;
  readonly title: string;
  readonly status: string;
}

export interface PacketCommendation {
  readonly ordinal: number;
  readonly unit: string;
  readonly name: string;
  readonly model: string | null;
  readonly form: string;
  readonly merit: string;
  readonly stage: string;
}

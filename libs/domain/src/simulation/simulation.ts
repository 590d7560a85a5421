import type { ReturnReason } from '../report/obligation.js';
import type { LocalDate } from '../time/instant.js';
import type { DayRange, OfficeHabits } from './office-habits.js';
import type { SimulatedDecision } from './simulated-decision.js';
import type { WorkHabits } from './work-habits.js';

/** What a simulated unit does in one round, measured against the due date in force (an extension counts). */
export const BEHAVIOUR_KINDS = ['on-time', 'late', 'never', 'returned-first', 'nothing-to-report'] as const;
export type BehaviourKind = (typeof BEHAVIOUR_KINDS)[number];

/** Relative weights of one draw a unit a round; they need not add up to 100. */
export interface BehaviourWeights {
  readonly onTime: number;
  readonly late: number;
  readonly never: number;
  readonly returnedFirst: number;
  readonly nothingToReport: number;
  /** Asks for more time; given it, reports by the new date; refused, reports late. */
  readonly askExtension: number;
}

/** How extensions are asked for and decided. */
export interface ExtensionHabits {
  readonly askWorkingDaysBefore: number;
  readonly moreWorkingDays: number;
  /** Working days that the secretariat gives when it offers another date. */
  readonly offeredWorkingDays: number;
  readonly decisions: Readonly<Record<SimulatedDecision, number>>;
  readonly decisionAfterWorkingDays: number;
  readonly reasons: readonly string[];
}

/** An explicit extension of an exception; what it leaves out follows the habits. */
export interface ExceptionExtension {
  readonly decision: SimulatedDecision;
  readonly askWorkingDaysBefore?: number;
  readonly moreWorkingDays?: number;
}

/** What one unit does in one round, whatever the weights say. */
export interface SimulationException {
  readonly unit: string;
  readonly round: string;
  readonly behaviour: BehaviourKind;
  readonly extension?: ExceptionExtension;
}

/** Between which bounds the figures of a field lie. */
export interface FigureRange {
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
}

/** A time in which the simulated secretariat keeps the programme suspended. */
export interface Suspension {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly reason: string;
}

/** How simulated people behave in a rehearsal. All of it follows from the seed and natural keys: nothing is random. */
export interface Simulation extends OfficeHabits, WorkHabits {
  readonly seed: number;
  readonly from?: LocalDate;
  readonly until?: LocalDate;
  readonly profiles: Readonly<Record<string, BehaviourWeights>>;
  readonly defaultProfile: string;
  /** Unit code → profile. */
  readonly units: Readonly<Record<string, string>>;
  readonly lateness: { readonly workingDays: DayRange };
  readonly early: { readonly workingDays: DayRange };
  readonly extension: ExtensionHabits;
  readonly acceptance: { readonly afterWorkingDays: DayRange };
  readonly returns: {
    readonly reasons: Readonly<Partial<Record<ReturnReason, number>>>;
    readonly resubmitAfterWorkingDays: number;
  };
  readonly exceptions: readonly SimulationException[];
  readonly suspensions: readonly Suspension[];
  /** Field key, or indicator code, → bounds. */
  readonly figures: Readonly<Record<string, FigureRange>>;
  /** Field key → sentences to choose from. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

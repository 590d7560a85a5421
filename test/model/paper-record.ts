import type { Calendar } from '#domain/calendar/calendar';
import type { PacketStage } from '#domain/packet/packet';
import type { PlanStage } from '#domain/plan/plan';
import type { PlannedPlan } from '#domain/plan/plan-calendar';
import type { ProcessKind } from '#domain/process/process-kind';
import type { ReportingRule } from '#domain/programme/next-round';
import type { ProgrammeStage } from '#domain/programme/programme';
import type { ReminderPolicy } from '#domain/reminder/reminder-policy';
import type { DoneRung } from '#domain/reminder/rungs';
import type { ObligationState } from '#domain/report/obligation';
import type { ReviewStage } from '#domain/review/review';
import type { PlannedReview, ReviewPlan } from '#domain/review/review-dates';
import type { RoundStage } from '#domain/round/round';
import type { Instant, LocalDate } from '#domain/time/instant';
import type { Rules } from './rules.js';

export interface Ref {
  readonly kind: ProcessKind;
  readonly id: string;
}

export interface Version {
  readonly number: number;
  readonly figure: number;
  readonly receivedAt: Instant;
  readonly dueInForce: LocalDate;
  readonly late: boolean;
  /** A correction says nothing about whether the report came in time. */
  readonly correction: boolean;
  accepted: boolean;
}

export interface Duty {
  readonly unit: string;
  readonly calendarId: string;
  readonly dueOriginal: LocalDate;
  due: LocalDate;
  lock: LocalDate;
  status: ObligationState;
  timely: boolean | null;
  extensions: number;
  readonly versions: Version[];
}

export interface Reminder {
  readonly rung: string;
  readonly unit: string;
  readonly recipient: string;
  readonly due: LocalDate;
  readonly at: Instant;
}

export interface Round {
  readonly id: string;
  readonly reviewId: string | null;
  readonly opensAt: Instant;
  due: LocalDate;
  lock: LocalDate;
  stage: RoundStage;
  readonly duties: Duty[];
  readonly done: DoneRung[];
  readonly reminders: Reminder[];
  /** What is pending, as long as neither the dates nor what is done has changed. */
  reckoned?: { readonly state: string; readonly pending: ReturnType<Rules['pendingRungs']> };
}

export interface Plan {
  readonly id: string;
  readonly planned: PlannedPlan;
  stage: PlanStage;
  replyBy: LocalDate;
  opinionsReminded: boolean;
  overdueTold: boolean;
  readonly unanswered: Set<string>;
}

export interface Review {
  readonly id: string;
  readonly planned: PlannedReview;
  stage: ReviewStage;
  overdueTold: boolean;
}

export interface FrozenFigure {
  readonly sum: number;
  readonly sources: readonly { readonly version: Version; readonly figure: number }[];
  /** The rounds it is summed over, to be summed anew by whoever doubts it. */
  readonly rounds: readonly Round[];
}

export interface Packet {
  readonly id: string;
  readonly year: number;
  stage: PacketStage;
  freezesAt: Instant;
  frozen: FrozenFigure | null;
  listedDirections: readonly string[];
  papersMade: boolean;
  letterMade: boolean;
  releaseTold: boolean;
  acknowledgementTold: boolean;
  retriesAt: Instant | null;
  unacknowledged: number;
  changedAt: Instant;
}

export interface Direction {
  readonly id: string;
  readonly year: number;
  readonly givenAt: Instant;
  answeredAt: Instant | null;
}

export interface Process {
  wakeAt: Instant | null;
  overduePasses: number;
}

/** What is given when a programme is signed. */
export interface Signed {
  readonly enteredAt: Instant;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly rules: readonly ReportingRule[];
  readonly reviews: readonly ReviewPlan[];
  readonly policy: ReminderPolicy;
  /** By id; the first is the programme's own. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** Unit → its calendar. */
  readonly units: ReadonlyMap<string, string>;
  readonly plans: readonly PlannedPlan[];
  /** A unit that asks for more time and never reports. */
  readonly silentUnit: string | null;
}

/** A promise of the product that did not hold; the message says which and where. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}

/** The record on paper: the rows that decisions are about, with nothing of SQL. Commands and steps write here alone. */
export class PaperRecord {
  now: Instant;
  stage: ProgrammeStage = 'in-force';
  suspendedOn: LocalDate | null = null;
  readonly suspensions: { from: LocalDate; until: LocalDate }[] = [];
  readonly rounds = new Map<string, Round>();
  readonly plans = new Map<string, Plan>();
  readonly reviews = new Map<string, Review>();
  readonly packets = new Map<string, Packet>();
  readonly directions: Direction[] = [];
  readonly processes = new Map<string, Process>();
  readonly wakes = new Map<string, number>();
  readonly answeredKeys = new Map<string, string>();
  private readonly events = new Set<string>();

  constructor(
    readonly signed: Signed,
    readonly rules: Rules,
  ) {
    this.now = signed.enteredAt;
    this.begin({ kind: 'programme', id: 'P' });
  }

  get calendar(): Calendar {
    return this.signed.calendars.values().next().value!;
  }

  /** Creating a thing that has a process inserts its process row, due now. */
  begin(ref: Ref): void {
    this.processes.set(nameOf(ref), { wakeAt: this.now, overduePasses: 0 });
    this.wake(ref);
  }

  wake(ref: Ref): void {
    const name = nameOf(ref);
    if (this.processes.has(name)) this.wakes.set(name, (this.wakes.get(name) ?? 0) + 1);
  }

  wakeOpen(): void {
    for (const name of this.processes.keys()) this.wake(refOf(name));
  }

  /** An event is unique by its name and natural key: a second one means that something was done twice. */
  emit(name: string, key: string): void {
    const event = `${name} ${key}`;
    if (this.events.has(event)) throw new BrokenPromise(`done twice: ${event}`);
    this.events.add(event);
  }
}

export const nameOf = ({ kind, id }: Ref): string => `${kind}/${id}`;

export function refOf(name: string): Ref {
  const [kind, ...id] = name.split('/');
  return { kind: kind as ProcessKind, id: id.join('/') };
}

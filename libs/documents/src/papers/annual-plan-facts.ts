import type { LocalDate } from '#domain/time/instant';
import type { ProgrammeNamed, UnitNamed } from './programme-named.js';
import type { Citation } from './story-facts.js';

/** The plan of one year as it is issued. */
export interface AnnualPlanFacts {
  readonly programme: ProgrammeNamed;
  readonly year: number;
  readonly theme: string | null;
  /** The programme's legal bases, then those of this year's plan, each once. */
  readonly bases: readonly Citation[];
  /** The heads of work of this plan, in their order. */
  readonly contents: readonly { readonly number: number; readonly title: string }[];
  /** By content, those outside any at the end; then by number. */
  readonly tasks: readonly PlannedTask[];
}

/** How often a task is done: yearly, continuously, or in the rhythm of a period of reporting. */
export type TaskRhythm =
  | 'yearly'
  | 'continuous'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'nine-months'
  | 'year'
  | 'custom';

export interface PlannedTask {
  readonly number: string;
  /** Number of the plan's content; `null` outside any. */
  readonly content: number | null;
  readonly title: string;
  readonly output: string | null;
  readonly lead: UnitNamed | null;
  /** By code. */
  readonly coordinating: readonly UnitNamed[];
  /** Units that each have to do it, by code; none unless it is tracked unit by unit. */
  readonly each: readonly UnitNamed[];
  /** Whom the lead unit's head named; `null` as long as nobody is. */
  readonly person: string | null;
  readonly dueOriginal: LocalDate | null;
  readonly due: LocalDate | null;
  readonly rhythm: TaskRhythm | null;
  /** Where it comes from when it is not the programme's own. */
  readonly from:
    | { readonly plan: number | null; readonly number: string }
    | { readonly direction: string }
    | { readonly review: string }
    | null;
}

/** The number of their heading: the next after the contents'. */
export const otherNumber = (contents: AnnualPlanFacts['contents']) =>
  Math.max(0, ...contents.map(({ number }) => number)) + 1;

/** What stands over the tasks that belong to none of the plan's contents. */
export const OTHER_TASKS = 'Nhiệm vụ chuyển tiếp, nhiệm vụ theo ý kiến chỉ đạo và kết luận';

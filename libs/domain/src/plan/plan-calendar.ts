import type { Calendar } from '../calendar/calendar.js';
import { addWorkingDays } from '../calendar/working-days.js';
import { monthDayIn } from '../period/month-day.js';
import { endOf, type Instant, instantAt, type LocalDate } from '../time/instant.js';
import type { Issuance } from './plan.js';

/** A document that a plan cites, or a letter that passes it on. */
export interface CitedDocument {
  readonly number: string;
  readonly date?: LocalDate;
  readonly issuer: string;
  readonly summary: string;
}

/** A head of work of one year's plan. */
export interface PlanContent {
  readonly number: number;
  readonly title: string;
  /** Number of the content of the programme that it carries out. */
  readonly content?: number;
  /** Tasks of the programme that it takes up, by number. */
  readonly tasks: readonly string[];
}

/** How annual plans come about, as the programme keeps it; days are `MM-DD`. */
export interface PlanCalendar {
  readonly issuance: Issuance;
  /** Code of the party that issues, for issuance `one`. */
  readonly by?: string;
  readonly draft: string;
  readonly replyBy: string;
  readonly issue: string;
  readonly years: readonly PlanYear[];
}

export interface PlanYear extends Partial<Omit<PlanCalendar, 'years'>> {
  readonly year: number;
  readonly theme?: string;
  readonly issuer?: string;
  readonly legalBases?: readonly CitedDocument[];
  readonly contents?: readonly PlanContent[];
  readonly letters?: readonly CitedDocument[];
}

/** A plan that the calendar calls for. */
export interface PlannedPlan {
  readonly year: number;
  /** When the process drafts it: before the day on which the draft goes out. */
  readonly opensAt: Instant;
  readonly draftOn: LocalDate;
  readonly replyBy: LocalDate;
  readonly issueBy: LocalDate;
  readonly theme: string | null;
  readonly issuance: Issuance;
  readonly by: string | null;
  readonly issuer: string | null;
  readonly legalBases: readonly CitedDocument[];
  readonly contents: readonly PlanContent[];
  readonly letters: readonly CitedDocument[];
}

/** How many working days the secretariat has with the machine's first draft before it goes out. */
const DRAFTING_WORKING_DAYS = 10;

/** The plan of each year of the period, earliest first; every date in its place by that calendar. */
export function plannedPlans(
  plans: PlanCalendar | null,
  period: { readonly from: LocalDate; readonly until: LocalDate },
  calendar: Calendar,
): PlannedPlan[] {
  if (!plans) return [];
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => plannedPlan(plans, first + index, calendar));
}

/** The plans still to draft; a year that was over when the programme was entered is not planned any more. */
export function plansAhead(
  planned: readonly PlannedPlan[],
  drafted: ReadonlySet<number>,
  enteredAt: Instant,
): PlannedPlan[] {
  return planned.filter(({ year }) => !drafted.has(year) && endOf(`${year}-12-31`) > enteredAt);
}

function plannedPlan(plans: PlanCalendar, year: number, calendar: Calendar): PlannedPlan {
  const own = plans.years.find((each) => each.year === year);
  const { draft, replyBy, issue } = { ...plans, ...defined(own) };
  // Later in the year than the issue means the year before.
  const placed = (day: string): LocalDate => monthDayIn(day > issue ? year - 1 : year, day);
  const draftOn = placed(draft);
  return {
    year,
    opensAt: instantAt(addWorkingDays(calendar, draftOn, -DRAFTING_WORKING_DAYS), '08:00'),
    draftOn,
    replyBy: placed(replyBy),
    issueBy: monthDayIn(year, issue),
    theme: own?.theme ?? null,
    issuance: own?.issuance ?? plans.issuance,
    by: own?.by ?? plans.by ?? null,
    issuer: own?.issuer ?? null,
    legalBases: own?.legalBases ?? [],
    contents: own?.contents ?? [],
    letters: own?.letters ?? [],
  };
}

function defined(year: PlanYear | undefined): Partial<PlanYear> {
  return Object.fromEntries(Object.entries(year ?? {}).filter(([, value]) => value !== undefined));
}

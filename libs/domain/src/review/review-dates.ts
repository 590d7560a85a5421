import type { Calendar } from '../calendar/calendar.js';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.js';
import { endOf, type Instant, instantAt, type LocalDate, localDate } from '../time/instant.js';
import type { ConferenceForm } from './conference.js';
import { REVIEW_SPECS, type ReviewKind } from './review.js';

/** A conference as it is planned; units by code. */
export interface PlannedConference {
  readonly date: LocalDate;
  readonly form: ConferenceForm;
  readonly place?: string;
  readonly mainPoint?: string;
  readonly chairs: readonly string[];
  /** `HH:MM` */
  readonly startsAt?: string;
  readonly agenda?: readonly (string | { readonly time?: string; readonly item: string; readonly by?: string })[];
  readonly invited?: readonly string[];
  readonly papers?: readonly string[];
  readonly points: readonly { readonly unit: string; readonly chair?: string }[];
  readonly launches?: number;
}

/** A review as the programme plans it. */
export interface ReviewPlan {
  readonly kind: ReviewKind;
  readonly year: number;
  readonly topic?: string;
  readonly date: LocalDate;
  readonly selfAssessmentBy?: LocalDate;
  /** Codes of the rounds on whose accepted figures it stands. */
  readonly figuresFrom: readonly string[];
  readonly conference?: PlannedConference;
}

/** A review with every date derived backwards from the day of its conclusion. */
export interface PlannedReview {
  /** Natural key within the programme, such as `2019-annual`. */
  readonly code: string;
  readonly plan: ReviewPlan;
  readonly concludesOn: LocalDate;
  readonly opensAt: Instant;
  readonly selfAssessmentDue: LocalDate;
  readonly selfAssessmentLock: LocalDate;
  readonly freezesAt: Instant;
}

/** Working days between the links of the chain: self-assessment → lock → freeze of the packet → conclusion. */
const CHAIN = { assessing: 15, grace: 5, lockToFreeze: 3, freezeToConclusion: 5 } as const;

/** The review's dates, each from the one after it: the leaders' date first, the units' last. */
export function reviewDates(plan: ReviewPlan, calendar: Calendar): Omit<PlannedReview, 'code' | 'plan'> {
  const concludesOn = plan.conference?.date ?? plan.date;
  const back = (day: LocalDate, days: number) => addWorkingDays(calendar, day, -days);
  let freeze = back(concludesOn, CHAIN.freezeToConclusion);
  let lock = back(freeze, CHAIN.lockToFreeze);
  const due = plan.selfAssessmentBy ?? back(lock, CHAIN.grace);
  if (lock < due) {
    lock = due;
    freeze = addWorkingDays(calendar, lock, CHAIN.lockToFreeze);
  }
  return {
    concludesOn,
    opensAt: instantAt(back(due, CHAIN.assessing), '08:00'),
    selfAssessmentDue: due,
    selfAssessmentLock: lock,
    freezesAt: instantAt(freeze, '08:00'),
  };
}

/** Every review of the programme, by opening, then code. */
export function plannedReviews(plans: readonly ReviewPlan[], calendar: Calendar): PlannedReview[] {
  const seen = new Map<string, number>();
  return plans
    .map((plan) => {
      const base = `${plan.year}-${plan.kind}`;
      const times = (seen.get(base) ?? 0) + 1;
      seen.set(base, times);
      return { code: times === 1 ? base : `${base}-${times}`, plan, ...reviewDates(plan, calendar) };
    })
    .sort((a, b) => a.opensAt - b.opensAt || (a.code < b.code ? -1 : 1));
}

/** The reviews still to open; one that was over when the programme was entered is history. */
export function reviewsAhead(
  planned: readonly PlannedReview[],
  opened: ReadonlySet<string>,
  enteredAt: Instant,
): PlannedReview[] {
  return planned.filter(({ code, concludesOn }) => !opened.has(code) && endOf(concludesOn) > enteredAt);
}

/** The dates that the units and the packet go by. */
export interface ReviewDates {
  readonly opensAt: Instant;
  readonly selfAssessmentDue: LocalDate;
  readonly selfAssessmentLock: LocalDate;
  readonly freezesAt: Instant;
}

/** Working days that the units have at the least to assess themselves, however late the outline goes out. */
const LEAST_ASSESSING = 3;

/**
 * The dates of a review whose outline goes out now. One that opens in its time keeps them. One that opens late, with
 * less than half of its working days left, keeps them as far as they lie ahead, but its units get three working days at
 * the least; lock and freeze give way in their order. The day of conclusion never moves: people fixed it.
 */
export function reviewDatesAtOpening(dates: ReviewDates, now: Instant, calendar: Calendar): ReviewDates {
  const { opensAt, selfAssessmentDue, selfAssessmentLock, freezesAt } = dates;
  const today = localDate(now);
  const full = workingDaysBetween(calendar, localDate(opensAt), selfAssessmentDue);
  const left = workingDaysBetween(calendar, today, selfAssessmentDue);
  if (left * 2 >= full && left > 0) return dates;
  const due = latest(selfAssessmentDue, addWorkingDays(calendar, today, LEAST_ASSESSING));
  const lock = latest(selfAssessmentLock, due);
  const freeze = localDate(freezesAt) > lock ? freezesAt : instantAt(addWorkingDays(calendar, lock, 1), '08:00');
  return { opensAt, selfAssessmentDue: due, selfAssessmentLock: lock, freezesAt: freeze };
}

/** The last day whose work counts in the self-assessment: a working day before it is due (Decree 09/2019/NĐ-CP art. 8). */
export function selfAssessmentCutOff(due: LocalDate, calendar: Calendar): LocalDate {
  return addWorkingDays(calendar, due, -1);
}

/** The first day of the time under review. */
export function reviewedFrom(kind: ReviewKind, year: number, programmeFrom: LocalDate): LocalDate {
  return REVIEW_SPECS[kind].covers === 'programme' ? programmeFrom : latest(programmeFrom, `${year}-01-01`);
}

const latest = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

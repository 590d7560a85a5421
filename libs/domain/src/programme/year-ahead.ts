import type { Calendar } from '../calendar/calendar.js';
import { type PlanCalendar, plannedPlans } from '../plan/plan-calendar.js';
import type { Rung } from '../reminder/reminder-policy.js';
import { rungInstant } from '../reminder/rungs.js';
import { plannedReviews, type ReviewPlan } from '../review/review-dates.js';
import { addDays, type LocalDate, localDate } from '../time/instant.js';
import { plannedRounds, type ReportingRule } from './next-round.js';

/** What a day of a programme's year may bring; each has its words in both languages. */
export const DATED_KINDS = {
  'round-opens': { vi: 'mở đợt báo cáo', en: 'round opens' },
  'cut-off': { vi: 'chốt số liệu', en: 'figures are cut off' },
  reminder: { vi: 'nhắc việc', en: 'reminder' },
  'report-due': { vi: 'hạn gửi báo cáo', en: 'reports due' },
  'round-locks': { vi: 'khoá đợt', en: 'round locks' },
  'plan-drafted': { vi: 'dự thảo kế hoạch năm', en: 'plan drafted' },
  'plan-goes-out': { vi: 'gửi lấy ý kiến kế hoạch', en: 'plan goes out for opinions' },
  'plan-replies-end': { vi: 'hạn góp ý kế hoạch', en: 'opinions due' },
  'plan-issued-by': { vi: 'ban hành kế hoạch', en: 'plan to be issued' },
  'review-opens': { vi: 'gửi đề cương tự đánh giá', en: 'review opens' },
  'self-assessment-due': { vi: 'hạn tự đánh giá', en: 'self-assessments due' },
  'packet-freezes': { vi: 'chốt hồ sơ trình', en: 'packet freezes' },
  'review-concludes': { vi: 'kết luận, hội nghị', en: 'review concludes' },
  'programme-begins': { vi: 'chương trình bắt đầu', en: 'programme begins' },
  'programme-ends': { vi: 'chương trình kết thúc', en: 'programme ends' },
} as const satisfies Record<string, { vi: string; en: string }>;
export type DatedKind = keyof typeof DATED_KINDS;

/** One thing on one day. */
export interface Dated {
  readonly date: LocalDate;
  readonly kind: DatedKind;
  /** Code of the round or review, year of the plan, rung of the reminder with its round; empty for the programme itself. */
  readonly what: string;
}

/** What a programme's years follow from; nothing of it has happened yet. */
export interface ProgrammeDates {
  readonly period: { readonly from: LocalDate; readonly until: LocalDate };
  readonly rules: readonly ReportingRule[];
  readonly plans: PlanCalendar | null;
  readonly reviews: readonly ReviewPlan[];
  readonly rungs: readonly Rung[];
}

/**
 * Everything that a year brings by the very rules that will bring it about, by day and then by kind: what the programme
 * would do if nobody moved a date. Pure. Rungs are those of a unit that never reports and has the programme's calendar.
 */
export function yearAhead(programme: ProgrammeDates, year: number, calendar: Calendar): Dated[] {
  const { period } = programme;
  const order = Object.keys(DATED_KINDS);
  return [
    ...plannedRounds(programme.rules, calendar).flatMap((round) => datesOfRound(round, programme.rungs, calendar)),
    ...plannedPlans(programme.plans, period, calendar).flatMap((plan): Dated[] => [
      { date: localDate(plan.opensAt), kind: 'plan-drafted', what: String(plan.year) },
      { date: plan.draftOn, kind: 'plan-goes-out', what: String(plan.year) },
      { date: plan.replyBy, kind: 'plan-replies-end', what: String(plan.year) },
      { date: plan.issueBy, kind: 'plan-issued-by', what: String(plan.year) },
    ]),
    ...plannedReviews(programme.reviews, calendar).flatMap((review): Dated[] => [
      { date: localDate(review.opensAt), kind: 'review-opens', what: review.code },
      { date: review.selfAssessmentDue, kind: 'self-assessment-due', what: review.code },
      { date: localDate(review.freezesAt), kind: 'packet-freezes', what: review.code },
      { date: review.concludesOn, kind: 'review-concludes', what: review.code },
    ]),
    { date: period.from, kind: 'programme-begins' as const, what: '' },
    { date: addDays(period.until, 1), kind: 'programme-ends' as const, what: '' },
  ]
    .filter(({ date }) => Number(date.slice(0, 4)) === year)
    .sort(
      (a, b) => compare(a.date, b.date) || order.indexOf(a.kind) - order.indexOf(b.kind) || compare(a.what, b.what),
    );
}

function datesOfRound(
  { period, opensAt, cutOff, due, lock }: ReturnType<typeof plannedRounds>[number],
  rungs: readonly Rung[],
  calendar: Calendar,
): Dated[] {
  const what = period.code;
  const reminders = rungs
    .map((rung) => ({ rung, date: localDate(rungInstant(rung, { calendar, calendarId: '', due })) }))
    .filter(({ date }) => date <= lock);
  return [
    { date: localDate(opensAt), kind: 'round-opens', what },
    { date: cutOff, kind: 'cut-off', what },
    { date: due, kind: 'report-due', what },
    { date: lock, kind: 'round-locks', what },
    ...reminders.map(({ rung, date }): Dated => ({ date, kind: 'reminder', what: `${what} ${rung.code}` })),
  ];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

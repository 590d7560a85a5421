import type { Calendar } from '#domain/calendar/calendar';
import { type PlanCalendar, type PlannedPlan, plannedPlans, plansAhead } from '#domain/plan/plan-calendar';
import { type PlannedRound, plannedRounds, type ReportingRule, roundsAhead } from '#domain/programme/next-round';
import type { ProgrammeSnapshot, ProgrammeStage } from '#domain/programme/programme';
import { type PlannedReview, plannedReviews, type ReviewPlan, reviewsAhead } from '#domain/review/review-dates';
import { addDays, endOf, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { loadCalendar } from '../calendar/calendar.queries.js';
import { loadTaskOutlook, TASK_GROUPS, type TaskGroup } from '../reminder/task-outlook.snapshot.js';

interface ProgrammeRow {
  id: string;
  number: string;
  stage: ProgrammeStage;
  period_from: LocalDate;
  period_until: LocalDate;
  entered_at: Date;
  calendar_id: string;
  rules: ReportingRule[] | null;
  opened: string[];
  open_rounds: number;
  suspensions: { from: LocalDate; until: LocalDate }[] | null;
  plan_calendar: PlanCalendar | null;
  reviews: ReviewPlan[] | null;
  plan_years: number[];
  review_codes: string[];
  open_reviews: number;
  task_groups: TaskGroup[] | null;
}

const PROGRAMME_SQL = `
  select p.id, p.number, p.stage, p.period_from, p.period_until, p.entered_at, p.calendar_id, p.plan_calendar, p.reviews,
    (select json_agg(json_build_object('id', id, 'code', code, 'name', name, 'rule', rule, 'validFrom', valid_from, 'validUntil', valid_until))
     from period_rule where programme_id = p.id and purpose = 'periodic') as rules,
    array(select code from round where programme_id = p.id) as opened,
    (select count(*)::int from round where programme_id = p.id and stage <> 'closed') as open_rounds,
    array(select year from plan where programme_id = p.id) as plan_years,
    array(select code from review where programme_id = p.id) as review_codes,
    (select count(*)::int from review where programme_id = p.id and stage not in ('closed', 'cancelled')) as open_reviews,
    (select json_agg(json_build_object('from', suspended_on, 'until', resumed_on))
     from suspension where programme_id = p.id and resumed_on is not null) as suspensions,
    (${TASK_GROUPS}) as task_groups
  from programme p where p.id = $1`;

// A round of the last period may fall due, and lock, some months after the programme's last day.
const MARGIN_DAYS = 400;

export interface LoadedProgramme {
  stage: string;
  snapshot: ProgrammeSnapshot;
  row: ProgrammeRow;
  calendar: Calendar;
  /** Rounds still to open, earliest first. */
  ahead: PlannedRound[];
  /** Annual plans still to draft, earliest first. */
  plansAhead: PlannedPlan[];
  /** Reviews still to prepare, earliest first. */
  reviewsAhead: PlannedReview[];
}

/** The facts a programme's process decides on. */
export async function loadProgramme(tx: Transaction, id: string): Promise<LoadedProgramme | undefined> {
  const row = await tx.one<ProgrammeRow>(PROGRAMME_SQL, [id, localDate(tx.now)]);
  if (!row) return undefined;
  const calendar = await loadCalendar(
    tx,
    row.calendar_id,
    addDays(row.period_from, -MARGIN_DAYS),
    addDays(row.period_until, MARGIN_DAYS),
  );
  const ahead = roundsAhead(
    plannedRounds(row.rules ?? [], calendar),
    new Set(row.opened),
    row.entered_at.getTime(),
    row.suspensions ?? [],
  );
  const period = { from: row.period_from, until: row.period_until };
  const enteredAt = row.entered_at.getTime();
  const plans = plansAhead(plannedPlans(row.plan_calendar, period, calendar), new Set(row.plan_years), enteredAt);
  const reviews = reviewsAhead(plannedReviews(row.reviews ?? [], calendar), new Set(row.review_codes), enteredAt);
  return {
    stage: row.stage,
    snapshot: {
      stage: row.stage,
      nextOpeningAt: ahead[0]?.opensAt ?? null,
      nextPlanAt: plans[0]?.opensAt ?? null,
      nextReviewAt: reviews[0]?.opensAt ?? null,
      openRounds: row.open_rounds,
      openReviews: row.open_reviews,
      endsAt: endOf(row.period_until),
      ...(row.task_groups && row.stage === 'in-force' && { tasks: await loadTaskOutlook(tx, row, row.task_groups) }),
    },
    row,
    calendar,
    ahead,
    plansAhead: plans,
    reviewsAhead: reviews,
  };
}

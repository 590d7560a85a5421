import type { CommendationView } from '#contracts/http/commendation';
import type { ConferenceView } from '#contracts/http/conference';
import type { RatingView, ReviewConclusion } from '#contracts/http/review';
import type { Transaction } from '#persistence/transaction';
import { businessDay, isoLocalSql } from '../local-time.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

/** SQL: a rating as people see it; its unit is joined as `unit_name`. */
export const RATING_COLUMNS = `${unitRefSql('rating.unit_id', 'unit_name')} as unit, rating.facts, rating.by_rule as "byRule", rating.grade,
  rating.reason, ${isoLocalSql('rating.overridden_at')} as "overriddenAt"`;

/** SQL: a commendation as people see it, `c`. `$2` is the business day. */
export const COMMENDATION_SQL = `
  select c.ordinal, ${unitRefSql('c.unit_id', 'unit_name')} as unit, model.title as model, c.person, c.form, c.merit, c.stage,
    ${isoLocalSql('c.proposed_at')} as "proposedAt",
    case when c.reported_on is not null then jsonb_build_object('number', c.report_number, 'reportedOn', c.reported_on) end as report,
    case when c.met_on is not null then jsonb_build_object('number', c.minutes_number, 'metOn', c.met_on, 'present', c.votes_present,
      'inFavour', c.votes_in_favour) end as minutes, c.decision_number as "decisionNumber", c.decided_on as "decidedOn"
  from commendation c left join model on model.id = c.model_id ${joinUnitName('c.unit_id', 'unit_name')}`;

const RATINGS_SQL = `
  select ${RATING_COLUMNS} from rating ${joinUnitName('rating.unit_id', 'unit_name')}
  where rating.review_id = $1::uuid and ($3::uuid[] is null or rating.unit_id = any($3)) order by unit_name.code collate "C"`;

const COMMENDATIONS_SQL = `${COMMENDATION_SQL}
  where c.review_id = $1::uuid and ($3::uuid[] is null or c.stage = 'decided' or c.unit_id = any($3)) order by c.ordinal`;

const CONFERENCE_SQL = `
  select k.date, k.form, k.place, k.chairs, k.starts_at as "startsAt", k.agenda, k.invited, k.minutes, review.launches, k.held_on as "heldOn",
    coalesce((select jsonb_agg(jsonb_build_object('ordinal', ordinal, 'title', title, 'attachmentId', attachment_id) order by ordinal)
      from conference_paper where conference_id = k.id), '[]') as papers,
    coalesce((select jsonb_agg(jsonb_build_object('unit', ${unitRefSql('point.unit_id', 'unit_name')}, 'main', point.main,
        'chair', point.chair, 'present', point.present) order by point.main desc, unit_name.code collate "C")
      from conference_point point ${joinUnitName('point.unit_id', 'unit_name')} where point.conference_id = k.id), '[]') as points,
    (select coalesce(sum(present), 0)::int from conference_point where conference_id = k.id) as present
  from conference k join review on review.id = k.review_id where k.review_id = $1::uuid`;

const TASKS_AHEAD_SQL = `
  select ahead.ordinal, ahead.title, ${unitRefSql('ahead.lead_unit_id', 'unit_name')} as lead, ahead.for_year as "forYear", ahead.due, item.number as task
  from task_ahead ahead left join plan_item item on item.id = ahead.plan_item_id
  ${joinUnitName('ahead.lead_unit_id', 'unit_name')} where ahead.review_id = $1::uuid order by ahead.ordinal`;

/** The ratings by unit code; of those units alone, if some are given. */
export const ratingsOf = (tx: Transaction, reviewId: string, units: readonly string[] | null) =>
  tx.query<RatingView>(RATINGS_SQL, [reviewId, businessDay(tx), units]);

/** The commendations in their order; of those units and what is decided, if some are given. */
export const commendationsOf = (tx: Transaction, reviewId: string, units: readonly string[] | null) =>
  tx.query<CommendationView>(COMMENDATIONS_SQL, [reviewId, businessDay(tx), units]);

/** The conference with its points, the main one first; `null` for a review without one. */
export const conferenceOf = async (tx: Transaction, reviewId: string): Promise<ConferenceView | null> =>
  (await tx.one<ConferenceView>(CONFERENCE_SQL, [reviewId, businessDay(tx)])) ?? null;

/** The tasks that the notice of conclusions gives, each with its number in the plan that took it up. */
export const tasksAheadOf = (tx: Transaction, reviewId: string) =>
  tx.query<ReviewConclusion['tasksAhead'][number]>(TASKS_AHEAD_SQL, [reviewId, businessDay(tx)]);

import { reviewName } from '#domain/review/review';
import { reviewDatesAtOpening, reviewedFrom, selfAssessmentCutOff } from '#domain/review/review-dates';
import { addDays, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { loadCalendar } from '../calendar/calendar.queries.js';
import { createProcess } from '../process/process-record.js';
import type { ReviewRow } from './review.snapshot.js';

// The form and the policy in force on the day; the first of each for a review that is prepared before they were.
const CREATE_ROUND_SQL = `
  insert into round (id, programme_id, period_rule_id, code, name, period_from, cut_off, opens_at, due, lock, stage, form_version_id, reminder_policy_id)
  select $1, rule.programme_id, rule.id, $3, $4, $5, $6, $7, $8, $9, 'planned',
    (select id from form_version where form_id = rule.form_id
      order by (valid_from <= $10) desc, case when valid_from <= $10 then version end desc nulls last, version limit 1),
    (select id from reminder_policy policy where policy.programme_id = rule.programme_id
      order by (valid_from <= $10) desc, case when valid_from <= $10 then version end desc nulls last, version limit 1)
  from period_rule rule where rule.programme_id = $2 and rule.purpose = 'self-assessment'
  returning 1`;

const MARGIN_DAYS = 120;

/** Code of the round in which the units assess themselves for the review of that code. */
const roundCodeOf = (review: string) => `${review}-self`;

/** Sends the outline out: the round, the packet to come, the dates that hold from now on, and the event. */
export async function openSelfAssessment(tx: Transaction, review: ReviewRow): Promise<void> {
  const dates = await datesNow(tx, review);
  const roundId = await createRound(tx, review, dates);
  await createPacket(tx, review, new Date(dates.freezesAt));
  await tx.query(
    `update review set stage = 'self-assessing', round_id = $2, self_assessment_due = $3, self_assessment_lock = $4,
       freezes_at = $5, version = version + 1 where id = $1`,
    [review.id, roundId, dates.due, dates.lock, new Date(dates.freezesAt)],
  );
  await tx.emit('review.opened', {
    programmeId: review.programme_id,
    reviewId: review.id,
    key: review.code,
    data: {
      review: review.code,
      kind: review.kind,
      year: review.year,
      date: review.concludes_on,
      selfAssessmentDue: dates.due,
      round: roundCodeOf(review.code),
    },
  });
}

interface DatesNow {
  readonly from: LocalDate;
  readonly cutOff: LocalDate;
  readonly due: LocalDate;
  readonly lock: LocalDate;
  readonly freezesAt: number;
}

async function datesNow(tx: Transaction, review: ReviewRow): Promise<DatesNow> {
  const days = [localDate(tx.now), localDate(review.opens_at.getTime()), localDate(review.freezes_at.getTime())].sort();
  const calendar = await loadCalendar(
    tx,
    review.calendar_id,
    addDays(days[0]!, -MARGIN_DAYS),
    addDays(days[2]!, MARGIN_DAYS),
  );
  const dates = reviewDatesAtOpening(
    {
      opensAt: review.opens_at.getTime(),
      selfAssessmentDue: review.self_assessment_due,
      selfAssessmentLock: review.self_assessment_lock,
      freezesAt: review.freezes_at.getTime(),
    },
    tx.now,
    calendar,
  );
  return {
    from: reviewedFrom(review.kind, review.year, review.programme_from),
    cutOff: selfAssessmentCutOff(dates.selfAssessmentDue, calendar),
    due: dates.selfAssessmentDue,
    lock: dates.selfAssessmentLock,
    freezesAt: dates.freezesAt,
  };
}

async function createRound(tx: Transaction, review: ReviewRow, dates: DatesNow): Promise<string> {
  const id = uuid();
  const code = roundCodeOf(review.code);
  const created = await tx.one(CREATE_ROUND_SQL, [
    id,
    review.programme_id,
    code,
    `Tự đánh giá – ${reviewName(review.kind, review.year, review.topic)}`,
    dates.from,
    dates.cutOff,
    new Date(tx.now),
    dates.due,
    dates.lock,
    localDate(tx.now),
  ]);
  if (!created) throw new Error(`programme ${review.programme} has no self-assessment rule`);
  await createProcess(tx, 'round', id, `${review.programme}/${code}`);
  await tx.audit({ action: 'round.planned', subjectKind: 'round', subjectId: id, detail: { round: code } });
  return id;
}

async function createPacket(tx: Transaction, review: ReviewRow, freezesAt: Date): Promise<void> {
  const id = uuid();
  await tx.query(
    `insert into packet (id, programme_id, review_id, code, stage, freezes_at) values ($1, $2, $3, $4, 'planned', $5)`,
    [id, review.programme_id, review.id, review.code, freezesAt],
  );
  await createProcess(tx, 'packet', id, `${review.programme}/packet/${review.code}`);
  await tx.audit({ action: 'packet.planned', subjectKind: 'packet', subjectId: id, detail: { packet: review.code } });
}

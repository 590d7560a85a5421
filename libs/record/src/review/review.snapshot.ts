import { addWorkingDays } from '#domain/calendar/working-days';
import type { ProgrammeStage } from '#domain/programme/programme';
import type { ReviewKind, ReviewSnapshot, ReviewStage } from '#domain/review/review';
import { addDays, instantAt, type LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { loadCalendar } from '../calendar/calendar.queries.js';

/** A review's own row, with what its programme and its round add. */
export interface ReviewRow {
  id: string;
  programme_id: string;
  programme: string;
  programme_title: string;
  programme_stage: ProgrammeStage;
  programme_from: LocalDate;
  calendar_id: string;
  code: string;
  kind: ReviewKind;
  year: number;
  topic: string | null;
  stage: ReviewStage;
  concludes_on: LocalDate;
  opens_at: Date;
  self_assessment_due: LocalDate;
  self_assessment_lock: LocalDate;
  freezes_at: Date;
  figures_from: string[];
  launches: number | null;
  round_id: string | null;
  round_stage: string | null;
  overdue_told_at: Date | null;
}

const REVIEW_SQL = `
  select review.id, review.programme_id, p.number as programme, p.title as programme_title, p.stage as programme_stage,
    p.period_from as programme_from, p.calendar_id, review.code, review.kind,
    review.year, review.topic, review.stage, review.concludes_on, review.opens_at, review.self_assessment_due,
    review.self_assessment_lock, review.freezes_at, review.figures_from, review.launches, review.round_id, r.stage as round_stage,
    review.overdue_told_at
  from review join programme p on p.id = review.programme_id left join round r on r.id = review.round_id
  where review.id = $1`;

/** Working days after the day of conclusion when the secretariats are told that it is not concluded. */
const OVERDUE_AFTER = 5;
const MARGIN_DAYS = 60;

/** The facts a review's process decides on. */
export async function loadReview(
  tx: Transaction,
  id: string,
): Promise<{ stage: string; snapshot: ReviewSnapshot; row: ReviewRow } | undefined> {
  const row = await tx.one<ReviewRow>(REVIEW_SQL, [id]);
  if (!row) return undefined;
  const calendar = await loadCalendar(tx, row.calendar_id, row.concludes_on, addDays(row.concludes_on, MARGIN_DAYS));
  return {
    stage: row.stage,
    row,
    snapshot: {
      stage: row.stage,
      programmeStage: row.programme_stage,
      opensAt: row.opens_at.getTime(),
      selfAssessed: row.round_stage === 'closed',
      overdueAt: row.overdue_told_at
        ? null
        : instantAt(addWorkingDays(calendar, row.concludes_on, OVERDUE_AFTER), '08:00'),
    },
  };
}

import { instantAt, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { datesAfterSuspension } from '../programme/dates-after-suspension.js';

interface OpenReview {
  readonly id: string;
  readonly calendar_id: string;
  readonly due: LocalDate;
  readonly lock: LocalDate;
  readonly freezes_at: Date;
}

/**
 * After a suspension the reviews whose outline has gone out keep the working days they had left: to assess, to lock, to
 * freeze their packet. The day of conclusion stays: people fixed it, and people fix another.
 */
export async function moveReviewDates(
  tx: Transaction,
  programmeId: string,
  suspended: LocalDate,
  resumed: LocalDate,
): Promise<void> {
  const reviews = await tx.query<OpenReview>(
    `select review.id, p.calendar_id, review.self_assessment_due as due, review.self_assessment_lock as lock, review.freezes_at
     from review join programme p on p.id = review.programme_id
     where p.id = $1 and review.stage in ('self-assessing', 'consolidated') order by review.id for update of review`,
    [programmeId],
  );
  if (reviews.length === 0) return;
  const moved = (dates: LocalDate[]) => datesAfterSuspension(tx, reviews[0]!.calendar_id, dates, suspended, resumed);
  const freezes = await moved(reviews.map(({ freezes_at }) => localDate(freezes_at.getTime())));
  await tx.query(
    `with moved as (select * from unnest($1::uuid[], $2::date[], $3::date[], $4::timestamptz[]) as m(id, due, lock, freezes_at)),
       packets as (
         update packet set freezes_at = moved.freezes_at, version = version + 1 from moved
         where packet.review_id = moved.id and packet.stage = 'planned')
     update review set self_assessment_due = moved.due, self_assessment_lock = moved.lock, freezes_at = moved.freezes_at,
       version = version + 1
     from moved where review.id = moved.id`,
    [
      reviews.map(({ id }) => id),
      await moved(reviews.map(({ due }) => due)),
      await moved(reviews.map(({ lock }) => lock)),
      freezes.map((day) => new Date(instantAt(day, '08:00'))),
    ],
  );
}

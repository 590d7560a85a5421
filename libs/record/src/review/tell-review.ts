import { MAILED, type NotificationKind } from '#domain/delivery/notification-kind';
import { reviewName } from '#domain/review/review';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { notify, notifySql, wakeDelivery } from '../delivery/notify.js';
import { secretariatUnits } from '../delivery/secretariats.queries.js';
import type { ReviewRow } from './review.snapshot.js';

/** What every notification about a review says. */
export type ToldReview = Pick<
  ReviewRow,
  'id' | 'programme_id' | 'programme' | 'programme_title' | 'code' | 'kind' | 'year' | 'topic'
>;

const factsOf = (review: ToldReview) => ({
  programme: review.programme,
  programmeTitle: review.programme_title,
  review: review.code,
  reviewName: reviewName(review.kind, review.year, review.topic),
  reviewNameEn: reviewName(review.kind, review.year, review.topic, 'en'),
});

// A person has one inbox over all programmes: the programme's number makes the key unique in it.
const keyOf = (review: ToldReview, kind: NotificationKind) => `${review.programme}/review/${review.code}/${kind}`;

/** Tells the secretariats of all parties. */
export async function tellSecretariatsOfReview(
  tx: Transaction,
  review: ToldReview,
  kind: NotificationKind,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const id of await secretariatUnits(tx, review.programme_id)) {
    await notify(
      tx,
      {
        kind,
        key: keyOf(review, kind),
        programmeId: review.programme_id,
        data: { ...factsOf(review), ...data },
      },
      { unitId: id, roles: ['secretariat'] },
    );
  }
}

// Who assessed itself, had a point at the conference, or got a task by the notice; with how many tasks it leads.
const CLOSED = `
  select concerned.unit_id, array['officer', 'head'] as roles, review.programme_id, null::uuid as round_id, null::uuid as obligation_id,
    $2::text as kind, $3::text as key,
    $4::jsonb || jsonb_build_object('tasks', (select count(*) from task_ahead where review_id = review.id and lead_unit_id = concerned.unit_id)) as data
  from review cross join lateral (
    select unit_id from obligation where round_id = review.round_id
    union select point.unit_id from conference join conference_point point on point.conference_id = conference.id where conference.review_id = review.id
    union select lead_unit_id from task_ahead where review_id = review.id
  ) as concerned
  where review.id = $1`;

/** Tells every unit of the review how it was concluded: one statement for all of them. */
export async function tellReviewClosed(
  tx: Transaction,
  review: ToldReview,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const kind = 'review-closed';
  const written = await tx.query(notifySql(CLOSED, '$5', '$6', '$7'), [
    review.id,
    kind,
    keyOf(review, kind),
    { ...factsOf(review), ...data },
    localDate(tx.now),
    new Date(tx.now),
    MAILED[kind] !== 'in-app',
  ]);
  await wakeDelivery(tx, written);
}

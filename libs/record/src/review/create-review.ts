import type { PlannedReview } from '#domain/review/review-dates';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { createProcess } from '../process/process-record.js';

/** Makes a review with its planned conference, and its process, which sends the outline out when its time has come. */
export async function createReview(
  tx: Transaction,
  programme: { readonly id: string; readonly number: string },
  review: PlannedReview,
): Promise<void> {
  const id = uuid();
  const { plan } = review;
  await tx.query(
    `insert into review (id, programme_id, code, kind, year, topic, concludes_on, opens_at, self_assessment_due, self_assessment_lock,
       freezes_at, figures_from, launches, stage)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'planned')`,
    [
      id,
      programme.id,
      review.code,
      plan.kind,
      plan.year,
      plan.topic ?? null,
      review.concludesOn,
      new Date(review.opensAt),
      review.selfAssessmentDue,
      review.selfAssessmentLock,
      new Date(review.freezesAt),
      plan.figuresFrom,
      plan.conference?.launches ?? null,
    ],
  );
  if (plan.conference) await planConference(tx, id, plan.conference);
  await createProcess(tx, 'review', id, `${programme.number}/review/${review.code}`);
  await tx.audit({ action: 'review.planned', subjectKind: 'review', subjectId: id, detail: { review: review.code } });
}

async function planConference(
  tx: Transaction,
  reviewId: string,
  conference: NonNullable<PlannedReview['plan']['conference']>,
): Promise<void> {
  const id = uuid();
  await tx.query(
    `insert into conference (id, review_id, date, form, place, main_unit_id, chairs, agenda, starts_at, invited)
     values ($1, $2, $3, $4, $5, (select unit_id from unit_version where code = $6 order by valid_from desc limit 1), $7, $8, $9, $10)`,
    [
      id,
      reviewId,
      conference.date,
      conference.form,
      conference.place ?? null,
      conference.mainPoint ?? null,
      conference.chairs,
      JSON.stringify((conference.agenda ?? []).map((item) => (typeof item === 'string' ? { item } : item))),
      conference.startsAt ?? null,
      conference.invited ?? [],
    ],
  );
  await tx.query(
    `insert into conference_paper (conference_id, ordinal, title)
     select $1, paper.ordinal, paper.title from unnest($2::text[]) with ordinality as paper(title, ordinal)`,
    [id, conference.papers ?? []],
  );
  const points = [
    ...(conference.mainPoint ? [{ unit: conference.mainPoint, chair: conference.chairs[0], main: true }] : []),
    ...conference.points
      .filter(({ unit }) => unit !== conference.mainPoint)
      .map(({ unit, chair }) => ({ unit, chair, main: false })),
  ];
  await tx.query(
    `insert into conference_point (conference_id, unit_id, main, chair)
     select $1, named.unit_id, point.main, point.chair
     from unnest($2::text[], $3::boolean[], $4::text[]) as point(unit, main, chair)
     cross join lateral (select unit_id from unit_version where code = point.unit order by valid_from desc limit 1) as named`,
    [id, points.map(({ unit }) => unit), points.map(({ main }) => main), points.map(({ chair }) => chair ?? null)],
  );
}

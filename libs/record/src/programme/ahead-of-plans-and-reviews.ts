import type { Happening } from '#contracts/http/programme';
import { REVIEW_SPECS, type ReviewKind } from '#domain/review/review';
import { endOf, type Instant, instantAt, type LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { LoadedProgramme } from './programme.snapshot.js';
import { type Timed, timed } from './timed-happening.js';

/** Plans and reviews that do not exist yet, by the functions that will make them. */
export function plannedPlansAndReviews(programme: LoadedProgramme, now: Instant): Timed[] {
  return [
    ...programme.plansAhead.flatMap((plan) => [
      timed(Math.max(plan.opensAt, now), 'plan-drafted', { plan: plan.year, name: plan.theme }),
      ...datesOfPlan({ ...plan, consulted: false }),
    ]),
    ...programme.reviewsAhead.flatMap(({ code, plan, opensAt, freezesAt, concludesOn }) => {
      const facts = { review: code, name: nameOf(plan.kind, plan.year) };
      return [
        timed(Math.max(opensAt, now), 'review-opens', facts),
        timed(freezesAt, 'packet-freezes', facts),
        timed(endOf(concludesOn), 'review-concludes', facts),
      ];
    }),
  ];
}

/** What the open plans, reviews and packets of a programme still have before them. */
export async function openPlansAndReviews(tx: Transaction, programmeId: string): Promise<Timed[]> {
  const plans = await tx.query<PlanDates>(
    `select year, theme, draft_on as "draftOn", reply_by as "replyBy", issue_by as "issueBy", consulted_at is not null as consulted
     from plan where programme_id = $1 and stage not in ('issued', 'cancelled') order by year`,
    [programmeId],
  );
  const reviews = await tx.query<{
    code: string;
    kind: ReviewKind;
    year: number;
    concludesOn: LocalDate;
    freezes: Date;
  }>(
    `select review.code, review.kind, review.year, review.concludes_on as "concludesOn",
       case when coalesce(packet.stage, 'planned') = 'planned' then coalesce(packet.freezes_at, review.freezes_at) end as freezes
     from review left join packet on packet.review_id = review.id
     where review.programme_id = $1 and review.stage not in ('closed', 'cancelled') order by review.code`,
    [programmeId],
  );
  return [
    ...plans.flatMap(datesOfPlan),
    ...reviews.flatMap(({ code, kind, year, concludesOn, freezes }) => {
      const facts: Partial<Happening> = { review: code, name: nameOf(kind, year) };
      return [
        ...(freezes ? [timed(freezes.getTime(), 'packet-freezes', facts)] : []),
        timed(endOf(concludesOn), 'review-concludes', facts),
      ];
    }),
  ];
}

interface PlanDates {
  readonly year: number;
  readonly theme: string | null;
  readonly draftOn: LocalDate;
  readonly replyBy: LocalDate;
  readonly issueBy: LocalDate;
  /** Whether the draft has gone out. */
  readonly consulted: boolean;
}

function datesOfPlan({ year, theme, draftOn, replyBy, issueBy, consulted }: PlanDates): Timed[] {
  const facts = { plan: year, name: theme };
  return [
    ...(consulted ? [] : [timed(instantAt(draftOn, '08:00'), 'plan-goes-out', facts)]),
    timed(endOf(replyBy), 'plan-replies-end', facts),
    timed(endOf(issueBy), 'plan-issued-by', facts),
  ];
}

const nameOf = (kind: ReviewKind, year: number) => `${REVIEW_SPECS[kind].vi} ${year}`;

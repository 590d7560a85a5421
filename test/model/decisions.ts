import { plansAhead } from '#domain/plan/plan-calendar';
import type { Decision } from '#domain/process/decision';
import { done } from '#domain/process/decision';
import { plannedRounds } from '#domain/programme/next-round';
import { plannedReviews, reviewsAhead } from '#domain/review/review-dates';
import { endOf, instantAt, localDate } from '#domain/time/instant';
import type { PaperRecord, Ref, Round } from './paper-record.js';
import type { Rules } from './rules.js';

/** Rounds, plans and reviews that the programme still has to open, in their order. */
export function ahead(record: PaperRecord) {
  const { signed, rules } = record;
  return {
    rounds: rules.roundsAhead(
      planned(record),
      new Set([...record.rounds.values()].filter(({ reviewId }) => !reviewId).map(({ id }) => id)),
      signed.enteredAt,
      record.suspensions,
    ),
    plans: plansAhead(
      signed.plans,
      new Set([...record.plans.values()].map(({ planned: { year } }) => year)),
      signed.enteredAt,
    ),
    reviews: reviewsAhead(reviewsOf(record), new Set(record.reviews.keys()), signed.enteredAt),
  };
}

const plannedOf = new WeakMap<object, ReturnType<typeof plannedRounds>>();

/** Every round that the rules call for; the same for the whole programme, so reckoned once. */
export function planned({ signed, calendar }: PaperRecord): ReturnType<typeof plannedRounds> {
  const known = plannedOf.get(signed) ?? plannedRounds(signed.rules, calendar);
  plannedOf.set(signed, known);
  return known;
}

const reviewsOfSigned = new WeakMap<object, ReturnType<typeof plannedReviews>>();

function reviewsOf({ signed, calendar }: PaperRecord): ReturnType<typeof plannedReviews> {
  const known = reviewsOfSigned.get(signed) ?? plannedReviews(signed.reviews, calendar);
  reviewsOfSigned.set(signed, known);
  return known;
}

/** The rungs of a round that are not done, for each distinct calendar and due date; reckoned anew only when one of these changed. */
export function pendingOf(record: PaperRecord, round: Round): ReturnType<Rules['pendingRungs']> {
  const groups = new Map(round.duties.map(({ calendarId, due }) => [`${calendarId} ${due}`, { calendarId, due }]));
  const state = `${[...groups.keys()].join()} ${round.done.length}`;
  if (round.reckoned?.state === state) return round.reckoned.pending;
  const pending = record.rules.pendingRungs(
    record.signed.policy.rungs,
    [...groups.values()].map((group) => ({ ...group, calendar: record.signed.calendars.get(group.calendarId)! })),
    round.done,
  );
  round.reckoned = { state, pending };
  return pending;
}

/** Reads the facts of a process and asks the pure rule, as the record does it in one snapshot. */
export function look(record: PaperRecord, { kind, id }: Ref): Decision {
  return LOOKS[kind]?.(record, id) ?? done();
}

const LOOKS: Readonly<Record<string, (record: PaperRecord, id: string) => Decision>> = {
  programme: lookAtProgramme,
  round: lookAtRound,
  plan: lookAtPlan,
  review: lookAtReview,
  packet: lookAtPacket,
};

function lookAtProgramme(record: PaperRecord): Decision {
  const { rounds, plans, reviews } = ahead(record);
  const open = <Thing extends { stage: string }>(things: Iterable<Thing>, ...last: string[]) =>
    [...things].filter(({ stage }) => !last.includes(stage)).length;
  return record.rules.decideProgramme(
    {
      stage: record.stage,
      nextOpeningAt: rounds[0]?.opensAt ?? null,
      nextPlanAt: plans[0]?.opensAt ?? null,
      nextReviewAt: reviews[0]?.opensAt ?? null,
      openRounds: open(record.rounds.values(), 'closed'),
      openReviews: open(record.reviews.values(), 'closed', 'cancelled'),
      endsAt: endOf(record.signed.until),
    },
    record.now,
  );
}

function lookAtRound(record: PaperRecord, id: string): Decision {
  const round = record.rounds.get(id)!;
  const owing = round.duties.filter(({ status }) => status !== 'accepted');
  const locks = owing.map((duty) => duty.lock).sort();
  const today = localDate(record.now);
  return record.rules.decideRound(
    {
      stage: round.stage,
      programmeStage: record.stage,
      opensAt: round.opensAt,
      locksAt: endOf(locks.at(-1) ?? round.lock),
      nextLockAt: endOf(locks.find((lock) => lock >= today) ?? locks.at(-1) ?? round.lock),
      outstanding: owing.length,
      pendingRungs: round.stage === 'open' ? pendingOf(record, round) : [],
    },
    record.now,
  );
}

function lookAtPlan(record: PaperRecord, id: string): Decision {
  const plan = record.plans.get(id)!;
  const told = instantAt(plan.planned.issueBy, '08:00') + 86_400_000;
  return record.rules.decidePlan(
    {
      stage: plan.stage,
      programmeStage: record.stage,
      calendar: record.calendar,
      unanswered: plan.unanswered.size,
      remindsOpinionsAt: plan.opinionsReminded ? null : instantAt(plan.replyBy, '08:00'),
      repliesEndAt: endOf(plan.replyBy),
      overdueAt: plan.overdueTold ? null : told,
    },
    record.now,
  );
}

function lookAtReview(record: PaperRecord, id: string): Decision {
  const review = record.reviews.get(id)!;
  return record.rules.decideReview(
    {
      stage: review.stage,
      programmeStage: record.stage,
      opensAt: review.planned.opensAt,
      selfAssessed: record.rounds.get(`${id}-self`)?.stage === 'closed',
      overdueAt: review.overdueTold ? null : endOf(review.planned.concludesOn),
    },
    record.now,
  );
}

const DAYS_TO_RELEASE = 5;
const DAYS_TO_ACKNOWLEDGE = 7;
const DAY = 86_400_000;

function lookAtPacket(record: PaperRecord, id: string): Decision {
  const packet = record.packets.get(id)!;
  return record.rules.decidePacket(
    {
      stage: packet.stage,
      programmeStage: record.stage,
      freezesAt: packet.freezesAt,
      consolidated: ['consolidated', 'closed'].includes(record.reviews.get(id)!.stage),
      papersWanting: packet.stage === 'released' ? !packet.letterMade : !packet.papersMade,
      retriesDeliveryAt: packet.retriesAt,
      remindsReleaseAt: packet.releaseTold ? null : packet.changedAt + DAYS_TO_RELEASE * DAY,
      remindsAcknowledgementAt: packet.acknowledgementTold ? null : packet.changedAt + DAYS_TO_ACKNOWLEDGE * DAY,
      unacknowledged: packet.unacknowledged,
    },
    record.now,
  );
}

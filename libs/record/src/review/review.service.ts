import type { ProcessRef } from '#domain/process/process-kind';
import { decideReview } from '#domain/review/decide-review';
import { gradeByRule } from '#domain/review/rating';
import { REVIEW_SPECS, type ReviewStep } from '#domain/review/review';
import type { Transaction } from '#persistence/transaction';
import type { ProcessRecord } from '../process/process-record.js';
import { type Consolidated, consolidate } from './consolidate.js';
import { openSelfAssessment } from './open-self-assessment.js';
import { loadReview, type ReviewRow } from './review.snapshot.js';
import { tellSecretariatsOfReview } from './tell-review.js';

// One row a unit, all in one statement; a unit that was rated before keeps its rating.
const RATE_SQL = `
  insert into rating (id, review_id, unit_id, facts, by_rule, grade)
  select gen_random_uuid(), $1, each.unit_id, each.facts, each.grade, each.grade
  from unnest($2::uuid[], $3::jsonb[], $4::text[]) as each(unit_id, facts, grade)
  on conflict (review_id, unit_id) do nothing`;

/** The steps of a review’s process. Each is locked, epoch-checked and decided again before it runs. */
export class ReviewService {
  constructor(private readonly record: ProcessRecord) {}

  /** Sends the outline out: makes the round in which the units assess themselves, and the packet that will follow. */
  openSelfAssessment(ref: ProcessRef): Promise<boolean> {
    return this.step(ref, 'openSelfAssessment', openSelfAssessment);
  }

  /** Puts the accepted reports together by the outline and rates the units by rule, all from one state of the record. */
  consolidateReview(ref: ProcessRef): Promise<boolean> {
    return this.step(ref, 'consolidateReview', keepConsolidation, 'snapshot');
  }

  /** Tells the secretariats, once, that the review should be concluded by now. */
  tellReviewOverdue(ref: ProcessRef): Promise<boolean> {
    return this.step(ref, 'tellReviewOverdue', async (tx, review) => {
      await tx.query(`update review set overdue_told_at = $2 where id = $1`, [ref.id, new Date(tx.now)]);
      await audit(tx, review, 'review.overdue-told');
      await tellSecretariatsOfReview(tx, review, 'review-overdue', { concludesOn: review.concludes_on });
    });
  }

  /** Cancels the review of a programme that has ended; what was put together stays to be read. */
  cancelReview(ref: ProcessRef): Promise<boolean> {
    return this.step(ref, 'cancelReview', async (tx, review) => {
      await tx.query(`update review set stage = 'cancelled', version = version + 1 where id = $1`, [ref.id]);
      await audit(tx, review, 'review.cancelled');
    });
  }

  /** The step over the review's own row, which commands lock too: what they have written meanwhile is weighed again. */
  private step(
    ref: ProcessRef,
    name: ReviewStep,
    work: (tx: Transaction, review: ReviewRow) => Promise<void>,
    reading: 'committed' | 'snapshot' = 'committed',
  ): Promise<boolean> {
    return this.record.step(
      ref,
      name,
      async (tx) => {
        await tx.query(`select 1 from review where id = $1 for update`, [ref.id]);
        const review = await loadReview(tx, ref.id);
        const decision = review && decideReview(review.snapshot, tx.now);
        if (!decision || !('step' in decision) || decision.step !== name) return false;
        await work(tx, review.row);
        return true;
      },
      reading,
    );
  }
}

async function keepConsolidation(tx: Transaction, review: ReviewRow): Promise<void> {
  const consolidated = await consolidate(tx, review);
  const { consolidation } = consolidated;
  await tx.query(
    `update review set stage = 'consolidated', consolidation = $2, consolidated_at = $3, version = version + 1 where id = $1`,
    [review.id, JSON.stringify(consolidation), new Date(tx.now)],
  );
  if (REVIEW_SPECS[review.kind].rated) await rate(tx, review.id, consolidated);
  await audit(tx, review, 'review.consolidated', { units: consolidation.units.length });
  const packet = await tx.one<{ id: string }>(`select id from packet where review_id = $1`, [review.id]);
  if (packet) await tx.wake('packet', packet.id, 'consolidated');
  await tellSecretariatsOfReview(tx, review, 'review-consolidated', {
    units: consolidation.units.length,
    missing: consolidation.notReported.length,
    concludesOn: review.concludes_on,
  });
}

async function rate(tx: Transaction, reviewId: string, { units }: Consolidated): Promise<void> {
  const facts = units.map(({ unit: { owed, onTime, late, missing, returned, selfRating } }) => ({
    owed,
    onTime,
    late,
    missing,
    returned,
    selfRating,
  }));
  await tx.query(RATE_SQL, [
    reviewId,
    units.map(({ unitId }) => unitId),
    facts.map((each) => JSON.stringify(each)),
    facts.map((each) => gradeByRule(each)),
  ]);
}

function audit(tx: Transaction, { id, code }: ReviewRow, action: string, detail: Record<string, unknown> = {}) {
  return tx.audit({ action, subjectKind: 'review', subjectId: id, detail: { review: code, ...detail } });
}

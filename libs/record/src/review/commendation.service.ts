import type {
  AchievementReportInput,
  CommendationDecisionInput,
  CommendationInput,
  CommendationView,
  CouncilMinutesInput,
} from '#contracts/http/commendation';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { CommendationStage } from '#domain/review/commendation';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import {
  auditReview,
  lockReview,
  lockReviewAsSecretariat,
  requirePast,
  requireSecretariat,
  requireStage,
  requireUnits,
} from './held-review.js';
import { COMMENDATION_SQL } from './review-parts.queries.js';

/** Commendations: proposed at a review, with an achievement report and a council's minutes, decided by a paper with its number and date. */
export class CommendationService {
  constructor(private readonly database: Database) {}

  /** Proposes a unit, for a model of its own that was recognised or for its work. */
  propose(actor: Actor, access: Access, reviewId: string, input: CommendationInput): Promise<CommendationView> {
    return command(this.database, actor, async (tx) => {
      const review = await lockReviewAsSecretariat(tx, access, reviewId);
      requireStage(review, 'consolidated');
      const units = await requireUnits(tx, review.programme_id, [{ code: input.unit, pointer: '/unit' }]);
      const { unitId } = units.get(input.unit)!;
      if (input.model) await requireRecognised(tx, input.model, review.programme_id, unitId);
      const row = await tx.one<{ ordinal: number }>(
        `insert into commendation (id, review_id, ordinal, unit_id, model_id, form, merit, stage, proposed_by, proposed_at, person)
         select $1, $2, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, 'proposed', $7, $8, $9 from commendation where review_id = $2
         returning ordinal`,
        [
          uuid(),
          reviewId,
          unitId,
          input.model ?? null,
          input.form,
          input.merit,
          access.personId,
          new Date(review.now),
          input.person ?? null,
        ],
      );
      const { ordinal } = row!;
      await auditReview(tx, review, 'commendation.proposed', { commendation: ordinal, unit: input.unit });
      return commendationView(tx, reviewId, ordinal);
    });
  }

  /** Enters the achievement report; entered again it takes the place of the first, until the decision. */
  report(
    actor: Actor,
    access: Access,
    reviewId: string,
    ordinal: number,
    input: AchievementReportInput,
  ): Promise<CommendationView> {
    return command(this.database, actor, async (tx) => {
      const { review } = await lockUndecided(tx, access, reviewId, ordinal);
      requirePast(input.reportedOn, '/reportedOn', review);
      await tx.query(
        `update commendation set stage = case stage when 'proposed' then 'reported' else stage end, report_number = $3,
           reported_on = $4, version = version + 1 where review_id = $1 and ordinal = $2`,
        [reviewId, ordinal, input.number ?? null, input.reportedOn],
      );
      await auditReview(tx, review, 'commendation.reported', { commendation: ordinal, reportedOn: input.reportedOn });
      return commendationView(tx, reviewId, ordinal);
    });
  }

  /** Enters the council's minutes, once there is an achievement report. Throws COMMENDATION_WITHOUT_REPORT. */
  examine(
    actor: Actor,
    access: Access,
    reviewId: string,
    ordinal: number,
    input: CouncilMinutesInput,
  ): Promise<CommendationView> {
    return command(this.database, actor, async (tx) => {
      const { review, stage } = await lockUndecided(tx, access, reviewId, ordinal);
      if (stage === 'proposed') throw new DomainError('COMMENDATION_WITHOUT_REPORT');
      requirePast(input.metOn, '/metOn', review);
      if (input.inFavour > input.present) {
        throw InputError.at(
          '/inFavour',
          'Số đồng ý không thể lớn hơn số có mặt.',
          'No more can have agreed than were there.',
        );
      }
      await tx.query(
        `update commendation set stage = 'examined', minutes_number = $3, met_on = $4, votes_present = $5, votes_in_favour = $6,
           version = version + 1 where review_id = $1 and ordinal = $2`,
        [reviewId, ordinal, input.number ?? null, input.metOn, input.present, input.inFavour],
      );
      await auditReview(tx, review, 'commendation.examined', { commendation: ordinal, metOn: input.metOn });
      return commendationView(tx, reviewId, ordinal);
    });
  }

  /** Enters the decision's number and date; also once the review is closed, for decisions take their time. */
  decide(
    actor: Actor,
    access: Access,
    reviewId: string,
    ordinal: number,
    input: CommendationDecisionInput,
  ): Promise<CommendationView> {
    return command(this.database, actor, async (tx) => {
      const { review } = await lockUndecided(tx, access, reviewId, ordinal);
      requirePast(input.decidedOn, '/decidedOn', review);
      await tx.query(
        `update commendation set stage = 'decided', decision_number = $3, decided_on = $4, decided_by = $5, version = version + 1
         where review_id = $1 and ordinal = $2`,
        [reviewId, ordinal, input.number, input.decidedOn, access.personId],
      );
      await auditReview(tx, review, 'commendation.decided', { commendation: ordinal, number: input.number });
      return commendationView(tx, reviewId, ordinal);
    });
  }
}

/** The commendation, locked after its review. Throws NOT_ALLOWED, REVIEW_NOT_AT_STAGE, NOT_FOUND, COMMENDATION_ALREADY_DECIDED. */
async function lockUndecided(tx: Transaction, access: Access, reviewId: string, ordinal: number) {
  const review = await lockReview(tx, access, reviewId);
  requireSecretariat(review);
  requireStage(review, 'consolidated', 'closed');
  const found = await tx.one<{ stage: CommendationStage; number: string | null }>(
    `select stage, decision_number as number from commendation where review_id = $1 and ordinal = $2 for update`,
    [reviewId, ordinal],
  );
  if (!found) throw new DomainError('NOT_FOUND', { what: 'commendation' });
  if (found.stage === 'decided') throw new DomainError('COMMENDATION_ALREADY_DECIDED', { number: found.number ?? '' });
  return { review, stage: found.stage };
}

async function requireRecognised(tx: Transaction, modelId: string, programmeId: string, unitId: string): Promise<void> {
  const model = await tx.one(
    `select 1 from model where id = $1 and programme_id = $2 and unit_id = $3 and status = 'recognised'`,
    [modelId, programmeId, unitId],
  );
  if (model) return;
  throw InputError.at(
    '/model',
    'Đơn vị không có mô hình đã được công nhận này.',
    'The unit has no such model that was recognised.',
  );
}

async function commendationView(tx: Transaction, reviewId: string, ordinal: number): Promise<CommendationView> {
  const view = await tx.one<CommendationView>(`${COMMENDATION_SQL} where c.review_id = $1::uuid and c.ordinal = $3`, [
    reviewId,
    businessDay(tx),
    ordinal,
  ]);
  return view!;
}

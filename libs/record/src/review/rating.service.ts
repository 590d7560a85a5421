import type { RatingInput, RatingView } from '#contracts/http/review';
import { DomainError } from '#domain/error/domain-error';
import type { Grade } from '#domain/review/rating';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { joinUnitName } from '../unit-name.js';
import { auditReview, lockReviewAsSecretariat, requireStage } from './held-review.js';
import { RATING_COLUMNS } from './review-parts.queries.js';

const RATING_SQL = `
  select rating.id, ${RATING_COLUMNS} from rating ${joinUnitName('rating.unit_id', 'unit_name')}
  where rating.review_id = $1::uuid and unit_name.code = $3`;

/** The grades that people put in the place of the rule's. */
export class RatingService {
  constructor(private readonly database: Database) {}

  /** Gives the unit another grade, with the reason; what the rule said stays beside it. Until the review is closed. */
  override(actor: Actor, access: Access, reviewId: string, unit: string, input: RatingInput): Promise<RatingView> {
    return command(this.database, actor, async (tx) => {
      const review = await lockReviewAsSecretariat(tx, access, reviewId);
      requireStage(review, 'consolidated');
      const read = () => tx.one<RatingView & { id: string }>(RATING_SQL, [reviewId, businessDay(tx), unit]);
      const before = await read();
      if (!before) throw new DomainError('NOT_FOUND', { what: 'rating' });
      await tx.query(
        `update rating set grade = $2, reason = $3, overridden_by = $4, overridden_at = $5, version = version + 1 where id = $1`,
        [before.id, input.grade, input.reason, access.personId, new Date(review.now)],
      );
      const grades = { from: before.grade, to: input.grade, byRule: before.byRule } satisfies Record<string, Grade>;
      await auditReview(tx, review, 'rating.overridden', { unit, ...grades });
      const { id: _, ...rating } = (await read())!;
      return rating;
    });
  }
}

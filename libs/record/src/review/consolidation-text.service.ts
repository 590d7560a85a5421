import type { ConsolidationInput, ConsolidationTexts } from '#contracts/http/review';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { auditReview, lockReviewAsSecretariat, requireStage, requireVersion } from './held-review.js';

/** What people write for the parts of the consolidated report. */
export class ConsolidationTextService {
  constructor(private readonly database: Database) {}

  /** Keeps the secretariat's text of each part, all of them at once; what the machine put together is left as it is. */
  write(
    actor: Actor,
    access: Access,
    reviewId: string,
    { parts }: ConsolidationInput,
    version: number,
  ): Promise<ConsolidationTexts> {
    return command(this.database, actor, async (tx) => {
      const review = await lockReviewAsSecretariat(tx, access, reviewId);
      requireVersion(review, version);
      requireStage(review, 'consolidated');
      const written = await tx.one<ConsolidationTexts>(
        `update review set part_texts = $2, version = version + 1 where id = $1
         returning id, code, stage, version, part_texts as "partTexts"`,
        [reviewId, JSON.stringify(parts)],
      );
      await auditReview(tx, review, 'review.text-written', { parts: Object.keys(parts).sort() });
      return written!;
    });
  }
}

import type { ConclusionInput, ForSuccessor, ReviewConclusion } from '#contracts/http/review';
import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError } from '#domain/error/input-error';
import { REVIEW_SPECS } from '#domain/review/review';
import type { LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { forSuccessor } from './for-successor.queries.js';
import { handOnTasks } from './hand-on-tasks.js';
import {
  type HeldReview,
  lockReviewAsSecretariat,
  requirePast,
  requireReviewMove,
  requireUnits,
} from './held-review.js';
import { reviewConclusion } from './review.queries.js';
import { tellReviewClosed } from './tell-review.js';

/** The notice of conclusions, which closes a review. */
export class ConclusionService {
  constructor(private readonly database: Database) {}

  /**
   * Enters the notice with the tasks it gives, which go into the plan of the year that follows; for a mid-term or final
   * review also keeps what passes to a successor. Throws CONFERENCE_NOT_HELD while a conference is still to come.
   */
  conclude(actor: Actor, access: Access, reviewId: string, input: ConclusionInput): Promise<ReviewConclusion> {
    return command(this.database, actor, async (tx) => {
      const review = await lockReviewAsSecretariat(tx, access, reviewId);
      requireReviewMove(review, 'closed', 'concludeReview');
      requirePast(input.date, '/date', review);
      await requireHeld(tx, review, input.date);
      const units = await requireUnits(
        tx,
        review.programme_id,
        input.tasksAhead.map(({ lead }, index) => ({ code: lead, pointer: `/tasksAhead/${index}/lead` })),
      );
      requireDueAfter(input);
      const given = input.tasksAhead.map(({ title, lead, due }) => ({
        title,
        lead: units.get(lead)!,
        due: due ?? null,
      }));
      const forYear = await handOnTasks(tx, review, given);
      const lists = REVIEW_SPECS[review.kind].listsUnfinished ? await forSuccessor(tx, review.programme_id) : null;
      await tx.query(
        `update review set stage = 'closed', conclusion_number = $2, conclusion_date = $3, conclusion_text = $4, closed_by = $5,
           closed_at = $6, for_successor = $7, version = version + 1 where id = $1`,
        [
          reviewId,
          input.number,
          input.date,
          input.text,
          access.personId,
          new Date(review.now),
          lists && JSON.stringify(lists),
        ],
      );
      await emitClosed(tx, review, input, lists);
      await tellReviewClosed(tx, review, { number: input.number, date: input.date, forYear });
      return reviewConclusion(tx, reviewId);
    });
  }
}

async function requireHeld(tx: Transaction, { id, code }: HeldReview, noticeOf: LocalDate): Promise<void> {
  const conference = await tx.one<{ held_on: LocalDate | null }>(
    `select held_on from conference where review_id = $1 for update`,
    [id],
  );
  if (!conference) return;
  if (!conference.held_on) throw new DomainError('CONFERENCE_NOT_HELD', { review: code });
  if (noticeOf >= conference.held_on) return;
  throw InputError.at(
    '/date',
    `Thông báo không thể có ngày trước hội nghị (${conference.held_on}).`,
    `The notice cannot be dated before the conference (${conference.held_on}).`,
  );
}

/** Throws INPUT_INVALID for a task that would be due before the notice that gives it. */
function requireDueAfter({ date, tasksAhead }: ConclusionInput): void {
  const faults = tasksAhead.flatMap(({ due }, index): FieldFault[] =>
    due === undefined || due >= date
      ? []
      : [
          {
            pointer: `/tasksAhead/${index}/due`,
            vi: `Thời hạn không thể trước ngày của thông báo (${date}).`,
            en: `The due date cannot be before the notice (${date}).`,
          },
        ],
  );
  if (faults.length > 0) throw new InputError(faults);
}

function emitClosed(
  tx: Transaction,
  { id, programme_id, code, kind, year, now }: HeldReview,
  { number, tasksAhead }: ConclusionInput,
  lists: ForSuccessor | null,
): Promise<void> {
  const passedOn = lists && {
    unfinished: lists.unfinished.length,
    unmet: lists.unmet.length,
    openDirections: lists.openDirections.length,
  };
  const data = { review: code, kind, year, number, tasksAhead: tasksAhead.length, ...passedOn };
  return tx.emit('review.closed', { programmeId: programme_id, reviewId: id, key: code, data }, {}, now);
}

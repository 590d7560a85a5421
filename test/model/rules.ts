import { decidePacket } from '#domain/packet/decide-packet';
import { decidePlan } from '#domain/plan/decide-plan';
import { decideProgramme } from '#domain/programme/decide-programme';
import { datesAtOpening, roundsAhead } from '#domain/programme/next-round';
import { dateAfterSuspension } from '#domain/programme/resume-dates';
import { dueRungs, pendingRungs } from '#domain/reminder/rungs';
import { datesAfterReturn } from '#domain/report/dates-after-return';
import { isLate, owes } from '#domain/report/obligation';
import { timelyAfter } from '#domain/report/timeliness';
import { decideReview } from '#domain/review/decide-review';
import { reviewDatesAtOpening } from '#domain/review/review-dates';
import { decideRound } from '#domain/round/decide-round';

/**
 * The rules under test: the product's own pure code, and the few habits of its loop and record that its promises rest on.
 * A mutant is the same with one of them broken.
 */
export const RULES = {
  decideProgramme,
  decidePlan,
  decideRound,
  decideReview,
  decidePacket,
  roundsAhead,
  datesAtOpening,
  reviewDatesAtOpening,
  dateAfterSuspension,
  pendingRungs,
  dueRungs,
  datesAfterReturn,
  isLate,
  timelyAfter,
  /** Whom a rung reaches: those who still owe. */
  owes,
  /** A step decides again under its lock, and does nothing when it is no longer what is to be done. */
  decidesAgain: true,
  /** The loop forgets earlier pokes before it reads the facts, never after. */
  forgetsPokesBeforeReading: true,
  /** A decision takes away only the wakes that its snapshot shows. */
  takesOnlyWakesItSees: true,
  /** A command with a key that was answered before answers the same and does nothing. */
  remembersKeys: true,
  /** A packet lists every direction that is not answered, whatever year it is from. */
  listsDirection: (_direction: { readonly year: number }, _packet: { readonly year: number }): boolean => true,
  /** A packet's figures are kept at its freeze, not read anew. */
  keepsFigures: true,
};

export type Rules = typeof RULES;

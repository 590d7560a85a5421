import { type Decision, done, earliest, IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import type { Instant } from '../time/instant.js';
import type { ProgrammeSnapshot, ProgrammeStep } from './programme.js';

/** What a programme does next. Pure. It ends after its period, its last round and its final review. */
export function decideProgramme(programme: ProgrammeSnapshot, now: Instant): Decision<ProgrammeStep> {
  if (programme.stage === 'ended') return done();
  if (programme.stage === 'suspended') return waitUntil(now + IDLE_WAIT_MS); // resuming wakes it
  const { nextOpeningAt, nextPlanAt, nextReviewAt, openRounds, openReviews, endsAt } = programme;
  const due = (at: Instant | null) => at !== null && now >= at;
  if (due(nextOpeningAt)) return run('openNextRound');
  if (due(nextPlanAt)) return run('openNextPlan');
  if (due(nextReviewAt)) return run('openNextReview');
  const ahead = earliest(nextOpeningAt, nextPlanAt, nextReviewAt);
  if (ahead === undefined && now >= endsAt) {
    // The last round's closing, or the last review's, wakes it.
    return openRounds + openReviews === 0 ? run('closeProgramme') : waitUntil(now + IDLE_WAIT_MS);
  }
  return waitUntil(earliest(ahead, now < endsAt ? endsAt : undefined)!);
}

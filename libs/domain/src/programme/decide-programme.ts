import { type Decision, done, earliest, IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import { nextRungAt } from '../reminder/rungs.js';
import { nextTaskLook, type TaskOutlook } from '../reminder/task-rungs.js';
import type { Instant } from '../time/instant.js';
import type { ProgrammeSnapshot, ProgrammeStep } from './programme.js';

/** What a programme does next. Pure. It ends after its period, its last round and its final review. */
export function decideProgramme(programme: ProgrammeSnapshot, now: Instant): Decision<ProgrammeStep> {
  if (programme.stage === 'ended') return done();
  if (programme.stage === 'suspended') return waitUntil(now + IDLE_WAIT_MS); // resuming wakes it
  const { nextOpeningAt, nextPlanAt, nextReviewAt, openRounds, openReviews, endsAt, tasks } = programme;
  const due = (at: Instant | null) => at !== null && now >= at;
  if (due(nextOpeningAt)) return run('openNextRound');
  if (due(nextPlanAt)) return run('openNextPlan');
  if (due(nextReviewAt)) return run('openNextReview');
  const ahead = earliest(nextOpeningAt, nextPlanAt, nextReviewAt);
  const over = ahead === undefined && now >= endsAt;
  if (over && openRounds + openReviews === 0) return run('closeProgramme');
  if (tasks && isTaskRungDue(tasks, now)) return run('remindOfTasks');
  const look = tasks && nextTaskLook(tasks, now);
  // The last round's closing, or the last review's, wakes it.
  if (over) return waitUntil(look ?? now + IDLE_WAIT_MS);
  return waitUntil(earliest(ahead, look, now < endsAt ? endsAt : undefined)!);
}

function isTaskRungDue({ pending }: TaskOutlook, now: Instant): boolean {
  const at = nextRungAt(pending, now);
  return at !== undefined && now >= at;
}

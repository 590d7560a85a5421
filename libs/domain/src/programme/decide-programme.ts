import { type Decision, done, earliest, IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import type { Instant } from '../time/instant.js';
import type { ProgrammeSnapshot, ProgrammeStep } from './programme.js';

/** What a programme does next. Pure. */
export function decideProgramme(programme: ProgrammeSnapshot, now: Instant): Decision<ProgrammeStep> {
  if (programme.stage === 'ended') return done();
  if (programme.stage === 'suspended') return waitUntil(now + IDLE_WAIT_MS); // resuming wakes it
  const { nextOpeningAt, openRounds, endsAt } = programme;
  if (nextOpeningAt !== null && now >= nextOpeningAt) return run('openNextRound');
  if (nextOpeningAt === null && now >= endsAt) {
    return openRounds === 0 ? run('closeProgramme') : waitUntil(now + IDLE_WAIT_MS); // the last round's closing wakes it
  }
  return waitUntil(earliest(nextOpeningAt, now < endsAt ? endsAt : undefined)!);
}

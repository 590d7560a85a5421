import { type Decision, done, earliest, IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import { nextRungAt } from '../reminder/rungs.js';
import { isStuckDue, nextStuckLook } from '../reminder/stuck.js';
import type { Instant } from '../time/instant.js';
import type { RoundSnapshot, RoundStep } from './round.js';

/** What a round does next. Pure: the same snapshot and moment always give the same decision. */
export function decideRound(round: RoundSnapshot, now: Instant): Decision<RoundStep> {
  if (round.stage === 'closed') return done();
  if (round.programmeStage === 'ended') return run('closeRound');
  if (round.programmeStage === 'suspended') return waitUntil(now + IDLE_WAIT_MS); // resuming wakes it
  if (round.stage === 'planned') return now < round.opensAt ? waitUntil(round.opensAt) : run('openRound');
  if (round.outstanding === 0 || now >= round.locksAt) return run('closeRound');
  const rungAt = nextRungAt(round.pendingRungs, now);
  if (rungAt !== undefined && now >= rungAt) return run('sendDueReminders');
  if (round.stuck && isStuckDue(round.stuck, now)) return run('tellStuck');
  return waitUntil(earliest(rungAt, round.stuck && nextStuckLook(round.stuck, now), round.nextLockAt)!);
}

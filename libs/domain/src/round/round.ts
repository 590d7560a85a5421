import type { PendingRung } from '../reminder/rungs.js';
import type { StuckOutlook } from '../reminder/stuck.js';
import type { Instant } from '../time/instant.js';

/** From call to roll-up. The table of transitions is in `round-transitions.ts`. */
export const ROUND_STAGES = ['planned', 'open', 'closed'] as const;
export type RoundStage = (typeof ROUND_STAGES)[number];

/** What the round's process decides on: counts and instants, never a list of units. */
export interface RoundSnapshot {
  readonly stage: RoundStage;
  readonly programmeStage: 'in-force' | 'suspended' | 'ended';
  readonly opensAt: Instant;
  /** The first moment after the last lock of those who still owe; the round's own lock when nobody does. */
  readonly locksAt: Instant;
  /**
   * The first moment after the nearest lock still ahead. Those who have sent do not wake the round, so it looks again at each
   * lock: when the one with the latest lock was accepted meanwhile, the round is over.
   */
  readonly nextLockAt: Instant;
  /** Obligations not yet accepted: still owed, returned, or waiting for the secretariat's ruling. */
  readonly outstanding: number;
  readonly pendingRungs: readonly PendingRung[];
  /** Reports that stick; only when the policy has rules for them. */
  readonly stuck?: StuckOutlook;
}

export type RoundStep = 'openRound' | 'sendDueReminders' | 'tellStuck' | 'closeRound';

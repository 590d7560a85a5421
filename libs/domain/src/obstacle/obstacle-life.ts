import { mayMove } from '../process/transition.js';
import type { ObstacleOutcome, ObstacleStage } from './obstacle.js';
import { OBSTACLE_TRANSITIONS } from './obstacle-transitions.js';

/** What can be done with an obstacle; each is kept for ever in its history. */
export const OBSTACLE_STEPS = ['raise', 'triage', 'reply', 'support', 'change', 'dismiss', 'settle', 'reopen'] as const;
export type ObstacleStep = (typeof OBSTACLE_STEPS)[number];

const LEADS_TO: Readonly<Record<ObstacleStep, ObstacleStage>> = {
  raise: 'raised',
  triage: 'triaged',
  reply: 'answered',
  support: 'answered',
  change: 'answered',
  dismiss: 'dismissed',
  settle: 'settled',
  reopen: 'raised',
};

/** The step by which each outcome comes about. */
export const STEP_OF_OUTCOME: Readonly<Record<ObstacleOutcome, ObstacleStep>> = {
  replied: 'reply',
  supported: 'support',
  'task-changed': 'change',
  dismissed: 'dismiss',
};

/** The stage after the step, or `undefined` where the table of transitions does not allow it. */
export function obstacleStageAfter(stage: ObstacleStage | null, step: ObstacleStep): ObstacleStage | undefined {
  const next = LEADS_TO[step];
  return mayMove(OBSTACLE_TRANSITIONS, stage, next, step) ? next : undefined;
}

import { mayMove } from '../process/transition.js';
import type { DirectionKind, DirectionStage } from './direction.js';
import { DIRECTION_TRANSITIONS } from './direction-transitions.js';

/** What can be done with a direction; each is kept for ever in its history. */
export const DIRECTION_STEPS = ['give', 'accept', 'refuse', 'redirect', 'answer', 'return'] as const;
export type DirectionStep = (typeof DIRECTION_STEPS)[number];

/**
 * On whose side the addressed unit stands, seen from the giver. A unit that belongs to no party (a body led by its own
 * line, such as a court) counts as the giver's own side: there is nobody on the other side who could accept for it.
 */
export type Side = 'own' | 'other';

/** To one's own side it binds; the other party is asked. */
export const kindTowards = (side: Side): DirectionKind => (side === 'own' ? 'direction' : 'request');

const LEADS_TO: Readonly<Record<DirectionStep, (side: Side) => DirectionStage>> = {
  give: (side) => (side === 'own' ? 'open' : 'proposed'),
  accept: () => 'open',
  refuse: () => 'refused',
  redirect: (side) => (side === 'own' ? 'open' : 'proposed'),
  answer: () => 'answered',
  return: () => 'open',
};

/**
 * The stage after the step, or `undefined` where the table of transitions does not allow it. `side` is that of the unit
 * which is addressed from then on; only giving and redirecting depend on it.
 */
export function stageAfter(stage: DirectionStage | null, step: DirectionStep, side: Side): DirectionStage | undefined {
  const next = LEADS_TO[step](side);
  return mayMove(DIRECTION_TRANSITIONS, stage, next, step) ? next : undefined;
}

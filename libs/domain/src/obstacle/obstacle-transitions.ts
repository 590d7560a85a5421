import type { Transition } from '../process/transition.js';
import type { ObstacleStage } from './obstacle.js';

/** The life of an obstacle: only an answer, a dismissal with a reason, or the unit itself ends it. */
export const OBSTACLE_TRANSITIONS: readonly Transition<ObstacleStage>[] = [
  { from: null, to: 'raised', by: 'raise', when: 'a unit raises it on a task or on the programme' },
  {
    from: 'raised',
    to: 'triaged',
    by: 'triage',
    when: 'the secretariat says how grave it is, who deals with it, by when',
  },
  { from: 'triaged', to: 'triaged', by: 'triage', when: 'another deals with it, or by another date' },
  { from: 'raised', to: 'answered', by: 'reply', when: 'it is answered at once' },
  { from: 'triaged', to: 'answered', by: 'reply', when: 'whoever deals with it answers' },
  { from: 'raised', to: 'answered', by: 'support', when: 'another unit helps: a single task with a date' },
  { from: 'triaged', to: 'answered', by: 'support', when: 'another unit helps: a single task with a date' },
  { from: 'raised', to: 'answered', by: 'change', when: 'the task of the plan is changed as of a date' },
  { from: 'triaged', to: 'answered', by: 'change', when: 'the task of the plan is changed as of a date' },
  { from: 'raised', to: 'dismissed', by: 'dismiss', when: 'the secretariat dismisses it with a reason' },
  { from: 'triaged', to: 'dismissed', by: 'dismiss', when: 'the secretariat dismisses it with a reason' },
  { from: 'raised', to: 'settled', by: 'settle', when: 'the unit has overcome it by itself' },
  { from: 'triaged', to: 'settled', by: 'settle', when: 'the unit has overcome it by itself' },
  { from: 'answered', to: 'settled', by: 'settle', when: 'the unit confirms that it stops nothing any more' },
  { from: 'dismissed', to: 'settled', by: 'settle', when: 'the unit lets it be' },
  { from: 'answered', to: 'raised', by: 'reopen', when: 'the answer did not help, with a reason' },
  { from: 'dismissed', to: 'raised', by: 'reopen', when: 'the unit does not accept the dismissal, with a reason' },
];

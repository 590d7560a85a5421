import type { Transition } from '../process/transition.js';
import type { DirectionStage } from './direction.js';

/** The life of a direction or a request: no row leads out of it but an answer. */
export const DIRECTION_TRANSITIONS: readonly Transition<DirectionStage>[] = [
  { from: null, to: 'open', by: 'give', when: 'a leader directs a unit of the own side' },
  { from: null, to: 'proposed', by: 'give', when: 'a leader asks the other party' },
  { from: 'proposed', to: 'open', by: 'accept', when: 'the other party accepts the request' },
  { from: 'proposed', to: 'refused', by: 'refuse', when: 'the other party refuses with a reason' },
  { from: 'refused', to: 'proposed', by: 'redirect', when: 'the giver asks again, or another unit of the other party' },
  { from: 'refused', to: 'open', by: 'redirect', when: 'the giver turns to a unit of the own side' },
  { from: 'proposed', to: 'proposed', by: 'redirect', when: 'the giver asks another unit of the other party' },
  { from: 'proposed', to: 'open', by: 'redirect', when: 'the giver turns to a unit of the own side' },
  { from: 'open', to: 'open', by: 'redirect', when: 'another unit of the same side takes it over' },
  { from: 'open', to: 'proposed', by: 'redirect', when: 'the giver turns to the other party' },
  { from: 'open', to: 'answered', by: 'answer', when: 'the unit answers with proof' },
  { from: 'answered', to: 'open', by: 'return', when: 'the answer does not do' },
];

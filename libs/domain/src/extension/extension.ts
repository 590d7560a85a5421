import type { Transition } from '../process/transition.js';

/** A unit's request for more time. An `offered` date binds only when the unit takes it; a `given` one nobody had asked for. */
export const EXTENSION_STATES = [
  'requested',
  'granted',
  'refused',
  'offered',
  'offer-accepted',
  'offer-declined',
  'lapsed',
  'given',
] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];

/** The life of a request for more time. */
export const EXTENSION_TRANSITIONS: readonly Transition<ExtensionState>[] = [
  { from: null, to: 'requested', by: 'requestExtension', when: 'a reason and a new date after the one in force' },
  {
    from: 'requested',
    to: 'granted',
    by: 'decideExtension',
    when: 'the new date is in force, the original stays beside it',
  },
  { from: 'requested', to: 'refused', by: 'decideExtension', when: 'the date stays' },
  { from: 'requested', to: 'offered', by: 'decideExtension', when: 'the secretariat offers another date' },
  { from: 'offered', to: 'offer-accepted', by: 'answerOffer', when: 'the offered date is in force' },
  { from: 'offered', to: 'offer-declined', by: 'answerOffer', when: 'the date stays' },
  { from: null, to: 'given', by: 'giveMoreTime', when: 'the secretariat gives more time unasked: a storm, say' },
  { from: 'requested', to: 'lapsed', by: 'complete', when: 'the task was done first' },
  { from: 'offered', to: 'lapsed', by: 'complete', when: 'the task was done first' },
  { from: 'requested', to: 'lapsed', by: 'giveMoreTime', when: 'more time is given to all, no less than asked for' },
  { from: 'offered', to: 'lapsed', by: 'giveMoreTime', when: 'more time is given to all, no less than offered' },
  { from: 'requested', to: 'lapsed', by: 'assign', when: 'the task went to another unit' },
  { from: 'offered', to: 'lapsed', by: 'assign', when: 'the task went to another unit' },
  { from: 'requested', to: 'lapsed', by: 'submit', when: 'the report came first' },
  { from: 'offered', to: 'lapsed', by: 'submit', when: 'the report came first' },
  { from: 'requested', to: 'lapsed', by: 'closeRound', when: 'the round closed first' },
  { from: 'offered', to: 'lapsed', by: 'closeRound', when: 'the round closed first' },
];

import type { Transition } from '../process/transition.js';
import type { ObligationState } from './obligation.js';

/** The life of one unit's duty to report. */
export const OBLIGATION_TRANSITIONS: readonly Transition<ObligationState>[] = [
  { from: null, to: 'open', by: 'openRound', when: 'the round covers the unit on its opening day' },
  { from: 'open', to: 'submitted', by: 'submit', when: 'approved by the unit’s head, with number and date' },
  { from: 'open', to: 'submitted', by: 'nothingToReport', when: 'the round allows it' },
  { from: 'open', to: 'submitted', by: 'register', when: 'the secretariat enters a report that came on paper' },
  { from: 'submitted', to: 'returned', by: 'return', when: 'with a classified reason' },
  { from: 'returned', to: 'submitted', by: 'submit', when: 'a new version' },
  { from: 'returned', to: 'submitted', by: 'nothingToReport', when: 'a new version' },
  { from: 'returned', to: 'submitted', by: 'register', when: 'a new version that came on paper' },
  { from: 'submitted', to: 'accepted', by: 'accept', when: 'the secretariat accepts it' },
  {
    from: 'submitted',
    to: 'accepted',
    by: 'returnCorrection',
    when: 'a correction goes back, the version accepted before it stands',
  },
  { from: 'accepted', to: 'submitted', by: 'correct', when: 'a correction is a new version, the old one stays' },
];

/** From draft to approval, before a version exists. */
export type DraftStage = 'drafting' | 'approved';

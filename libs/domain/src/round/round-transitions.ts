import type { Transition } from '../process/transition.js';
import type { RoundStage } from './round.js';

/** The life of a round; the diagram in the guides is drawn from this table. */
export const ROUND_TRANSITIONS: readonly Transition<RoundStage>[] = [
  { from: null, to: 'planned', by: 'openNextRound', when: 'the period’s opening has come' },
  { from: 'planned', to: 'open', by: 'openRound', when: 'one obligation for every unit it covers' },
  { from: 'open', to: 'open', by: 'sendDueReminders', when: 'a rung’s moment has come on a working day' },
  { from: 'open', to: 'open', by: 'tellStuck', when: 'a report has stuck for as long as the policy says' },
  {
    from: 'open',
    to: 'closed',
    by: 'closeRound',
    when: 'every report is accepted, the lock has passed, or the programme has ended',
  },
  { from: 'planned', to: 'closed', by: 'closeRound', when: 'the programme has ended' },
];

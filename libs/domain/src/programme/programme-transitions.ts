import type { Transition } from '../process/transition.js';
import type { ProgrammeStage } from './programme.js';

/** The life of a signed programme. */
export const PROGRAMME_TRANSITIONS: readonly Transition<ProgrammeStage>[] = [
  { from: null, to: 'in-force', by: 'importProgramme', when: 'the signed programme is entered' },
  { from: 'in-force', to: 'in-force', by: 'openNextRound', when: 'a period’s opening has come' },
  { from: 'in-force', to: 'in-force', by: 'openNextPlan', when: 'the time to draft a year’s plan has come' },
  { from: 'in-force', to: 'in-force', by: 'openNextReview', when: 'the time to prepare a review has come' },
  { from: 'in-force', to: 'in-force', by: 'remindOfTasks', when: 'a rung of an open task’s due date has come' },
  { from: 'in-force', to: 'suspended', by: 'suspend', when: 'both parties suspend it' },
  { from: 'suspended', to: 'in-force', by: 'resume', when: 'open dates move by the working days suspended' },
  {
    from: 'in-force',
    to: 'ended',
    by: 'closeProgramme',
    when: 'its period is over, its last round closed and its last review concluded',
  },
  { from: 'in-force', to: 'ended', by: 'end', when: 'the parties end it before its time' },
  { from: 'suspended', to: 'ended', by: 'end', when: 'the parties end it while suspended' },
];

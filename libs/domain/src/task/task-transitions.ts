import type { Transition } from '../process/transition.js';
import type { TaskStatus } from './task.js';

/** The life of a task of a plan or of a direction. */
export const TASK_TRANSITIONS: readonly Transition<TaskStatus>[] = [
  { from: null, to: 'draft', by: 'draftPlan', when: 'the plan takes it up' },
  { from: null, to: 'draft', by: 'saveDraft', when: 'the secretariat puts it into the draft' },
  { from: null, to: 'open', by: 'concludeReview', when: 'a conclusion puts it forward and the plan is issued already' },
  { from: null, to: 'open', by: 'give', when: 'a direction to the own side is a task at once' },
  { from: null, to: 'open', by: 'accept', when: 'an accepted request becomes a task' },
  { from: null, to: 'open', by: 'redirect', when: 'a direction comes to a unit of the own side' },
  { from: null, to: 'open', by: 'return', when: 'the answer to its direction does not do, and no task of it is left' },
  { from: 'draft', to: 'open', by: 'numberPaper', when: 'the plan is issued' },
  { from: 'draft', to: 'dropped', by: 'cancelPlan', when: 'the programme ends before the plan is issued' },
  { from: 'draft', to: 'dropped', by: 'saveDraft', when: 'the secretariat leaves it out of the draft' },
  { from: 'draft', to: 'dropped', by: 'numberPaper', when: 'what it carries on was done before the plan was issued' },
  { from: 'open', to: 'done', by: 'complete', when: 'the lead unit reports it done, with proof' },
  { from: 'open', to: 'done', by: 'answer', when: 'its direction is answered with proof' },
  { from: 'suspended', to: 'done', by: 'answer', when: 'its direction is answered with proof' },
  { from: 'draft', to: 'dropped', by: 'answer', when: 'its direction is answered before the plan is issued' },
  { from: 'done', to: 'open', by: 'return', when: 'the answer to its direction does not do' },
  { from: 'draft', to: 'dropped', by: 'redirect', when: 'its direction turns to the other party' },
  { from: 'open', to: 'dropped', by: 'redirect', when: 'its direction turns to the other party' },
  { from: 'suspended', to: 'dropped', by: 'redirect', when: 'its direction turns to the other party' },
  { from: 'done', to: 'open', by: 'reopen', when: 'the secretariat finds the proof wanting' },
  { from: 'open', to: 'suspended', by: 'suspend', when: 'the secretariat suspends it with a reason' },
  { from: 'suspended', to: 'open', by: 'resume', when: 'it goes on' },
  { from: 'open', to: 'carried', by: 'numberPaper', when: 'the next plan takes it over' },
  { from: 'suspended', to: 'carried', by: 'numberPaper', when: 'the next plan takes it over' },
];

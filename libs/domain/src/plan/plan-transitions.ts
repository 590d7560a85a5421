import type { Transition } from '../process/transition.js';
import type { PlanStage } from './plan.js';

/** The life of an annual plan. */
export const PLAN_TRANSITIONS: readonly Transition<PlanStage>[] = [
  { from: null, to: 'planned', by: 'openNextPlan', when: 'the time to draft the year’s plan has come' },
  { from: 'planned', to: 'drafting', by: 'draftPlan', when: 'from tasks, unfinished work and open directions' },
  { from: 'drafting', to: 'drafting', by: 'saveDraft', when: 'the secretariat works on the draft' },
  { from: 'drafting', to: 'consulting', by: 'openConsultation', when: 'the draft goes out for opinions' },
  { from: 'consulting', to: 'consulting', by: 'giveOpinion', when: 'a unit agrees or comments, or changes its mind' },
  {
    from: 'consulting',
    to: 'revising',
    by: 'closeConsultation',
    when: 'all have answered or the reply-by date is over',
  },
  { from: 'revising', to: 'revising', by: 'saveDraft', when: 'the secretariat works the opinions in' },
  { from: 'revising', to: 'signing', by: 'submitForSigning', when: 'the secretariat submits it for signature' },
  { from: 'signing', to: 'revising', by: 'returnPaper', when: 'a head of office or a signer sends it back' },
  { from: 'signing', to: 'signing', by: 'approvePaper', when: 'a head of office or a signer approves' },
  { from: 'signing', to: 'issued', by: 'numberPaper', when: 'every paper is signed and has its number and date' },
  { from: 'planned', to: 'cancelled', by: 'cancelPlan', when: 'the programme has ended' },
  { from: 'drafting', to: 'cancelled', by: 'cancelPlan', when: 'the programme has ended' },
  { from: 'consulting', to: 'cancelled', by: 'cancelPlan', when: 'the programme has ended' },
  { from: 'revising', to: 'cancelled', by: 'cancelPlan', when: 'the programme has ended' },
  { from: 'signing', to: 'cancelled', by: 'cancelPlan', when: 'the programme has ended' },
];

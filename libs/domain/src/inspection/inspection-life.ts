import type { Transition } from '../process/transition.js';
import { mayMove } from '../process/transition.js';
import type { InspectionStage } from './inspection.js';

/** What can be done with an inspection; each is kept for ever in its history. */
export const INSPECTION_STEPS = [
  'plan',
  'move',
  'decide',
  'notice',
  'self-report',
  'record',
  'conclude',
  'recommend',
  'close',
  'reopen',
  'cancel',
] as const;
export type InspectionStep = (typeof INSPECTION_STEPS)[number];

/** The life of an inspection. */
export const INSPECTION_TRANSITIONS: readonly Transition<InspectionStage>[] = [
  { from: null, to: 'planned', by: 'plan', when: 'the year’s plan has it, or it is called outside the plan' },
  { from: 'planned', to: 'planned', by: 'move', when: 'its dates, units or subject change' },
  { from: 'planned', to: 'decided', by: 'decide', when: 'the decision names the team' },
  { from: 'decided', to: 'decided', by: 'move', when: 'its dates, units or subject change' },
  { from: 'decided', to: 'decided', by: 'decide', when: 'another decision names another team' },
  { from: 'decided', to: 'noticed', by: 'notice', when: 'the units get the outline and the date of their self-report' },
  { from: 'noticed', to: 'noticed', by: 'decide', when: 'the team changes' },
  { from: 'noticed', to: 'noticed', by: 'notice', when: 'another outline or another date' },
  { from: 'noticed', to: 'under-way', by: 'self-report', when: 'the first unit reports on itself' },
  { from: 'noticed', to: 'under-way', by: 'record', when: 'the team records minutes or a finding' },
  { from: 'under-way', to: 'under-way', by: 'decide', when: 'the team changes' },
  { from: 'under-way', to: 'under-way', by: 'notice', when: 'another outline or another date' },
  { from: 'under-way', to: 'under-way', by: 'self-report', when: 'another unit, or a unit again' },
  { from: 'under-way', to: 'under-way', by: 'record', when: 'more minutes, another finding' },
  { from: 'under-way', to: 'concluded', by: 'conclude', when: 'the notice of results has its number and date' },
  { from: 'concluded', to: 'followed-up', by: 'recommend', when: 'units get recommendations with their dates' },
  { from: 'followed-up', to: 'followed-up', by: 'recommend', when: 'one more recommendation' },
  { from: 'concluded', to: 'closed', by: 'close', when: 'there is nothing to follow up' },
  { from: 'followed-up', to: 'closed', by: 'close', when: 'every recommendation is done or withdrawn' },
  { from: 'closed', to: 'followed-up', by: 'reopen', when: 'a recommendation that was done is sent back' },
  { from: 'planned', to: 'cancelled', by: 'cancel', when: 'it does not take place, with a reason' },
  { from: 'decided', to: 'cancelled', by: 'cancel', when: 'it does not take place, with a reason' },
  { from: 'noticed', to: 'cancelled', by: 'cancel', when: 'it does not take place, with a reason' },
  { from: 'under-way', to: 'cancelled', by: 'cancel', when: 'it is broken off, with a reason' },
];

const LEADS_TO: Readonly<Record<InspectionStep, InspectionStage | 'same'>> = {
  plan: 'planned',
  move: 'same',
  decide: 'decided',
  notice: 'noticed',
  'self-report': 'under-way',
  record: 'under-way',
  conclude: 'concluded',
  recommend: 'followed-up',
  close: 'closed',
  reopen: 'followed-up',
  cancel: 'cancelled',
};

/**
 * The stage after the step, or `undefined` where the table of transitions does not allow it. What is done again later
 * (another team, another notice) leaves the stage where it is.
 */
export function inspectionStageAfter(stage: InspectionStage | null, step: InspectionStep): InspectionStage | undefined {
  const next = LEADS_TO[step];
  if (next !== 'same' && mayMove(INSPECTION_TRANSITIONS, stage, next, step)) return next;
  return stage !== null && mayMove(INSPECTION_TRANSITIONS, stage, stage, step) ? stage : undefined;
}

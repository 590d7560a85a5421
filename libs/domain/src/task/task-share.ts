import type { Transition } from '../process/transition.js';
import type { LocalDate } from '../time/instant.js';
import type { TaskStatus } from './task.js';
import { type CountedTask, type TaskCell, taskCell } from './task-cell.js';

/** One unit's share of a task that each of its units has to do. `verified` is a done one that the secretariat has looked at. */
export const SHARE_STATUSES = ['open', 'suspended', 'done', 'verified'] as const;
export type ShareStatus = (typeof SHARE_STATUSES)[number];

/** The life of a unit's share. */
export const SHARE_TRANSITIONS: readonly Transition<ShareStatus>[] = [
  { from: null, to: 'open', by: 'assign', when: 'the unit gets the task among those that each have to do it' },
  { from: 'open', to: 'done', by: 'complete', when: 'the unit reports it done, with proof' },
  { from: 'done', to: 'verified', by: 'verify', when: 'the secretariat finds the proof in order' },
  { from: 'done', to: 'open', by: 'return', when: 'the secretariat finds the proof wanting' },
  { from: 'verified', to: 'open', by: 'return', when: 'what was verified turns out wanting' },
  { from: 'open', to: 'suspended', by: 'suspend', when: 'the secretariat suspends it for this unit' },
  { from: 'suspended', to: 'open', by: 'resume', when: 'it goes on for this unit' },
];

/** Whether the unit has done its share. */
export const shareDone = (status: ShareStatus) => status === 'done' || status === 'verified';

/** What decides where a unit's share is counted; dates of its own go before the task's. */
export interface CountedShare {
  readonly status: ShareStatus;
  readonly due: LocalDate | null;
  readonly timely: boolean | null;
}

/**
 * Where a unit's share is counted on that day. What a unit did stays counted when the task is carried on: only what was
 * left goes into the next plan. While the task is suspended, so is every share that is not done.
 */
export function shareCell(
  task: Pick<CountedTask, 'status' | 'due'>,
  share: CountedShare,
  today: LocalDate,
): TaskCell | null {
  const due = share.due ?? task.due;
  if (shareDone(share.status)) {
    const counted: TaskStatus = task.status === 'draft' || task.status === 'dropped' ? task.status : 'done';
    return taskCell({ status: counted, due, timely: share.timely }, today);
  }
  const status = share.status === 'suspended' && task.status === 'open' ? 'suspended' : task.status;
  return taskCell({ status, due, timely: null }, today);
}

/**
 * What the shares make of their task: done when every unit has done its own, and in time when all of them did; `null`
 * while one is left. A task that no unit has to do yet is not done.
 */
export function taskOfShares(
  shares: readonly Pick<CountedShare, 'status' | 'timely'>[],
): { readonly timely: boolean } | null {
  if (shares.length === 0 || shares.some(({ status }) => !shareDone(status))) return null;
  return { timely: shares.every(({ timely }) => timely !== false) };
}

import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { ProcessRef } from '#domain/process/process-kind';
import type { DeliveryActivities } from '../delivery/delivery.activities.js';
import { POKE, STALE_EPOCH } from '../messages.js';
import type { PacketActivities } from '../packet/packet.activities.js';
import type { PlanActivities } from '../plan/plan.activities.js';
import type { ProgrammeActivities } from '../programme/programme.activities.js';
import type { ReviewActivities } from '../review/review.activities.js';
import type { RoundActivities } from '../round/round.activities.js';
import { DELIVERY_QUEUE, DOCUMENTS_QUEUE } from '../task-queues.js';
import type { ProcessActivities } from './process.activities.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const MAX_WAIT = 7 * DAY;
const MAX_AGE = 30 * DAY;

/** One try of an activity: the loop itself is what tries again, with the facts read anew. */
const ONCE = {
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { maximumAttempts: 2, initialInterval: '1 second' },
} as const;

const { decide } = proxyActivities<ProcessActivities>(ONCE);
const { openNextRound, openNextPlan, openNextReview, remindOfTasks, closeProgramme } =
  proxyActivities<ProgrammeActivities>(ONCE);
const { openRound, sendDueReminders, tellStuck, closeRound } = proxyActivities<RoundActivities>(ONCE);
const { draftPlan, remindOpinions, closeConsultation, tellPlanOverdue, cancelPlan } =
  proxyActivities<PlanActivities>(ONCE);
const { openSelfAssessment, consolidateReview, tellReviewOverdue, cancelReview } =
  proxyActivities<ReviewActivities>(ONCE);
const { tellReleaseOverdue, deliverPacket, tellUnacknowledged, closePacket, cancelPacket } =
  proxyActivities<PacketActivities>(ONCE);
/** A nation's reports over five years, thousands of pages: minutes on a machine that has other work. */
const LONG = { ...ONCE, startToCloseTimeout: '15 minutes' } as const;
const { freezePacket } = proxyActivities<PacketActivities>(LONG);
const { makePapers } = proxyActivities<PacketActivities>({ ...LONG, taskQueue: DOCUMENTS_QUEUE });
const { deliverMail } = proxyActivities<DeliveryActivities>({ ...ONCE, taskQueue: DELIVERY_QUEUE });

/** Every step a decision can name. */
const STEPS: Readonly<Record<string, (ref: ProcessRef) => Promise<boolean>>> = {
  openNextRound,
  openNextPlan,
  openNextReview,
  remindOfTasks,
  closeProgramme,
  openRound,
  sendDueReminders,
  tellStuck,
  closeRound,
  draftPlan,
  remindOpinions,
  closeConsultation,
  tellPlanOverdue,
  cancelPlan,
  openSelfAssessment,
  consolidateReview,
  tellReviewOverdue,
  cancelReview,
  freezePacket,
  makePapers,
  tellReleaseOverdue,
  deliverPacket,
  tellUnacknowledged,
  closePacket,
  cancelPacket,
  deliverMail,
};

export const poke = defineSignal(POKE);

/** How long the loop rests after so many turns that moved nothing, in milliseconds. */
export const backOff = (stuck: number): number => Math.min(10 * MINUTE, SECOND * 2 ** stuck);

/** The one loop that every long-running process runs: decide, do the step or wait, until there is nothing ever to do. */
export async function runProcess(ref: ProcessRef): Promise<void> {
  let poked = false;
  let stuck = 0; // turns that moved nothing
  setHandler(poke, () => {
    poked = true;
  });
  for (;;) {
    poked = false; // before the snapshot is read
    let waitMs = 0;
    try {
      const next = await decide(ref); // recorded: old runs replay under new rules
      if ('step' in next) stuck = (await runStep(next.step, ref)) ? 0 : stuck + 1;
      else if ('done' in next) {
        if (!poked) return;
      } else {
        stuck = 0;
        waitMs = next.waitMs; // a duration, never an absolute time
      }
    } catch (error) {
      if (isStaleEpoch(error)) return;
      if (!(error instanceof ActivityFailure)) throw error;
      stuck += 2; // the activity wrote process.fault; people see it
    }
    if (stuck > 1) waitMs = backOff(stuck); // no hot loop, no poison step
    const age = Date.now() - workflowInfo().runStartTime.getTime();
    if (workflowInfo().continueAsNewSuggested || age >= MAX_AGE) return continueAsNew<typeof runProcess>(ref);
    if (waitMs > 0 && !poked) {
      await condition(() => poked, Math.max(SECOND, Math.min(waitMs, MAX_WAIT, MAX_AGE - age)));
    }
  }
}

/** A step this worker does not know (it is older than the record) moves nothing: the loop rests until a newer one comes. */
async function runStep(name: string, ref: ProcessRef): Promise<boolean> {
  return (await STEPS[name]?.(ref)) ?? false;
}

function isStaleEpoch(error: unknown): boolean {
  return (
    error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.type === STALE_EPOCH
  );
}

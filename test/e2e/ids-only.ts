import { PROCESS_KINDS } from '#domain/process/process-kind';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Every step there is: a word of a history that is none of these would be something else. */
const STEPS = [
  ...['openNextRound', 'openNextPlan', 'openNextReview', 'remindOfTasks', 'closeProgramme'],
  ...['openRound', 'sendDueReminders', 'tellStuck', 'closeRound'],
  ...['draftPlan', 'remindOpinions', 'closeConsultation', 'tellPlanOverdue', 'cancelPlan'],
  ...['openSelfAssessment', 'consolidateReview', 'tellReviewOverdue', 'cancelReview'],
  ...['freezePacket', 'makePapers', 'tellReleaseOverdue'],
  ...['deliverPacket', 'tellUnacknowledged', 'closePacket', 'cancelPacket'],
  'deliverMail',
];

/** `{kind, id, epoch}`, a step's name, a waiting time, "done", or whether something moved. */
export function isIdsOnly(payload: unknown): boolean {
  if (typeof payload === 'boolean' || typeof payload === 'number' || payload === undefined) return true;
  if (typeof payload !== 'object') return false;
  return Object.entries(payload as object).every(([key, value]) => {
    if (key === 'kind') return (PROCESS_KINDS as readonly string[]).includes(value);
    if (key === 'id') return ID.test(value);
    if (key === 'step') return STEPS.includes(value);
    return ['epoch', 'waitMs'].includes(key) ? typeof value === 'number' : key === 'done' && value === true;
  });
}

import { isWorkingDay, nextWorkingDay } from '../calendar/working-days.js';
import { type Decision, done, earliest, IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import { type Instant, instantAt, localDate } from '../time/instant.js';
import type { PlanSnapshot, PlanStep } from './plan.js';

/** What an annual plan does next. Pure. People draft, answer and sign; the process drafts first, counts days and tells. */
export function decidePlan(plan: PlanSnapshot, now: Instant): Decision<PlanStep> {
  if (plan.stage === 'issued' || plan.stage === 'cancelled') return done();
  if (plan.programmeStage === 'ended') return run('cancelPlan');
  if (plan.programmeStage === 'suspended') return waitUntil(now + IDLE_WAIT_MS); // resuming wakes it
  if (plan.stage === 'planned') return run('draftPlan');
  const consulting = plan.stage === 'consulting';
  if (consulting && (plan.unanswered === 0 || now >= plan.repliesEndAt)) return run('closeConsultation');
  const remindsAt = consulting ? onWorkingDay(plan, plan.remindsOpinionsAt, now) : null;
  if (remindsAt !== null && now >= remindsAt) return run('remindOpinions');
  const overdueAt = onWorkingDay(plan, plan.overdueAt, now);
  if (overdueAt !== null && now >= overdueAt) return run('tellPlanOverdue');
  return waitUntil(earliest(remindsAt, consulting ? plan.repliesEndAt : null, overdueAt) ?? now + IDLE_WAIT_MS);
}

/** The moment itself; one that was missed (an outage) and would come on a day off waits for the next working morning. */
function onWorkingDay({ calendar }: PlanSnapshot, at: Instant | null, now: Instant): Instant | null {
  const today = localDate(now);
  if (at === null || now < at || isWorkingDay(calendar, today)) return at;
  return instantAt(nextWorkingDay(calendar, today), '08:00');
}

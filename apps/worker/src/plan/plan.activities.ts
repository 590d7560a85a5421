import type { PlanService } from '#record/plan/plan.service';
import type { PlanActivities } from '#workflows/plan/plan.activities';

export const planActivities = (plans: PlanService): PlanActivities => ({
  draftPlan: (ref) => plans.draftPlan(ref),
  remindOpinions: (ref) => plans.remindOpinions(ref),
  closeConsultation: (ref) => plans.closeConsultation(ref),
  tellPlanOverdue: (ref) => plans.tellPlanOverdue(ref),
  cancelPlan: (ref) => plans.cancelPlan(ref),
});

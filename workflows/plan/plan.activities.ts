import type { ProcessRef } from '#domain/process/process-kind';

export interface PlanActivities {
  /** Drafts the plan from the programme’s tasks, carried-over work and open directions. Safe to repeat. */
  draftPlan(ref: ProcessRef): Promise<boolean>;
  /** Reminds the units that have not answered. Safe to repeat. */
  remindOpinions(ref: ProcessRef): Promise<boolean>;
  /** Closes the consultation and lists the silent. Safe to repeat. */
  closeConsultation(ref: ProcessRef): Promise<boolean>;
  /** Tells the secretariats that the plan should be issued by now. Safe to repeat. */
  tellPlanOverdue(ref: ProcessRef): Promise<boolean>;
  /** Cancels the plan of a programme that has ended. Safe to repeat. */
  cancelPlan(ref: ProcessRef): Promise<boolean>;
}

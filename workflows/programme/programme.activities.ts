import type { ProcessRef } from '#domain/process/process-kind';

export interface ProgrammeActivities {
  /** Creates the round of the earliest period whose opening has come. Safe to repeat. */
  openNextRound(ref: ProcessRef): Promise<boolean>;
  /** Makes the plan of the next year whose time has come. Safe to repeat. */
  openNextPlan(ref: ProcessRef): Promise<boolean>;
  /** Makes the next review whose time has come. Safe to repeat. */
  openNextReview(ref: ProcessRef): Promise<boolean>;
  /** Reminds of open tasks by the rungs whose time has come. Safe to repeat. */
  remindOfTasks(ref: ProcessRef): Promise<boolean>;
  /** Ends a programme whose period is over and whose last round has closed. Safe to repeat. */
  closeProgramme(ref: ProcessRef): Promise<boolean>;
}

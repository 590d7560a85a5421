import type { ProcessRef } from '#domain/process/process-kind';

export interface ProgrammeActivities {
  /** Creates the round of the earliest period whose opening has come. Safe to repeat. */
  openNextRound(ref: ProcessRef): Promise<boolean>;
  /** Ends a programme whose period is over and whose last round has closed. Safe to repeat. */
  closeProgramme(ref: ProcessRef): Promise<boolean>;
}

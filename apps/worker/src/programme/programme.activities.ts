import type { ProgrammeService } from '#record/programme/programme.service';
import type { ProgrammeActivities } from '#workflows/programme/programme.activities';

export const programmeActivities = (programmes: ProgrammeService): ProgrammeActivities => ({
  openNextRound: (ref) => programmes.openNextRound(ref),
  openNextPlan: (ref) => programmes.openNextPlan(ref),
  openNextReview: (ref) => programmes.openNextReview(ref),
  remindOfTasks: (ref) => programmes.remindOfTasks(ref),
  closeProgramme: (ref) => programmes.closeProgramme(ref),
});

import type { CallForReportsFacts } from './call-for-reports.js';
import { SAMPLE_PROGRAMME } from './sample-frame.js';
import { communes, STORY_FORM, STORY_ROUND } from './sample-story.js';

/** A quarter's call to so many communes; one of them keeps another calendar. */
export const sampleCallForReports = (units = 75): CallForReportsFacts => ({
  programme: SAMPLE_PROGRAMME,
  round: STORY_ROUND,
  form: STORY_FORM,
  mode: 'signed',
  nothingToReport: true,
  units: communes(units).map((unit, index) => ({ ...unit, due: index === 2 ? '2026-03-20' : STORY_ROUND.due })),
});

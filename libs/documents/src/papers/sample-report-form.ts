import { SAMPLE_FORM } from '../form-workbook/sample-form.js';
import type { ReportFormFacts } from './report-form.js';
import { SAMPLE_PROGRAMME } from './sample-frame.js';
import { STORY_FORM, STORY_ROUND } from './sample-story.js';

/** A form with a field of every type. */
export const sampleReportForm = (): ReportFormFacts => ({
  programme: SAMPLE_PROGRAMME,
  round: STORY_ROUND,
  form: STORY_FORM,
  nothingToReport: true,
  fields: SAMPLE_FORM.fields,
});
